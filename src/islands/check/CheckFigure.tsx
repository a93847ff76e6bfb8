import { layOutFigure } from '#domain/nested-figure.ts';
import type { CheckData } from './check-data.ts';
import { ScoreDot } from './ScoreDot.tsx';

interface Props {
  data: Pick<CheckData, 'levels' | 'factors'>;
  /** How far a factor's dot is filled, 0 to 1; undefined for a factor that is not asked. */
  fillOf(factor: string): number | undefined;
  /** A dot's shape where it is not simply filled. */
  shapeOf?: (factor: string) => DotShape;
  withLabels?: boolean;
}

export type DotShape = 'filled' | 'coarse' | 'out' | 'too-few';

const dotSize = 10;

/** The nested figure with a dot for every factor, filled by what is known of it. Words stand beside it, so it is hidden from readers. */
export function CheckFigure({ data, fillOf, shapeOf = () => 'filled', withLabels = false }: Props) {
  const figure = layOutFigure(
    data.levels.map((level) =>
      data.factors
        .filter((factor) => factor.level === level.id)
        .map(({ id, shortTitle }) => ({ id, text: shortTitle })),
    ),
  );
  return (
    <svg
      class="check-figure"
      viewBox={`0 0 ${figure.size} ${figure.size}`}
      aria-hidden="true"
      focusable="false"
      font-size={figure.fontSize}
    >
      {figure.rings.toReversed().map(({ circle }, index) => (
        <g key={circle.radius} data-level={data.levels.at(-1 - index)?.id}>
          <circle class="ring" cx={circle.x} cy={circle.y} r={circle.radius} />
        </g>
      ))}
      {figure.rings.map((ring, index) => (
        <g key={ring.circle.radius} data-level={data.levels[index]?.id}>
          {ring.dots.map((dot) => (
            <g key={dot.id}>
              <ScoreDot
                x={dot.x}
                y={dot.y}
                radius={withLabels ? dotSize : 2 * dotSize}
                share={fillOf(dot.id)}
                shape={shapeOf(dot.id)}
              />
              {withLabels && (
                <text>
                  {dot.label.map((line) => (
                    <tspan key={line.text} x={line.x} y={line.y + 2}>
                      {line.text}
                    </tspan>
                  ))}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}
