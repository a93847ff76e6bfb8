import type { Page } from '@playwright/test';

/** In the page: a browser that throws when a storage is so much as named. */
export function forbidStorage(): void {
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  }
}

/** In the page: another app takes all the room there is. */
export function fillLocalStorage(): void {
  let text = '';
  for (let size = 4_194_304; size >= 1; size = Math.floor(size / 2)) {
    for (;;) {
      try {
        localStorage.setItem('other-app', text + 'x'.repeat(size));
        text += 'x'.repeat(size);
      } catch {
        break;
      }
    }
  }
}

/** Whether the browser asks, in its own dialog, before the page is left. The visitor stays. */
export async function asksBeforeLeaving(page: Page): Promise<boolean> {
  const isStopped = await page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  if (!isStopped) return false;
  const asking = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asking;
  await dialog.dismiss();
  return dialog.type() === 'beforeunload';
}
