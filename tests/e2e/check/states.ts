import { expect, type Page } from '@playwright/test';
import { emptyStep } from '#domain/plan.ts';
import { fill } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { autonomy } from '../model.ts';
import { expectGiven, expectView, give, giveAll, openView, resultsLink, status, type View } from './check.ts';
import { cores, everyAnswer, fewAnswers, halfOfAnswers, items } from './instrument.ts';
import {
  challengingWork,
  exportOf,
  fileField,
  fileOf,
  type Kept,
  keepWorkbook,
  openFile,
  preview,
  previewButton,
  threeSteps,
  variety,
} from './workbook.ts';

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

const spring = { label: 'Voorjaar', closed: '2026-03-01', answers: everyAnswer };
const autumn = { label: 'Najaar', closed: '2026-09-01', part: 'De dagploeg', answers: changedAnswers() };
const whole: Kept = {
  answers: everyAnswer,
  part: 'De nachtploeg',
  plan: threeSteps,
  review: '2027-01-15',
  rounds: { a: spring, b: autumn },
};

export const startBegun: State = {
  name: 'start, begun before',
  reach: (page, locale) => openKept(page, 'start', { answers: fewAnswers, part: whole.part ?? '' }, locale),
};

export const resultsPlanned: State = {
  name: 'results, with a plan',
  reach: (page, locale) => openKept(page, 'results', whole, locale),
};

export const summaryShown: State = {
  name: 'results, the summary to be selected',
  async reach(page, locale) {
    const { summary, passOn } = checkTextsIn(locale);
    await openKept(page, 'results', whole, locale);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByText(passOn.title, { exact: true }).click();
    await page.getByRole('button', { name: summary.button }).click();
    await expect(page.getByRole('textbox', { name: summary.label })).toBeVisible();
  },
};

export const noPlan: State = { name: 'plan, no answers', reach: (page, locale) => openView(page, 'plan', locale) };

export const planBegun: State = {
  name: 'plan, one factor picked',
  reach: (page, locale) =>
    openKept(page, 'plan', { answers: everyAnswer, plan: new Map([[variety, emptyStep]]) }, locale),
};

export const planFull: State = {
  name: 'plan, full and written',
  reach: (page, locale) => openKept(page, 'plan', whole, locale),
};

export const planLess: State = {
  name: 'plan, a factor taken out',
  async reach(page, locale) {
    const { plan } = checkTextsIn(locale);
    const factor = variety.title[locale];
    await planFull.reach(page, locale);
    await page.getByRole('button', { name: fill(plan.drop, { factor }) }).click();
    await expect(status(page, fill(plan.dropped, { factor }))).toBeVisible();
  },
};

export const noRounds: State = {
  name: 'rounds, no answers',
  reach: (page, locale) => openView(page, 'rounds', locale),
};

export const roundClosed: State = {
  name: 'rounds, one just closed',
  async reach(page, locale) {
    const { rounds } = checkTextsIn(locale);
    await openKept(page, 'rounds', { answers: everyAnswer }, locale);
    await page.getByRole('textbox', { name: rounds.label }).fill('Najaar');
    await page.getByRole('button', { name: rounds.close }).click();
    await expect(status(page, fill(rounds.closed, { label: 'Najaar' }))).toBeVisible();
  },
};

export const roundsCompared: State = {
  name: 'rounds, two compared',
  async reach(page, locale) {
    await openKept(page, 'rounds', whole, locale);
    const { rounds } = checkTextsIn(locale);
    await page.getByRole('combobox', { name: rounds.earlier }).selectOption('a');
    await page.getByRole('combobox', { name: rounds.later }).selectOption('b');
    await expect(page.getByRole('cell', { name: rounds.changes.higher, exact: true })).toBeVisible();
  },
};

export const roundShown: State = {
  name: 'rounds, a result shown',
  async reach(page, locale) {
    const { rounds } = checkTextsIn(locale);
    await openKept(page, 'rounds', { rounds: { a: spring } }, locale);
    await page.getByRole('button', { name: fill(rounds.show, { label: spring.label }) }).click();
    await expect(page.locator('.check-figure')).toBeVisible();
  },
};

export const noData: State = { name: 'data, nothing kept', reach: (page, locale) => openView(page, 'data', locale) };

export const copyPreviewed: State = {
  name: 'data, a copy to be opened',
  async reach(page, locale) {
    await openKept(page, 'data', { answers: fewAnswers, part: 'De dagploeg' }, locale);
    await openFile(page, exportOf(whole), locale);
    await expect(preview(page, locale)).toBeVisible();
  },
};

export const filesRefused: State = {
  name: 'data, files and parts of them refused',
  async reach(page, locale) {
    await openKept(page, 'data', { answers: fewAnswers }, locale);
    const partly = JSON.stringify({
      ...JSON.parse(exportOf(whole)),
      answers: { 'no-such-statement': 3 },
      review: 'soon',
    });
    await fileField(page, locale).setInputFiles([
      fileOf('empty.json', ''),
      fileOf('photo.json', 'GIF89a'),
      fileOf('partly.json', partly),
    ]);
    await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(2);
    await expect(preview(page, locale)).toBeVisible();
  },
};

export const copyMerged: State = {
  name: 'data, a copy opened',
  async reach(page, locale) {
    await copyPreviewed.reach(page, locale);
    await previewButton(page, 'merge', locale).click();
    await expect(page.getByRole('button', { name: checkTextsIn(locale).data.undo })).toBeVisible();
  },
};

/** What is new with the workbook: the plan, the rounds, the copies and what they add to the other views. */
export const workbookStates: readonly State[] = [
  startBegun,
  resultsPlanned,
  summaryShown,
  noPlan,
  planBegun,
  planFull,
  planLess,
  noRounds,
  roundClosed,
  roundsCompared,
  roundShown,
  noData,
  copyPreviewed,
  filesRefused,
  copyMerged,
];

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
  ...workbookStates,
];

/** Opens a view as someone who comes back with all of this. */
async function openKept(page: Page, view: View, kept: Kept, locale: Locale): Promise<void> {
  await keepWorkbook(page, kept, locale);
  await openView(page, view, locale);
}

/** Answers after which one factor is higher, one lower, and one has no score. */
function changedAnswers(): typeof everyAnswer {
  const changes = new Map([[variety.id, 4] as const, [autonomy.id, 0] as const]);
  return new Map(
    [...everyAnswer]
      .filter(([{ factor }]) => factor !== challengingWork.id)
      .map(([item, answer]) => [item, changes.get(item.factor) ?? answer]),
  );
}

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
