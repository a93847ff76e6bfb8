import type { Page } from '@playwright/test';
import { actsOfCharacters } from './character-keys.ts';
import { faintParts } from './faint-parts.ts';
import { namelessGroups } from './groups.ts';
import { sharedIds } from './ids.ts';
import { foreignPassages } from './languages.ts';
import { moving } from './motion.ts';
import { beyondTheEdge, tooSmall } from './narrow.ts';
import { changesOnInput } from './on-input.ts';
import { onlyForPointers } from './pressable.ts';
import { lostBySpacing } from './spacing.ts';
import { problemsOf, tabThrough } from './tab-stops.ts';
import { titleProblems } from './title.ts';
import { violations } from './violations.ts';

/** Something that is looked at on every kind of page and in every state. It tells in words what is wrong there. */
interface Look {
  readonly window: keyof typeof windows;
  problems(page: Page): Promise<readonly string[]>;
}

const windows = { laptop: { width: 1280, height: 720 }, phone: { width: 320, height: 640 } };

/** To get to a page or a state takes longer than to look at it, so all looks are taken in one visit: the one that gives input comes last. */
const looks = {
  title: { window: 'laptop', problems: titleProblems },
  languages: { window: 'laptop', problems: foreignPassages },
  groups: { window: 'laptop', problems: namelessGroups },
  ids: { window: 'laptop', problems: sharedIds },
  motion: { window: 'laptop', problems: moving },
  'only for pointers': { window: 'laptop', problems: onlyForPointers },
  'faint parts': { window: 'laptop', problems: faintParts },
  'wider spacing': { window: 'laptop', problems: lostBySpacing },
  axe: { window: 'laptop', problems: violations },
  focus: { window: 'laptop', problems: focusProblems },
  'character keys': { window: 'laptop', problems: actsOfCharacters },
  'beyond the edge of 320 pixels': { window: 'phone', problems: beyondTheEdge },
  'too small to press': { window: 'phone', problems: tooSmall },
  'wider spacing in 320 pixels': { window: 'phone', problems: lostBySpacing },
  'focus in 320 pixels': { window: 'phone', problems: focusProblems },
  'change on input': { window: 'phone', problems: changesOnInput },
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof looks;

/** What every look finds, by its name, but for those that are left out; a page with nothing wrong gives nothing. */
export async function everyProblem(
  page: Page,
  without: readonly LookName[] = [],
): Promise<Partial<Record<LookName, readonly string[]>>> {
  await page.evaluate(drawEverything);
  const found: Partial<Record<LookName, readonly string[]>> = {};
  for (const name of (Object.keys(looks) as LookName[]).filter((look) => !without.includes(look))) {
    const problems = await problemsSeen(page, name);
    if (problems.length > 0) found[name] = problems;
  }
  return found;
}

/** What one of them finds. */
export async function problemsSeen(page: Page, name: LookName): Promise<readonly string[]> {
  const { window, problems } = looks[name];
  if (page.viewportSize()?.width !== windows[window].width) await page.setViewportSize(windows[window]);
  return problems(page);
}

async function focusProblems(page: Page): Promise<string[]> {
  return problemsOf(await tabThrough(page));
}

/** In the page: parts that a browser draws only as they come into view, such as the handbook's, are drawn at once. */
function drawEverything(): void {
  for (const part of document.querySelectorAll<HTMLElement>('main *')) {
    if (getComputedStyle(part).contentVisibility === 'auto') part.style.contentVisibility = 'visible';
  }
}
