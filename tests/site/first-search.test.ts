import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { locales } from '#i18n/locales.ts';
import { builtSite } from './built-site.ts';
import { openSearch, type Query, readQueries } from './search-in-node.ts';

const mostBytes = 125_000;

/** Each takes an index of its own. More words need more of it. */
const mostQueries = 10;

const site = builtSite();

describe('a first search of the index', () => {
  test.each(locales)('brings at most 125,000 bytes of it, for the longest of the queries in %s', async (locale) => {
    const sizes: [query: string, bytes: number][] = [];
    const queries = readQueries(locale).toSorted((a, b) => wordCount(b) - wordCount(a));
    for (const { query } of queries.slice(0, mostQueries)) {
      const read = new Map<string, number>();
      const search = await openSearch(site, locale, (path, content) => read.set(path, sizeSent(path, content)));
      await search(query);
      sizes.push([query, [...read.values()].reduce((sum, size) => sum + size, 0)]);
    }
    console.log(`a first search in ${locale}: at most ${Math.max(...sizes.map(([, bytes]) => bytes))} bytes`);
    expect(sizes.filter(([, bytes]) => bytes > mostBytes)).toEqual([]);
  });
});

function wordCount({ query }: Query): number {
  return query.split(' ').length;
}

const sent = new Map<string, number>();

/** Pagefind's own files are compressed as they are. */
function sizeSent(path: string, content: Buffer): number {
  const size = sent.get(path) ?? (/\.(js|json)$/.test(path) ? brotliCompressSync(content).length : content.length);
  sent.set(path, size);
  return size;
}
