import { computed } from 'nanostores';
import { parseJson } from '#domain/json.ts';
import { emptyStep, isDay, type PlanStep, parsePlanStep } from '#domain/plan.ts';
import { $entries, setEntry } from './entries.ts';
import { entriesUnder } from './entries-under.ts';
import { storageKeys } from './storage-keys.ts';

/** The factors that were picked, with what is meant to be done about each. */
export const $plan = computed($entries, (entries) =>
  entriesUnder(entries, storageKeys.plan, (text) => parsePlanStep(parseJson(text))),
);

/** The day to look back, as YYYY-MM-DD; empty where there is none. */
export const $review = computed($entries, (entries) => entries.get(storageKeys.review) ?? '');

/** The part of the organisation that it is about, in someone's own words. */
export const $part = computed($entries, (entries) => entries.get(storageKeys.part) ?? '');

export function pickFactor(factor: string): void {
  setPlanStep(factor, $plan.get().get(factor) ?? emptyStep);
}

/** Takes a factor out of the plan, with what was written about it. */
export function dropFactor(factor: string): void {
  setEntry(storageKeys.plan + factor, undefined);
}

export function setPlanStep(factor: string, step: PlanStep): void {
  setEntry(storageKeys.plan + factor, JSON.stringify(step));
}

/** Sets the day to look back; what is no day is none. */
export function setReview(day: string): void {
  setEntry(storageKeys.review, isDay(day) ? day : undefined);
}

export function setPart(part: string): void {
  setEntry(storageKeys.part, part || undefined);
}
