import type { Relation } from './model.ts';
import { type Dot, type NestedFigure, type Point, round } from './nested-figure.ts';

/** Relations drawn over the nested figure: each a bow from the dot of one factor to that of another. */
export interface Bow {
  readonly relation: Relation;
  /** The line as an SVG path, from the rim of the one dot to the rim of the other. */
  readonly path: string;
}

/**
 * How far a bow may leave the straight line, as a part of its length, to the one side or the other: the first that leads clear
 * of every other dot, so that no line seems to connect a third factor.
 */
const bends = [0.16, 0.22, 0.1, 0.28, -0.16, -0.1, 0.34, -0.22, -0.28] as const;

/** Room for the dot and the tip of the arrow, in the units of the drawing. */
const rim = 13;

/** How far the middle of a dot must be from a bow that does not end there. */
const clearance = rim + 1;

/** A bow for every relation. Throws when a factor of a relation is not in the figure. */
export function drawRelations(figure: NestedFigure, relations: readonly Relation[]): readonly Bow[] {
  const dots = new Map(figure.rings.flatMap((ring) => ring.dots.map((dot) => [dot.id, dot])));
  return relations.map((relation) => {
    const [from, to] = [dotOf(relation.from), dotOf(relation.to)];
    const others = [...dots.values()].filter(({ id }) => id !== from.id && id !== to.id);
    const tops = bends.map((bend) => topOf(from, to, bend));
    const top = tops.find((candidate) => isClear(from, candidate, to, others)) ?? tops[0];
    return { relation, path: bowOver(from, top ?? from, to) };
  });

  function dotOf(id: string): Dot {
    const dot = dots.get(id);
    if (!dot) throw new RangeError(`The figure has no dot for "${id}".`);
    return dot;
  }
}

/** The point towards which a bow bends: beside the middle of the straight line. */
function topOf(from: Point, to: Point, bend: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { x: (from.x + to.x) / 2 + bend * dy, y: (from.y + to.y) / 2 - bend * dx };
}

function bowOver(from: Point, top: Point, to: Point): string {
  const [start, end] = [towards(from, top), towards(to, top)];
  return `M${start.x} ${start.y}Q${round(top.x)} ${round(top.y)} ${end.x} ${end.y}`;
}

/** Whether a bow keeps clear of some dots, seen at points along it. */
function isClear(from: Point, top: Point, to: Point, dots: readonly Dot[]): boolean {
  const [start, end] = [towards(from, top), towards(to, top)];
  const near = dotsNear([start, top, end], dots);
  return Array.from({ length: near.length > 0 ? 101 : 0 }, (_, step) => step / 100).every((part) => {
    const rest = 1 - part;
    const along = (axis: 'x' | 'y') =>
      rest * rest * start[axis] + 2 * rest * part * top[axis] + part * part * end[axis];
    const [x, y] = [along('x'), along('y')];
    return near.every((dot) => Math.hypot(x - dot.x, y - dot.y) > clearance);
  });
}

/** The dots that could touch a bow at all: it stays within the box around its ends and its top. */
function dotsNear(corners: readonly Point[], dots: readonly Dot[]): readonly Dot[] {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs) - clearance, Math.max(...xs) + clearance];
  const [above, below] = [Math.min(...ys) - clearance, Math.max(...ys) + clearance];
  return dots.filter(({ x, y }) => x >= left && x <= right && y >= above && y <= below);
}

/** The point on the rim of a dot in the direction of another point. */
function towards(dot: Point, other: Point): Point {
  const length = Math.hypot(other.x - dot.x, other.y - dot.y) || 1;
  return {
    x: round(dot.x + (rim * (other.x - dot.x)) / length),
    y: round(dot.y + (rim * (other.y - dot.y)) / length),
  };
}
