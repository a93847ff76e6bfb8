import { beforeAll, describe, expect, test } from 'vitest';
import { layOutFigure } from '#domain/nested-figure.ts';
import type { Card } from '#lib/build/card/card.ts';
import { drawCard, type Light, type Typefaces } from '#lib/build/card/draw-card.ts';
import { readModelOfCards } from '#lib/build/card/model-of-cards.ts';
import { loadTypeface } from '#lib/build/card/typeface.ts';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,-é';
const card: Card = { title: 'Autonomy', kind: 'Factor at level 2, Task', siteName: 'Learning and innovating at work' };
const figure = layOutFigure(
  ['a', 'b', 'c', 'd', 'e'].map((level) => [1, 2, 3].map((number) => ({ id: `${level}${number}`, text: '' }))),
);

let typefaces: Typefaces;

beforeAll(async () => {
  typefaces = { text: await loadTypeface(400, letters), heading: await loadTypeface(600, letters) };
});

describe('the drawing of a card', () => {
  test('has every factor as a dot in the circle of its level', () => {
    expect(circlesOf(draw())).toHaveLength(5 + 15);
  });

  test('lights no level on a page of none: every dot is as large', () => {
    const dots = circlesOf(draw()).slice(5);
    expect(new Set(dots.map(({ r }) => r)).size).toBe(1);
  });

  test('lights the level of its page, and no other', () => {
    const even = circlesOf(draw()).slice(0, 5);
    const lit = circlesOf(draw({ level: 2 })).slice(0, 5);
    // From the outermost circle inwards.
    expect(lit.map(({ fill }, index) => fill !== even[index]?.fill)).toEqual([false, false, false, true, false]);
  });

  test('shows the page’s own factor as the largest dot', () => {
    const dots = circlesOf(draw({ level: 2, factor: 'b3' })).slice(5);
    const largest = dots.toSorted((a, b) => b.r - a.r);
    expect(dots.indexOf(largest[0] as Circle)).toBe(5);
    expect(largest[1]?.r).toBeLessThan(largest[0]?.r ?? 0);
  });

  test('has its letters as outlines, so that it looks the same on every machine', () => {
    expect(draw()).not.toMatch(/<text|font-family/);
  });

  test('sets a long title smaller than a short one', () => {
    const sizes = ['Autonomy', 'A very long title of a page that takes many words to say what it is about'].map(
      (title) => Math.max(...scalesOf(drawCard({ ...card, title }, figure, undefined, typefaces))),
    );
    expect(sizes[0]).toBeGreaterThan(sizes[1] ?? 0);
  });

  test('is refused rather than cut when a title fits at no size', () => {
    expect(() => drawCard({ ...card, title: 'a'.repeat(200) }, figure, undefined, typefaces)).toThrow('fits');
  });

  test('is refused when the font lacks a character', () => {
    expect(() => drawCard({ ...card, title: 'Ω' }, figure, undefined, typefaces)).toThrow('Ω');
  });
});

describe('the model of the cards', () => {
  test('lights a factor on its own page in both languages, and its level on the pages of the level', async () => {
    const { lights } = await readModelOfCards();
    for (const folder of ['nl/factoren/autonomie', 'en/factors/autonomy']) {
      expect(lights.get(folder)).toEqual({ level: 2, factor: 'autonomy' });
    }
    for (const folder of ['nl/niveaus/taak', 'nl/zelfcheck/taak', 'en/levels/task', 'en/self-check/task']) {
      expect(lights.get(folder)).toEqual({ level: 2 });
    }
    expect(lights.get('nl/model')).toBeUndefined();
  });

  test('has thirty factors', async () => {
    const { figure: whole } = await readModelOfCards();
    expect(whole.rings.flatMap(({ dots }) => dots)).toHaveLength(30);
  });
});

interface Circle {
  readonly r: number;
  readonly fill: string;
}

function draw(light?: Light): string {
  return drawCard(card, figure, light, typefaces);
}

/** The circles of the figure: those that are filled. */
function circlesOf(svg: string): Circle[] {
  return [...svg.matchAll(/<circle [^>]*r="([\d.]+)" fill="(#[^"]+)"/g)].map(([, r, fill = '']) => ({
    r: Number(r),
    fill,
  }));
}

/** How large each line is set, as the scale of its outlines. */
function scalesOf(svg: string): number[] {
  return [...svg.matchAll(/scale\(([\d.]+) -/g)].map(([, scale]) => Number(scale));
}
