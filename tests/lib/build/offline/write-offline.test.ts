import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { sizeMark } from '#lib/build/offline/size-mark.ts';
import { writeOffline } from '#lib/build/offline/write-offline.ts';

const site = {
  'index.html': 'entry',
  'mark.svg': '<svg/>',
  '_astro/page.js': 'script',
  'nl/index.html': 'n'.repeat(1_250_000),
  'nl/index.md': 'no page',
  'nl/zonder-netwerk/index.html': `${sizeMark('nl')} of ${sizeMark('check.nl')}`,
  'en/index.html': 'home',
  'en/without-a-network/index.html': `${sizeMark('en')} or ${sizeMark('check.en')}`,
};
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('a site made fit for use without a network', () => {
  test('says in each language how large its sets are, in megabytes, rounded up', async () => {
    const folder = await written();
    expect(read(folder, 'nl/zonder-netwerk/index.html')).toBe('1,3 of 1,3');
    expect(read(folder, 'en/without-a-network/index.html')).toBe('0.1 or 0.1');
  });

  test('has a list of each set, by addresses', async () => {
    const folder = await written();
    const [list = ''] = listsIn(folder).filter((file) => file.startsWith('offline.nl.'));
    expect(Object.keys(JSON.parse(read(folder, `data/${list}`)))).toEqual([
      '/_astro/page.js',
      '/en/without-a-network/',
      '/',
      '/mark.svg',
      '/nl/',
      '/nl/zonder-netwerk/',
    ]);
    expect(listsIn(folder)).toHaveLength(4);
  });

  test('has the same service worker when nothing of it has changed, byte for byte', async () => {
    expect(read(await written(), 'sw.js')).toBe(read(await written(), 'sw.js'));
  });

  test('has another service worker as soon as any page has changed, and not for what is not kept', async () => {
    const before = read(await written(), 'sw.js');
    expect(read(await written({ 'en/index.html': 'home 2' }), 'sw.js')).not.toBe(before);
    expect(read(await written({ 'nl/index.md': 'no page 2' }), 'sw.js')).toBe(before);
  });

  test('names in its service worker the lists that are there, and no file of theirs', async () => {
    const folder = await written();
    const worker = read(folder, 'sw.js');
    for (const list of listsIn(folder)) expect(worker).toContain(list.slice('offline.'.length, -'.json'.length));
    expect(worker).not.toContain('_astro/page');
  });

  test('can take it all back: the service worker is then the one that removes', async () => {
    const folder = await written({}, true);
    expect(read(folder, 'sw.js')).toBe(read(folder, 'sw-remove.js'));
    expect(read(await written(), 'sw.js')).not.toBe(read(folder, 'sw-remove.js'));
  });
});

async function written(changes: Readonly<Record<string, string>> = {}, isOff = false): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'write-offline-'));
  folders.push(folder);
  for (const [file, text] of Object.entries({ ...site, ...changes })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  await writeOffline(folder, isOff);
  return folder;
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function listsIn(folder: string): string[] {
  return readdirSync(join(folder, 'data')).filter((file) => file.startsWith('offline.'));
}
