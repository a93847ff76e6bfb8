import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  test('names every file by its path, hidden ones too, in order, and not itself', () => {
    writeFileSync(join(folder, hashesFile), 'an older list');
    const paths = hashesOf(folder)
      .trim()
      .split('\n')
      .map((line) => line.slice(66));
    expect(paths).toEqual(['.well-known/security.txt', 'mark.svg', 'nl/index.html']);
  });

  test('is what sha256sum -c reads: it passes a whole copy and names the file that was changed', () => {
    writeFileSync(join(folder, hashesFile), hashesOf(folder));
    expect(check().status).toBe(0);
    writeFileSync(join(folder, 'mark.svg'), 'tow');
    const { status, stdout } = check();
    expect(status).not.toBe(0);
    expect(stdout).toContain('mark.svg: FAILED');
  });
});

test.runIf(process.platform === 'linux')('a site of more files than may be open at once is finished and listed', () => {
  const large = mkdtempSync(join(tmpdir(), 'many-files-'));
  for (let page = 0; page < 300; page++) {
    writeFileSync(join(large, `${page}.html`), '<meta http-equiv="Content-Security-Policy" content="">');
  }
  const code = `
    import { fileHashes } from '#lib/build/file-hashes.ts';
    import { finishPages } from '#lib/build/finish-pages.ts';
    const built = { dir: new URL(${JSON.stringify(`file://${large}/`)}), logger: { info() {} } };
    for (const made of [finishPages(), fileHashes()]) await made.hooks['astro:build:done'](built);`;
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', 'ulimit -n 100; exec "$0" --input-type=module --eval "$1"', process.execPath, code],
    { encoding: 'utf8' },
  );
  const listed = status === 0 ? readFileSync(join(large, hashesFile), 'utf8').trim().split('\n').length : stderr;
  rmSync(large, { recursive: true });
  expect(listed).toBe(300);
});

function check(): { status: number | null; stdout: string } {
  const environment = { ...process.env, LC_ALL: 'C' };
  return spawnSync('sha256sum', ['--check', hashesFile], { cwd: folder, encoding: 'utf8', env: environment });
}
