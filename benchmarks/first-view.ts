import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { parse } from 'node-html-parser';
import type { Sent, SiteServer } from '../tools/benchmark/brotli-server.ts';
import type { SearchBox } from './sites.ts';

/** What was sent for something, in bytes without headers. */
export interface Weight {
  readonly requests: number;
  readonly bytes: number;
  readonly withoutFonts: number;
}

export interface Visit {
  readonly firstView: Weight;
  /** What a first search brings after that. */
  readonly firstSearch?: Weight;
}

/** Opens a page on a small screen with nothing in the cache, and then searches for a word. */
export async function visit(
  browser: Browser,
  server: SiteServer,
  path: string,
  search: SearchBox | undefined,
  word: string,
): Promise<Visit> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 412, height: 823 },
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  server.takeSent();
  await page.goto(`${server.address}${path}`, { waitUntil: 'networkidle' });
  const asked = server.takeSent();
  await askForIcon(page, server, asked);
  const firstView = weightOf([...asked, ...server.takeSent()]);
  if (search) await searchFor(page, search, word);
  const firstSearch = search && weightOf(server.takeSent());
  await context.close();
  return { firstView, ...(firstSearch && { firstSearch }) };
}

/** A browser without a window asks for no icon; one with a window does, for the page's own or else for the site's. */
async function askForIcon(page: Page, { address }: SiteServer, asked: readonly Sent[]): Promise<void> {
  const link = page.locator('link[rel~=icon]').first();
  const href = (await link.count()) > 0 ? await link.getAttribute('href') : '/favicon.ico';
  const icon = new URL(href ?? '', page.url());
  if (!asked.some(({ path }) => path === icon.pathname)) await page.request.get(`${address}${icon.pathname}`);
}

async function searchFor(page: Page, { open, field, result }: SearchBox, word: string): Promise<void> {
  await open(page);
  await page.locator(field).first().waitFor();
  await page.locator(field).first().pressSequentially(word, { delay: 80 });
  await page.locator(result).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1000);
}

function weightOf(sent: readonly Sent[]): Weight {
  const total = (some: readonly Sent[]) => some.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    requests: sent.length,
    bytes: total(sent),
    withoutFonts: total(sent.filter(({ path }) => !/\.(woff2?|ttf|otf)$/.test(path))),
  };
}

/** What a browser must have before it shows anything: the HTML and the stylesheets that it waits for, in bytes as brotli. */
export function bytesToShow(siteFolder: string, path: string): number {
  const html = readFileSync(join(siteFolder, path, 'index.html'));
  const sheets = parse(html.toString())
    .querySelectorAll('link[rel~=stylesheet]:not([media=print])')
    .map((link) => new URL(link.getAttribute('href') ?? '', `http://site${path}`).pathname)
    .map((sheet) => join(siteFolder, sheet))
    .filter(existsSync);
  return [html, ...sheets.map((sheet) => readFileSync(sheet))]
    .map((content) => brotliCompressSync(content).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}
