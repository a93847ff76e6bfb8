import { useEffect, useMemo, useState } from 'preact/hooks';
import { type FindPages, findPagesIn } from '#domain/search/find-pages.ts';
import { type ListedPage, readSearchList } from '#domain/search/search-list.ts';
import type { WordRules } from '#domain/search/words.ts';
import { loadDataFile } from '#lib/browser/data-file.ts';

/** The small list of pages, ready to be searched. */
interface OpenList {
  readonly pages: readonly ListedPage[];
  readonly find: FindPages;
}

/** The small list of pages, once it is there. */
export function useSearchList(address: string, rules: WordRules, query: string): OpenList | undefined {
  const text = useDataFile<string>(address, query);
  return useMemo(() => {
    if (text === undefined) return undefined;
    const list = readSearchList(text);
    return { pages: list.pages, find: findPagesIn(list, rules) };
  }, [text, rules]);
}

/** What stands on each page, by its path, once it is known. */
export function useDescriptions(address: string, query: string): Readonly<Record<string, string>> {
  return useDataFile<Record<string, string>>(address, query) ?? {};
}

/** A data file, once it is there. Where it cannot be had, each new question tries again; the index does without. */
function useDataFile<T>(address: string, query: string): T | undefined {
  const [data, setData] = useState<T>();

  useEffect(() => {
    if (data === undefined)
      loadDataFile(address).then(
        (loaded) => setData(loaded as T),
        () => undefined,
      );
  }, [address, data, query]);

  return data;
}
