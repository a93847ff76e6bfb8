import type { Page } from '@playwright/test';

const characters = 'abcdefghijklmnopqrstuvwxyz0123456789/?.,;-=[]';

/** What a single letter, digit or mark does by itself, when no field has the focus (WCAG 2.1.4). */
export async function actsOfCharacters(page: Page): Promise<string[]> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const before = await page.evaluate(lookAround);
  for (const character of characters) await page.keyboard.press(character);
  // Time for whatever has to be fetched first.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  const after = await page.evaluate(lookAround);
  return after === before ? [] : [`a single character turned ${before} into ${after}`];
}

/** In the page: where it is and what has come over it. */
function lookAround(): string {
  const dialogs = document.querySelectorAll('dialog[open], [popover]:popover-open').length;
  return `${location.href}, ${dialogs} over it, focus on ${document.activeElement?.tagName}`;
}
