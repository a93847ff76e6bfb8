import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import type { Locale } from '#i18n/locales.ts';

type Prose = 'factorProse' | 'levelProse' | 'caseProse' | 'figureProse' | 'pageProse';

export type ProseEntry = CollectionEntry<Prose>;

/** The prose of a thing in a language. Throws when it is not there. */
export async function getProse<Name extends Prose>(
  name: Name,
  locale: Locale,
  id: string,
): Promise<CollectionEntry<Name>> {
  const entry = (await getEntry(name, `${locale}/${id}`)) as CollectionEntry<Name> | undefined;
  if (!entry) throw new Error(`There is no prose "${id}" (${name}) in ${locale}.`);
  return entry;
}

/** All prose of a kind in a language, by the id of what it is about. */
export async function getAllProse<Name extends Prose>(
  name: Name,
  locale: Locale,
): Promise<ReadonlyMap<string, CollectionEntry<Name>>> {
  const entries = (await getCollection(name)) as CollectionEntry<Name>[];
  const own = entries.filter(({ id }) => id.startsWith(`${locale}/`));
  return new Map(own.map((entry) => [entry.id.slice(locale.length + 1), entry]));
}
