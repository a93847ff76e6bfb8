import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countByValue, passes } from '#domain/search/filters.ts';
import type { WordRules } from '#domain/search/words.ts';
import type { SearchTexts } from '#i18n/texts.ts';
import { openIndex } from '#lib/browser/pagefind.ts';
import { nothingWanted, readWanted, type Wanted, writeWanted } from './address.ts';
import { type Counts, Filters } from './Filters.tsx';
import { joinResults } from './join.ts';
import { NothingFound } from './NothingFound.tsx';
import { Results, summarise } from './Results.tsx';
import { useSearch } from './useSearch.ts';
import { useDescriptions, useSearchList } from './useSearchList.ts';

interface Props {
  texts: SearchTexts;
  /** On its own page the search stands in the address; in the dialog it does not. */
  inAddress?: boolean;
}

/** What is read of a page weighs 3 kB: few are shown first. */
const pageSize = 6;
const noMatches: never[] = [];

/** The search field with its filters and results, the same on the search page and in the dialog. */
export function Search({ texts, inAddress = false }: Props) {
  const [wanted, setWanted] = useState<Wanted>(() => ({ ...nothingWanted, query: typedEarly() }));
  const [limit, setLimit] = useState(pageSize);
  const field = useRef<HTMLInputElement>(null);
  const rules = useMemo<WordRules>(
    () => ({ language: texts.locale, smallWords: new Set(texts.smallWords.split(' ')) }),
    [texts],
  );
  const list = useSearchList(texts.list, rules, wanted.query);
  const descriptions = useDescriptions(texts.descriptions, wanted.query);
  const matches = useMemo(() => list?.find(wanted.query, (page) => passes(page, wanted)) ?? noMatches, [list, wanted]);
  const { status, wanted: answered, answer, count } = useSearch(wanted, matches, limit, rules);
  const results = joinResults(matches, answer, descriptions, texts.root);
  const found = useMemo(() => {
    const paths = new Set([...answer.paths, ...(list?.find(wanted.query) ?? []).map(({ page }) => page.path)]);
    return list?.pages.filter(({ path }) => paths.has(path)) ?? [];
  }, [list, answer, wanted.query]);

  useEffect(() => {
    if (!inAddress) return;
    const follow = () => setWanted(readWanted(location.search));
    if (location.search) follow();
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [inAddress]);

  const want = (change: Partial<Wanted>) => {
    const next = { ...wanted, ...change };
    setWanted(next);
    setLimit(pageSize);
    if (inAddress) history.replaceState(null, '', `${location.pathname}${writeWanted(next)}`);
  };

  const query = wanted.query.trim();
  const counts: Counts | undefined =
    query && list
      ? {
          kind: countByValue(found, 'kind', wanted),
          level: countByValue(found, 'level', wanted),
          case: countByValue(found, 'case', wanted),
        }
      : undefined;
  return (
    <search class="search">
      <form onSubmit={(event) => event.preventDefault()}>
        <label>
          <span>{texts.label}</span>
          <input
            ref={field}
            type="search"
            name="q"
            autoComplete="off"
            spellcheck={false}
            placeholder={texts.placeholder}
            value={wanted.query}
            onFocus={() => openIndex().catch(() => undefined)}
            onInput={(event) => want({ query: event.currentTarget.value })}
          />
        </label>
        <button type="submit" class="button">
          {texts.submit}
        </button>
        <Filters texts={texts} wanted={wanted} counts={counts} onChange={want} />
      </form>
      <p class="status" role="status">
        {summarise(texts, status, answered?.query.trim() ?? '', count)}
      </p>
      {status === 'done' && answered === wanted && count === 0 && (
        <NothingFound
          texts={texts}
          query={query}
          pages={list?.pages ?? []}
          unfiltered={found.length}
          onUnfilter={() => {
            want({ ...nothingWanted, query: wanted.query });
            // The button goes; whoever pressed it goes on from the field.
            field.current?.focus();
          }}
        />
      )}
      <Results texts={texts} results={query ? results : []} />
      {answer.otherCount > answer.others.length && (
        <button type="button" class="button" onClick={() => setLimit(limit + pageSize)}>
          {texts.more}
        </button>
      )}
      <p class="note">{texts.private}</p>
    </search>
  );
}

/** What was typed before this component woke. */
function typedEarly(): string {
  if (typeof document === 'undefined') return '';
  return document.querySelector<HTMLInputElement>('main .search input')?.value ?? '';
}
