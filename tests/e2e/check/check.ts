import { expect, type Locator, type Page } from '@playwright/test';
import { encodeAnswer } from '#domain/answer-codes.ts';
import type { Answer } from '#domain/answers.ts';
import type { Item } from '#domain/instrument.ts';
import { fill } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { checkLevelPlace, sectionPlace } from '#i18n/routes.ts';
import { addressOf } from '../addresses.ts';
import { taskLevel } from '../model.ts';
import { items, labelOf } from './instrument.ts';

export const views = ['start', 'quick-scan', 'level', 'results', 'plan', 'rounds', 'data'] as const;
export type View = (typeof views)[number];

/** The address of a view, which opens it as a page of its own. */
export function addressOfView(view: View, locale: Locale): string {
  if (view === 'level') return addressOf(checkLevelPlace(taskLevel), locale);
  return addressOf(sectionPlace(view === 'start' ? 'self-check' : `self-check/${view}`), locale);
}

/** What the heading of a view says. */
export function titleOfView(view: View, locale: Locale): string {
  const texts = checkTextsIn(locale);
  if (view === 'level') return fill(texts.level.title, { level: taskLevel.title[locale] });
  return texts[view === 'quick-scan' ? 'quickScan' : view].title;
}

/** Opens a view and waits until the check is awake, with all its data. */
export async function openView(page: Page, view: View, locale: Locale): Promise<void> {
  await untilAwake(page, locale, () => page.goto(addressOfView(view, locale)));
}

/** Reloads a view and waits until the check is awake, with all its data. */
export async function reloadView(page: Page, locale: Locale): Promise<void> {
  await untilAwake(page, locale, () => page.reload());
}

async function untilAwake(page: Page, locale: Locale, load: () => Promise<unknown>): Promise<void> {
  // What the document before has asked for may still come, and is never finished.
  let isThisDocument = false;
  page.once('framenavigated', () => {
    isThisDocument = true;
  });
  // Most views show nothing of the data that come later, but links work otherwise before.
  const data = page.waitForResponse((response) => isThisDocument && response.url().includes('/data/check.'));
  await load();
  await (await data).finished();
  await expect(page.locator('astro-island')).not.toHaveAttribute('ssr');
  await expect(page.getByText(checkTextsIn(locale).parts.coming)).toBeHidden();
}

/** Waits until the page asks for nothing any more, of what it asks for in its own time. It takes half a second at least. */
export async function expectRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}

/** The link to a part of the check, in its own navigation. */
export function partLink(page: Page, view: 'start' | 'results' | 'plan' | 'rounds' | 'data', locale: Locale): Locator {
  const { nav } = checkTextsIn(locale);
  return page.getByRole('navigation', { name: nav.label }).getByRole('link', { name: nav[view], exact: true });
}

/** Waits until a view is shown. */
export async function expectView(page: Page, view: View, locale: Locale): Promise<void> {
  await expect(page).toHaveURL(addressOfView(view, locale));
  await expect(heading(page)).toHaveText(titleOfView(view, locale));
}

export function heading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** A statement with its answers. */
export function question(page: Page, item: Item, locale: Locale): Locator {
  return page.getByRole('group', { name: item.text[locale], exact: true });
}

export function radio(page: Page, item: Item, answer: Answer, locale: Locale): Locator {
  return question(page, item, locale).getByRole('radio', { name: labelOf(item, answer, locale), exact: true });
}

/** Answers a statement as a visitor does: with a click on the words. */
export async function give(page: Page, item: Item, answer: Answer, locale: Locale): Promise<void> {
  await question(page, item, locale)
    .getByText(labelOf(item, answer, locale), { exact: true })
    .click();
}

export async function giveAll(page: Page, answers: ReadonlyMap<Item, Answer>, locale: Locale): Promise<void> {
  for (const [item, answer] of answers) await give(page, item, answer, locale);
}

/** Waits until exactly these answers are shown as given, and no other. */
export async function expectGiven(page: Page, answers: ReadonlyMap<Item, Answer>, locale: Locale): Promise<void> {
  const progress = { answered: answers.size, total: items.length };
  await expect(page.getByText(fill(checkTextsIn(locale).level.progress, progress))).toBeVisible();
  await expect.poll(() => given(page)).toEqual(codesOf(answers));
}

/** The codes of answers by item, as radios and storage have them. */
export function codesOf(answers: ReadonlyMap<Item, Answer>): Record<string, string> {
  return Object.fromEntries([...answers].map(([{ id }, answer]) => [id, encodeAnswer(answer)]));
}

/** What the radios of a page say was answered. */
function given(page: Page): Promise<Record<string, string>> {
  return page.getByRole('main').evaluate((main) => {
    const chosen = [...main.querySelectorAll<HTMLInputElement>('input:checked')];
    return Object.fromEntries(chosen.filter(({ name }) => name !== 'keeping').map(({ name, value }) => [name, value]));
  });
}

/** The question where answers may stay. */
export function keepChoice(page: Page, keeping: 'device' | 'tab', locale: Locale): Locator {
  const { keep } = checkTextsIn(locale);
  return page.getByRole('group', { name: keep.title }).getByRole('radio', { name: keep[keeping] });
}

/** Whether some words stand in a region that a screen reader reads out. */
export function status(page: Page, text: string): Locator {
  return page.getByRole('status').filter({ hasText: text });
}

export function alert(page: Page, text: string): Locator {
  return page.getByRole('alert').filter({ hasText: text });
}

export function resultsLink(page: Page, locale: Locale): Locator {
  return page.getByRole('main').getByRole('link', { name: checkTextsIn(locale).level.toResults });
}

export function levelLink(page: Page, locale: Locale): Locator {
  return page
    .getByRole('main')
    .getByRole('link', { name: `${taskLevel.number} · ${taskLevel.title[locale]}`, exact: true });
}

/** Our answers as the browser keeps them: on the device and for this tab. */
export function keptAnswers(page: Page): Promise<Record<'device' | 'tab', Record<string, string>>> {
  return page.evaluate(() => {
    const answersIn = (storage: Storage) =>
      Object.fromEntries(
        Object.entries(storage)
          .filter(([key]) => key.startsWith('lio:answer:'))
          .map(([key, value]) => [key.slice('lio:answer:'.length), value]),
      );
    return { device: answersIn(localStorage), tab: answersIn(sessionStorage) };
  });
}

/** Every key in the browser's storage, ours and others'. */
export function keys(page: Page): Promise<Record<'device' | 'tab', string[]>> {
  return page.evaluate(() => ({
    device: Object.keys(localStorage).toSorted(),
    tab: Object.keys(sessionStorage).toSorted(),
  }));
}

/** Marks the regions that a screen reader reads out, so that a test can tell those that were there before something happened. */
export async function markRegions(page: Page): Promise<void> {
  await page.locator('[role=status], [role=alert]').evaluateAll((regions) => {
    for (const region of regions) region.setAttribute('data-before', '');
  });
}

/** Waits until some words stand in a region that was marked before. */
export async function expectTold(page: Page, role: 'status' | 'alert', text: string): Promise<void> {
  await expect(page.getByRole(role).and(page.locator('[data-before]')).filter({ hasText: text })).toBeVisible();
}

/** Waits until something of the view has the focus: a control that goes must not leave it to the page as a whole. */
export async function expectFocusInMain(page: Page): Promise<void> {
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
}

/** Keeps answers on the device from the start, as on a later visit. */
export async function keepOnDevice(page: Page, answers: ReadonlyMap<Item, Answer>, locale: Locale): Promise<void> {
  await openView(page, 'start', locale);
  await keepChoice(page, 'device', locale).check();
  await page.evaluate((codes) => {
    for (const [item, code] of Object.entries(codes)) localStorage.setItem(`lio:answer:${item}`, code);
  }, codesOf(answers));
}
