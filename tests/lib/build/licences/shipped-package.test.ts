import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packageFolderOf, readPackage } from '#lib/build/licences/shipped-package.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shipped-package-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'views', version: '1.2.3', license: 'MIT' }));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a package that is shipped', () => {
  test('has its name, version and licence with the text of it', async () => {
    writeFileSync(join(folder, 'LICENSE.md'), 'Do as you like.\n');
    expect(await readPackage(folder)).toEqual({
      name: 'views',
      version: '1.2.3',
      licence: 'MIT',
      text: 'Do as you like.',
    });
  });

  test('has all texts when its licence is a folder', async () => {
    mkdirSync(join(folder, 'LICENSE'));
    writeFileSync(join(folder, 'LICENSE', 'LICENSE'), 'Do as you like.');
    writeFileSync(join(folder, 'LICENSE', 'LICENSE-other'), 'Say who made it.');
    expect((await readPackage(folder)).text).toBe('Do as you like.\n\nSay who made it.');
  });

  test('is refused by name when it comes without the text of its licence', async () => {
    await expect(readPackage(folder)).rejects.toThrow('views comes without a licence');
  });
});

describe('the package of a module', () => {
  test.each([
    ['/home/site/node_modules/preact/dist/preact.mjs', '/home/site/node_modules/preact'],
    ['/home/site/node_modules/@nanostores/preact/index.js?v=1', '/home/site/node_modules/@nanostores/preact'],
    ['/a/node_modules/one/node_modules/two/index.js', '/a/node_modules/one/node_modules/two'],
    ['node_modules/preact/index.js', 'node_modules/preact'],
    ['C:\\site\\node_modules\\preact\\index.js', 'C:/site/node_modules/preact'],
  ])('is its own, the innermost: %s', (module, expected) => {
    expect(packageFolderOf(module)).toBe(expected);
  });

  test.each(['/home/site/src/islands/page.ts', '\0rolldown/runtime.js', '\0vite/preload-helper.js'])(
    'is none for what is ours or the bundler’s: %s',
    (module) => {
      expect(packageFolderOf(module)).toBeUndefined();
    },
  );
});
