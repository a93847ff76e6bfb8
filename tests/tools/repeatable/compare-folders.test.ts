import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareFolders } from '../../../tools/repeatable/compare-folders.ts';

let work = '';

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'compare-folders-'));
  for (const folder of ['one/nl', 'other/nl']) mkdirSync(join(work, folder), { recursive: true });
  for (const file of ['one/nl/index.html', 'other/nl/index.html']) writeFileSync(join(work, file), 'een');
});
afterEach(() => rmSync(work, { recursive: true }));

const compared = () => compareFolders(join(work, 'one'), join(work, 'other'));

describe('two builds', () => {
  test('are the same when every file is', () => {
    expect(compared()).toEqual([]);
  });

  test('differ by a file that only one of them has', () => {
    writeFileSync(join(work, 'one/a.json'), '{}');
    writeFileSync(join(work, 'other/b.json'), '{}');
    expect(compared()).toEqual(['a.json is only in the first', 'b.json is only in the second']);
  });

  test('differ by a single byte of one file', () => {
    writeFileSync(join(work, 'other/nl/index.html'), 'een\n');
    expect(compared()).toEqual(['nl/index.html differs']);
  });
});
