import { getCollection } from 'astro:content';
import type { Localised } from '#domain/localised.ts';

/** What people call a page who do not know its title, by the id of the page. Whether there is such a page is not known here. */
export async function getSynonyms(): Promise<ReadonlyMap<string, Localised<readonly string[]>>> {
  return new Map((await getCollection('synonyms')).map(({ data: { page, nl, en } }) => [page, { nl, en }]));
}
