import { test as base, expect } from '@playwright/test';
import { openChromium } from './puppeteer/chromium.ts';
import { openFirefox } from './puppeteer/firefox.ts';
import type { Engine, Visitor } from './visitor.ts';
import { openWebKitGtk } from './webkitgtk/open-webkitgtk.ts';

export { expect };

const engines = { chromium: openChromium, firefox: openFirefox, webkitgtk: openWebKitGtk };
export type EngineName = keyof typeof engines;
export const engineNames = Object.keys(engines) as EngineName[];

interface Journey {
  visitor: Visitor;
  /** Whether pages may run scripts, and whether the device is set to dark colours. */
  scripts: boolean;
  dark: boolean;
  /** Whether the journey itself brings about what is else a problem. */
  hasProblems: boolean;
}

/** Every journey fails on what went wrong on the way, even when the visitor saw nothing of it. */
export const test = base.extend<Journey, { engineName: EngineName; engine: Engine }>({
  engineName: ['chromium', { option: true, scope: 'worker' }],
  engine: [
    async ({ engineName }, use) => {
      const engine = await engines[engineName]();
      await use(engine);
      await engine.stop();
    },
    { scope: 'worker' },
  ],
  scripts: [true, { option: true }],
  dark: [false, { option: true }],
  hasProblems: [false, { option: true }],
  visitor: [
    async ({ engine, scripts, dark, hasProblems, baseURL }, use, testInfo) => {
      testInfo.annotations.push({ type: 'engine', description: engine.version });
      const visitor = await engine.visit({ origin: baseURL ?? '', scripts, dark });
      try {
        await use(visitor);
        if (!hasProblems) expect(await visitor.problems(), 'problems on the way').toEqual([]);
      } finally {
        await visitor.leave();
      }
    },
    // To open and close the browser.
    { timeout: 30_000 },
  ],
});

/** Waits until some words stand anywhere on the page. */
export async function expectToRead(visitor: Visitor, words: string): Promise<void> {
  const isThere = (wanted: string) => document.body.innerText.includes(wanted);
  await expect.poll(() => visitor.ask(isThere, words), { message: words, timeout: 30_000 }).toBe(true);
}
