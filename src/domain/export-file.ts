import { answersToJson, parseAnswers } from './answer-codes.ts';
import type { Answers } from './answers.ts';
import { isRecord, parseJson } from './json.ts';
import { isDay, type Plan, type PlanStep, parsePlanStep } from './plan.ts';
import { parseRound, type Round, type Rounds, roundToJson } from './rounds.ts';
import type { Workbook } from './workbook.ts';

/**
 * A workbook as a file that any language version of the site, and anyone else, can read. Version 1:
 *
 *     { "format": "lio-self-check", "version": 1, "schema": "https://…/export.schema.json", "about": { "nl": "…", "en": "…" },
 *       "exported": "2026-11-25", "instrument": 1, "part": "the night shift",
 *       "answers": { "variety-different-tasks": 3, "variety-many-steps": "unknown" },
 *       "plan": [{ "factor": "variety", "what": "…", "who": "…", "when": "…", "signs": "…" }], "review": "2027-01-15",
 *       "rounds": [{ "id": "1a2b3c4d", "label": "Spring", "closed": "2026-03-01", "instrument": 1, "answers": { … } }] }
 *
 * An answer is a step of its scale, 0 to 4, "unknown" or "not-applicable". `part` and `review` are left out where there is
 * none. It is the first version; a later reader reads it as it stands here.
 */
export const exportFormat = 'lio-self-check';
export const exportVersion = 1;

/** A file of more bytes is refused before it is read, and none is made. Years of rounds stay far below it. */
export const exportLimit = 256 * 1024;

/** What an export says of itself. */
export interface ExportHeader {
  readonly schema: string;
  readonly about: Readonly<Record<string, string>>;
  /** The day, as YYYY-MM-DD. */
  readonly exported: string;
  /** The version of the instrument that is answered now. */
  readonly instrument: number;
}

/** As much of the instrument as tells what is known of it. */
export interface Known {
  readonly version: number;
  readonly items: readonly { readonly id: string }[];
  readonly factors: readonly { readonly id: string }[];
}

/** A part of a file that cannot be read, by what it is and what it is called there. */
export interface Refused {
  readonly kind: 'item' | 'answer' | 'part' | 'plan' | 'review' | 'round';
  readonly name: string;
}

export type FileProblem = 'too-large' | 'empty' | 'not-json' | 'other-file' | 'newer' | 'damaged';

export type ParsedExport =
  | { readonly ok: true; readonly workbook: Workbook; readonly exported: string; readonly refused: readonly Refused[] }
  | { readonly ok: false; readonly problem: FileProblem };

export function encodeExport({ part, answers, plan, review, rounds }: Workbook, header: ExportHeader): string {
  const { schema, about, exported, instrument } = header;
  const file = {
    ...{ format: exportFormat, version: exportVersion, schema, about, exported, instrument },
    part: part || undefined,
    answers: answersToJson(answers),
    plan: [...plan].map(([factor, step]) => ({ factor, ...step })),
    review: review || undefined,
    rounds: [...rounds].map(([id, round]) => ({ id, ...roundToJson(round) })),
  };
  return `${JSON.stringify(file, undefined, 1)}\n`;
}

/**
 * Reads such a file. What is good in it is offered; of the rest it says what it is: statements and factors that are not
 * known, and values that are none. An older round may hold statements that have gone since.
 */
export function parseExport(text: string, known: Known): ParsedExport {
  if (text.length > exportLimit) return { ok: false, problem: 'too-large' };
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content === '') return { ok: false, problem: 'empty' };
  const json = parseJson(content);
  if (json === undefined) return { ok: false, problem: 'not-json' };
  if (!isRecord(json) || json['format'] !== exportFormat) return { ok: false, problem: 'other-file' };
  const { version } = json;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { ok: false, problem: 'damaged' };
  if (version > exportVersion) return { ok: false, problem: 'newer' };
  return parseVersion1(json, known);
}

function parseVersion1(json: Readonly<Record<string, unknown>>, known: Known): ParsedExport {
  const parsed = parseAnswers(json['answers']);
  const { exported, part = '', review = '', plan = [], rounds = [] } = json;
  if (!parsed || !isDay(exported) || !Array.isArray(plan) || !Array.isArray(rounds))
    return { ok: false, problem: 'damaged' };

  const isItem = knows(known.items);
  const steps = plan.map((entry) => parseStepEntry(entry, knows(known.factors)));
  const closed = rounds.map((entry) => parseRoundEntry(entry, known.version, isItem));
  const isPart = typeof part === 'string';
  const isReview = review === '' || isDay(review);
  const { good, strange } = sortAnswers(parsed.answers, isItem);
  return {
    ok: true,
    exported,
    workbook: {
      part: isPart ? part : '',
      answers: good,
      plan: collect(steps) satisfies Plan,
      review: isReview ? review : '',
      rounds: collect(closed) satisfies Rounds,
    },
    refused: [
      ...parsed.refused.map((name) => ({ kind: 'answer' as const, name })),
      ...strange.map((name) => ({ kind: 'item' as const, name })),
      ...[...steps, ...closed].flatMap(({ refused }) => refused),
      ...(isPart ? [] : [{ kind: 'part' as const, name: 'part' }]),
      ...(isReview ? [] : [{ kind: 'review' as const, name: 'review' }]),
    ],
  };
}

/** One entry of a list in the file: what it holds by its key, if it can be read, and what of it cannot. */
interface Entry<Value> {
  readonly entry?: readonly [key: string, value: Value];
  readonly refused: readonly Refused[];
}

function parseStepEntry(json: unknown, isFactor: (id: string) => boolean): Entry<PlanStep> {
  const step = parsePlanStep(json);
  const factor = isRecord(json) ? json['factor'] : undefined;
  if (!step || typeof factor !== 'string' || !isFactor(factor)) return refuse('plan', factor);
  return { entry: [factor, step], refused: [] };
}

function parseRoundEntry(json: unknown, version: number, isItem: (id: string) => boolean): Entry<Round> {
  const id = isRecord(json) ? json['id'] : undefined;
  const parsed = parseRound(json);
  if (!parsed || typeof id !== 'string' || !/^[a-z0-9-]{1,40}$/.test(id)) return refuse('round', id);
  const { round, refused } = parsed;
  const mayHaveGone = (item: string) => round.instrument < version && /^[a-z0-9-]{1,80}$/.test(item);
  const { good, strange } = sortAnswers(round.answers, (item) => isItem(item) || mayHaveGone(item));
  return {
    entry: [id, { ...round, answers: good }],
    refused: [
      ...refused.map((name) => ({ kind: 'answer' as const, name })),
      ...strange.map((name) => ({ kind: 'item' as const, name })),
    ],
  };
}

function sortAnswers(answers: Answers, isItem: (id: string) => boolean): { good: Answers; strange: readonly string[] } {
  const { good = [], strange = [] } = Object.groupBy(answers, ([item]) => (isItem(item) ? 'good' : 'strange'));
  return { good: new Map(good), strange: strange.map(([item]) => item) };
}

function refuse(kind: 'plan' | 'round', name: unknown): Entry<never> {
  return { refused: [{ kind, name: typeof name === 'string' ? name : kind }] };
}

function collect<Value>(entries: readonly Entry<Value>[]): ReadonlyMap<string, Value> {
  return new Map(entries.flatMap(({ entry }) => (entry ? [entry] : [])));
}

function knows(things: readonly { readonly id: string }[]): (id: string) => boolean {
  const ids = new Set(things.map(({ id }) => id));
  return (id) => ids.has(id);
}
