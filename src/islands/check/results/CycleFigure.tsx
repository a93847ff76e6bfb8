import type { CycleStage } from '#domain/control-cycle.ts';
import type { CheckTexts } from '#i18n/check-texts.ts';

type Bound = Exclude<CycleStage, 'aims-only'>;

/** From the narrowest job to the widest: each holds what the one before it holds. */
const bounds: readonly Bound[] = ['executing', 'evaluating', 'norm-setting'];

const width = 224;
const step = 40;

/** The control cycle as three bounds of a job, the own one drawn whole (report 2.2.2). The words beside it say the same. */
export function CycleFigure({ stage, texts }: { stage: Bound; texts: CheckTexts['insights'] }) {
  const height = step * bounds.length;
  return (
    <svg class="cycle-figure" viewBox={`-2 -2 ${width + 4} ${height + 4}`} aria-hidden="true" focusable="false">
      {bounds.toReversed().map((bound, depth) => (
        <g key={bound} class={bound === stage ? 'bound own' : 'bound'}>
          <rect x={depth * 8} y={depth * step} width={width - depth * 16} height={height - depth * (step + 4)} rx="6" />
          <text x={width / 2} y={depth * step + 24}>
            {texts.cycleNames[bound]}
          </text>
        </g>
      ))}
    </svg>
  );
}
