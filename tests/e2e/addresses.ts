import type { Factor } from '#domain/model.ts';
import type { Locale } from '#i18n/locales.ts';
import { factorPlace, type Place, segments } from '#i18n/routes.ts';
import { siteUrl } from '#site.ts';

/** The entry, where both languages are offered. */
export const entryAddress = siteUrl.pathname;

/** The address of a place as it was promised, built apart from the site's own code. */
export function addressOf(place: Place, locale: Locale): string {
  const steps = place.kind === 'home' ? [] : [segments[place.section][locale]];
  if (place.kind === 'thing') steps.push(place.slug[locale] as never);
  return `${siteUrl.pathname}${[locale, ...steps].join('/')}/`;
}

/** Where a factor is explained. */
export function addressOfFactor(factor: Factor, locale: Locale): string {
  return addressOf(factorPlace(factor), locale);
}

/** An address in a language that no page has. */
export function missingAddress(locale: Locale): string {
  return `${siteUrl.pathname}${locale}/bestaat-niet/`;
}
