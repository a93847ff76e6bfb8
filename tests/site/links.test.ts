import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locales } from '#i18n/locales.ts';
import { segments } from '#i18n/routes.ts';
import { site as about } from '#site.ts';
import { builtSite } from './built-site.ts';
import {
  addressesIn,
  addressesInFiles,
  type Link,
  linksOf,
  ownAddressesInFiles,
  pathIn,
  problemOf,
  resolve,
} from './links.ts';

const site = builtSite();
const pages = [...site.pages.values()];
const links = pages.flatMap((page) => linksOf(page));
const isForeign = (link: Link) => resolve(site, link).origin !== site.address.origin;
const describeLink = ({ from, to }: Link) => `${from} → ${to}`;

describe('links', () => {
  test('every address in a page leads to a page, a part of one or a file', () => {
    const addresses = pages.flatMap(addressesIn);
    expect(addresses.length).toBeGreaterThan(pages.length);
    expect(addresses.flatMap((link) => problemOf(site, link) ?? [])).toEqual([]);
  });

  test('every address in the sitemap, the data files and the scripts leads to a page or file', () => {
    const addresses = addressesInFiles(site);
    expect(new Set(addresses.map(({ from }) => from.split('.').at(-1)))).toEqual(new Set(['xml', 'json', 'js']));
    expect(addresses.flatMap((link) => problemOf(site, link) ?? [])).toEqual([]);
  });

  test('every full address of the site in its data and in its pages as Markdown leads to a page, a part of one or a file', () => {
    const addresses = ownAddressesInFiles(site);
    const endings = new Set(addresses.map(({ from }) => from.split('.').at(-1)));
    expect(endings).toEqual(new Set(['csv', 'json', 'jsonld', 'md', 'ttl', 'txt']));
    expect(addresses.flatMap((link) => problemOf(site, link) ?? [])).toEqual([]);
  });

  test('a page leads only to pages in its own language, but for the language switch', () => {
    const crossing = site.localPages.flatMap((page) =>
      linksOf(page, 'a[href]:not([data-language])').filter((link) => leadsToOtherLanguage(link, page.locale)),
    );
    expect(crossing.map(describeLink)).toEqual([]);
  });

  test('the data files of a language lead only to pages in that language, but for the views of the self-check, whose switch they turn', () => {
    // A list of what is kept without a network leads nowhere; each has the page in both languages that stands in for others.
    const inData = addressesInFiles(site).filter(({ from }) => /^\/data\/(?!offline\.)/.test(from));
    expect(inData).not.toEqual([]);
    const isView = ({ to }: { to: string }) =>
      locales.some((locale) => to.startsWith(`/${locale}/${segments['self-check'][locale]}/`));
    const crossing = inData.filter(
      (link) => leadsToOtherLanguage(link, link.from.split('.')[1] ?? '') && !isView(link),
    );
    expect(crossing.map(describeLink)).toEqual([]);
  });

  test('a link within the site does not name its host, so that it holds wherever the site is served', () => {
    const absolute = links.filter((link) => /^(https?:)?\/\//.test(link.to) && !isForeign(link));
    expect(absolute.map(describeLink)).toEqual([]);
  });

  test('a link to another host is the report, a licence, one of the sources, or what the accessibility statement rests on', () => {
    const foreign = links.filter((link) => isForeign(link) && !link.to.startsWith('mailto:'));
    expect(foreign).not.toEqual([]);
    expect(foreign.filter(({ to }) => !known.has(to)).map(describeLink)).toEqual([]);
  });

  test('a link to another host is encrypted', () => {
    expect(links.filter(({ to }) => to.startsWith('http:')).map(describeLink)).toEqual([]);
  });
});

interface Source {
  readonly URL?: string;
  readonly DOI?: string;
}

const sources: Source[] = JSON.parse(readFileSync('content/model/references.json', 'utf8'));

const known = new Set([
  about.report.url,
  ...Object.values(about.licences).map(({ url }) => url),
  'https://eur-lex.europa.eu/eli/dec_impl/2018/1523/oj',
  'https://www.toegankelijkheidsverklaring.nl/register',
  'https://www.mensenrechten.nl',
  'https://www.nationaleombudsman.nl',
  ...sources.flatMap(({ URL: url, DOI: doi }) => [...(url ? [url] : []), ...(doi ? [`https://doi.org/${doi}`] : [])]),
]);

function leadsToOtherLanguage(link: Link, locale: string): boolean {
  if (isForeign(link)) return false;
  const language = /^\/(nl|en)\//.exec(pathIn(site, resolve(site, link)))?.[1];
  return language !== undefined && language !== locale;
}
