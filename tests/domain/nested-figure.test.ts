import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '#domain/localised.ts';
import { breakLabel, type Circle, type Dot, layOutFigure, nestedCircles, type Point } from '#domain/nested-figure.ts';
import { readModel } from '../content/read-content.ts';

/** A rectangle that surely holds a line of text or a dot. */
interface Box {
  readonly of: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Wider than the letters of either font are on average, in em. */
const letterWidth = { label: 0.53, levelName: 0.6 };
/** How far letters reach above and below the base line, in em. */
const letterHeight = { above: 0.75, below: 0.25 };
const levelNameSize = 16;
const dotRadius = 9;
/** The figure has coordinates to a tenth of a unit; two of them may both be half a tenth off. */
const rounding = 0.15;

const model = readModel();

describe.each(languages)('the nested figure of the real model in %s', (language) => {
  test('shows every factor once, in the ring of its level', () => {
    const { figure } = drawFigure();
    const shown = figure.rings.map((ring) => ring.dots.map(({ id }) => id));
    expect(shown).toEqual(model.levels.map((level) => model.factorsOf(level.id).map(({ id }) => id)));
  });

  test('writes every factor’s short title in full at its dot', () => {
    const { figure } = drawFigure();
    const written = figure.rings.flatMap(({ dots }) =>
      dots.map(({ label }) => label.map(({ text }) => text).join(' ')),
    );
    expect(written).toEqual(model.factors.map((factor) => factor.shortTitle[language]));
  });

  test('keeps every dot, label and level name inside its ring and off every circle line', () => {
    const { rings } = drawFigure();
    const outside = rings.flatMap(({ outer, inner, name, dots, labels }) =>
      [name, ...dots, ...labels].filter((box) => !isWithin(box, outer) || (inner && !isClearOf(box, inner))),
    );
    expect(outside.map(({ of }) => of)).toEqual([]);
  });

  test('keeps every label off the level names', () => {
    const { rings, labels } = drawFigure();
    const names = rings.map(({ name }) => name);
    expect(overlaps(labels, names)).toEqual([]);
  });

  test('keeps every label off the other labels', () => {
    const { labels } = drawFigure();
    expect(overlaps(labels, labels)).toEqual([]);
  });

  test('keeps every dot off the labels and names of others', () => {
    const { rings } = drawFigure();
    const texts = rings.flatMap(({ name, labels }) => [name, ...labels]);
    expect(
      overlaps(
        rings.flatMap(({ dots }) => dots),
        texts,
      ),
    ).toEqual([]);
  });

  test('stays inside the square that it is drawn in', () => {
    const { figure } = drawFigure();
    const outermost = figure.rings.at(-1)?.circle;
    expect(outermost).toBeDefined();
    if (!outermost) return;
    expect(outermost.x - outermost.radius).toBeGreaterThanOrEqual(0);
    expect(outermost.x + outermost.radius).toBeLessThanOrEqual(figure.size);
    expect(outermost.y - outermost.radius).toBeGreaterThanOrEqual(0);
    expect(outermost.y + outermost.radius).toBeLessThanOrEqual(figure.size);
  });

  test('writes a label under its dot, with its second line under the first', () => {
    const { rings } = drawFigure();
    for (const { dots, labels } of rings) {
      for (const dot of dots) {
        const boxes = [dot, ...labels.filter(({ of }) => of === dot.of)];
        const overlap = boxes.slice(1).filter((line, index) => line.top < (boxes[index]?.bottom ?? Number.NaN));
        expect(boxes.length).toBeGreaterThan(1);
        expect(overlap).toEqual([]);
      }
    }
  });

  test('writes the name of every level in the middle of its circle, above all of its dots', () => {
    for (const { circle, name, dots } of drawFigure().figure.rings) {
      expect(name.x).toBe(circle.x);
      expect(name.y).toBeLessThan(Math.min(...dots.map(({ y }) => y)));
      expect(name.y).toBeGreaterThan(circle.y - circle.radius);
    }
  });

  test('has for each dot beside its middle one as far and as high on the other side', () => {
    for (const { circle, dots } of drawFigure().figure.rings) {
      const places = dots.map(({ x, y }) => ({ x: x - circle.x, y }));
      for (const { x, y } of places) {
        expect(Math.min(...places.map((other) => Math.hypot(other.x + x, other.y - y)))).toBeLessThan(rounding);
      }
    }
  });

  test('reads from left to right: a ring along its arc, the innermost circle in rows of two', () => {
    const [rows = [], ...arcs] = drawFigure().figure.rings.map(({ dots }) => dots);
    for (const arc of arcs) expect(arc.map(({ x }) => x)).toEqual(arc.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(rows.map(({ id }) => id)).toEqual(rows.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ id }) => id));
    expect(new Set(rows.map(({ x }) => x)).size).toBe(2);
  });

  /** The figure, with the room that everything takes in each of its rings. */
  function drawFigure() {
    const figure = layOutFigure(
      model.levels.map(({ id }) =>
        model.factorsOf(id).map((factor) => ({ id: factor.id, text: factor.shortTitle[language] })),
      ),
    );
    const rings = figure.rings.map((ring, index) => {
      const level = model.levels[index];
      if (!level) throw new Error(`The figure has a ring ${index + 1} and the model no such level.`);
      return {
        outer: ring.circle,
        inner: figure.rings[index - 1]?.circle,
        name: lineBox(
          `${level.number} · ${level.shortTitle[language]}`,
          ring.name,
          levelNameSize,
          letterWidth.levelName,
        ),
        dots: ring.dots.map(dotBox),
        labels: ring.dots.flatMap((dot) => labelBoxes(dot, figure.fontSize)),
      };
    });
    return { figure, rings, labels: rings.flatMap((ring) => ring.labels) };
  }
});

describe('the nested circles', () => {
  test('are five that stand on one point, each larger than the one inside it', () => {
    const { rings } = layOutFigure(model.levels.map(() => []));
    const circles = rings.map(({ circle }) => circle);
    expect(circles).toHaveLength(5);
    expect(new Set(circles.map(({ x }) => x)).size).toBe(1);
    expect(new Set(circles.map(({ y, radius }) => y + radius)).size).toBe(1);
    expect(circles.map(({ radius }) => radius)).toEqual(circles.map(({ radius }) => radius).toSorted((a, b) => a - b));
    expect(new Set(circles.map(({ radius }) => radius)).size).toBe(5);
  });

  test('are the same figure in a square of any size, to a tenth of a unit', () => {
    const drawn = layOutFigure(model.levels.map(() => []));
    fc.assert(
      fc.property(fc.integer({ min: 16, max: 2000 }), (square) => {
        const scale = square / drawn.size;
        nestedCircles(square).forEach((circle, index) => {
          const full = drawn.rings[index]?.circle;
          expect(Math.abs(circle.x - (full?.x ?? Number.NaN) * scale)).toBeLessThanOrEqual(0.0501);
          expect(Math.abs(circle.y - (full?.y ?? Number.NaN) * scale)).toBeLessThanOrEqual(0.0501);
          expect(Math.abs(circle.radius - (full?.radius ?? Number.NaN) * scale)).toBeLessThanOrEqual(0.0501);
        });
      }),
    );
  });
});

describe('a label', () => {
  const word = fc.stringMatching(/^[\p{L}&'’-]{1,14}$/u);
  const label = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

  test('keeps all its words, in order, when it is broken', () => {
    fc.assert(fc.property(label, (text) => breakLabel(text).join(' ') === text));
  });

  test('stays on one line when it is one word, and else takes two', () => {
    fc.assert(fc.property(label, (text) => breakLabel(text).length === (text.includes(' ') ? 2 : 1)));
  });

  test('is broken so that its longest line is as short as can be', () => {
    fc.assert(
      fc.property(label, (text) => {
        const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
        const longest = spaces.map((space) => Math.max(space, text.length - space - 1));
        const shortest = longest.length > 0 ? Math.min(...longest) : text.length;
        return Math.max(...breakLabel(text).map((line) => line.length)) === shortest;
      }),
    );
  });
});

function labelBoxes(dot: Dot, fontSize: number): Box[] {
  return dot.label.map((line) => ({ ...lineBox(line.text, line, fontSize, letterWidth.label), of: dot.id }));
}

/** Where a line stands whose middle of the base line is given. */
function lineBox(text: string, { x, y }: Point, fontSize: number, em: number): Box {
  const half = (text.length * em * fontSize) / 2;
  return {
    of: text,
    left: x - half,
    right: x + half,
    top: y - letterHeight.above * fontSize,
    bottom: y + letterHeight.below * fontSize,
  };
}

function dotBox({ id, x, y }: Dot): Box {
  return { of: id, left: x - dotRadius, right: x + dotRadius, top: y - dotRadius, bottom: y + dotRadius };
}

function isWithin(box: Box, { x, y, radius }: Circle): boolean {
  const far = Math.hypot(Math.max(x - box.left, box.right - x), Math.max(y - box.top, box.bottom - y));
  return far < radius;
}

function isClearOf(box: Box, { x, y, radius }: Circle): boolean {
  const near = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  return near > radius;
}

/** The pairs of boxes that share some ground, but for those of one and the same thing. */
function overlaps(some: readonly Box[], others: readonly Box[]): string[] {
  return some.flatMap((one) =>
    others
      .filter((other) => other.of !== one.of)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `${one.of} and ${other.of}`),
  );
}
