import { expect, type Page } from '@playwright/test';
import type { Locale } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { expectGiven, expectView, give, giveAll, openView, resultsLink } from './check.ts';
import { cores, everyAnswer, fewAnswers, halfOfAnswers, items } from './instrument.ts';

/** A state of the check, and how a visitor gets there in a fresh browser. */
export interface State {
  readonly name: string;
  reach(page: Page, locale: Locale): Promise<void>;
}

export const start: State = {
  name: 'start',
  async reach(page, locale) {
    await openView(page, 'start', locale);
    await expect(page.getByText(String(items.length)).first()).toBeVisible();
  },
};

export const emptyLevel: State = {
  name: 'level, empty',
  reach: (page, locale) => openView(page, 'level', locale),
};

export const quickScan: State = {
  name: 'quick scan, half answered',
  async reach(page, locale) {
    await openView(page, 'quick-scan', locale);
    for (const [index, item] of cores.entries()) if (index % 2 === 0) await give(page, item, 3, locale);
  },
};

export const levelBegun: State = { name: 'level, one factor answered', reach: levelWith(fewAnswersOfOneFactor()) };
export const halfLevel: State = { name: 'level, half answered', reach: levelWith(halfOfAnswers) };

export const noResults: State = {
  name: 'results, no answers',
  reach: (page, locale) => openView(page, 'results', locale),
};

export const fewResults: State = { name: 'results, few answers', reach: resultsWith(fewAnswers) };
export const results: State = { name: 'results, all answers', reach: resultsWith(everyAnswer) };

/** The same with every detail open. */
export const resultsInFull: State = {
  name: 'results, all answers, details open',
  async reach(page, locale) {
    await results.reach(page, locale);
    for (const summary of await page.locator('main summary').all()) await summary.click();
  },
};

export const confirming: State = {
  name: 'asking whether to delete everything',
  async reach(page, locale) {
    await start.reach(page, locale);
    const { remove } = checkTextsIn(locale);
    await page.getByRole('main').getByRole('button', { name: remove.button, exact: true }).click();
    await expect(page.getByRole('dialog', { name: remove.title })).toBeVisible();
  },
};

export const everyState: readonly State[] = [
  start,
  quickScan,
  emptyLevel,
  levelBegun,
  halfLevel,
  noResults,
  fewResults,
  results,
  resultsInFull,
  confirming,
];

function fewAnswersOfOneFactor() {
  return new Map([...everyAnswer].slice(0, 3));
}

function levelWith(answers: typeof everyAnswer): State['reach'] {
  return async (page, locale) => {
    await openView(page, 'level', locale);
    await giveAll(page, answers, locale);
    await expectGiven(page, answers, locale);
  };
}

function resultsWith(answers: typeof everyAnswer): State['reach'] {
  return async (page, locale) => {
    await levelWith(answers)(page, locale);
    await resultsLink(page, locale).click();
    await expectView(page, 'results', locale);
    await expect(page.getByRole('table')).toBeVisible();
  };
}
