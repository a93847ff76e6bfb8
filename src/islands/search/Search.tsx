import { useEffect, useState } from 'preact/hooks';
import type { SearchTexts } from '#i18n/texts.ts';
import { openIndex } from '#lib/browser/pagefind.ts';
import { nothingWanted, readWanted, type Wanted, writeWanted } from './address.ts';
import { Filters } from './Filters.tsx';
import { Results } from './Results.tsx';
import { useSearch } from './useSearch.ts';

interface Props {
  texts: SearchTexts;
  /** On its own page the search stands in the address; in the dialog it does not. */
  inAddress?: boolean;
}

const pageSize = 10;

/** The search field with its filters and results, the same on the search page and in the dialog. */
export function Search({ texts, inAddress = false }: Props) {
  const [wanted, setWanted] = useState<Wanted>(() => ({ ...nothingWanted, query: typedEarly() }));
  const [limit, setLimit] = useState(pageSize);
  const { status, answer } = useSearch(wanted, limit);

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

  return (
    <search class="search">
      <form onSubmit={(event) => event.preventDefault()}>
        <label>
          <span>{texts.label}</span>
          <input
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
        <Filters texts={texts} wanted={wanted} onChange={want} />
      </form>
      <Results texts={texts} query={wanted.query.trim()} status={status} answer={answer} />
      {answer && answer.count > answer.pages.length && (
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
