import type { Page } from '@playwright/test';

/** What is changed by nothing but a value given in a field: the page itself, or where the focus is (WCAG 3.2.2). Gives values, so it comes last. */
export async function changesOnInput(page: Page): Promise<string[]> {
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  const place = (await page.locator('dialog[open]').count()) > 0 ? page.locator('dialog[open]') : page.locator('body');
  const fields = place.locator(':is(select, input:not([type=file]), textarea):enabled').filter({ visible: true });
  const kinds = await fields.evaluateAll((all) => {
    const kindOf = (field: Element) =>
      `${field.tagName} ${field.getAttribute('type')} ${field.className} ${field.id.replace(/[^-]+$/, '')}`;
    const first = new Map(all.map((field, index) => [kindOf(field), index] as const).reverse());
    return [...first.values()];
  });
  const found: string[] = [];
  for (const index of kinds.toSorted((a, b) => a - b)) {
    const field = fields.nth(index);
    const name = await field
      .evaluate((element) => element.outerHTML.slice(0, 80), undefined, { timeout: 1000 })
      .catch(() => undefined);
    if (!name) continue;
    await field.evaluate((element) => {
      document.querySelector('[data-given]')?.removeAttribute('data-given');
      element.setAttribute('data-given', '');
      (element as HTMLElement).focus();
    });
    await give(page, await field.evaluate((element) => element.getAttribute('type') ?? element.tagName.toLowerCase()));
    const after = await page
      .evaluate(() => ('isSamePage' in window ? (document.activeElement?.outerHTML.slice(0, 80) ?? '') : undefined))
      .catch(() => undefined);
    if (after === undefined) return [...found, `another page came of ${name}`];
    const keepsFocus = await page.evaluate(() => document.activeElement?.hasAttribute('data-given') === true);
    if (!keepsFocus) found.push(`the focus went from ${name} to ${after}`);
  }
  return found;
}

/** Gives the field with the focus another value, with the keyboard. */
async function give(page: Page, kind: string): Promise<void> {
  if (kind === 'radio' || kind === 'checkbox') await page.keyboard.press('Space');
  else if (kind === 'select') await page.keyboard.press('ArrowDown');
  else if (kind === 'date') await page.keyboard.type('01');
  else await page.keyboard.type('a');
  // Time for whatever listens.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 50))).catch(() => undefined);
}
