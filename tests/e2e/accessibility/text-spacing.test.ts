import { languageNames, locales } from '#i18n/locales.ts';
import {
  cardsPage,
  examplesPage,
  factorPage,
  figurePage,
  glossaryPage,
  homePage,
  relationsPage,
  sourcesPage,
} from '../pages.ts';
import { expect, test } from '../site-test.ts';

// WCAG 1.4.12: what a visitor may set without losing anything.
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

const pages = [
  ...[homePage, factorPage, examplesPage, relationsPage],
  ...[figurePage, glossaryPage, sourcesPage, cardsPage],
];

for (const locale of locales) {
  for (const width of [320, 1280]) {
    test(`a visitor who spaces the text wider loses none of it in ${languageNames[locale]} in a window ${width} pixels wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 720 });
      for (const { kind, address } of pages) {
        await page.goto(address(locale));
        await page.evaluate(adopt, spacing);
        const width = await page.evaluate(() => document.scrollingElement?.scrollWidth);
        expect.soft(width, `${kind}: width`).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
        expect.soft(await page.evaluate(cutOff), `${kind}: cut off`).toEqual([]);
        expect.soft(await page.evaluate(overlapping), `${kind}: overlapping`).toEqual([]);
      }
    });
  }
}

/** In the page: adds styles in the one way that the policy of the site leaves open to us. */
function adopt(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** In the page: text that does not fit in a box that hides what sticks out. */
function cutOff(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter((box) => !box.closest('svg, .hidden, .skip') && box.checkVisibility())
    .filter((box) => ['hidden', 'clip'].includes(getComputedStyle(box).overflowX))
    .filter((box) => getComputedStyle(box).clipPath === 'none')
    .filter((box) => box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight)
    .map((box) => box.textContent);
}

/** In the page: pairs of texts of which the lines run over each other. */
function overlapping(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines: { text: string; box: DOMRect }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || node.textContent?.trim() === '' || parent.closest('svg, script, style')) continue;
    // What is folded away has a place, and is not to be seen there.
    if (getComputedStyle(parent).clipPath !== 'none' || !parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width > 1) lines.push({ text: node.textContent ?? '', box });
    }
  }
  // A line's box is that of its letters, so a few pixels over each other are air.
  const over = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5;
  return lines.flatMap(({ text, box }, index) =>
    lines
      .slice(index + 1)
      .filter((other) => other.text !== text && over(box, other.box))
      .map((other) => `“${text}” and “${other.text}”`),
  );
}
