import { fill } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { site, siteUrl } from '#site.ts';
import type { CslItem } from './citation-files.ts';
import { formatAsText } from './citations.ts';
import { publisherIn } from './publisher.ts';

/** What a reference to a page of this site says. */
export interface CitedPage {
  readonly title: string;
  readonly url: string;
  readonly locale: Locale;
  /** The version of the site, and its day as YYYY-MM-DD. */
  readonly version: string;
  readonly date: string;
}

/** Stands where the address of a page is to come. */
const anyUrl = 'https://url.invalid/';

/** What a version is called. */
export const versionNames: Readonly<Record<Locale, string>> = { nl: 'Versie', en: 'Version' };

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
  const form = formatAsText(pageForm(page), page.locale);
  return fill(form, { title: page.title }).replace(anyUrl, () => page.url);
}

/**
 * What the references to all pages of a version in a language are made from, with places for title and address: formatting takes
 * a second.
 */
export function pageForm(page: Omit<CitedPage, 'title' | 'url'>, publisher = publisherIn(page.locale)): CslItem {
  const { 'container-title': siteName, custom: _, ...item } = describePage({ ...page, title: '{title}', url: anyUrl });
  // APA says a version between brackets after the title, and no site that is its own author.
  return {
    ...item,
    id: 'page',
    author: [{ literal: publisher }],
    genre: `${versionNames[page.locale]} ${page.version}`,
    ...(siteName !== publisher && { 'container-title': siteName }),
  };
}

/** The words of an address within the site: "nl-factoren-autonomie". */
function idOf(url: string): string {
  return new URL(url).pathname.slice(siteUrl.pathname.length).split('/').filter(Boolean).join('-');
}
