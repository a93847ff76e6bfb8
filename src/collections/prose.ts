import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import type { Locale } from '#i18n/locales.ts';

type Prose = 'factorProse' | 'levelProse' | 'caseProse' | 'pageProse';

/** The prose of a thing in a language. Throws when it is not there: ask for what is written only. */
export async function getProse<Name extends Prose>(
  name: Name,
  locale: Locale,
  id: string,
): Promise<CollectionEntry<Name>> {
  const entry = await findProse(name, locale, id);
  if (!entry) throw new Error(`There is no prose "${id}" (${name}) in ${locale}.`);
  return entry;
}

/** The prose of a thing in a language, where it is written already. */
export async function findProse<Name extends Prose>(
  name: Name,
  locale: Locale,
  id: string,
): Promise<CollectionEntry<Name> | undefined> {
  // getEntry warns on a miss, and a level may well have no prose yet.
  const exists = (await getCollection(name)).some((entry) => entry.id === `${locale}/${id}`);
  return exists ? ((await getEntry(name, `${locale}/${id}`)) as CollectionEntry<Name>) : undefined;
}
