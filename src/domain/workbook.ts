import { type Answers, noAnswers } from './answers.ts';
import type { Plan } from './plan.ts';
import type { Rounds } from './rounds.ts';

/** All that someone has put into the self-check. */
export interface Workbook {
  /** The part of the organisation it is about, in their own words; empty where it was not named. */
  readonly part: string;
  readonly answers: Answers;
  readonly plan: Plan;
  /** The day on which they mean to look back, as YYYY-MM-DD; empty where there is none. */
  readonly review: string;
  readonly rounds: Rounds;
}

export const emptyWorkbook: Workbook = { part: '', answers: noAnswers, plan: new Map(), review: '', rounds: new Map() };

/** One's own workbook with another laid over it: where both say something, the other is what stays. */
export function mergeWorkbooks(own: Workbook, other: Workbook): Workbook {
  return {
    part: other.part || own.part,
    answers: new Map([...own.answers, ...other.answers]),
    plan: new Map([...own.plan, ...other.plan]),
    review: other.review || own.review,
    rounds: new Map([...own.rounds, ...other.rounds]),
  };
}

/** How many entries a change makes, alters and takes away. */
export interface ChangeCount {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export type WorkbookChange = Readonly<Record<keyof Workbook, ChangeCount>>;

/** What is different in the second of two workbooks, counted part by part. */
export function compareWorkbooks(before: Workbook, after: Workbook): WorkbookChange {
  const texts = (name: 'part' | 'review') => countChanges(asMap(before[name]), asMap(after[name]));
  return {
    part: texts('part'),
    answers: countChanges(before.answers, after.answers),
    plan: countChanges(before.plan, after.plan),
    review: texts('review'),
    rounds: countChanges(before.rounds, after.rounds),
  };
}

function countChanges(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): ChangeCount {
  const kept = [...before].filter(([key]) => after.has(key));
  return {
    added: after.size - kept.length,
    changed: kept.filter(([key, value]) => !isSame(value, after.get(key))).length,
    removed: before.size - kept.length,
  };
}

function asMap(text: string): ReadonlyMap<string, string> {
  return text === '' ? new Map() : new Map([['', text]]);
}

/** Whether two values say the same, whatever the order in which it stands. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  const said = entries.filter(([, part]) => part !== undefined);
  return said.map(([key, part]) => [key, inOrder(part)]).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
