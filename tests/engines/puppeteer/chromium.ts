import { chromium } from '@playwright/test';
import common from '../../../playwright.config.ts';
import { findBrowser } from '../../../tools/find-browser.ts';
import type { Engine } from '../visitor.ts';
import { openBrowser } from './open-browser.ts';

/** The browser of the other browser tests: what fails here too is a fault of the journey. */
export function openChromium(): Promise<Engine> {
  const browser = findBrowser(chromium.executablePath());
  if (!browser.ok) throw new Error(browser.message);
  return openBrowser({
    options: () => ({
      executablePath: browser.path ?? chromium.executablePath(),
      args: [...(common.use?.launchOptions?.args ?? [])],
    }),
    async prepare(page, { scripts, dark }) {
      await page.setJavaScriptEnabled(scripts);
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
    },
  });
}
