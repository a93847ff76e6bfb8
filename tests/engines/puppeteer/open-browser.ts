import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import type { Engine, VisitOptions } from '../visitor.ts';
import { PuppeteerVisitor } from './puppeteer-visitor.ts';

export type Settings = Pick<VisitOptions, 'scripts' | 'dark'>;

/** How a browser is started with some settings, and what is still to be done once it has a page. */
export interface Start {
  options(settings: Settings): LaunchOptions;
  prepare?(page: Page, settings: Settings): Promise<void>;
}

/** A browser that Puppeteer drives, with a profile of its own for every visit. It is started once for each choice of settings. */
export async function openBrowser({ options, prepare }: Start): Promise<Engine> {
  const downloads = mkdtempSync(join(tmpdir(), 'engines-'));
  const browsers = new Map<string, Browser>();
  const browserWith = async (settings: Settings) => {
    const key = JSON.stringify(settings);
    const browser = browsers.get(key) ?? (await puppeteer.launch(options(settings)));
    browsers.set(key, browser);
    return browser;
  };
  const first = await browserWith({ scripts: true, dark: false });
  return {
    version: await first.version(),
    canPrint: true,
    async visit({ origin, scripts, dark }) {
      rmSync(downloads, { recursive: true });
      mkdirSync(downloads);
      const browser = await browserWith({ scripts, dark });
      const context = await browser.createBrowserContext({
        downloadBehavior: { policy: 'allow', downloadPath: downloads },
      });
      const page = await context.newPage();
      await prepare?.(page, { scripts, dark });
      return PuppeteerVisitor.in({ page, origin, downloads, end: () => context.close() });
    },
    async stop() {
      for (const browser of browsers.values()) await browser.close();
      rmSync(downloads, { recursive: true });
    },
  };
}
