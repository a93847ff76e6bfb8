import { parseAnswer } from '#domain/answer-codes.ts';
import { parseJson } from '#domain/json.ts';
import { isDay, parsePlanStep } from '#domain/plan.ts';
import { parseRound, type Round } from '#domain/rounds.ts';
import type { Form } from '#domain/saved-data.ts';
import { storageKeys } from './storage-keys.ts';

/** The form of each entry that holds someone's work, by what its key begins with or is. */
const forms: readonly (readonly [start: string, form: Form])[] = [
  [storageKeys.answers, parseAnswer],
  [storageKeys.plan, (text) => parsePlanStep(parseJson(text))],
  [storageKeys.rounds, readRound],
  [storageKeys.review, (text) => (isDay(text) ? text : undefined)],
  [storageKeys.part, (text) => text],
];

/** The form of the entry at a key; undefined for a key that holds no one's work, such as the header. */
export function formOf(key: string): Form | undefined {
  return forms.find(([start]) => (start.endsWith(':') ? key.startsWith(start) : key === start))?.[1];
}

/** Whether what stands at a key can be read, or is no one's work. */
export function isReadable(key: string, value: string): boolean {
  const form = formOf(key);
  return form === undefined || form(value) !== undefined;
}

/** A round as it was stored; one with anything in it that cannot be read is left whole, and unread. */
export function readRound(text: string): Round | undefined {
  const parsed = parseRound(parseJson(text));
  return parsed?.refused.length === 0 ? parsed.round : undefined;
}
