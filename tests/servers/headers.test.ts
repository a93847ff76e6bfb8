import { basename, extname } from 'node:path';
import { type APIResponse, expect, test } from '@playwright/test';
import { fileTypes, packable } from '#lib/build/hosting/file-types.ts';
import { rulesOfSite } from '#lib/build/hosting/hosting-files.ts';
import { cacheControlOf, steeringFiles } from '#lib/build/hosting/rules.ts';
import { siteUrl } from '#site.ts';
import { observe } from '../site/observatory.ts';
import { addressOfFile, contentOf, site, someFile } from './served.ts';

const rules = await rulesOfSite(site.folder, siteUrl.pathname);
const expectedHeaders = Object.fromEntries(
  Object.entries(rules.headers).map(([name, value]) => [name.toLowerCase(), value]),
);

/** A file of every kind: one for each ending and each way of being kept. */
const files = [
  ...new Map(
    [...site.files]
      .filter((file) => extname(file).slice(1) in fileTypes)
      .map((file) => [`${extname(file)} ${cacheControlOf(rules, file.slice(1))}`, file]),
  ).values(),
];

for (const file of files) {
  test(`${file} comes with every header, its type and how long it may be kept`, async ({ request }) => {
    const response = await request.get(addressOfFile(file));
    expect(response.status()).toBe(200);
    expectEveryHeader(response);
    expect(response.headers()['content-type']).toBe(fileTypes[extname(file).slice(1)]);
    expect(response.headers()['cache-control']).toBe(cacheControlOf(rules, file.slice(1)));
    expect(await response.body()).toEqual(contentOf(file));
  });

  test(`${file} is not sent again to who has it`, async ({ request }) => {
    const { etag = '' } = (await request.get(addressOfFile(file))).headers();
    expect(etag).not.toBe('');
    const response = await request.get(addressOfFile(file), { headers: { 'If-None-Match': etag } });
    expect(response.status()).toBe(304);
  });

  for (const encoding of ['br', 'gzip']) {
    test(`${file} comes as it is or packed with ${encoding}, whichever is right for it`, async ({ request }) => {
      const response = await request.get(addressOfFile(file), { headers: { 'Accept-Encoding': encoding } });
      const isPacked = packable.includes(extname(file).slice(1)) && contentOf(file).length >= 1024;
      if (isPacked) expect(response.headers()['vary']).toMatch(/accept-encoding/i);
      if (isPacked || response.headers()['content-encoding'] !== undefined) {
        expect(response.headers()['content-encoding']).toBe(encoding);
      }
      if (!packable.includes(extname(file).slice(1))) expect(response.headers()['content-encoding']).toBeUndefined();
      expect(await response.body()).toEqual(contentOf(file));
    });
  }
}

for (const missing of ['nl/bestaat-niet/', '_astro/missing.js', 'data/missing.json', 'nl/missing.pf_index']) {
  test(`the missing address ${missing} is answered with the page for it, which is not to be kept`, async ({
    request,
  }) => {
    const response = await request.get(`${rules.base}${missing}`);
    expect(response.status()).toBe(404);
    expectEveryHeader(response);
    expect(response.headers()['content-type']).toBe(fileTypes['html']);
    expect(response.headers()['cache-control']).toBe(rules.cache.revalidated);
    expect(await response.body()).toEqual(contentOf('/404.html'));
  });
}

for (const file of steeringFiles) {
  test(`${file} is not for visitors`, async ({ request }) => {
    const response = await request.get(`${rules.base}${file}`);
    expect([403, 404]).toContain(response.status());
    expectEveryHeader(response);
  });
}

test('a folder without a page shows nothing of what is in it', async ({ request }) => {
  const response = await request.get(`${rules.base}_astro/`);
  expect([403, 404]).toContain(response.status());
  expect(await response.text()).not.toContain(basename(someFile(/^\/_astro\/Check\./)));
  expect(response.headers()['cache-control']).toBe(rules.cache.revalidated);
});

test('who leaves the slash off a page is sent on to the page, with every header', async ({ request }) => {
  const response = await request.get(`${rules.base}nl`, { maxRedirects: 0 });
  expect([301, 308]).toContain(response.status());
  expectEveryHeader(response);
  expect(new URL(response.headers()['location'] ?? '', response.url()).pathname).toBe(`${rules.base}nl/`);
});

test('the policy of every kind of page is that of the header but for framing', async ({ request }) => {
  const pages = [...site.pages.keys()];
  for (const file of [
    someFile(/^\/nl\/index/),
    someFile(/^\/404/),
    ...pages.slice(0, 5).map((path) => `${path}index.html`),
  ]) {
    const response = await request.get(addressOfFile(file));
    const [, inPage] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(await response.text()) ?? [];
    expect(response.headers()['content-security-policy'], file).toBe(`${inPage}; frame-ancestors 'none'`);
  }
});

test('MDN’s HTTP Observatory would give A+ and at least 150 points', async ({ request }) => {
  const response = await request.get(addressOfFile('/nl/index.html'));
  const score = observe({ headers: response.headers(), html: await response.text() });
  expect(score.grade).toBe('A+');
  expect(score.points, JSON.stringify(score.modifiers)).toBeGreaterThanOrEqual(150);
});

/** Each with the value that it must have, and once: a second one would stand behind a comma. */
function expectEveryHeader(response: APIResponse): void {
  expect(response.headers()).toMatchObject(expectedHeaders);
}
