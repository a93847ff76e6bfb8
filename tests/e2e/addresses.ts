import type { Factor } from '#domain/model.ts';
import type { Locale } from '#i18n/locales.ts';
import { factorPlace, levelPlace, type Place, segments } from '#i18n/routes.ts';
import { siteUrl } from '#site.ts';
import { model } from './model.ts';

/** The entry, where both languages are offered. */
export const entryAddress = siteUrl.pathname;

/** The address of a place as it was promised, built apart from the site's own code. */
export function addressOf(place: Place, locale: Locale): string {
  const steps = place.kind === 'home' ? [] : [segments[place.section][locale]];
  if (place.kind === 'thing') steps.push(place.slug[locale] as never);
  return `${siteUrl.pathname}${[locale, ...steps].join('/')}/`;
}

/** Where a factor is explained: on its own page, or at its level as long as that page is to come. */
export function addressOfFactor(factor: Factor, locale: Locale): string {
  return factor.written
    ? addressOf(factorPlace(factor), locale)
    : `${addressOf(levelPlace(model.level(factor.level)), locale)}#${factor.id}`;
}

/** An address in a language that no page has. */
export function missingAddress(locale: Locale): string {
  return `${siteUrl.pathname}${locale}/bestaat-niet/`;
}
