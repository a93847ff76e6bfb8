import type { Relation } from './model.ts';
import { type Dot, type NestedFigure, type Point, round } from './nested-figure.ts';

/** Relations drawn over the nested figure: each a bow from the dot of one factor to that of another. */
export interface Bow {
  readonly relation: Relation;
  /** The line as an SVG path, from the rim of the one dot to the rim of the other. */
  readonly path: string;
}

/** How far a bow leaves the straight line, as a part of its length: two factors that act on each other get two bows. */
const bend = 0.16;

/** Room for the dot and the tip of the arrow, in the units of the drawing. */
const rim = 13;

/** A bow for every relation. Throws when a factor of a relation is not in the figure. */
export function drawRelations(figure: NestedFigure, relations: readonly Relation[]): readonly Bow[] {
  const dots = new Map(figure.rings.flatMap((ring) => ring.dots.map((dot) => [dot.id, dot])));
  return relations.map((relation) => ({ relation, path: bowBetween(dotOf(relation.from), dotOf(relation.to)) }));

  function dotOf(id: string): Dot {
    const dot = dots.get(id);
    if (!dot) throw new RangeError(`The figure has no dot for "${id}".`);
    return dot;
  }
}

function bowBetween(from: Point, to: Point): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const top = { x: (from.x + to.x) / 2 + bend * dy, y: (from.y + to.y) / 2 - bend * dx };
  const [start, end] = [towards(from, top), towards(to, top)];
  return `M${start.x} ${start.y}Q${round(top.x)} ${round(top.y)} ${end.x} ${end.y}`;
}

/** The point on the rim of a dot in the direction of another point. */
function towards(dot: Point, other: Point): Point {
  const length = Math.hypot(other.x - dot.x, other.y - dot.y) || 1;
  return {
    x: round(dot.x + (rim * (other.x - dot.x)) / length),
    y: round(dot.y + (rim * (other.y - dot.y)) / length),
  };
}
