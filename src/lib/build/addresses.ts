import type { Localised } from '#domain/localised.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { conceptFragment, type Place, pathOf, schemeFragment, sectionPlace, sitePath } from '#i18n/routes.ts';
import { siteUrl } from '#site.ts';

/** The full address of a place in a language, as it stands in what leaves the site. */
export function urlOf(place: Place, locale: Locale, fragment?: string): string {
  return new URL(pathOf(place, locale, fragment), siteUrl.origin).href;
}

/** The full address of a place in every language. */
export function urlsOf(place: Place): Localised {
  return Object.fromEntries(locales.map((locale) => [locale, urlOf(place, locale)])) as Record<Locale, string>;
}

/** The full address of a file of the site, such as `model.json`. */
export function fileUrl(file: string): string {
  return new URL(sitePath(file), siteUrl.origin).href;
}

/**
 * The name of a factor or level as a thing, in whatever language: a part of its English page. Such a name leads a person to the
 * explanation and differs from the page's own, so that a licence of the page is not said of the concept. English, because one
 * thing has one name and English is what readers of neither language get.
 */
export function conceptUrl(place: Place): string {
  return urlOf(place, 'en', conceptFragment);
}

/** The name of the model as a whole. */
export const schemeUrl = urlOf(sectionPlace('model'), 'en', schemeFragment);
