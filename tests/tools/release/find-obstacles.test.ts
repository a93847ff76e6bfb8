import { describe, expect, test } from 'vitest';
import { findObstacles, type ReleaseState } from '../../../tools/release/find-obstacles.ts';

const ready: ReleaseState = {
  address: 'https://leren.voorbeeld.nl/kennis/',
  contact: 'beheer@voorbeeld.nl',
  changedFiles: [],
  packageVersion: '1.0.0',
  newestChange: '1.0.0',
};

describe('a release', () => {
  test('goes ahead when everything is there', () => {
    expect(findObstacles(ready)).toEqual([]);
  });

  test.each([
    ['without an address', { address: undefined }, 'SITE_URL is not set'],
    ['with an empty address', { address: '' }, 'SITE_URL is not set'],
    ['with the address that is there by default', { address: 'http://localhost:4321' }, 'only this machine can reach'],
    ['with something that is no address', { address: 'leren.voorbeeld.nl' }, 'begin with https://'],
    ['with an address of a file', { address: 'file:///site' }, 'begin with https://'],
    ['without a contact', { contact: undefined }, 'SITE_CONTACT is not set'],
    ['with the contact that is there by default', { contact: 'contact@example.org' }, 'reaches nobody'],
    ['with a contact that is no mail address', { contact: 'https://voorbeeld.nl' }, 'no mail address'],
    ['with a contact that is the address of a mail', { contact: 'mailto:info@voorbeeld.nl' }, 'no mail address'],
    ['with a file that was changed', { changedFiles: [' M src/site.ts'] }, '(M src/site.ts)'],
    [
      'with more files that were changed',
      { changedFiles: [' M src/site.ts', '?? a', '?? b'] },
      'src/site.ts and 2 more',
    ],
    ['with two versions', { newestChange: '0.9.0' }, 'package.json has version 1.0.0, content/changes.yaml has 0.9.0'],
  ])('is refused %s, and says so', (_, change, sentence) => {
    const obstacles = findObstacles({ ...ready, ...change });
    expect(obstacles).toHaveLength(1);
    expect(obstacles[0]).toContain(sentence);
  });

  test('says everything that is in the way at once', () => {
    const obstacles = findObstacles({ ...ready, address: undefined, contact: undefined, packageVersion: '2.0.0' });
    expect(obstacles).toHaveLength(3);
  });
});
