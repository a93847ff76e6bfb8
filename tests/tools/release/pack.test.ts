import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract, list, type ReadEntry } from 'tar';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pack } from '../../../tools/release/pack.ts';

let work = '';

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'pack-'));
});
afterEach(() => rmSync(work, { recursive: true }));

const longName = `${'a-very-long-name-'.repeat(7)}.json`;
const files = {
  'site/index.html': 'entry',
  'site/nl/index.html': 'één',
  '.well-known/security.txt': 'x',
  [longName]: '{}',
};

describe('the archive of a release', () => {
  test('has every file as it was, hidden ones and those with long names too', async () => {
    await packed('one', Object.entries(files));
    mkdirSync(join(work, 'out'));
    await extract({ file: join(work, 'one.tar.gz'), cwd: join(work, 'out') });
    for (const [file, text] of Object.entries(files)) {
      expect(readFileSync(join(work, 'out', 'site-1.0.0', file), 'utf8')).toBe(text);
    }
  });

  test('is the same bytes, in whatever order, when and with whatever rights the files were made', async () => {
    const one = await packed('one', Object.entries(files));
    const other = await packed('other', Object.entries(files).toReversed(), (path) => {
      utimesSync(path, 1, 1);
      chmodSync(path, 0o600);
    });
    expect(other.equals(one)).toBe(true);
  });

  test('names no owner, and has one date and the same rights throughout, in the order of the paths', async () => {
    await packed('one', Object.entries(files));
    const entries = await entriesOf(join(work, 'one.tar.gz'));
    expect(entries.map(({ path }) => path)).toEqual(entries.map(({ path }) => path).toSorted());
    const said = entries.map(({ uid, gid, uname, mode, mtime }) => ({
      uid,
      gid,
      uname,
      mode,
      day: mtime?.toISOString(),
    }));
    const wanted = { uid: undefined, gid: undefined, uname: '', mode: 0o644, day: '2026-11-26T00:00:00.000Z' };
    expect(said).toEqual(Object.keys(files).map(() => wanted));
  });
});

async function packed(
  name: string,
  texts: readonly (readonly [string, string])[],
  afterwards: (path: string) => void = () => undefined,
): Promise<Buffer> {
  for (const [file, text] of texts) {
    const path = join(work, name, 'site-1.0.0', file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    afterwards(path);
  }
  const archive = join(work, `${name}.tar.gz`);
  await pack(join(work, name), 'site-1.0.0', archive, '2026-11-26');
  return readFileSync(archive);
}

async function entriesOf(file: string): Promise<ReadEntry[]> {
  const entries: ReadEntry[] = [];
  await list({ file, onReadEntry: (entry) => entries.push(entry) });
  return entries;
}
