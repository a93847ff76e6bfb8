import { computed } from 'nanostores';
import { encodeAnswer } from '#domain/answer-codes.ts';
import { roundToJson } from '#domain/rounds.ts';
import type { Workbook } from '#domain/workbook.ts';
import { $answers } from './answers.ts';
import { $entries, type Entries, replaceEntries } from './entries.ts';
import { entriesUnder } from './entries-under.ts';
import { readRound } from './forms.ts';
import { $part, $plan, $review } from './plan.ts';
import { storageKeys } from './storage-keys.ts';

/** The rounds that were closed. */
export const $rounds = computed($entries, (entries) => entriesUnder(entries, storageKeys.rounds, readRound));

/** All that someone has put in. */
export const $workbook = computed(
  [$part, $answers, $plan, $review, $rounds],
  (part, answers, plan, review, rounds): Workbook => ({ part, answers, plan, review, rounds }),
);

/** Puts a whole workbook in the place of what there is: all of it, or nothing where there is no room. Says which it was. */
export function replaceWorkbook(workbook: Workbook): boolean {
  return replaceEntries(toEntries(workbook));
}

function toEntries({ part, answers, plan, review, rounds }: Workbook): Entries {
  return new Map([
    ...(part ? [[storageKeys.part, part] as const] : []),
    ...(review ? [[storageKeys.review, review] as const] : []),
    ...[...answers].map(([item, answer]) => [storageKeys.answers + item, encodeAnswer(answer)] as const),
    ...[...plan].map(([factor, step]) => [storageKeys.plan + factor, JSON.stringify(step)] as const),
    ...[...rounds].map(([id, round]) => [storageKeys.rounds + id, JSON.stringify(roundToJson(round))] as const),
  ]);
}
