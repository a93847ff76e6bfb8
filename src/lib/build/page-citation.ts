import { fill } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { site, siteUrl } from '#site.ts';
import type { CslItem } from './citation-files.ts';
import { formatAsText } from './citations.ts';

/** What a reference to a page of this site says. */
export interface CitedPage {
  readonly title: string;
  readonly url: string;
  readonly locale: Locale;
  /** The version of the site, and its day as YYYY-MM-DD. */
  readonly version: string;
  readonly date: string;
}

/** What a version is called. */
export const versionNames: Readonly<Record<Locale, string>> = { nl: 'Versie', en: 'Version' };

/** Who publishes this copy of the site, who is named as the author of its pages. */
export function publisherIn(locale: Locale): string {
  return site.publisher === site.name.nl ? site.name[locale] : site.publisher;
}

/** A page as CSL-JSON. */
export function describePage({ title, url, locale, version, date }: CitedPage): CslItem {
  return {
    id: idOf(url),
    type: 'webpage',
    author: [{ literal: publisherIn(locale) }],
    title,
    'container-title': site.name[locale],
    issued: { 'date-parts': [date.split('-').map(Number)] },
    version,
    URL: url,
    language: locale,
    custom: {
      licence: site.licences.content.url,
      basedOn: { author: 'TNO', issued: site.report.year, number: site.report.number, URL: site.report.url },
    },
  };
}

/** The reference to a page in APA's form and the page's language, as text. */
export function citePage(page: CitedPage): string {
  // It is the same for every page but for title and address, and formatting takes milliseconds.
  const form = formatPage({ ...page, title: '{title}', url: 'https://url.invalid/' });
  return fill(form, { title: page.title }).replace('https://url.invalid/', () => page.url);
}

function formatPage(page: CitedPage): string {
  const { 'container-title': siteName, ...item } = describePage(page);
  // APA says a version between brackets after the title, and no site that is its own author.
  return formatAsText(
    {
      ...item,
      genre: `${versionNames[page.locale]} ${page.version}`,
      ...(siteName !== publisherIn(page.locale) && { 'container-title': siteName }),
    },
    page.locale,
  );
}

/** The words of an address within the site: "nl-factoren-autonomie". */
function idOf(url: string): string {
  return new URL(url).pathname.slice(siteUrl.pathname.length).split('/').filter(Boolean).join('-');
}
