import { useEffect, useState } from 'preact/hooks';
import { filterNames } from '#domain/search/filters.ts';
import type { Match } from '#domain/search/find-pages.ts';
import { tellingWords, type WordRules } from '#domain/search/words.ts';
import { isIndexReady, noAnswer, type SearchAnswer, searchPages } from '#lib/browser/pagefind.ts';
import type { Wanted } from './address.ts';

/**
 * Where a search of the index stands. `idle`: nothing asked. `loading`: the index is not there yet. The last answer stays while
 * the next is under way; `wanted` is what it answers.
 */
export interface SearchState {
  readonly status: 'idle' | 'loading' | 'done' | 'failed';
  readonly wanted: Wanted | undefined;
  readonly answer: SearchAnswer;
  /** How many pages there are in all, with those that stood there already. */
  readonly count: number;
}

const idle: SearchState = { status: 'idle', wanted: undefined, answer: noAnswer, count: 0 };

/** Milliseconds without a key before the index is asked; the small list answers every key. */
const pause = 200;

/** The index adds at least so many pages, however many stand there already. */
const fewestOthers = 2;

/** The index is not asked for fewer letters than this: they begin too many words. */
const fewestLetters = 2;

/**
 * Searches the index for what is wanted, and again when that changes; an answer to an older question is dropped. `matches` are
 * the pages that stand there already, `limit` how many there are with those that the index adds.
 */
export function useSearch(wanted: Wanted, matches: readonly Match[], limit: number, rules: WordRules): SearchState {
  const [state, setState] = useState(idle);

  useEffect(() => {
    const query = wanted.query.trim();
    if (query === '') {
      setState(idle);
      return;
    }
    const asking = new AbortController();
    const { signal } = asking;
    const settle = (status: 'done' | 'failed', answer: SearchAnswer) =>
      signal.aborted || setState({ status, wanted, answer, count: matches.length + answer.otherCount });
    const timer = setTimeout(() => {
      const words = tellingWords(query, rules);
      if (words.every((word) => word.length < fewestLetters)) return settle('done', noAnswer);
      if (!isIndexReady()) setState((last) => ({ ...last, status: 'loading' }));
      const filters = Object.fromEntries(filterNames.flatMap((name) => (wanted[name] ? [[name, wanted[name]]] : [])));
      const known = matches.map(({ page }) => page.path);
      const others = Math.max(fewestOthers, limit - known.length);
      searchPages({ query, words, filters, known, limit: others, signal }).then(
        (answer) => settle('done', answer),
        () => settle('failed', noAnswer),
      );
    }, pause);
    return () => {
      asking.abort();
      clearTimeout(timer);
    };
  }, [wanted, matches, limit, rules]);

  return state;
}
