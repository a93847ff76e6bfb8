import { readFile } from 'node:fs/promises';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import type { Answer } from '#domain/answers.ts';
import type { ExportHeader } from '#domain/export-file.ts';
import { encodeExport } from '#domain/export-file.ts';
import type { Item } from '#domain/instrument.ts';
import type { Factor } from '#domain/model.ts';
import { emptyStep, type PlanStep, planFields } from '#domain/plan.ts';
import { type Round, roundToJson } from '#domain/rounds.ts';
import { fill } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { model } from '../model.ts';
import { codesOf, keepChoice, openView } from './check.ts';

/** What a visitor has put in on an earlier visit. */
export interface Kept {
  readonly answers?: ReadonlyMap<Item, Answer>;
  readonly part?: string;
  readonly plan?: ReadonlyMap<Factor, PlanStep>;
  readonly review?: string;
  readonly rounds?: Readonly<Record<string, KeptRound>>;
}

export type KeptRound = Pick<Round, 'label' | 'closed' | 'part'> & { readonly answers: ReadonlyMap<Item, Answer> };

/** Factors that the answers of the tests make places to start or out of balance, so that they can be picked. */
export const variety = model.factor('variety');
export const challengingWork = model.factor('challenging-work');
export const division = model.factor('minimal-division-of-labour');
export const workload = model.factor('workload');

/** Fields that say of themselves which they are. */
export function stepAbout(name: string): PlanStep {
  return { what: `Try ${name}`, who: `Team ${name}`, when: `Before ${name}`, signs: `Signs of ${name}` };
}

export const threeSteps: ReadonlyMap<Factor, PlanStep> = new Map(
  [variety, challengingWork, workload].map((factor) => [factor, stepAbout(factor.id)]),
);

/** A plan with factors that nothing was written about. */
export function picked(factors: readonly Factor[]): ReadonlyMap<Factor, PlanStep> {
  return new Map(factors.map((factor) => [factor, emptyStep]));
}

/** Keeps all of this on the device, as on an earlier visit. */
export async function keepWorkbook(page: Page, kept: Kept, locale: Locale): Promise<void> {
  await openView(page, 'start', locale);
  await keepChoice(page, 'device', locale).check();
  await page.evaluate((entries) => {
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(`lio:${key}`, value);
  }, entriesOf(kept));
}

function entriesOf({ answers = new Map(), part, plan = new Map(), review, rounds = {} }: Kept): Record<string, string> {
  const planned = [...plan].map(([{ id }, step]) => [`plan:${id}`, JSON.stringify(step)]);
  const closed = Object.entries(rounds).map(([id, round]) => [`round:${id}`, JSON.stringify(roundJson(round))]);
  return {
    ...Object.fromEntries(Object.entries(codesOf(answers)).map(([item, code]) => [`answer:${item}`, code])),
    ...Object.fromEntries([...planned, ...closed]),
    ...(part !== undefined && { part }),
    ...(review !== undefined && { review }),
  };
}

/** In the order in which the site writes it. */
function roundJson({ label, closed, part, answers }: KeptRound) {
  return roundToJson({ label, closed, instrument: 1, ...(part !== undefined && { part }), answers: byId(answers) });
}

function byId(answers: ReadonlyMap<Item, Answer>): Map<string, Answer> {
  return new Map([...answers].map(([{ id }, answer]) => [id, answer]));
}

/** A file as the site itself would save it. */
export function exportOf(
  { answers = new Map(), part = '', plan = new Map(), review = '', rounds = {} }: Kept,
  header: Partial<ExportHeader> = {},
): string {
  const workbook = {
    ...{ part, review, answers: byId(answers) },
    plan: new Map([...plan].map(([{ id }, step]) => [id, step])),
    rounds: new Map(
      Object.entries(rounds).map(([id, round]) => [id, { ...round, instrument: 1, answers: byId(round.answers) }]),
    ),
  };
  return encodeExport(workbook, { schema: '', about: {}, exported: '2026-11-20', instrument: 1, ...header });
}

/** The box that puts a factor in the plan, in the result or in the plan itself. */
export function pickBox(page: Page, factor: Factor, locale: Locale): Locator {
  const name = fill(checkTextsIn(locale).plan.pick, { factor: factor.title[locale] });
  return page.getByRole('checkbox', { name });
}

export function planBox(page: Page, factor: Factor, locale: Locale): Locator {
  return page
    .getByRole('group', { name: checkTextsIn(locale).plan.pickTitle })
    .getByRole('checkbox', { name: `${factor.title[locale]}:` });
}

/** The part of the plan that is about a factor. */
export function stepOf(page: Page, factor: Factor, locale: Locale): Locator {
  return page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: factor.title[locale], exact: true }) });
}

export function planField(page: Page, factor: Factor, field: keyof PlanStep, locale: Locale): Locator {
  return stepOf(page, factor, locale).getByRole('textbox', { name: checkTextsIn(locale).plan.fields[field] });
}

export async function writeStep(page: Page, factor: Factor, step: Partial<PlanStep>, locale: Locale): Promise<void> {
  for (const field of planFields) {
    const text = step[field];
    if (text !== undefined) await planField(page, factor, field, locale).fill(text);
  }
}

/** Waits until the plan shows exactly these factors, with what was written about them. */
export async function expectPlan(page: Page, plan: ReadonlyMap<Factor, PlanStep>, locale: Locale): Promise<void> {
  const { fields } = checkTextsIn(locale).plan;
  await expect(page.getByRole('main').getByRole('textbox', { name: fields.what })).toHaveCount(plan.size);
  for (const [factor, step] of plan) {
    for (const field of planFields) await expect(planField(page, factor, field, locale)).toHaveValue(step[field]);
  }
}

export function reviewDay(page: Page, locale: Locale): Locator {
  return page.getByLabel(checkTextsIn(locale).plan.review);
}

/** What stands in the field for the part of the organisation. */
export function partField(page: Page, locale: Locale): Locator {
  return page.getByRole('textbox', { name: checkTextsIn(locale).part.label });
}

/** Puts a text in a field as it is, also one that cannot be typed. */
export async function paste(field: Locator, text: string): Promise<void> {
  const codes = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  await field.evaluate((element: HTMLInputElement | HTMLTextAreaElement, all) => {
    element.value = all.map((code) => String.fromCharCode(code)).join('');
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, codes);
}

/** What stands in a field, code unit by code unit: on its way here a lone surrogate would be lost. */
export async function codesIn(field: Locator): Promise<number[]> {
  return field.evaluate((element: HTMLInputElement | HTMLTextAreaElement) =>
    Array.from({ length: element.value.length }, (_, index) => element.value.charCodeAt(index)),
  );
}

/** The same of a text. */
export function codesOfText(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

/** Texts that have broken other sites. */
export const strangeTexts: Readonly<Record<string, string>> = {
  emoji: 'Samen \u{1F469}\u{200D}\u{1F4BB} en \u{1F3F3}\u{FE0F}\u{200D}\u{1F308} beginnen',
  'from right to left': 'מתחילים ביום ראשון (1) ‮123',
  'a lone surrogate': 'voor \uD83D na \uDC00 eind',
  'a NUL': 'voor\u0000na',
  'ten thousand characters': 'abcde fghi'.repeat(1000),
  markup: '<img src=x onerror="document.title=1"><b>vet</b> &amp; {label} $& </textarea></script>',
};

/** Does something that makes the browser save a file, and gives that file. */
export async function saveFile(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const saving = page.waitForEvent('download');
  await act();
  return readDownload(await saving);
}

async function readDownload(download: Download): Promise<{ name: string; text: string }> {
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

export function saveCopyButton(page: Page, locale: Locale): Locator {
  return page.getByRole('main').getByRole('button', { name: checkTextsIn(locale).copy.button });
}

/** The copy that the site saves of all that was put in. */
export async function saveCopy(page: Page, locale: Locale): Promise<string> {
  return (await saveFile(page, () => saveCopyButton(page, locale).click())).text;
}

/** A file to choose: a text under a name, or what a disk has of it. */
export function fileOf(name: string, text: string | Buffer) {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** Where a saved copy is chosen to be opened. */
export function fileField(page: Page, locale: Locale): Locator {
  return page.getByLabel(checkTextsIn(locale).data.choose);
}

export async function openFile(page: Page, text: string | Buffer, locale: Locale, name = 'copy.json'): Promise<void> {
  await fileField(page, locale).setInputFiles(fileOf(name, text));
}

/** The choice between merging, replacing and leaving things as they are. */
export function preview(page: Page, locale: Locale): Locator {
  return page.getByRole('region', { name: checkTextsIn(locale).data.preview });
}

export function previewButton(page: Page, name: 'merge' | 'replace' | 'cancel', locale: Locale): Locator {
  return preview(page, locale).getByRole('button', { name: checkTextsIn(locale).data[name], exact: true });
}

/** All that is kept on the device and in the tab, but for the header. */
export function keptEntries(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const header = ['lio:schema', 'lio:keeping', 'lio:locale'];
    return Object.fromEntries(
      [...Object.entries(sessionStorage), ...Object.entries(localStorage)].filter(
        ([key]) => key.startsWith('lio:') && !header.includes(key),
      ),
    );
  });
}
