import { fill, plural } from '#i18n/format.ts';
import type { PageKind, SearchTexts } from '#i18n/texts.ts';
import type { Result } from './join.ts';

interface Props {
  texts: SearchTexts;
  results: readonly Result[];
}

/** The pages that were found. What the index knows of one later takes room that was kept for it, so that nothing moves. */
export function Results({ texts, results }: Props) {
  return (
    <ol class="results" role="list">
      {results.map((result) => (
        <Page key={result.url} result={result} texts={texts} />
      ))}
    </ol>
  );
}

function Page({ result, texts }: { result: Result; texts: SearchTexts }) {
  const kind = result.kind && texts.kinds[result.kind as PageKind];
  const level = result.kind !== 'level' && result.level && texts.levels[result.level];
  return (
    <li data-level={result.level}>
      <a href={result.url}>{result.title}</a> <span class="note">{[kind, level].filter(Boolean).join(' · ')}</span>
      <p>{result.excerpt.map((run, index) => (run.marked ? <mark key={index}>{run.text}</mark> : run.text))}</p>
      <ul role="list">
        {fittingParts(result.parts).map((part) => (
          <li key={part.url}>
            <a href={part.url}>{part.title}</a>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Letters that fit beside each other on the narrowest screen. */
const lineLength = 40;

/** The first parts whose names fit on one line, and at least one. */
function fittingParts(parts: Result['parts']): Result['parts'] {
  let letters = 0;
  return parts.filter(({ title }, index) => {
    letters += title.length + 3;
    return index === 0 || letters <= lineLength;
  });
}

/** The line that says how much was found, once a search has been answered. */
export function summarise(
  texts: SearchTexts,
  status: 'idle' | 'loading' | 'done' | 'failed',
  query: string,
  count: number,
): string {
  switch (status) {
    case 'idle':
      return '';
    case 'loading':
      return texts.loading;
    case 'failed':
      return texts.failed;
    case 'done':
      return count > 0 ? fill(plural(texts.results, count), { query }) : fill(texts.noResults, { query });
  }
}
