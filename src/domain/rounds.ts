import { answersToJson, parseAnswers } from './answer-codes.ts';
import type { Answers } from './answers.ts';
import { isRecord } from './json.ts';
import { isDay } from './plan.ts';

/** The answers of one time, closed so that a later time can be held against them. */
export interface Round {
  readonly label: string;
  /** The day it was closed, as YYYY-MM-DD. */
  readonly closed: string;
  /** The version of the instrument that was answered. */
  readonly instrument: number;
  /** The part of the organisation it is about, where it was named. */
  readonly part?: string | undefined;
  readonly answers: Answers;
}

/** The rounds by their id. */
export type Rounds = ReadonlyMap<string, Round>;

/** A round as JSON: `{ "label": "Spring", "closed": "2026-03-01", "instrument": 1, "answers": { "…": 3 } }`. */
export function roundToJson({ answers, ...round }: Round) {
  return { ...round, answers: answersToJson(answers) };
}

/** A round from such JSON, with the ids whose answers could not be read; undefined for what is no round. */
export function parseRound(json: unknown): { round: Round; refused: readonly string[] } | undefined {
  if (!isRecord(json)) return undefined;
  const { label, closed, instrument, part } = json;
  const parsed = parseAnswers(json['answers']);
  const isNamed = typeof label === 'string' && (part === undefined || typeof part === 'string');
  if (!parsed || !isNamed || !isDay(closed) || !isVersion(instrument)) return undefined;
  const round = { label, closed, instrument, ...(part !== undefined && { part }), answers: parsed.answers };
  return { round, refused: parsed.refused };
}

function isVersion(json: unknown): json is number {
  return Number.isInteger(json) && (json as number) >= 1;
}
