import { getChanges } from '#collections/changes.ts';
import type { Locale } from '#i18n/locales.ts';
import { type Place, pathOf } from '#i18n/routes.ts';
import { site, siteUrl } from '#site.ts';

/** How to refer to a page of this site, in APA's form: publisher, year, title, version, site, address. */
export async function referenceToPage(title: string, place: Place, locale: Locale): Promise<string> {
  const [{ id: version, date }] = await getChanges();
  const versionName = { nl: 'versie', en: 'version' }[locale];
  const address = new URL(pathOf(place, locale), siteUrl.origin).href;
  const publisher = site.publisher === site.name.nl ? site.name[locale] : site.publisher;
  return `${publisher}. (${date.slice(0, 4)}). ${title} (${versionName} ${version}). ${address}`;
}
