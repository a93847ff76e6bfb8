import type { KindOfWork, PlanePoint } from '#domain/demand-control-plane.ts';
import { toNumber } from '#domain/fraction.ts';
import type { CheckTexts } from '#i18n/check-texts.ts';

const side = 200;
const margin = 24;
const pointRadius = 6;

/** Where each kind of work stands: job demands from left to right, job control from below upwards (Karasek, 1979). */
const corners: Readonly<Record<KindOfWork, readonly [demands: number, control: number]>> = {
  passive: [25, 25],
  'high-strain': [75, 25],
  'low-strain': [25, 75],
  active: [75, 75],
};

/** Karasek's plane with the point of the answers. The words beside it say the same, so it is hidden from readers. */
export function PlaneFigure({ point, texts }: { point: PlanePoint; texts: CheckTexts['insights'] }) {
  return (
    <svg
      class="plane-figure"
      viewBox={`0 ${-pointRadius} ${side + margin + pointRadius} ${side + margin + pointRadius}`}
      aria-hidden="true"
      focusable="false"
    >
      <rect class="ground" x={margin} width={side} height={side} />
      <path class="axis" d={`M${margin + side / 2} 0v${side}M${margin} ${side / 2}h${side}`} />
      {Object.entries(corners).map(([kind, [demands, control]]) => (
        <text key={kind} x={xOf(demands)} y={yOf(control)}>
          {texts.planeNames[kind as KindOfWork]}
        </text>
      ))}
      <text x={xOf(50)} y={side + margin - 6}>
        {texts.planeDemands} →
      </text>
      <text transform={`translate(${margin - 8} ${yOf(50)}) rotate(-90)`}>{texts.planeControl} →</text>
      <circle class="point" cx={xOf(toNumber(point.demands))} cy={yOf(toNumber(point.control))} r={pointRadius} />
    </svg>
  );
}

function xOf(demands: number): number {
  return margin + (demands / 100) * side;
}

function yOf(control: number): number {
  return side - (control / 100) * side;
}
