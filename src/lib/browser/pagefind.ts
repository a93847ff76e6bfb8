/** The part of Pagefind's browser API that search uses. Pagefind 1.5; see https://pagefind.app/docs/api/. */
export interface Pagefind {
  options(options: { noWorker: boolean; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  /** Loads every filter: only those that are loaded are counted in what a search returns. */
  filters(): Promise<unknown>;
  search(query: string, options: { filters: PagefindFilters }): Promise<PagefindResults>;
}

type PagefindFilters = Readonly<Record<string, string | { any: readonly string[] } | { none: readonly string[] }>>;

interface PagefindResults {
  results: PagefindResult[];
  /** How many pages of each value were found, whatever filters were asked for. */
  totalFilters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<Page>;
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
  /** Its path in its language, without slashes around it, as the small list has it. */
  readonly path: string;
  readonly url: string;
  readonly title: string;
  readonly kind: string | undefined;
  readonly level: string | undefined;
  readonly excerpt: string;
  readonly parts: readonly Part[];
}

/** A part of a page, by its heading. */
export interface Part {
  readonly url: string;
  readonly title: string;
}

export interface Question {
  readonly query: string;
  /** The words of it that are looked for. */
  readonly words: readonly string[];
  /** What is narrowed to, by the name of the filter. */
  readonly filters: Readonly<Record<string, string>>;
  /** The paths of the pages that stand there already. */
  readonly known: readonly string[];
  /** How many other pages are read. */
  readonly limit: number;
  /** Aborted once the answer is no longer wanted: what it still needs of the index is not fetched then. */
  readonly signal?: AbortSignal;
}

export interface SearchAnswer {
  /** What the index has of the pages that stood there already and have the words, by path. */
  readonly known: ReadonlyMap<string, Found>;
  /** Pages beside those, best first. */
  readonly others: readonly Found[];
  /** How many pages there are beside those in all. */
  readonly otherCount: number;
  /** The paths of all pages that the index finds, whatever is narrowed to. */
  readonly paths: readonly string[];
}

export const noAnswer: SearchAnswer = { known: new Map(), others: [], otherCount: 0, paths: [] };

const partsShown = 3;

let pagefind: Promise<Pagefind> | undefined;
let isReady = false;

/** Starts loading the index of the page's language. Rejects when it cannot be had; a later call tries again. */
export function openIndex(): Promise<Pagefind> {
  pagefind ??= loadPagefind().catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
  return pagefind;
}

/** Whether a search has been answered, so that the next one takes a moment only. */
export function isIndexReady(): boolean {
  return isReady;
}

/** Searches the pages of this language. */
export async function searchPages(question: Question): Promise<SearchAnswer> {
  const index = await openIndex();
  if (question.signal?.aborted) return noAnswer;
  try {
    const answer = await askIndex(index, question);
    isReady = true;
    return answer;
  } catch (error) {
    // What failed to load would stay failed in this instance: the next search begins anew.
    pagefind = undefined;
    isReady = false;
    await index.destroy();
    throw error;
  }
}

/** Asks an index: of the pages that stand there already what it has of them, and of the others the best. */
export async function askIndex(index: Pagefind, question: Question): Promise<SearchAnswer> {
  const { query, words, filters, known, limit, signal } = question;
  const text = words.join(' ') || query;
  const [ofKnown, others] = await Promise.all([
    known.length > 0 ? search(index, text, { page: { any: known } }) : nothingFound,
    search(index, text, { ...filters, ...(known.length > 0 && { page: { none: known } }) }),
  ]);
  if (signal?.aborted) return noAnswer;
  const [read, readOthers] = await Promise.all([readAll(ofKnown.results), readAll(others.results.slice(0, limit))]);
  const about = read.filter(({ excerpt }) => isAbout(excerpt, query));
  const othersAbout = readOthers.filter(({ excerpt }) => isAbout(excerpt, query));
  return {
    known: new Map(about.map((found) => [found.path, found])),
    others: othersAbout,
    otherCount: othersAbout.length === 0 ? 0 : others.results.length - readOthers.length + othersAbout.length,
    paths: about.length + othersAbout.length === 0 ? [] : foundPaths(others),
  };
}

const nothingFound: PagefindResults = { results: [], totalFilters: {} };

/** Pages with all the words, or with any of them where none has all. */
async function search(index: Pagefind, text: string, filters: PagefindFilters): Promise<PagefindResults> {
  const whole = await index.search(text, { filters });
  const words = text.split(' ');
  if (words.length === 1 || foundPaths(whole).length > 0) return whole;
  return unite(await Promise.all(words.map((word) => index.search(word, { filters }))));
}

/** What was found for one word or another, first what was found best and for most. */
function unite(answers: readonly PagefindResults[]): PagefindResults {
  const byId = new Map<string, PagefindResult>();
  for (const result of answers.flatMap(({ results }) => results)) {
    const before = byId.get(result.id);
    byId.set(result.id, before ? { ...before, score: before.score + result.score } : result);
  }
  const pages = Object.fromEntries(answers.flatMap(foundPaths).map((path) => [path, 1]));
  return { results: [...byId.values()].sort((a, b) => b.score - a.score), totalFilters: { page: pages } };
}

function foundPaths({ totalFilters }: PagefindResults): string[] {
  return Object.entries(totalFilters['page'] ?? {}).flatMap(([path, count]) => (count > 0 ? path : []));
}

async function readAll(results: readonly PagefindResult[]): Promise<Found[]> {
  return (await Promise.all(results.map((result) => result.data()))).map(toFound);
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
  await loaded.options({ noWorker: true, excerptLength: 20 });
  await loaded.init();
  await loaded.filters();
  return loaded;
}

function toFound({ url, meta, filters, excerpt, sub_results }: Page): Found {
  return {
    path: filters['page']?.[0] ?? url,
    url,
    title: meta.title,
    kind: filters['kind']?.[0],
    level: filters['level']?.[0],
    excerpt,
    parts: sub_results.filter((part) => part.url.includes('#')).slice(0, partsShown),
  };
}
