import type { Page } from '@playwright/test';

/** The texts of which a part lies outside the window, but for what scrolls by itself. */
export function cutOff(page: Page): Promise<string[]> {
  return page.getByRole('main').evaluate((main) =>
    [...main.querySelectorAll('a, button, label, legend, summary, h1, h2, h3, p, li')]
      .filter((part) => part.checkVisibility() && !part.closest('.table-frame, svg'))
      .filter((part) => [...part.getClientRects()].some(({ left, right }) => left < 0 || right > innerWidth + 0.5))
      .map((part) => part.textContent),
  );
}

/**
 * The controls that are smaller than 24 by 24 pixels, and the answers, buttons and fields lower than 44. What is pressed is
 * the label where a box has one around it. Links within running text are exempt (WCAG 2.5.8).
 */
export function tooSmall(page: Page): Promise<string[]> {
  return page.getByRole('main').evaluate((main) => {
    const targets = [...main.querySelectorAll('button, input, select, textarea, summary, .button, nav.check-nav a')];
    return targets
      .map((control) => control.closest('label') ?? control)
      .filter((target) => target.checkVisibility())
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        const isMain = target.matches('label, .button, .field *, select, .check-nav a');
        return width < 24 || height < (isMain ? 44 : 24);
      })
      .map((target) => `${target.outerHTML.slice(0, 80)}: ${target.getBoundingClientRect().height}`);
  });
}
