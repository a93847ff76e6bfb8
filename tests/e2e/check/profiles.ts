import { expect, type Locator, type Page } from '@playwright/test';
import type { Answer } from '#domain/answers.ts';
import { toNumber } from '#domain/fraction.ts';
import type { Item } from '#domain/instrument.ts';
import type { Profile } from '#domain/profile-link.ts';
import type { ProfileScore } from '#domain/scoring.ts';
import { plural } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { sectionPlace } from '#i18n/routes.ts';
import { profileOf } from '../../fixtures/arbitrary-profiles.ts';
import { addressOf } from '../addresses.ts';
import { model } from '../model.ts';
import { openView } from './check.ts';
import { everyAnswer, itemsOf } from './instrument.ts';

/** Answers on three levels: all of the task level, one factor of the individual level, and one single answer. */
export const sharedAnswers: ReadonlyMap<Item, Answer> = new Map<Item, Answer>([
  ...itemsOf('willing-and-able').map((item) => [item, 3] as const),
  ...everyAnswer,
  ...itemsOf('support')
    .filter(({ core }) => core)
    .map((item) => [item, 4] as const),
]);

/** The factor of which one answer was given. */
export const singleFactor = model.factor('support');

/** What is passed on of some answers. */
export function profileFrom(
  answers: ReadonlyMap<Item, Answer>,
  given: Omit<Profile, 'scores'> = { role: undefined, hasIndividual: false },
): Profile {
  return profileOf(new Map([...answers].map(([{ id }, answer]) => [id, answer])), given);
}

/** The address of the view that opens a profile, with what stands behind its #. */
export function addressOfProfile(locale: Locale, fragment = ''): string {
  return `${addressOf(sectionPlace('self-check/profile'), locale)}${fragment && `#${fragment}`}`;
}

/** Opens what someone passed on as a page of its own, and waits until the check is awake. */
export async function openProfile(page: Page, locale: Locale, fragment: string): Promise<void> {
  await page.goto(addressOfProfile(locale, fragment));
  await expect(page.locator('astro-island')).not.toHaveAttribute('ssr');
}

/** How a score is told, said a second time: band, direction, number and answers. */
export function wordsOf({ band, direction, score, count }: ProfileScore, locale: Locale): string {
  const { bands, directions, answers } = checkTextsIn(locale).results;
  const words = [bands[band], direction ? directions[direction] : '', `${Math.round(toNumber(score))}`];
  return [...words, plural(answers, count)].filter(Boolean).join(' · ');
}

/** A row of the table in the words that should stand in it. */
export function rowsOf({ scores }: Profile, locale: Locale): string[][] {
  return scores.map((score) => [model.factor(score.factor).title[locale], wordsOf(score, locale)]);
}

/** The rows of the table as they stand there, without its head. */
export function shownRows(page: Page): Promise<string[][]> {
  return page
    .getByRole('table')
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())));
}

export async function expectProfile(page: Page, profile: Profile, locale: Locale): Promise<void> {
  await expect.poll(async () => (await shownRows(page)).map((row) => row.slice(0, 2))).toEqual(rowsOf(profile, locale));
}

/** The part of the result in which it is passed on, opened by a press. */
export async function openPassingOn(page: Page, locale: Locale): Promise<Locator> {
  const { passOn, share } = checkTextsIn(locale);
  await page.getByText(passOn.title, { exact: true }).click();
  await expect(page.getByRole('heading', { name: share.title, exact: true })).toBeVisible();
  return page.getByRole('region', { name: share.title, exact: true });
}

/** Opens the result of the answers that the browser keeps, and there the part in which it is passed on. */
export async function openResultToPassOn(page: Page, locale: Locale): Promise<Locator> {
  await openView(page, 'results', locale);
  return openPassingOn(page, locale);
}

/** All that the browser keeps, by key, in the order of the keys. */
export function stored(page: Page): Promise<Record<'device' | 'tab', [string, string][]>> {
  return page.evaluate(() => ({
    device: Object.entries<string>(localStorage).toSorted(),
    tab: Object.entries<string>(sessionStorage).toSorted(),
  }));
}

/** What of the check lies beyond the edges of a window 320 pixels wide, but for what scrolls on its own. */
export async function beyondTheEdge(page: Page): Promise<string[]> {
  const width = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
  const cut = await page.getByRole('main').evaluate((main) =>
    [...main.querySelectorAll('a, button, label, legend, summary, h1, h2, h3, p, li, input, select, .qr')]
      .filter((part) => part.checkVisibility() && !part.closest('.table-frame, svg:not(.qr)'))
      .filter((part) => [...part.getClientRects()].some(({ left, right }) => left < 0 || right > innerWidth + 0.5))
      .map((part) => part.textContent || part.outerHTML),
  );
  return width > 320 ? [`The page is ${width} pixels wide.`, ...cut] : cut;
}

/** Presses Tab until the focus is on something. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`150 presses of Tab did not lead to ${target}.`);
}
