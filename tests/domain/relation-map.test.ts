import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '#domain/localised.ts';
import type { Relation, RelationKind } from '#domain/model.ts';
import { layOutFigure, type NestedFigure, type Point } from '#domain/nested-figure.ts';
import { type Bow, drawRelations } from '#domain/relation-map.ts';
import { readModel } from '../content/read-content.ts';

/** As the map draws a dot, in the units of the drawing. */
const dotRadius = 9;

/** The figure has coordinates to a tenth of a unit; two of them may both be half a tenth off. */
const rounding = 0.15;

const model = readModel();

describe('a bow', () => {
  test('is drawn for every relation, in their order', () => {
    const figure = figureOf({ here: { x: 0, y: 0 }, there: { x: 100, y: 0 }, beyond: { x: 100, y: 100 } });
    const relations = [
      relationOf('there', 'here'),
      relationOf('here', 'beyond', 'balances'),
      relationOf('beyond', 'there'),
    ];
    expect(drawRelations(figure, relations).map(({ relation }) => relation)).toEqual(relations);
  });

  test('begins at the one dot and ends at the other, outside both, with room left for the tip of its arrow', () => {
    fc.assert(
      fc.property(twoPlaces, ({ from, to }) => {
        const { start, end } = pointsOf(bowBetween(from, to));
        for (const gap of [distance(from, start), distance(to, end)]) {
          expect(gap).toBeGreaterThan(dotRadius);
          expect(gap).toBeLessThan(2 * dotRadius);
        }
        expect(distance(start, to)).toBeLessThan(distance(from, to));
        expect(distance(end, from)).toBeLessThan(distance(from, to));
      }),
    );
  });

  test('leaves the straight line, and by less than half its length', () => {
    fc.assert(
      fc.property(twoPlaces, ({ from, to }) => {
        const { top } = pointsOf(bowBetween(from, to));
        const straight = distance(from, to);
        expect(Math.abs(aside(from, to, top))).toBeGreaterThan(rounding);
        expect(Math.abs(aside(from, to, top))).toBeLessThan(straight / 2);
      }),
    );
  });

  test('bends as much for its length whatever its direction, and always to the same side', () => {
    const line = { from: { x: 0, y: 0 }, to: { x: 1000, y: 0 } };
    const bend = aside(line.from, line.to, pointsOf(bowBetween(line.from, line.to)).top) / 1000;
    fc.assert(
      fc.property(twoPlaces, ({ from, to }) => {
        const off = aside(from, to, pointsOf(bowBetween(from, to)).top) - bend * distance(from, to);
        expect(Math.abs(off)).toBeLessThanOrEqual(rounding);
      }),
    );
  });

  test('keeps to one side of the line seen from where it begins, so that two factors that act on each other have two', () => {
    fc.assert(
      fc.property(twoPlaces, ({ from, to }) => {
        const forth = aside(from, to, pointsOf(bowBetween(from, to)).top);
        const back = aside(from, to, pointsOf(bowBetween(to, from)).top);
        expect(Math.sign(forth)).toBe(-Math.sign(back));
        expect(Math.abs(forth + back)).toBeLessThanOrEqual(2 * rounding);
      }),
    );
  });

  test('moves with its dots, so that its form depends on nothing else', () => {
    fc.assert(
      fc.property(
        twoPlaces,
        fc.integer({ min: -300, max: 300 }),
        fc.integer({ min: -300, max: 300 }),
        ({ from, to }, x, y) => {
          const move = (point: Point) => ({ x: point.x + x, y: point.y + y });
          const here = pointsOf(bowBetween(from, to));
          const there = pointsOf(bowBetween(move(from), move(to)));
          for (const part of ['start', 'top', 'end'] as const) {
            expect(distance(move(here[part]), there[part])).toBeLessThanOrEqual(2 * rounding);
          }
        },
      ),
    );
  });

  test('can be drawn even where two dots lie on one place', () => {
    expect(bowBetween({ x: 5, y: 5 }, { x: 5, y: 5 }).path).not.toMatch(/NaN|Infinity/);
  });

  test('cannot be drawn to a factor that the figure does not have, and the error names it', () => {
    const figure = figureOf({ here: { x: 0, y: 0 } });
    expect(() => drawRelations(figure, [relationOf('here', 'nowhere')])).toThrow(RangeError);
    expect(() => drawRelations(figure, [relationOf('nowhere', 'here')])).toThrow(/nowhere/);
  });
});

describe.each(languages)('the relation map of the real model in %s', (language) => {
  const figure = layOutFigure(
    model.levels.map(({ id }) =>
      model.factorsOf(id).map((factor) => ({ id: factor.id, text: factor.shortTitle[language] })),
    ),
  );
  const dots = figure.rings.flatMap((ring) => ring.dots);
  const bows = drawRelations(figure, model.relations);

  test('has a bow of its own for each of the fifty-seven relations', () => {
    expect(bows.map(({ relation }) => relation)).toEqual(model.relations);
    expect(new Set(bows.map(({ path }) => path)).size).toBe(57);
  });

  test('stays inside the square that the figure is drawn in', () => {
    const outside = bows.filter((bow) =>
      alongBow(bow).some(({ x, y }) => Math.min(x, y) < 0 || Math.max(x, y) > figure.size),
    );
    expect(outside.map(nameOf)).toEqual([]);
  });

  test('leads no bow through the dot of a third factor, which it would seem to connect', () => {
    const through = bows.flatMap((bow) =>
      dots
        .filter(({ id }) => id !== bow.relation.from && id !== bow.relation.to)
        .filter((dot) => alongBow(bow).some((point) => distance(point, dot) < dotRadius))
        .map(({ id }) => `${nameOf(bow)} through ${id}`),
    );
    expect(through).toEqual([]);
  });
});

/** Two places in the drawing far enough from each other for a line to show between their dots. */
const twoPlaces = fc
  .record({ from: placeInDrawing(), to: placeInDrawing() })
  .filter(({ from, to }) => distance(from, to) > 4 * dotRadius);

function placeInDrawing(): fc.Arbitrary<Point> {
  const length = fc.integer({ min: 0, max: 10_000 }).map((tenths) => tenths / 10);
  return fc.record({ x: length, y: length });
}

function bowBetween(from: Point, to: Point): Bow {
  const [bow] = drawRelations(figureOf({ from, to }), [relationOf('from', 'to')]);
  if (!bow) throw new Error('No bow was drawn.');
  return bow;
}

/** A figure of one ring with dots at the given places. */
function figureOf(places: Readonly<Record<string, Point>>): NestedFigure {
  const dots = Object.entries(places).map(([id, place]) => ({ ...place, id, label: [] }));
  return {
    size: 1000,
    fontSize: 18,
    rings: [{ circle: { x: 500, y: 500, radius: 500 }, name: { x: 500, y: 35 }, dots }],
  };
}

function relationOf(from: string, to: string, kind: RelationKind = 'enables'): Relation {
  return { from, to, kind, reading: 'direct', reason: { nl: 'Daarom.', en: 'Because.' }, sections: ['2.2'] };
}

/** Where a bow begins, the point that bends it, and where it ends. */
function pointsOf({ path }: Bow): { start: Point; top: Point; end: Point } {
  const [, ...numbers] = /^M(\S+) (\S+)Q(\S+) (\S+) (\S+) (\S+)$/.exec(path) ?? [];
  const [startX, startY, topX, topY, endX, endY] = numbers.map(Number);
  if (endY === undefined) throw new Error(`A bow is one quadratic curve, and this is not: ${path}`);
  return { start: at(startX, startY), top: at(topX, topY), end: at(endX, endY) };
}

function at(x = Number.NaN, y = Number.NaN): Point {
  return { x, y };
}

/** Points along a bow, so close together that none of the drawing's dots fits between two. */
function alongBow(bow: Bow): Point[] {
  const { start, top, end } = pointsOf(bow);
  return Array.from({ length: 201 }, (_, index) => {
    const part = index / 200;
    const between = (from: number, over: number, to: number) =>
      (1 - part) ** 2 * from + 2 * part * (1 - part) * over + part ** 2 * to;
    return { x: between(start.x, top.x, end.x), y: between(start.y, top.y, end.y) };
  });
}

/** How far a point lies from the line through two others: above zero on its one side, below on the other. */
function aside(from: Point, to: Point, point: Point): number {
  const cross = (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
  return cross / distance(from, to);
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function nameOf({ relation: { from, kind, to } }: Bow): string {
  return `${from} ${kind} ${to}`;
}
