import { type FindPages, findPagesIn } from '#domain/search/find-pages.ts';
import { type ListedPage, readSearchList } from '#domain/search/search-list.ts';
import type { WordRules } from '#domain/search/words.ts';

/** The small list of pages, ready to be searched. */
export interface OpenList {
  readonly pages: readonly ListedPage[];
  readonly find: FindPages;
}

let list: Promise<OpenList> | undefined;

/** Fetches the small list of pages, once. Rejects when it cannot be had; a later call tries again. */
export function openList(address: string, rules: WordRules): Promise<OpenList> {
  list ??= loadList(address, rules).catch((error: unknown) => {
    list = undefined;
    throw error;
  });
  return list;
}

async function loadList(address: string, rules: WordRules): Promise<OpenList> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The list of pages answered ${response.status}.`);
  const read = readSearchList(await response.json());
  return { pages: read.pages, find: findPagesIn(read, rules) };
}
