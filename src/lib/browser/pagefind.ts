/** The part of Pagefind's browser API that search uses. Pagefind 1.5; see https://pagefind.app/docs/api/. */
interface Pagefind {
  options(options: { noWorker: boolean; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  search(
    query: string,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { data(): Promise<Page> }[] }>;
}

interface Page {
  url: string;
  meta: { title: string };
  filters: Record<string, string[]>;
  excerpt: string;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** A page that was found, with its best parts. Excerpts mark the words found with `<mark>`. */
export interface Found {
  readonly url: string;
  readonly title: string;
  readonly kind: string | undefined;
  readonly level: string | undefined;
  readonly excerpt: string;
  readonly parts: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[];
}

export interface SearchAnswer {
  /** How many pages were found in all. */
  readonly count: number;
  readonly pages: readonly Found[];
}

const partsShown = 3;

let pagefind: Promise<Pagefind> | undefined;

/** Starts loading the index of the page's language. Rejects when it cannot be had; a later call tries again. */
export function openIndex(): Promise<Pagefind> {
  pagefind ??= loadPagefind().catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
  return pagefind;
}

/** Searches the pages of this language. `filters` narrows by kind and level; `limit` is how many pages are read. */
export async function searchPages(
  query: string,
  filters: Record<string, string>,
  limit: number,
): Promise<SearchAnswer> {
  const index = await openIndex();
  try {
    const { results } = await index.search(query, { filters });
    const read = await Promise.all(results.slice(0, limit).map((result) => result.data()));
    const pages = read.filter(({ excerpt }) => isAbout(excerpt, query));
    return { count: pages.length === 0 ? 0 : results.length, pages: pages.map(toFound) };
  } catch (error) {
    // What failed to load would stay failed in this instance: the next search begins anew.
    pagefind = undefined;
    await index.destroy();
    throw error;
  }
}

/**
 * Whether what was found begins at least as a word that was asked for. Where no word does, Pagefind goes on to any word that
 * begins as little as the first letters do: it finds "hot" for "hottentot".
 */
export function isAbout(excerpt: string, query: string): boolean {
  const found = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word = '']) => word.toLowerCase());
  const wanted = query
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return found.length === 0 || wanted.some((word) => found.some((other) => beginAlike(word, other)));
}

/** Whether two words share their first letters for at least half of the one that was asked for: inflections do. */
function beginAlike(wanted: string, found: string): boolean {
  let shared = 0;
  while (shared < wanted.length && wanted[shared] === found[shared]) shared++;
  return shared >= wanted.length / 2;
}

async function loadPagefind(): Promise<Pagefind> {
  const address = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/pagefind.js`;
  const loaded = (await import(/* @vite-ignore */ address)) as Pagefind;
  // Its worker is made in a way that our Trusted Types policy refuses; without it searching takes a few milliseconds.
  await loaded.options({ noWorker: true, excerptLength: 24 });
  await loaded.init();
  return loaded;
}

function toFound({ url, meta, filters, excerpt, sub_results }: Page): Found {
  return {
    url,
    title: meta.title,
    kind: filters['kind']?.[0],
    level: filters['level']?.[0],
    excerpt,
    parts: sub_results.filter((part) => part.url.includes('#')).slice(0, partsShown),
  };
}
