import { toNumber } from '#domain/fraction.ts';
import { CheckFigure, type DotShape } from '#islands/check/CheckFigure.tsx';
import type { CheckData } from '#islands/check/check-data.ts';
import { ScoreDot } from '#islands/check/ScoreDot.tsx';
import type { NamedResult, Result } from './read-result.ts';

/** The nested figure as a chart: a dot a factor, filled by its score. */
export function ProfileFigure({ data, result }: { data: CheckData; result: Result }) {
  const { figure, figureNote, legend } = data.texts.results;
  const find = (factor: string) => result.factors.find((named) => named.factor.id === factor);
  return (
    <>
      <h2 id="figure">{figure}</h2>
      <p>{figureNote}</p>
      <CheckFigure
        data={data}
        withLabels
        fillOf={(factor) => shareOf(find(factor))}
        shapeOf={(factor) => shapeOf(find(factor))}
      />
      <ul class="dot-legend" role="list">
        {(['scored', 'coarse', 'out', 'too-few'] as const).map((name) => (
          <li key={name}>
            <svg viewBox="0 0 30 30" width="24" height="24" aria-hidden="true" focusable="false" data-level="task">
              <ScoreDot x={15} y={15} radius={9} share={0.7} shape={name === 'scored' ? 'filled' : name} />
            </svg>
            {legend[name]}
          </li>
        ))}
      </ul>
    </>
  );
}

function shareOf(named: NamedResult | undefined): number | undefined {
  if (named?.result.status === 'scored') return toNumber(named.result.score) / 100;
  return named?.result.status === 'too-few' ? 0 : undefined;
}

function shapeOf(named: NamedResult | undefined): DotShape {
  if (named?.result.status !== 'scored') return 'too-few';
  if (named.isOut) return 'out';
  return named.result.coarse ? 'coarse' : 'filled';
}
