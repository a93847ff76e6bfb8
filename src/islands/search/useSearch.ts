import { useEffect, useState } from 'preact/hooks';
import { type SearchAnswer, searchPages } from '#lib/browser/pagefind.ts';
import type { Wanted } from './address.ts';

/** Where a search stands. `idle`: nothing asked. The last answer stays while the next is under way. */
export interface SearchState {
  readonly status: 'idle' | 'loading' | 'done' | 'failed';
  readonly answer: SearchAnswer | undefined;
}

const idle: SearchState = { status: 'idle', answer: undefined };

/** Milliseconds without a key before a search starts. */
const pause = 120;

/** Searches for what is wanted, and again when that changes; an answer to an older question is dropped. */
export function useSearch({ query, kind, level }: Wanted, limit: number): SearchState {
  const [state, setState] = useState(idle);

  useEffect(() => {
    const text = query.trim();
    if (text === '') {
      setState(idle);
      return;
    }
    let current = true;
    const settle = (next: SearchState) => current && setState(next);
    setState(({ answer }) => ({ status: 'loading', answer }));
    const filters = { ...(kind && { kind }), ...(level && { level }) };
    const timer = setTimeout(() => {
      searchPages(text, filters, limit).then(
        (answer) => settle({ status: 'done', answer }),
        () => settle({ status: 'failed', answer: undefined }),
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, kind, level, limit]);

  return state;
}
