import type { Page } from '@playwright/test';

/** Where the Tab key stopped: how the focus showed there, and where the thing stands in the page. */
export interface TabStop {
  readonly name: string;
  /** The part of the page in which it stands: its head, contents, content or foot. */
  readonly region: string;
  /** Whether an outline of at least 2 px shows, and the thing itself. */
  readonly indicated: boolean;
  /** Whether it stands within the window with nothing over its middle. */
  readonly uncovered: boolean;
  /** Its first line, measured from the top left of the page. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** More stops than any page has. */
const limit = 250;

/** Presses Tab from the top of the page until the focus leaves it, and tells of every stop. */
export async function tabThrough(page: Page): Promise<readonly TabStop[]> {
  const stops: TabStop[] = [];
  while (stops.length < limit) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(describeFocus);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(`The Tab key did not leave the page after ${limit} stops.`);
}

/** In the page: the element with focus, or nothing once each has had it. */
function describeFocus(): TabStop | undefined {
  const focused = document.activeElement;
  if (!focused || focused === document.body || focused.hasAttribute('data-tabbed')) return undefined;
  focused.setAttribute('data-tabbed', '');
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
  return {
    name: (focused.getAttribute('aria-label') ?? label?.textContent ?? focused.textContent ?? '').trim(),
    region: focused.closest('.site-header, .contents, main, .site-footer')?.className || 'main',
    indicated: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2 && style.opacity === '1',
    uncovered: isWithin && line.left > -1 && line.right < innerWidth + 1 && shown.contains(atMiddle),
    box: { x: line.x + scrollX, y: line.y + scrollY, width: line.width, height: line.height },
  };
}

/** What is wrong with where the focus went: no indicator, covered, or against the order of reading. */
export function problemsOf(stops: readonly TabStop[]): string[] {
  return [
    ...stops.filter(({ indicated }) => !indicated).map(({ name }) => `no indicator on “${name}”`),
    ...stops.filter(({ uncovered }) => !uncovered).map(({ name }) => `“${name}” is covered`),
    ...againstReading(stops),
  ];
}

/** Steps of the focus within a part of the page that go up, or back along a line. */
function againstReading(stops: readonly TabStop[]): string[] {
  return stops.flatMap((stop, index) => {
    const before = stops[index - 1];
    if (before?.region !== stop.region) return [];
    return follows(before.box, stop.box) ? [] : [`up or back from “${before.name}” to “${stop.name}”`];
  });
}

function follows(before: TabStop['box'], after: TabStop['box']): boolean {
  const middle = after.y + after.height / 2;
  const onOneLine = middle > before.y && middle < before.y + before.height;
  return onOneLine ? after.x > before.x : middle > before.y + before.height / 2;
}
