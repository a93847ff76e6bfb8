import { languageNames, locales } from '#i18n/locales.ts';
import { homePage } from '../pages.ts';
import { expect, test } from '../site-test.ts';
import { drawing } from './figure.ts';

const fonts = { 'the font of the site': false, 'the font that stands in for it': true };

for (const locale of locales) {
  for (const [font, blocked] of Object.entries(fonts)) {
    test(`the labels of the drawing stand clear of circles and of each other in ${languageNames[locale]}, in ${font}`, async ({
      page,
      visit,
    }) => {
      visit.tolerate(/woff2/);
      if (blocked) await page.route('**/*.woff2', (route) => route.abort());
      await page.goto(homePage.address(locale));
      // A font that came too late for the first page is used on the next.
      await page.reload();
      expect(await page.evaluate(hasSiteFont)).toBe(!blocked);

      const found = await drawing(page).evaluate(measure);
      expect(found.labels.length).toBe(5 + 30);
      expect(overlaps(found.labels), 'labels over labels').toEqual([]);
      expect(crossings(found.labels, found.circles), 'labels over circles').toEqual([]);
    });
  }

  test(`the drawing has no labels too small to read on a phone in ${languageNames[locale]}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(homePage.address(locale));
    const sizes = await drawing(page).evaluate((svg) => {
      const scale = svg.getBoundingClientRect().width / 1000;
      return [...svg.querySelectorAll('text')]
        .filter((text) => text.checkVisibility())
        .map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale);
    });
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });
}

/** In the page: whether the font of the site has arrived. */
function hasSiteFont(): boolean {
  return [...document.fonts].some(({ family, status }) => /^"?Source Serif"?$/.test(family) && status === 'loaded');
}

/** In the page: every label and circle of the drawing, in its own units. */
function measure(svg: SVGElement): { labels: Label[]; circles: Circle[] } {
  const labels = [...svg.querySelectorAll('text')].map((text) => {
    const { x, y, width, height } = text.getBBox();
    return { text: text.textContent ?? '', x, y, width, height };
  });
  const circles = [...svg.querySelectorAll('circle')].map((circle) => ({
    x: circle.cx.baseVal.value,
    y: circle.cy.baseVal.value,
    radius: circle.r.baseVal.value,
  }));
  return { labels, circles };
}

function overlaps(labels: readonly Label[]): string[] {
  return labels.flatMap((one, index) =>
    labels
      .slice(index + 1)
      .filter((other) => overlap(one, other, 'x', 'width') && overlap(one, other, 'y', 'height'))
      .map((other) => `“${one.text}” over “${other.text}”`),
  );
}

function overlap(one: Label, other: Label, start: 'x' | 'y', length: 'width' | 'height'): boolean {
  return one[start] < other[start] + other[length] && other[start] < one[start] + one[length];
}

/** A label crosses a circle when the line runs through its box. */
function crossings(labels: readonly Label[], circles: readonly Circle[]): string[] {
  return labels.flatMap((label) =>
    circles
      .filter((circle) => nearest(label, circle) < circle.radius && circle.radius < farthest(label, circle))
      .map(({ radius }) => `“${label.text}” over a circle of ${radius}`),
  );
}

function nearest({ x, y, width, height }: Label, circle: Circle): number {
  const away = (middle: number, start: number, length: number) =>
    Math.max(start - middle, 0, middle - (start + length));
  return Math.hypot(away(circle.x, x, width), away(circle.y, y, height));
}

function farthest({ x, y, width, height }: Label, circle: Circle): number {
  const away = (middle: number, start: number, length: number) =>
    Math.max(Math.abs(start - middle), Math.abs(start + length - middle));
  return Math.hypot(away(circle.x, x, width), away(circle.y, y, height));
}

interface Label {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Circle {
  x: number;
  y: number;
  radius: number;
}
