import { describe, expect, test } from 'vitest';
import { hashesFile, hashesOf } from '#lib/build/file-hashes.ts';
import { builtSite, readSiteFile } from './built-site.ts';

const site = builtSite();

describe('the published list of hashes', () => {
  test('has every file as it is, after all that the build did to it', () => {
    const listed = readSiteFile(site, `/${hashesFile}`).toString();
    const packed = /\.(br|gz)\n/;
    const lines = hashesOf(site.folder).split(/(?<=\n)/);
    expect(listed.split(/(?<=\n)/)).toEqual(lines.filter((line) => !packed.test(line)));
  });
});
