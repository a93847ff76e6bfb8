import { type CollectionEntry, getEntry } from 'astro:content';
import type { Locale } from '#i18n/locales.ts';

type Prose = 'factorProse' | 'levelProse' | 'caseProse' | 'pageProse';

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
