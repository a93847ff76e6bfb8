import type { BrowserContext, CDPSession, Locator, Page } from '@playwright/test';
import type { MeasuredPage } from './measured-pages.ts';

export type Input = 'touch' | 'mouse';

/** One answer to a statement, as the browser's Event Timing has it. */
export interface Interaction {
  /** From the input to the frame that shows it, in ms, to the nearest 8; 16 also stands for less. */
  readonly duration: number;
  /** Of that, how long the slowest event of the interaction was handled, in ms; undefined where the browser reports none. */
  readonly processing: number | undefined;
}

/** The least that the browser reports, in ms. */
export const leastReported = 16;

/** Long enough for a slowed page to come to rest after a scroll or an answer, in ms. */
const rest = 250;

/** How long a finger or a button is down, in ms: a tap of no length would have the press and the release share a frame. */
const press = 80;

/** Answers every statement of a page once, by real input and with the page's processor slowed down so many times. */
export async function measureAnswers(
  context: BrowserContext,
  { open }: MeasuredPage,
  input: Input,
  slowDown: number,
): Promise<Interaction[]> {
  const page = await context.newPage();
  await open(page);
  await page.evaluate(observeEvents, leastReported);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  const statements = await page.locator('.item').all();
  if (statements.length === 0) throw new Error(`There are no statements on ${page.url()}.`);
  const interactions = [];
  for (const [index, statement] of statements.entries()) {
    interactions.push(await measureAnswer(page, devtools, statement.locator('label').nth(index % 7), input));
  }
  await page.close();
  return interactions;
}

async function measureAnswer(page: Page, devtools: CDPSession, label: Locator, input: Input): Promise<Interaction> {
  await label.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(rest);
  await page.evaluate(takeEvents);
  const box = (await label.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (input === 'touch') await touch(devtools, middle);
  else await page.mouse.click(middle.x, middle.y, { delay: press });
  await page.waitForTimeout(rest);
  if (!(await label.locator('input').isChecked())) throw new Error(`An answer was missed on ${page.url()}.`);
  const events = await page.evaluate(takeEvents);
  return {
    duration: Math.max(leastReported, ...events.map(({ duration }) => duration)),
    processing: events.length > 0 ? Math.max(...events.map(({ processing }) => processing)) : undefined,
  };
}

/** Playwright's own tap lifts the finger in the same instant. */
async function touch(devtools: CDPSession, point: { x: number; y: number }): Promise<void> {
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await new Promise((resolve) => setTimeout(resolve, press));
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** In the page: keeps the events of interactions until they are taken. */
function observeEvents(durationThreshold: number): void {
  const observer = new PerformanceObserver(keep);
  const events: { duration: number; processing: number }[] = [];
  function keep(list: { getEntries(): PerformanceEntryList }): void {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      const { interactionId, duration, processingStart, processingEnd } = entry;
      if (interactionId) events.push({ duration, processing: processingEnd - processingStart });
    }
  }
  observer.observe({ type: 'event', buffered: true, durationThreshold } as PerformanceObserverInit);
  Object.assign(globalThis, {
    takeEvents: () => {
      keep({ getEntries: () => observer.takeRecords() });
      return events.splice(0);
    },
  });
}

function takeEvents(): { duration: number; processing: number }[] {
  return (globalThis as unknown as { takeEvents: typeof takeEvents }).takeEvents();
}
