import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { describe, expect, test } from 'vitest';
import type { IndexFile } from '#lib/build/pagefind-files.ts';
import { splitIndex } from '#lib/build/split-index.ts';

type Word = [word: string, pages: [page: number, places: number[]][], variants: unknown[]];
type Part = [from: string, to: string, name: string];

describe('an index that is split', () => {
  test('still has every word with where it stands, in the same order', () => {
    const words = manyWords();
    expect(wordsIn(splitIndex(indexOf(words)))).toEqual(words);
  });

  test('has parts of a few thousand places', () => {
    const parts = partsIn(splitIndex(indexOf(manyWords())));
    expect(parts.length).toBeGreaterThan(4);
    for (const { words } of parts.slice(0, -1)) {
      expect(placesIn(words)).toBeGreaterThanOrEqual(2000);
      expect(placesIn(words)).toBeLessThan(4000);
    }
  });

  test('keeps words together that begin alike, and says of each part what may stand in it', () => {
    for (const { range, words } of partsIn(splitIndex(indexOf(manyWords())))) {
      for (const [word] of words) {
        const beginning = word.slice(0, 3);
        expect(
          [beginning, `${beginning}zzz`].every((asked) => asked >= range[0] && asked <= range[1]),
          word,
        ).toBe(true);
      }
    }
    const beginnings = partsIn(splitIndex(indexOf(manyWords()))).map(
      ({ words }) => new Set(words.map(([word]) => word.slice(0, 3))),
    );
    const all = beginnings.flatMap((set) => [...set]);
    expect(new Set(all).size).toBe(all.length);
  });

  test('leaves all other files, and all else that is known of a language, as they are', () => {
    const split = splitIndex(indexOf(manyWords()));
    expect(split.find(({ path }) => path === 'pagefind.js')?.content).toEqual(new Uint8Array([1, 2]));
    expect(metaIn(split).toSpliced(2, 1)).toEqual(['1.5.2', [['nl_page', 10]], [['kind', 'nl_filter']], [], ['title']]);
  });

  test('is named after what is in it', () => {
    const [one, same, other] = [manyWords(), manyWords(), manyWords().slice(1)].map((words) =>
      splitIndex(indexOf(words)).map(({ path }) => path),
    );
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });

  test('is refused when it is of a version that may be written in another way', () => {
    expect(() => splitIndex(indexOf(manyWords(), '1.6.0'))).toThrow('Pagefind is 1.6.0');
  });
});

function manyWords(): Word[] {
  const places = Array.from({ length: 24 }, (_, at) => at * 7);
  return ['aan', 'bel', 'col', 'dur', 'eig', 'fou', 'gel', 'hul', 'ini', 'kan', 'lei', 'mob'].flatMap((beginning) =>
    Array.from(
      { length: 80 },
      (_, n): Word => [`${beginning}${String(n).padStart(2, '0')}`, [[n, [-25, ...places]]], []],
    ),
  );
}

function indexOf(words: Word[], version = '1.5.2'): IndexFile[] {
  const half = Math.floor(words.length / 2);
  const parts: Part[] = [
    ['a', 'd', 'nl_one'],
    ['e', 'z', 'nl_two'],
  ];
  const meta = [version, [['nl_page', 10]], parts, [['kind', 'nl_filter']], [], ['title']];
  return [
    { path: 'pagefind.js', content: new Uint8Array([1, 2]) },
    {
      path: 'pagefind-entry.json',
      content: Buffer.from(JSON.stringify({ version, languages: { nl: { hash: 'nl_old', wasm: 'nl' } } })),
    },
    { path: 'pagefind.nl_old.pf_meta', content: pack(meta) },
    { path: 'index/nl_one.pf_index', content: pack([words.slice(0, half)]) },
    { path: 'index/nl_two.pf_index', content: pack([words.slice(half)]) },
  ];
}

function metaIn(files: readonly IndexFile[]): unknown[] {
  const entry = JSON.parse(Buffer.from(contentOf(files, 'pagefind-entry.json')).toString());
  return unpack(contentOf(files, `pagefind.${entry.languages.nl.hash}.pf_meta`)) as unknown[];
}

function partsIn(files: readonly IndexFile[]): { range: Part; words: Word[] }[] {
  return (metaIn(files)[2] as Part[]).map((range) => ({
    range,
    words: (unpack(contentOf(files, `index/${range[2]}.pf_index`)) as [Word[]])[0],
  }));
}

function wordsIn(files: readonly IndexFile[]): Word[] {
  return partsIn(files).flatMap(({ words }) => words);
}

function placesIn(words: readonly Word[]): number {
  return words.reduce((sum, [, pages]) => sum + pages.reduce((count, [, at]) => count + at.length + 1, 0), 0);
}

function contentOf(files: readonly IndexFile[], path: string): Uint8Array {
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`There is no ${path}.`);
  return file.content;
}

function pack(data: unknown): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(data)]));
}

function unpack(content: Uint8Array): unknown {
  return decode(gunzipSync(content).subarray(12));
}
