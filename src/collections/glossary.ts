import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import type { Locale } from '#i18n/locales.ts';

export type Term = CollectionEntry<'terms'>['data'];

/** The terms of the glossary, sorted as a reader of the language looks them up. */
export async function getTerms(locale: Locale): Promise<readonly Term[]> {
  const order = new Intl.Collator(locale);
  return (await getCollection('terms'))
    .map(({ data }) => data)
    .sort((a, b) => order.compare(a.term[locale], b.term[locale]));
}

/** A term by its id. Throws when there is none. */
export async function getTerm(id: string): Promise<Term> {
  const term = await getEntry('terms', id);
  if (!term) throw new RangeError(`There is no term "${id}": see content/glossary.yaml.`);
  return term.data;
}
