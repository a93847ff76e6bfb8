import type { Locale } from '#i18n/locales.ts';
import { siteUrl } from '#site.ts';
import { storageKeys } from '#stores/storage-keys.ts';
import { commit } from './commit.ts';
import { publisherIn } from './publisher.ts';

/** What an administrator may want to know of a build. */
export interface BuildFacts {
  readonly commit: string;
  /** Whether some file was changed since. */
  readonly isChanged: boolean;
  readonly address: string;
  readonly publisher: string;
}

export function buildFacts(locale: Locale): BuildFacts {
  const [id = '', isChanged] = commit().split(/-(dirty)$/);
  return { commit: id, isChanged: isChanged !== undefined, address: siteUrl.href, publisher: publisherIn(locale) };
}

/** Every name under which the site keeps something in a browser, and how names begin, each with what it is for. */
export function listStoredNames(
  purposes: Readonly<Record<keyof typeof storageKeys, string>>,
): readonly { readonly name: string; readonly purpose: string }[] {
  return Object.entries(storageKeys).map(([key, name]) => ({
    name,
    purpose: purposes[key as keyof typeof storageKeys],
  }));
}
