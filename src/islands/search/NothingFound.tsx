import type { ListedPage } from '#domain/search/search-list.ts';
import { suggestPages } from '#domain/search/suggest.ts';
import { plural } from '#i18n/format.ts';
import type { SearchTexts } from '#i18n/texts.ts';

interface Props {
  texts: SearchTexts;
  query: string;
  pages: readonly ListedPage[];
  /** How many pages there are without filters. */
  unfiltered: number;
  onUnfilter(): void;
}

/** A way on where nothing was found: without filters, to the titles that are nearest, or to where everything stands. */
export function NothingFound({ texts, query, pages, unfiltered, onUnfilter }: Props) {
  const nearest = suggestPages(pages, query);
  return (
    <div class="nothing-found">
      {unfiltered > 0 && (
        <button type="button" class="button" onClick={onUnfilter}>
          {plural(texts.unfiltered, unfiltered)}
        </button>
      )}
      {nearest.length > 0 && (
        <>
          <p>{texts.nearest}</p>
          <ul>
            {nearest.map(({ path, title }) => (
              <li key={path}>
                <a href={`${texts.root}${path}/`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {texts.suggestion} <a href={texts.browse.path}>{texts.browse.name}</a> {texts.or}{' '}
        <a href={texts.glossary.path}>{texts.glossary.name}</a>.
      </p>
    </div>
  );
}
