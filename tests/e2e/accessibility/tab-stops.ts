import type { Page } from '@playwright/test';

/** Where the Tab key stopped: how the focus showed there, and where the thing stands in the page. */
export interface TabStop {
  readonly name: string;
  /** The part of the page in which it stands: the skip link, its head, contents, content or foot. */
  readonly region: string;
  /** Whether an outline of at least 2 px shows, and the thing itself. */
  readonly indicated: boolean;
  /** Whether it stands within the window with nothing over its middle. */
  readonly uncovered: boolean;
  /** Whether it stands in columns, of which the next begins at the top again. */
  readonly inColumns: boolean;
  /** Its first line, measured from the top left of the page or of what scrolls by itself. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** All stops of the Tab key, and whether it left the page after the last or went round in some part of it. */
export interface TabWalk {
  readonly stops: readonly TabStop[];
  readonly leaves: boolean;
}

/** A walk stops here, in a list of which the rest is alike. */
const enough = 150;

const partsOfDates = 6;

/** Presses Tab from the top of the page until the focus leaves it or has been to many things, and tells of every stop. */
export async function tabThrough(page: Page): Promise<TabWalk> {
  await page.evaluate(startAfresh);
  const stops: TabStop[] = [];
  for (let presses = 0; stops.length < enough && presses < 2 * enough; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(describeFocus);
    // A date has a stop for its day, its month and its year, and another for its calendar.
    if (stop === 'same' && presses < stops.length + partsOfDates) continue;
    if (typeof stop === 'string') return { stops, leaves: stop === 'left' };
    stops.push(stop);
  }
  return { stops, leaves: true };
}

/** Where the focus is on a page that was only opened; it must begin at the top. */
export async function focusOnOpening(page: Page): Promise<string[]> {
  const focused = await page.evaluate(() => (document.activeElement ?? document.body).outerHTML.slice(0, 80));
  return focused.startsWith('<body') ? [] : [`the page opens with the focus on ${focused}`];
}

/** In the page: forgets earlier walks, and lets the next begin at the top, or at that of an open dialog. */
function startAfresh(): void {
  const earlier = document.querySelectorAll('[data-tabbed]');
  for (const stop of earlier) stop.removeAttribute('data-tabbed');
  // Where nothing had the focus yet, the first press finds its own way.
  if (earlier.length === 0 && document.activeElement === document.body) return;
  const top = document.querySelector<HTMLElement>('dialog[open]') ?? document.body;
  top.tabIndex = -1;
  top.focus();
  top.removeAttribute('tabindex');
  scrollTo(0, 0);
}

/** In the page: the element with focus, or that it has left the page, is where it was, or came back to where it had been before. */
function describeFocus(): TabStop | 'left' | 'same' | 'stuck' {
  const focused = document.activeElement;
  if (!focused || focused.matches('body, dialog')) return 'left';
  const before = document.querySelectorAll('[data-tabbed]').length;
  const turn = focused.getAttribute('data-tabbed');
  // In a browser without a frame, what comes after the last is the first.
  if (turn) return turn === '0' && before > 1 ? 'left' : turn === String(before - 1) ? 'same' : 'stuck';
  focused.setAttribute('data-tabbed', String(before));
  const [label] = (focused as HTMLInputElement).labels ?? [];
  // A control that is hidden from the eye shows as its label.
  const shown = focused.matches('.hidden') && label ? label : focused;
  const [line = shown.getBoundingClientRect()] = shown.getClientRects();
  const style = getComputedStyle(shown);
  const [top, bottom] = [Math.max(line.top, 0), Math.min(line.bottom, innerHeight)];
  const atMiddle = document.elementFromPoint(line.x + line.width / 2, (top + bottom) / 2);
  // The browser scrolls to whole pixels; in a field to the line where one writes, and a table may be as high as the window.
  const isHalfEnough = focused.matches('textarea, .table-frame');
  const isWithin = isHalfEnough
    ? bottom - top > Math.min(line.height, innerHeight) / 2
    : line.top > -1 && line.bottom < innerHeight + 1;
  // What scrolls by itself has moved too.
  const scrolled = { x: scrollX, y: scrollY };
  for (
    let around = focused.parentElement;
    around && around !== document.documentElement;
    around = around.parentElement
  ) {
    scrolled.x += around.scrollLeft;
    scrolled.y += around.scrollTop;
  }
  return {
    name: (focused.getAttribute('aria-label') ?? label?.textContent ?? focused.textContent ?? '').trim(),
    region: focused.closest('.skip, .site-header, .contents, main, .site-footer')?.className || 'main',
    indicated: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2 && style.opacity === '1',
    uncovered: isWithin && line.left > -1 && line.right < innerWidth + 1 && shown.contains(atMiddle),
    inColumns: shown.closest('.handbook-contents') !== null,
    box: { x: line.x + scrolled.x, y: line.y + scrolled.y, width: line.width, height: line.height },
  };
}

/** What is wrong with where the focus went: no indicator, covered, against the order of reading, or not to be got away from. */
export function problemsOf({ stops, leaves }: TabWalk): string[] {
  return [
    ...stops.filter(({ indicated }) => !indicated).map(({ name }) => `no indicator on “${name}”`),
    ...stops.filter(({ uncovered }) => !uncovered).map(({ name }) => `“${name}” is covered`),
    ...againstReading(stops),
    ...backInto(stops),
    ...(leaves ? [] : [`the focus stays with “${stops.at(-1)?.name}”`]),
  ];
}

/** Parts of the page into which the focus goes again after it had left them. */
function backInto(stops: readonly TabStop[]): string[] {
  const entered = stops.filter(({ region }, index) => region !== stops[index - 1]?.region);
  return entered
    .filter(({ region }, index) => entered.findIndex((other) => other.region === region) < index)
    .map(({ region, name }) => `back into ${region} at “${name}”`);
}

/** Steps of the focus within a part of the page that go up, or back along a line. */
function againstReading(stops: readonly TabStop[]): string[] {
  return stops.flatMap((stop, index) => {
    const before = stops[index - 1];
    if (before?.region !== stop.region) return [];
    const isNextColumn = before.inColumns && stop.inColumns && stop.box.x > before.box.x;
    return isNextColumn || follows(before.box, stop.box) ? [] : [`up or back from “${before.name}” to “${stop.name}”`];
  });
}

function follows(before: TabStop['box'], after: TabStop['box']): boolean {
  const middle = after.y + after.height / 2;
  const onOneLine = middle > before.y && middle < before.y + before.height;
  return onOneLine ? after.x > before.x : middle > before.y + before.height / 2;
}
