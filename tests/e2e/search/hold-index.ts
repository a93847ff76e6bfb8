import type { Page } from '@playwright/test';

/** Holds back the index of a page until it is released, as a slow line would. */
export async function holdIndex(page: Page): Promise<{ release(): void }> {
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/pagefind/**', async (route) => {
    await released;
    await route.continue();
  });
  return { release };
}
