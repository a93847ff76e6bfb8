import { expect, type Page } from '@playwright/test';
import { markRegions } from '../check/check.ts';

/** What a screen reader is not told of what a visitor does: the message must come into a status or alert that was there before. */
export async function untold(page: Page, message: string | RegExp, act: () => Promise<void>): Promise<string[]> {
  await markRegions(page);
  await act();
  const told = page.locator(':is([role=status], [role=alert])[data-before]').filter({ hasText: message });
  return expect(told)
    .not.toHaveCount(0, { timeout: 2000 })
    .then(() => [])
    .catch(() => [`not told: ${message}`]);
}
