import { describe, expect, test } from 'vitest';
import { headersFile } from '#lib/build/hosting/headers-file.ts';
import { cacheControlOf } from '#lib/build/hosting/rules.ts';
import { headersFor, readHeadersFile } from './read-headers-file.ts';
import { kindsOfFiles, rootRules, subPathRules } from './some-rules.ts';

/** What both hosts send with a file that no rule gives another: to be revalidated. */
const byItself = 'public, max-age=0, must-revalidate';

describe.each([rootRules, subPathRules])('the _headers file of a site under $base', (rules) => {
  test.each(Object.entries(kindsOfFiles))('sets every header of %s, once', async (file, type) => {
    const read = await readHeadersFile(headersFile(rules));
    const isPage = file.endsWith('index.html');
    const address = `${rules.base}${isPage ? file.replace('index.html', '') : file}`;
    const cacheControl = cacheControlOf(rules, file);
    const { 'Cache-Control': cached = byItself, ...others } = headersFor(read, address);
    expect(others).toEqual({ ...rules.headers, ...(!isPage && { 'Content-Type': type }) });
    expect(cached).toBe(cacheControl === rules.cache.revalidated ? byItself : cacheControl);
  });

  test('keeps to what Cloudflare takes: 100 rules, 2,000 characters a line, one wildcard a path', () => {
    const lines = headersFile(rules).split('\n');
    const paths = lines.filter((line) => line.startsWith('/'));
    expect(paths.length).toBeLessThanOrEqual(100);
    expect(paths.filter((path) => path.split('*').length > 2)).toEqual([]);
    expect(lines.filter((line) => line.length > 2000)).toEqual([]);
  });
});

test('the _headers file of a site on a sub-path says nothing of what stands beside it', async () => {
  const read = await readHeadersFile(headersFile(subPathRules));
  expect(headersFor(read, '/other/')).toEqual({});
});
