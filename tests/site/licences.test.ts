import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cratePrefix, pagefindOfCrates } from '#lib/build/licences/crates.ts';
import { packagesIn } from '#lib/build/licences/licences-text.ts';
import { licencesFile } from '#lib/build/licences/third-party-licences.ts';
import { builtSite, readSiteFile } from './built-site.ts';

const text = readSiteFile(builtSite(), `/${licencesFile}`).toString();
const packages = packagesIn(text);
const names = packages.map(({ name }) => name);

/** Licences that ask no more than to be passed on, or, of letters, not to be sold by themselves. */
const allowed = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1'];

/** Folders of code that runs in the browser. */
const browserFolders = ['src/islands', 'src/lib/browser', 'src/stores', 'src/worker'];

describe('the licences of others', () => {
  test('name every package that code for the browser imports', () => {
    const imported = browserFolders.flatMap(importedIn);
    expect(imported).toContain('preact');
    expect(imported.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('name what reaches the visitor besides: search, the letters, and the start of islands', () => {
    expect(names).toEqual(expect.arrayContaining(['pagefind', '@fontsource/source-serif-4', 'astro']));
  });

  test('are of the version that is installed', () => {
    const others = packages.filter(({ name, version }) => !isCrate(name) && version !== installedVersion(name));
    expect(others).toEqual([]);
  });

  test('name the crates in the Pagefind that is installed', () => {
    expect(installedVersion('pagefind')).toBe(pagefindOfCrates);
    expect(names.filter(isCrate)).toHaveLength(7);
  });

  test('are all of a kind that may be passed on like this, but for one whose source is told', () => {
    const others = packages.filter(({ licence }) => licence.split(' AND ').some((one) => !allowed.includes(one)));
    expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([
      'cargo:pagefind_microjson: GPL-3.0-only',
    ]);
    expect(text).toContain('Source: https://crates.io/crates/pagefind_microjson');
  });

  test('have the text of each', () => {
    const texts = text.split(/^-{72}\n/m).slice(1);
    expect(texts.length).toBe(packages.length);
    expect(texts.filter((part) => !/copyright/i.test(part) || part.length < 500)).toEqual([]);
  });
});

function isCrate(name: string): boolean {
  return name.startsWith(cratePrefix);
}

function installedVersion(name: string): string {
  return JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')).version;
}

/** The packages that the files of a folder import, types left out. */
function importedIn(folder: string): string[] {
  const files = filesIn(folder).filter((file) => /\.tsx?$/.test(file));
  return files.flatMap((file) =>
    [
      ...readFileSync(join(folder, file), 'utf8').matchAll(
        /(?:^|\n)(?:import|export) (?!type )[^;]*?from '([^'#.][^']*)'/g,
      ),
    ]
      .map(([, from = '']) => /^(@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? '')
      .filter((name) => !name.includes(':')),
  );
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}
