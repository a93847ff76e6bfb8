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

/** How far a bow keeps from the middle of a dot that it does not lead to, and how much less that may be between two looks. */
const clearance = 14;
const slack = 0.8;

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

  test('leaves its dots as far out at its end as at its start, straight towards the point that bends it', () => {
    fc.assert(
      fc.property(twoPlaces, ({ from, to }) => {
        const { start, top, end } = pointsOf(bowBetween(from, to));
        expect(Math.abs(distance(from, start) - distance(to, end))).toBeLessThanOrEqual(rounding);
        for (const [dot, tip] of [
          [from, start],
          [to, end],
        ] as const) {
          expect(distance(dot, tip) + distance(tip, top)).toBeCloseTo(distance(dot, top), 1);
        }
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

describe('a bow among the dots of other factors', () => {
  test('goes round a dot that lies exactly in its way', () => {
    fc.assert(
      fc.property(farPlaces, fc.double({ min: 0.3, max: 0.7, noNaN: true }), ({ from, to }, part) => {
        const third = alongBow(bowBetween(from, to))[Math.round(part * 200)];
        if (!third) throw new Error(`A bow has no point at ${part} of its length.`);
        expect(nearest(bowBetween(from, to, [third]), [third])).toBeGreaterThan(clearance - slack);
      }),
    );
  });

  test('is drawn as if they were not there where none of them is near it', () => {
    fc.assert(
      fc.property(farPlaces, fc.array(placeInDrawing(), { minLength: 1, maxLength: 8 }), ({ from, to }, thirds) => {
        const free = bowBetween(from, to);
        fc.pre(nearest(free, thirds) > clearance + slack);
        expect(bowBetween(from, to, thirds).path).toBe(free.path);
      }),
    );
  });

  test('has several bends to try, to both sides of the straight line', () => {
    const bends = bendsInTurn();
    expect(bends.length).toBeGreaterThan(4);
    expect(new Set(bends.map(Math.sign))).toEqual(new Set([1, -1]));
  });

  test('takes the first of its bends that is clear of them all, and the first of all where none is', () => {
    const bends = bendsInTurn();
    fc.assert(
      fc.property(crowdedPlaces, ({ from, to, thirds }) => {
        const gaps = bends.map((bend) => nearest(bentBow(from, to, bend), thirds));
        fc.pre(gaps.every((gap) => Math.abs(gap - clearance) > slack));
        const [first = Number.NaN] = [...bends.filter((_, turn) => (gaps[turn] ?? 0) > clearance), ...bends];
        const { top } = pointsOf(bowBetween(from, to, thirds));
        expect(distance(top, topAt(from, to, first))).toBeLessThan(1);
      }),
    );
  });
});

describe.each(languages)('the relation map of the real model in %s', (language) => {
  test('has a bow of its own for each of the fifty-seven relations', () => {
    const { bows } = drawMap();
    expect(bows.map(({ relation }) => relation)).toEqual(model.relations);
    expect(new Set(bows.map(({ path }) => path)).size).toBe(57);
  });

  test('stays inside the square that the figure is drawn in', () => {
    const { figure, bows } = drawMap();
    const outside = bows.filter((bow) =>
      alongBow(bow).some(({ x, y }) => Math.min(x, y) < 0 || Math.max(x, y) > figure.size),
    );
    expect(outside.map(nameOf)).toEqual([]);
  });

  test('leads no bow through the dot of a third factor, which it would seem to connect', () => {
    const { figure, bows } = drawMap();
    const dots = figure.rings.flatMap((ring) => ring.dots);
    const through = bows.flatMap((bow) =>
      dots
        .filter(({ id }) => id !== bow.relation.from && id !== bow.relation.to)
        .filter((dot) => alongBow(bow).some((point) => distance(point, dot) < dotRadius))
        .map(({ id }) => `${nameOf(bow)} through ${id}`),
    );
    expect(through).toEqual([]);
  });

  test('is the same whenever it is drawn', () => {
    expect(drawMap().bows).toEqual(drawMap().bows);
  });

  function drawMap(): { figure: NestedFigure; bows: readonly Bow[] } {
    const figure = layOutFigure(
      model.levels.map(({ id }) =>
        model.factorsOf(id).map((factor) => ({ id: factor.id, text: factor.shortTitle[language] })),
      ),
    );
    return { figure, bows: drawRelations(figure, model.relations) };
  }
});

/** Two places in the drawing far enough from each other for a line to show between their dots. */
const twoPlaces = fc
  .record({ from: placeInDrawing(), to: placeInDrawing() })
  .filter(({ from, to }) => distance(from, to) > 4 * dotRadius);

/** Two places as far from each other as most factors that act on each other are. */
const farPlaces = fc
  .record({ from: placeInDrawing(), to: placeInDrawing() })
  .filter(({ from, to }) => distance(from, to) > 200 && distance(from, to) < 800);

/** Two such places, with some more around the line between them. */
const crowdedPlaces = farPlaces.chain(({ from, to }) =>
  fc.record({
    from: fc.constant(from),
    to: fc.constant(to),
    thirds: fc.array(
      fc
        .record({ along: fc.integer({ min: -10, max: 110 }), beside: fc.integer({ min: -25, max: 25 }) })
        .map(({ along, beside }) => ({
          x: from.x + ((to.x - from.x) * along - (to.y - from.y) * beside) / 100,
          y: from.y + ((to.y - from.y) * along + (to.x - from.x) * beside) / 100,
        })),
      { minLength: 1, maxLength: 10 },
    ),
  }),
);

function placeInDrawing(): fc.Arbitrary<Point> {
  const length = fc.integer({ min: 0, max: 10_000 }).map((tenths) => tenths / 10);
  return fc.record({ x: length, y: length });
}

function bowBetween(from: Point, to: Point, thirds: readonly Point[] = []): Bow {
  const figure = figureOf({ from, to, ...Object.fromEntries(thirds.entries()) });
  const [bow] = drawRelations(figure, [relationOf('from', 'to')]);
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

/** Two hundred steps along a bow, so close together that none of the drawing's dots fits between two. */
function alongBow(bow: Bow): Point[] {
  const { start, top, end } = pointsOf(bow);
  return Array.from({ length: 201 }, (_, index) => {
    const part = index / 200;
    const between = (from: number, over: number, to: number) =>
      (1 - part) ** 2 * from + 2 * part * (1 - part) * over + part ** 2 * to;
    return { x: between(start.x, top.x, end.x), y: between(start.y, top.y, end.y) };
  });
}

/**
 * The bends that are tried, in their order, each as a part of the line's length: found by putting a dot in the way of one
 * after the other until one comes back.
 */
function bendsInTurn(): readonly number[] {
  const [from, to] = [at(0, 500), at(1000, 500)];
  const bends: number[] = [];
  const inTheWay: Point[] = [];
  for (;;) {
    const bow = bowBetween(from, to, inTheWay);
    const bend = aside(from, to, pointsOf(bow).top) / distance(from, to);
    if (bends.includes(bend)) {
      expect(bend).toBe(bends[0]);
      return bends;
    }
    bends.push(bend);
    inTheWay.push(...alongBow(bow).slice(100, 101));
  }
}

/** The point that bends a bow, at a part of the line's length beside its middle. */
function topAt(from: Point, to: Point, bend: number): Point {
  return { x: (from.x + to.x) / 2 - bend * (to.y - from.y), y: (from.y + to.y) / 2 + bend * (to.x - from.x) };
}

/** A bow with a bend of our choice, that leaves its dots as one does that was drawn. */
function bentBow(from: Point, to: Point, bend: number): Bow {
  const top = topAt(from, to, bend);
  const drawn = bowBetween(from, to);
  const room = distance(from, pointsOf(drawn).start);
  const [start, end] = [from, to].map((dot) => {
    const part = room / distance(dot, top);
    return `${dot.x + (top.x - dot.x) * part} ${dot.y + (top.y - dot.y) * part}`;
  });
  return { ...drawn, path: `M${start}Q${top.x} ${top.y} ${end}` };
}

/** How near a bow comes to the nearest of some places. */
function nearest(bow: Bow, places: readonly Point[]): number {
  return Math.min(...alongBow(bow).flatMap((point) => places.map((place) => distance(point, place))));
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
