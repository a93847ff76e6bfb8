import { getTransformedRoutes, isHandler, type Route, type RouteWithSrc } from '@vercel/routing-utils';
import { describe, expect, test } from 'vitest';
import { cacheControlOf } from '#lib/build/hosting/rules.ts';
import { vercelFile } from '#lib/build/hosting/vercel-file.ts';
import { kindsOfFiles, rootRules, subPathRules } from './some-rules.ts';

describe.each([rootRules, subPathRules])('the vercel.json of a site under $base', (rules) => {
  test.each(Object.entries(kindsOfFiles))('sets every header of %s', (file, type) => {
    const isPage = file.endsWith('index.html');
    const address = `${rules.base}${isPage ? file.replace('index.html', '') : file}`;
    expect(headersFor(routesOf(vercelFile(rules)), address)).toEqual({
      ...lowerCased(rules.headers),
      'cache-control': cacheControlOf(rules, file),
      ...(!isPage && { 'content-type': type }),
    });
  });

  test('sends who leaves the slash off a page on to the page', () => {
    const route = matching(routesOf(vercelFile(rules)), `${rules.base}nl/factoren`).find(
      ({ status }) => status === 308,
    );
    expect(route?.headers?.['Location']).toMatch(/\/$/);
  });
});

/** What Vercel itself makes of the file. Throws when it refuses it. */
function routesOf(text: string): Route[] {
  const { routes, error } = getTransformedRoutes(JSON.parse(text));
  if (error) throw new Error(error.message);
  return routes ?? [];
}

function matching(routes: readonly Route[], address: string): RouteWithSrc[] {
  return routes
    .filter((route): route is RouteWithSrc => !isHandler(route))
    .filter(({ src }) => new RegExp(src).test(address));
}

/** The headers for an address: a later rule replaces what an earlier one set. */
function headersFor(routes: readonly Route[], address: string): Record<string, string> {
  return lowerCased(
    Object.assign({}, ...matching(routes, address).map(({ status, headers }) => (status === undefined ? headers : {}))),
  );
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
