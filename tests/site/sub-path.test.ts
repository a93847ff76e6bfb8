import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { type BuiltSite, readSite, readSiteFile, theOne } from './built-site.ts';
import { addressesIn, addressesInFiles, ownAddressesInFiles, pathIn, problemOf } from './links.ts';

const address = 'https://example.org/kennis/';
const workFolder = 'node_modules/.cache/sub-path';
const siteFolder = `${workFolder}/site`;

describe('the site on a sub-path', () => {
  test('has every address under it', { timeout: 120_000 }, async () => {
    await buildAt(address);
    const site = readSite(siteFolder);
    expect(site.address.href).toBe(address);
    expect(addressesOutside(site)).toEqual([]);
    expect(wrongCanonicals(site)).toEqual([]);
    expect(picturesOutside(site)).toEqual([]);
    expect(searchProgramsOutside(site)).toEqual([]);
  });
});

afterAll(() => rmSync(workFolder, { recursive: true, force: true }));

/** Builds beside the site in `dist/`, in a process of its own because the address is read once. */
async function buildAt(siteUrl: string): Promise<void> {
  const options = { root: '.', outDir: siteFolder, cacheDir: `${workFolder}/cache`, logLevel: 'error' };
  const program = `import { build } from 'astro'; await build(${JSON.stringify(options)});`;
  // Vitest sets it for its own server; Astro would take it for the site's.
  const { BASE_URL: _, ...inherited } = process.env;
  const env = { ...inherited, NODE_ENV: 'production', SITE_URL: siteUrl };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { env });
}

/** The addresses of this site, in pages and files, that do not begin with its own or lead nowhere. */
function addressesOutside(site: BuiltSite): string[] {
  const pages = [...site.pages.values()];
  const addresses = [...pages.flatMap(addressesIn), ...addressesInFiles(site), ...ownAddressesInFiles(site)];
  expect(addresses.filter(({ to }) => to.startsWith(site.address.pathname)).length).toBeGreaterThan(site.pages.size);
  return addresses.flatMap((link) => problemOf(site, link) ?? []);
}

function wrongCanonicals(site: BuiltSite): string[] {
  const canonicals = site.localPages.map((page) => theOne(page, 'link[rel=canonical]').getAttribute('href') ?? '');
  return canonicals.filter((href) => !href.startsWith(address) || !site.pages.has(pathIn(site, new URL(href))));
}

/** The pictures that programs would not find where the pages say they are. */
function picturesOutside(site: BuiltSite): string[] {
  const pictures = site.localPages.map(
    (page) => theOne(page, 'meta[property="og:image"]').getAttribute('content') ?? '',
  );
  return pictures.filter((url) => !url.startsWith(address) || !site.files.has(pathIn(site, new URL(url))));
}

/** The scripts that load the search index from elsewhere than the sub-path. */
function searchProgramsOutside(site: BuiltSite): string[] {
  const loaders = [...site.files]
    .filter((file) => file.startsWith('/_astro/') && file.endsWith('.js'))
    .map((file) => /(.{40})\/pagefind\/pagefind\.js/s.exec(readSiteFile(site, file).toString())?.[1])
    .filter((before) => before !== undefined);
  expect(loaders).not.toEqual([]);
  return loaders.filter((before) => !before.includes('/kennis'));
}
