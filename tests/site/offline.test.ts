import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type OfflineList, type OfflineSet, offlineSets, setOfList } from '#domain/offline-sets.ts';
import { locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { sectionPlace } from '#i18n/routes.ts';
import { builtSite, pageOf, readSiteFile, textOf, theOne } from './built-site.ts';
import { addressesIn, importsOf, pathIn, resolve } from './links.ts';
import { weighFile } from './weight.ts';

const site = builtSite();
const lists = new Map(
  [...site.files].flatMap((file) => {
    const name = /^\/data\/offline\.(.*)\.json$/.exec(file)?.[1];
    return name ? [[setOfList(name), JSON.parse(readSiteFile(site, file).toString()) as OfflineList] as const] : [];
  }),
);

describe.each(offlineSets)('the set %s', (set) => {
  const files = Object.entries(listOf(set));

  test('names files as they are, by their hashes', () => {
    expect(files.length).toBeGreaterThan(30);
    const wrong = files.filter(([path, integrity]) => hashOf(contentOf(path)) !== integrity);
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  test('has everything that its pages fetch by themselves, and what their scripts ask for later', () => {
    const missing = files.flatMap(([path]) => fetchedBy(path).filter((needed) => !(needed in listOf(set))));
    expect([...new Set(missing)]).toEqual([]);
  });

  test('says how large it is, to a tenth of a megabyte', () => {
    const bytes = files.reduce((total, [path]) => total + contentOf(path).length, 0);
    const said = (Math.ceil(bytes / 1e5) / 10).toFixed(1);
    const locale = locales.find((language) => set.endsWith(language)) ?? 'nl';
    const text = textOf(theOne(pageOf(site, sectionPlace('offline'), locale), 'main')).replaceAll(
      /(\d),(\d)/g,
      '$1.$2',
    );
    expect(text).toContain(`${said} MB`);
  });
});

describe('use without a network', () => {
  test('has every page of a language in its set', () => {
    for (const locale of locales) {
      const pages = site.localPages.filter((page) => page.locale === locale).map(({ url }) => url.pathname);
      expect(pages.filter((path) => !(path in listOf(locale)))).toEqual([]);
    }
  });

  test('takes for the self-check about what the choice says: 1.5 MB', () => {
    for (const locale of locales) {
      const bytes = Object.keys(listOf(`check.${locale}`)).reduce((total, path) => total + contentOf(path).length, 0);
      expect(checkTextsIn(locale).keep.deviceNote).toMatch(/1[.,]5 MB/);
      expect(bytes).toBeGreaterThan(1_200_000);
      expect(bytes).toBeLessThan(1_600_000);
    }
  });

  test('takes a service worker of at most 6,000 bytes, that names every list', () => {
    expect(weighFile(site, '/sw.js')).toBeLessThanOrEqual(6000);
    expect(lists.size).toBe(offlineSets.length);
    const worker = readSiteFile(site, '/sw.js').toString();
    const names = [...site.files].flatMap((file) => /^\/data\/offline\.(.*)\.json$/.exec(file)?.[1] ?? []);
    expect(names.filter((name) => !worker.includes(name))).toEqual([]);
  });

  test('is offered as an app only on the page about it, with what a browser needs for that', () => {
    for (const page of site.localPages) {
      const links = page.document.querySelectorAll('link[rel=manifest]');
      const isAboutIt = page === pageOf(site, sectionPlace('offline'), page.locale);
      expect(links.length, page.path).toBe(isAboutIt ? 1 : 0);
      for (const link of links) {
        const address = new URL(link.getAttribute('href') ?? '', page.url);
        const manifest = JSON.parse(readSiteFile(site, pathIn(site, address)).toString());
        expect(site.pages.has(pathIn(site, new URL(manifest.start_url, address)))).toBe(true);
        expect(manifest).toMatchObject({ lang: page.locale, scope: site.address.pathname, display: 'minimal-ui' });
        expect(manifest.short_name.length).toBeLessThanOrEqual(17);
        const sizes = manifest.icons.map((icon: { sizes: string; purpose: string }) => `${icon.sizes} ${icon.purpose}`);
        expect(sizes).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
        for (const { src } of manifest.icons) expect(site.files).toContain(pathIn(site, new URL(src, address)));
      }
    }
  });
});

function listOf(set: OfflineSet): OfflineList {
  const list = lists.get(set);
  if (!list) throw new Error(`There is no list of the set ${set}.`);
  return list;
}

function contentOf(path: string): Buffer {
  return readSiteFile(site, fileOf(path));
}

function fileOf(path: string): string {
  const file = pathIn(site, new URL(path, site.address));
  return file.endsWith('/') ? `${file}index.html` : file;
}

/** What a listed page or script fetches: not what it links to, nor search where only the self-check is kept. */
function fetchedBy(path: string): string[] {
  const page = site.pages.get(pathIn(site, new URL(path, site.address)));
  const needed = /^\/(_astro\/|data\/check|mark\.svg)/;
  const addresses = page
    ? addressesIn(page).map((link) => resolve(site, link).pathname)
    : path.endsWith('.js')
      ? importsOf(contentOf(path).toString(), 'all').map(
          (imported) => new URL(imported, new URL(path, site.address)).pathname,
        )
      : [];
  return addresses.filter((address) => needed.test(pathIn(site, new URL(address, site.address))));
}

function hashOf(content: Buffer): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
