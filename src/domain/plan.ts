import { isRecord } from './json.ts';

/** What someone means to do about a factor, in their own words; each may be empty. */
export interface PlanStep {
  /** What we will try. */
  readonly what: string;
  readonly who: string;
  /** By when. */
  readonly when: string;
  /** How we notice that it works. */
  readonly signs: string;
}

/** The steps by the id of their factor. */
export type Plan = ReadonlyMap<string, PlanStep>;

export const planFields = ['what', 'who', 'when', 'signs'] as const satisfies readonly (keyof PlanStep)[];

export const emptyStep: PlanStep = { what: '', who: '', when: '', signs: '' };

/** So many factors can be picked: those that matter most now and are within reach. */
export const planLimit = 3;

/** A step from JSON; undefined unless each of its fields is a text. */
export function parsePlanStep(json: unknown): PlanStep | undefined {
  if (!isRecord(json)) return undefined;
  const { what, who, when, signs } = json;
  const isText = [what, who, when, signs].every((text) => typeof text === 'string');
  return isText ? ({ what, who, when, signs } as PlanStep) : undefined;
}

/** A plan in the order of the model, in whatever order it was picked or is kept. What the model does not know comes last. */
export function inModelOrder(plan: Plan, factors: readonly { readonly id: string }[]): Plan {
  const known = factors.flatMap(({ id }) => [...plan].filter(([factor]) => factor === id));
  return new Map([...known, ...plan]);
}

/** Whether a text is a day of the calendar, as YYYY-MM-DD. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
