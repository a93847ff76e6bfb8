import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { describe, expect, test } from 'vitest';
import { orderFilters } from '#lib/build/order-filters.ts';
import type { IndexFile } from '#lib/build/pagefind-files.ts';

type Values = [value: string, pages: number[]][];
type Filters = [filter: string, values: Values][];

const filters: Filters = [
  [
    'kind',
    [
      ['case', [3]],
      ['factor', [1, 2]],
    ],
  ],
  ['level', [['task', [1]]]],
];
const inAnotherOrder: Filters = filters
  .toReversed()
  .map(([filter, values]): [string, Values] => [filter, values.toReversed()]);

describe('the filters of an index', () => {
  test('are the same files, in whatever order Pagefind wrote filters, values and languages', () => {
    const one = orderFilters(indexOf(filters, ['nl', 'en']));
    const other = orderFilters(indexOf(inAnotherOrder, ['en', 'nl']));
    expect(byPath(other)).toEqual(byPath(one));
  });

  test('keep every value with its pages', () => {
    const files = orderFilters(indexOf(inAnotherOrder, ['nl']));
    expect(filtersIn(files)).toEqual(filters);
  });

  test('are named after what is in them', () => {
    const files = orderFilters(indexOf(filters, ['nl']));
    const others = orderFilters(indexOf([['kind', [['case', [4]]]]], ['nl']));
    expect(namesOf(others).filter((name) => namesOf(files).includes(name))).toEqual([]);
  });

  test('leave all other files as they are', () => {
    const files = orderFilters(indexOf(filters, ['nl']));
    expect(byPath(files).get('index/nl_one.pf_index')).toBe(Buffer.from([1, 2]).toString('base64'));
  });
});

function indexOf(all: Filters, languages: string[]): IndexFile[] {
  const about = languages.map((language) => [language, { hash: `${language}_old`, wasm: language }] as const);
  return [
    json('pagefind-entry.json', { version: '1.5.2', languages: Object.fromEntries(about) }),
    ...languages.flatMap((language) => [
      {
        path: `pagefind.${language}_old.pf_meta`,
        content: pack(['1.5.2', [], [], all.map(([filter], n) => [filter, `${language}_old${n}`]), [], ['title']]),
      },
      { path: `index/${language}_one.pf_index`, content: new Uint8Array([1, 2]) },
      ...all.map((filter, n) => ({ path: `filter/${language}_old${n}.pf_filter`, content: pack(filter) })),
    ]),
  ];
}

function filtersIn(files: readonly IndexFile[]): unknown[] {
  const read = (path: RegExp) => files.filter((file) => path.test(file.path)).map(({ content }) => unpack(content));
  const [meta] = read(/\.pf_meta$/) as [[string, [], [], [filter: string, name: string][]]];
  return meta[3].flatMap(([, name]) => read(new RegExp(`^filter/${name}\\.pf_filter$`)));
}

function namesOf(files: readonly IndexFile[]): string[] {
  return files.map(({ path }) => path).filter((path) => path.startsWith('filter/') || path.endsWith('.pf_meta'));
}

function byPath(files: readonly IndexFile[]): Map<string, string> {
  const entries = files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')] as const);
  return new Map(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function json(path: string, data: unknown): IndexFile {
  return { path, content: Buffer.from(JSON.stringify(data)) };
}

function pack(data: unknown): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(data)]));
}

function unpack(content: Uint8Array): unknown {
  return decode(gunzipSync(content).subarray(12));
}
