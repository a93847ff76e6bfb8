import { afterEach, describe, expect, test, vi } from 'vitest';
import { messagesIn } from '#i18n/messages.ts';
import { buildFacts, listStoredNames } from '#lib/build/build-facts.ts';
import { storageKeys } from '#stores/storage-keys.ts';

afterEach(() => vi.unstubAllEnvs());

describe('what is known of a build', () => {
  test.each([
    ['4e32a6b-dirty', { commit: '4e32a6b', isChanged: true }],
    ['4e32a6b', { commit: '4e32a6b', isChanged: false }],
    ['v1.0.0', { commit: 'v1.0.0', isChanged: false }],
  ])('has the commit %s, and apart from it whether a file was changed since', (said, expected) => {
    vi.stubEnv('SITE_COMMIT', said);
    expect(buildFacts('nl')).toMatchObject(expected);
  });

  test('has every name that is ever stored, with what it is for', () => {
    const listed = listStoredNames(messagesIn('en').administration.stored);
    expect(listed.map(({ name }) => name)).toEqual(Object.values(storageKeys));
    expect(listed.filter(({ purpose }) => !purpose)).toEqual([]);
  });
});
