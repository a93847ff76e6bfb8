import { type CollectionEntry, getCollection } from 'astro:content';

export type Criterion = CollectionEntry<'criteria'>['data'];

/** The success criteria of WCAG 2.2 at levels A and AA, in the order of their numbers. */
export async function getCriteria(): Promise<readonly Criterion[]> {
  const order = new Intl.Collator('en', { numeric: true });
  return (await getCollection('criteria')).map(({ data }) => data).sort((a, b) => order.compare(a.id, b.id));
}
