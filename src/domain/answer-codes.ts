import { type Answer, type Answers, allAnswers } from './answers.ts';
import { isRecord } from './json.ts';

/** Codes of the answers in storage and in the values of radio buttons. */
const codes: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['0', 0],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['?', 'unknown'],
  ['-', 'not-applicable'],
]);

/** The answer that a code stands for; undefined for anything else. */
export function parseAnswer(code: string): Answer | undefined {
  return codes.get(code);
}

/** The code of an answer. */
export function encodeAnswer(answer: Answer): string {
  if (answer === 'unknown') return '?';
  return answer === 'not-applicable' ? '-' : String(answer);
}

/** Answers as JSON that others can read: `{ "variety-different-tasks": 3, "variety-many-steps": "unknown" }`. */
export function answersToJson(answers: Answers): Readonly<Record<string, Answer>> {
  return Object.fromEntries(answers);
}

/** The answers of such JSON, with the ids of those that hold no answer; undefined for what is no such object. */
export function parseAnswers(json: unknown): { answers: Answers; refused: readonly string[] } | undefined {
  if (!isRecord(json)) return undefined;
  const answers = new Map<string, Answer>();
  const refused: string[] = [];
  for (const [item, value] of Object.entries(json)) {
    // Compared, not passed on: -0 is 0.
    const answer = allAnswers.find((known) => known === value);
    if (answer === undefined) refused.push(item);
    else answers.set(item, answer);
  }
  return { answers, refused };
}
