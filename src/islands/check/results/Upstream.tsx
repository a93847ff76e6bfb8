import { fill, formatList } from '#i18n/format.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import { Evidence } from './Evidence.tsx';
import type { Result } from './read-result.ts';

/** The roots behind a place to start, as far as the answers show them. */
export function Upstream({ factor, data, result }: { factor: string; data: CheckData; result: Result }) {
  const insight = result.insights.find((found) => found.kind === 'upstream' && found.factor === factor);
  if (insight?.kind !== 'upstream') return null;
  const { insights, results } = data.texts;
  const titleOf = (id: string) => `“${result.named(id).factor.title}”`;
  return (
    <div class="upstream">
      <p class="note">{results.connections}</p>
      {insight.roots.map((root) => {
        const text = root.factors.length > 1 ? insights.upstreamCycle : insights.upstream;
        const isCoarse = [factor, ...root.factors].some((id) => isCoarseScore(result, id));
        const path = data.relations.filter(
          ({ from, kind, to }) => kind === 'enables' && root.factors.includes(from) && isLow(result, to),
        );
        return (
          <div key={root.factors.join()}>
            <p>
              {isCoarse && `(${results.perhaps}) `}
              {fill(text, { factor: titleOf(factor), root: formatList(root.factors.map(titleOf), data.locale) })}
            </p>
            <Evidence relations={path} factors={root.factors} data={data} result={result} />
          </div>
        );
      })}
    </div>
  );
}

function isLow(result: Result, factor: string): boolean {
  const known = result.named(factor).result;
  return known.status === 'scored' && known.band === 'low';
}

function isCoarseScore(result: Result, factor: string): boolean {
  const known = result.named(factor).result;
  return known.status === 'scored' && known.coarse;
}
