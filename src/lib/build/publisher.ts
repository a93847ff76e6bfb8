import type { Locale } from '#i18n/locales.ts';
import { site } from '#site.ts';

/** Who publishes this copy. A site that names no publisher of its own is its own. */
export function publisherIn(locale: Locale): string {
  return site.publisher === site.name.nl ? site.name[locale] : site.publisher;
}
