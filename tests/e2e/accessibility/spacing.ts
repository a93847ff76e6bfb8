import type { Page } from '@playwright/test';

// WCAG 1.4.12: what a visitor may set without losing anything.
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** What is lost when a visitor spaces the text wider, in the window as it is. */
export async function lostBySpacing(page: Page): Promise<string[]> {
  await page.evaluate(adopt, spacing);
  const wider = await page.evaluate(() => {
    const width = document.scrollingElement?.scrollWidth ?? 0;
    return width > innerWidth ? [`the page is ${width} pixels wide`] : [];
  });
  const found = [...wider, ...(await page.evaluate(cutOff)), ...(await page.evaluate(overlapping))];
  await page.evaluate(drop);
  return found;
}

/** In the page: adds styles in the one way that the policy of the site leaves open to us. */
function adopt(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function drop(): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
}

/** In the page: text that does not fit in a box that hides what sticks out. */
function cutOff(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter((box) => !box.closest('svg, .hidden, .skip') && box.checkVisibility())
    .filter((box) => ['hidden', 'clip'].includes(getComputedStyle(box).overflowX))
    .filter((box) => getComputedStyle(box).clipPath === 'none' && box.textContent.trim() !== '')
    .filter((box) => box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight)
    .map((box) => `cut off: “${box.textContent.slice(0, 80)}”`);
}

/** In the page: pairs of texts of which the lines run over each other. */
function overlapping(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines: { text: string; box: DOMRect }[] = [];
  const dialog = document.querySelector('dialog[open]');
  // A meaning or a message lies over the text for as long as it is there.
  const isAfloat = (element: Element | null): boolean =>
    element !== null &&
    element !== dialog &&
    (getComputedStyle(element).position === 'fixed' || isAfloat(element.parentElement));
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || node.textContent?.trim() === '' || parent.closest('svg, script, style')) continue;
    // What is folded away has a place, and is not to be seen there; nor is what lies under a dialog.
    if (getComputedStyle(parent).clipPath !== 'none' || !parent.checkVisibility()) continue;
    if (dialog && !dialog.contains(parent)) continue;
    if (isAfloat(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width > 1) lines.push({ text: node.textContent ?? '', box });
    }
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  // A line's box is that of its letters, so a few pixels over each other are air.
  const over = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5;
  return lines.flatMap(({ text, box }, index) => {
    const rest = lines.slice(index + 1);
    const below = rest.findIndex((other) => other.box.top > box.bottom);
    return rest
      .slice(0, below === -1 ? undefined : below)
      .filter((other) => other.text !== text && over(box, other.box))
      .map((other) => `over each other: “${text}” and “${other.text}”`);
  });
}
