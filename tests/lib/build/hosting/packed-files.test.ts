import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packFiles } from '#lib/build/hosting/packed-files.ts';

const text = 'Samen leren op het werk. '.repeat(100);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packed-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('packing the files of a site', () => {
  test('puts beside a text the same text, packed in two ways', async () => {
    await writeFile(join(folder, 'index.html'), text);
    expect(await packFiles(folder)).toBe(1);
    expect(brotliDecompressSync(await readFile(join(folder, 'index.html.br'))).toString()).toBe(text);
    expect(gunzipSync(await readFile(join(folder, 'index.html.gz'))).toString()).toBe(text);
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe(text);
  });

  test('leaves alone what is packed already and what is too small to gain', async () => {
    for (const name of ['card.png', 'font.woff2', 'nl.pf_fragment']) await writeFile(join(folder, name), text);
    await writeFile(join(folder, 'small.json'), '{}');
    expect(await packFiles(folder)).toBe(0);
    expect(await readdir(folder)).toHaveLength(4);
  });

  test('gives the same bytes at every time', async () => {
    await writeFile(join(folder, 'index.html'), text);
    await packFiles(folder);
    const first = await readFile(join(folder, 'index.html.gz'));
    await packFiles(folder);
    expect(await readFile(join(folder, 'index.html.gz'))).toEqual(first);
    expect(await readdir(folder)).toHaveLength(3);
  });
});
