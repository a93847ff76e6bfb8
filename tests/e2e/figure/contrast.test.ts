import { locales } from '#i18n/locales.ts';
import { homePage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import { drawing } from './figure.ts';

// The drawing is hidden from screen readers, so axe does not look at it; people do.
for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('a visitor can tell labels, lines and dots of the drawing from the ground', async ({ page }) => {
      for (const locale of locales) {
        await page.goto(homePage.address(locale));
        const { texts, parts } = await drawing(page).evaluate(contrasts);
        expect(texts.length).toBeGreaterThan(30);
        expect(Math.min(...texts), 'text').toBeGreaterThanOrEqual(4.5);
        expect(Math.min(...parts), 'dots and lines').toBeGreaterThanOrEqual(3);
      }
    });
  });
}

/** In the page: the contrast of every text and every line of the drawing with the ground of its level. */
function contrasts(svg: SVGElement): { texts: number[]; parts: number[] } {
  const canvas = document.createElement('canvas').getContext('2d');
  const luminance = (colour: string) => {
    if (!canvas) return Number.NaN;
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string) => {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const groundOf = (element: Element) => {
    const level = element.closest('[data-level]')?.getAttribute('data-level');
    const ring = svg.querySelector(`[data-level="${level}"] .ring`);
    return ring ? getComputedStyle(ring).fill : '';
  };
  return {
    texts: [...svg.querySelectorAll('text')].map((text) => contrast(getComputedStyle(text).fill, groundOf(text))),
    parts: [...svg.querySelectorAll('circle')].map((part) => contrast(getComputedStyle(part).stroke, groundOf(part))),
  };
}
