import { figurePlace, figures } from '#i18n/figures.ts';
import { languageNames, locales } from '#i18n/locales.ts';
import { addressOf } from '../addresses.ts';
import { expect, test } from '../site-test.ts';
import { drawingOf } from './figure.ts';

for (const locale of locales) {
  for (const figure of figures) {
    test(`the labels of the figure ${figure.id} stand within it, clear of lines and of each other, in ${languageNames[locale]}`, async ({
      page,
    }) => {
      await page.goto(addressOf(figurePlace(figure), locale));
      const { outside, over, crossed } = await drawingOf(page).evaluate(collisions);
      expect.soft(outside, 'outside the drawing').toEqual([]);
      expect.soft(over, 'over each other').toEqual([]);
      expect.soft(crossed, 'crossed by a line').toEqual([]);
    });
  }
}

/** In the page: what is wrong with where the labels of a drawing stand, each by its words. */
function collisions(svg: SVGElement): { outside: string[]; over: string[]; crossed: string[] } {
  const frame = svg.getBoundingClientRect();
  const labels = [...svg.querySelectorAll('text')].map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    // Above and below its letters a line has air.
    const air = (bottom - top) / (8 * Math.max(1, text.querySelectorAll('tspan').length));
    return { text: text.textContent ?? '', left, right, top: top + air, bottom: bottom - air };
  });
  const lines = [...svg.querySelectorAll<SVGGeometryElement>('rect, path, circle.ring')].filter(
    (line) => !line.closest('defs'),
  );
  const points = lines.flatMap((line) => {
    const toScreen = line.getScreenCTM();
    const steps = Math.ceil(line.getTotalLength());
    return Array.from({ length: steps }, (_, step) =>
      line.getPointAtLength(step).matrixTransform(toScreen ?? undefined),
    );
  });
  return {
    outside: labels
      .filter(
        ({ left, right, top, bottom }) =>
          left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom,
      )
      .map(({ text }) => text),
    over: labels.flatMap((one, index) =>
      labels
        .slice(index + 1)
        .filter(
          (other) =>
            one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
        )
        .map((other) => `“${one.text}” over “${other.text}”`),
    ),
    crossed: labels
      .filter(({ left, right, top, bottom }) =>
        points.some(({ x, y }) => x > left && x < right && y > top && y < bottom),
      )
      .map(({ text }) => text),
  };
}
