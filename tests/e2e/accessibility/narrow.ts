import type { Page } from '@playwright/test';

/** What must be scrolled to sideways: the page as a whole, or a text of which a part lies outside the window, but for what scrolls by itself. */
export function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(partsBeyondTheEdge);
}

/** The same, in the page. */
export function partsBeyondTheEdge(): string[] {
  const width = document.scrollingElement?.scrollWidth ?? 0;
  const parts = [...document.querySelectorAll('body :is(a, button, label, legend, summary, h1, h2, h3, p, li, dt, dd)')]
    .filter((part) => part.checkVisibility() && !part.closest('.table-frame, svg, .hidden, .skip'))
    .filter((part) => [...part.getClientRects()].some(({ left, right }) => left < 0 || right > innerWidth + 0.5))
    .map((part) => `beyond the edge: “${part.textContent.trim().slice(0, 80)}”`);
  return [...(width > innerWidth ? [`the page is ${width} pixels wide`] : []), ...parts];
}

/**
 * The controls that are smaller than 24 by 24 pixels, and the answers, buttons and fields lower than 44. What is pressed is
 * the label where a box has one around it. Links within running text are exempt (WCAG 2.5.8).
 */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = 'button, input, select, textarea, summary, .button, nav.check-nav a, nav[aria-label] > a';
    return [...document.querySelectorAll(`:is(main, dialog) :is(${controls}), header nav > a`)]
      .map((control) => control.closest('label') ?? control)
      .filter((target) => target.checkVisibility())
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        const isMain = target.matches('main :is(label, .button, .field *, select, .check-nav a)');
        return width < 24 || height < (isMain ? 44 : 24);
      })
      .map((target) => `${target.outerHTML.slice(0, 80)}: ${target.getBoundingClientRect().height}`);
  });
}
