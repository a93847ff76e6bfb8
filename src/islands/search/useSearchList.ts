import { useEffect, useState } from 'preact/hooks';
import type { WordRules } from '#domain/search/words.ts';
import { type OpenList, openList } from '#lib/browser/search-list.ts';

/** The small list of pages, once it is there. Where it cannot be had, each new question tries again; the index does without. */
export function useSearchList(address: string, rules: WordRules, query: string): OpenList | undefined {
  const [list, setList] = useState<OpenList>();

  useEffect(() => {
    if (!list) openList(address, rules).then(setList, () => undefined);
  }, [address, rules, list, query]);

  return list;
}
