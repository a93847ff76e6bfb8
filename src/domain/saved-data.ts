import type { Answer, Answers } from './answers.ts';

/** Codes of the answers in storage, in exports and in the values of radio buttons. */
const codes: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['0', 0],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['?', 'unknown'],
  ['-', 'not-applicable'],
]);

/** What storage held: the answers that can be read, and what cannot, as it was. */
export interface SavedData {
  readonly answers: Answers;
  /** Entries of ours that cannot be read, by key. */
  readonly damaged: ReadonlyMap<string, string>;
  /** Data of a version of the site that is newer than this one: it may be read, never written. */
  readonly isNewer: boolean;
}

interface Keys {
  readonly schema: string;
  readonly keeping: string;
  readonly answers: string;
}

/** Reads our entries of storage. Answers to items that are not known are kept: they may belong to another version. */
export function parseSavedData(entries: ReadonlyMap<string, string>, keys: Keys, currentSchema: number): SavedData {
  const answers = new Map<string, Answer>();
  const damaged = new Map<string, string>();
  for (const [key, value] of entries) {
    if (!key.startsWith(keys.answers)) continue;
    const answer = parseAnswer(value);
    if (answer === undefined) damaged.set(key, value);
    else answers.set(key.slice(keys.answers.length), answer);
  }
  const schema = entries.get(keys.schema);
  const isReadable = schema === undefined || /^\d+$/.test(schema);
  if (!isReadable) damaged.set(keys.schema, schema);
  const keeping = entries.get(keys.keeping);
  if (keeping !== undefined && keeping !== 'device' && keeping !== 'tab') damaged.set(keys.keeping, keeping);
  return { answers, damaged, isNewer: isReadable && Number(schema) > currentSchema };
}

/** The answer that a code stands for; undefined for anything else. */
export function parseAnswer(code: string): Answer | undefined {
  return codes.get(code);
}

/** The code of an answer. */
export function encodeAnswer(answer: Answer): string {
  if (answer === 'unknown') return '?';
  return answer === 'not-applicable' ? '-' : String(answer);
}
