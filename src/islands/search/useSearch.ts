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

/** Milliseconds without a key before a search starts. */
const pause = 120;

/** The index is not asked for fewer letters than this: they begin too many words. */
const fewestLetters = 2;

/**
 * Searches the index for what is wanted, and again when that changes; an answer to an older question is dropped. `matches` are
 * the pages that stand there already.
 */
export function useSearch(wanted: Wanted, matches: readonly Match[], limit: number, rules: WordRules): SearchState {
  const [state, setState] = useState(idle);

  useEffect(() => {
    const query = wanted.query.trim();
    if (query === '') {
      setState(idle);
      return;
    }
    let current = true;
    const settle = (status: 'done' | 'failed', answer: SearchAnswer) =>
      current && setState({ status, wanted, answer, count: matches.length + answer.otherCount });
    const timer = setTimeout(() => {
      const words = tellingWords(query, rules);
      if (words.every((word) => word.length < fewestLetters)) return settle('done', noAnswer);
      if (!isIndexReady()) setState((last) => ({ ...last, status: 'loading' }));
      const filters = Object.fromEntries(filterNames.flatMap((name) => (wanted[name] ? [[name, wanted[name]]] : [])));
      searchPages({ query, words, filters, known: matches.map(({ page }) => page.path), limit }).then(
        (answer) => settle('done', answer),
        () => settle('failed', noAnswer),
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, matches, limit, rules]);

  return state;
}
