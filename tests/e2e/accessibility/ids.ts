import type { Page } from '@playwright/test';

/** The ids that more than one thing has: a label or a name for one of them may be read out for the other. */
export function sharedIds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `more than one #${id}`);
  });
}
