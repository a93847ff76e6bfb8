import type { DotShape } from './CheckFigure.tsx';

interface Props {
  x: number;
  y: number;
  radius: number;
  /** 0 to 1; undefined where nothing is known, which is a small open dot. */
  share: number | undefined;
  shape: DotShape;
}

/** A dot as a pie of its share. Each state has a shape of its own, so that nothing rests on colour. */
export function ScoreDot({ x, y, radius, share, shape }: Props) {
  if (share === undefined) return <circle class="dot-none" cx={x} cy={y} r={radius / 3} />;
  if (shape === 'too-few') return <path class="dot-line" d={cross(x, y, radius)} />;
  if (shape === 'out') return <path class="dot-open" d={diamond(x, y, radius * 1.35)} />;
  return (
    <>
      <circle class="dot-open" cx={x} cy={y} r={radius} />
      {shape === 'coarse' ? (
        <path class="dot-arc" d={arc(x, y, radius - 2, share)} />
      ) : (
        <path class="dot-fill" d={pie(x, y, radius - 1, share)} />
      )}
    </>
  );
}

/** A sector from the top, clockwise. */
function pie(x: number, y: number, radius: number, share: number): string {
  return share <= 0 ? '' : `M${x} ${y}L${arc(x, y, radius, share).slice(1)}Z`;
}

/** A part of a circle from the top, clockwise. A full one stops just short: an arc cannot end where it begins. */
function arc(x: number, y: number, radius: number, share: number): string {
  if (share <= 0) return '';
  const angle = Math.min(share, 0.9999) * 2 * Math.PI;
  const endX = round(x + radius * Math.sin(angle));
  const endY = round(y - radius * Math.cos(angle));
  return `M${x} ${round(y - radius)}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${endX} ${endY}`;
}

function diamond(x: number, y: number, reach: number): string {
  return `M${x} ${y - reach}l${reach} ${reach}l${-reach} ${reach}l${-reach} ${-reach}Z`;
}

function cross(x: number, y: number, reach: number): string {
  return `M${x - reach} ${y}h${2 * reach}M${x} ${y - reach}v${2 * reach}`;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
