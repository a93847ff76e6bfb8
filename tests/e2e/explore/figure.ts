import type { Locator, Page } from '@playwright/test';
import { readProse } from '../../content/read-content.ts';

/** The drawing of a figure, which is no part of what a screen reader reads: only its place in the page finds it. */
export function drawingOf(page: Page): Locator {
  return page.locator('svg.drawing');
}

/** The parts of a figure that its drawing shows, in the order of its text. */
export function partsOf(figure: string): string[] {
  return headingsOf(figure).filter((id) => id !== 'together');
}

/** Every part of a figure’s text, the whole included. */
export function headingsOf(figure: string): string[] {
  const text = readProse('figures', 'en').find(({ id }) => id === figure);
  return text?.headings.flatMap(({ id }) => id ?? []) ?? [];
}

/** By which styles each part of the drawing shows, by its id. */
export function lookOfParts(page: Page): Promise<Record<string, string>> {
  return drawingOf(page)
    .locator('.part')
    .evaluateAll((parts) =>
      Object.fromEntries(
        parts.map((part) => {
          const shapes = [...part.querySelectorAll('circle, rect, path')];
          const looks = shapes.map((shape) => {
            const { fill, stroke, strokeWidth } = getComputedStyle(shape);
            return `${fill} ${stroke} ${strokeWidth}`;
          });
          return [/part-([\w-]+)/.exec(part.getAttribute('class') ?? '')?.[1] ?? '', looks.join('; ')];
        }),
      ),
    );
}
