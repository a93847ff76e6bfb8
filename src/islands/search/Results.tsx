import { fill, plural } from '#i18n/format.ts';
import type { PageKind, SearchTexts } from '#i18n/texts.ts';
import type { Found, SearchAnswer } from '#lib/browser/pagefind.ts';
import { readExcerpt } from './excerpt.ts';
import type { SearchState } from './useSearch.ts';

interface Props {
  texts: SearchTexts;
  query: string;
  status: SearchState['status'];
  answer: SearchAnswer | undefined;
}

/** What was found, with a line that says how much. */
export function Results({ texts, query, status, answer }: Props) {
  return (
    <>
      <p class="status" role="status">
        {summarise(texts, query, status, answer)}
      </p>
      {status === 'done' && answer?.count === 0 && (
        <p>
          {texts.suggestion} <a href={texts.browse.path}>{texts.browse.name}</a>.
        </p>
      )}
      <ol class="results" role="list">
        {answer?.pages.map((page) => (
          <Result key={page.url} page={page} texts={texts} />
        ))}
      </ol>
    </>
  );
}

function Result({ page, texts }: { page: Found; texts: SearchTexts }) {
  const kind = page.kind && texts.kinds[page.kind as PageKind];
  const level = page.kind !== 'level' && page.level && texts.levels[page.level];
  return (
    <li data-level={page.level}>
      <a href={page.url}>{page.title}</a> <span class="note">{[kind, level].filter(Boolean).join(' · ')}</span>
      {page.parts.length === 0 && <Excerpt text={page.excerpt} />}
      <ul role="list">
        {page.parts.map((part) => (
          <li key={part.url}>
            <a href={part.url}>{part.title}</a>
            <Excerpt text={part.excerpt} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Excerpt({ text }: { text: string }) {
  return <p>{readExcerpt(text).map((run, index) => (run.marked ? <mark key={index}>{run.text}</mark> : run.text))}</p>;
}

function summarise(texts: SearchTexts, query: string, status: SearchState['status'], answer?: SearchAnswer): string {
  switch (status) {
    case 'idle':
      return '';
    case 'loading':
      return texts.loading;
    case 'failed':
      return texts.failed;
    case 'done':
      return answer?.count ? fill(plural(texts.results, answer.count), { query }) : fill(texts.noResults, { query });
  }
}
