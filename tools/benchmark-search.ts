import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { serve } from './benchmark/brotli-server.ts';
import { median } from './benchmark/statistics.ts';
import { findBrowser } from './find-browser.ts';

/**
 * How soon search answers on a slow line: `npm run benchmark:search`, after a build. A browser with nothing in its cache opens
 * search on a factor's page over a line of 150 ms round trip and 1.6 Mbps, waits half a second and types a word. Prints, in each
 * language, the median of some runs: from the first key to the first answer and to the first of the full text, and the bytes
 * that the first full-text search brought. Text is sent as brotli, as a web server does.
 */
const runs = Number(process.argv[2] ?? 5);
const site = resolve(import.meta.dirname, '../dist');
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 1_600_000 / 8 };
const waitBeforeTyping = 500;
const betweenKeys = 80;

const visits = [
  { language: 'nl', page: '/nl/factoren/autonomie/', word: 'werkdruk' },
  { language: 'nl', page: '/nl/factoren/autonomie/', word: 'fouten durven maken' },
  { language: 'en', page: '/en/factors/autonomy/', word: 'workload' },
  { language: 'en', page: '/en/factors/autonomy/', word: 'afraid to speak up' },
];

interface Times {
  readonly open: number;
  readonly firstAnswer: number;
  readonly fullText: number;
  readonly indexBytes: number;
  readonly allBytes: number;
}

const found = findBrowser(chromium.executablePath());
if (!found.ok) throw new Error(found.message);
const server = await serve(site);
const browser = await chromium.launch({
  ...(found.path && { executablePath: found.path }),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
  ],
});

const rows = [];
for (const { language, page, word } of visits) {
  const times: Times[] = [];
  for (let run = 0; run < runs; run++) times.push(await visit(browser, `${server.address}${page}`, word));
  rows.push({
    language,
    typed: word,
    'opened (ms)': median(times.map(({ open }) => open)),
    'first answer (ms)': median(times.map(({ firstAnswer }) => firstAnswer)),
    'full text (ms)': median(times.map(({ fullText }) => fullText)),
    'bytes of the index': median(times.map(({ indexBytes }) => indexBytes)),
    'bytes in all': median(times.map(({ allBytes }) => allBytes)),
  });
}
console.table(rows);
await browser.close();
await server.close();

/** Opens search and types a word, as a first visit. */
async function visit(from: Browser, url: string, word: string): Promise<Times> {
  const context = await from.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'networkidle' });
  const bytes = await shape(page);
  const before = await page.evaluate(() => performance.now());
  await page.keyboard.press('/');
  await page.locator('dialog input').waitFor();
  const opened = await page.evaluate(() => performance.now());
  await page.waitForTimeout(waitBeforeTyping);
  await page.keyboard.type(word, { delay: betweenKeys });
  await page.waitForFunction(() => window.seen?.fullText);
  const seen = await page.evaluate(() => window.seen);
  await context.close();
  if (!seen) throw new Error('Nothing was seen.');
  return {
    open: Math.round(opened - before),
    firstAnswer: Math.round(seen.firstAnswer - seen.firstKey),
    fullText: Math.round(seen.fullText - seen.firstKey),
    indexBytes: bytes.ofIndex,
    allBytes: bytes.inAll,
  };
}

declare global {
  interface Window {
    /** When, since the page began, the first key was pressed in search, a first answer stood there, and one with its excerpt. */
    seen?: { firstKey: number; firstAnswer: number; fullText: number };
  }
}

/** Runs in the page. */
function watch(): void {
  const seen = { firstKey: 0, firstAnswer: 0, fullText: 0 };
  window.seen = seen;
  addEventListener(
    'keydown',
    ({ target }) => (seen.firstKey ||= target instanceof HTMLInputElement ? performance.now() : 0),
    true,
  );
  new MutationObserver(() => {
    if (document.querySelector('dialog .results > li')) seen.firstAnswer ||= performance.now();
    if (document.querySelector('dialog .results mark')) seen.fullText ||= performance.now();
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Makes the line of a page slow from here on, and counts what it brings. */
async function shape(page: Page): Promise<{ ofIndex: number; inAll: number }> {
  const bytes = { ofIndex: 0, inAll: 0 };
  const client = await page.context().newCDPSession(page);
  const ofIndex = new Set<string>();
  client.on(
    'Network.requestWillBeSent',
    ({ requestId, request }) => request.url.includes('/pagefind/') && ofIndex.add(requestId),
  );
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.inAll += encodedDataLength;
    if (ofIndex.has(requestId)) bytes.ofIndex += encodedDataLength;
  });
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', line);
  return bytes;
}
