import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashesFile, hashesOf } from '#lib/build/file-hashes.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'file-hashes-'));
  mkdirSync(join(folder, 'nl'));
  mkdirSync(join(folder, '.well-known'));
  writeFileSync(join(folder, 'nl', 'index.html'), 'een');
  writeFileSync(join(folder, '.well-known', 'security.txt'), 'one');
  writeFileSync(join(folder, 'mark.svg'), 'two');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the list of hashes', () => {
  test('names every file by its path, hidden ones too, in order, and not itself', async () => {
    writeFileSync(join(folder, hashesFile), 'an older list');
    const paths = (await hashesOf(folder))
      .trim()
      .split('\n')
      .map((line) => line.slice(66));
    expect(paths).toEqual(['.well-known/security.txt', 'mark.svg', 'nl/index.html']);
  });

  test('is what sha256sum -c reads: it passes a whole copy and names the file that was changed', async () => {
    writeFileSync(join(folder, hashesFile), await hashesOf(folder));
    expect(check().status).toBe(0);
    writeFileSync(join(folder, 'mark.svg'), 'tow');
    const { status, stdout } = check();
    expect(status).not.toBe(0);
    expect(stdout).toContain('mark.svg: FAILED');
  });
});

function check(): { status: number | null; stdout: string } {
  const environment = { ...process.env, LC_ALL: 'C' };
  return spawnSync('sha256sum', ['--check', hashesFile], { cwd: folder, encoding: 'utf8', env: environment });
}
