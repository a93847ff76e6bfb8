import { noAnswers } from '#domain/answers.ts';
import { type Round, roundToJson } from '#domain/rounds.ts';
import { catchUp, setEntry } from './entries.ts';
import { storageKeys } from './storage-keys.ts';
import { $workbook, replaceWorkbook } from './workbook.ts';

export interface RoundToClose {
  readonly label: string;
  /** Today, as YYYY-MM-DD. */
  readonly closed: string;
  readonly instrument: number;
  /** Whether the next round begins blank, or from the last answers. */
  readonly beginsBlank: boolean;
}

/** Closes the round that is being answered and begins the next; says whether there was room to. */
export function closeRound({ label, closed, instrument, beginsBlank }: RoundToClose): boolean {
  catchUp();
  const workbook = $workbook.get();
  const { part, answers } = workbook;
  const round = { label, closed, instrument, ...(part && { part }), answers };
  return replaceWorkbook({
    ...workbook,
    answers: beginsBlank ? noAnswers : answers,
    rounds: new Map([...workbook.rounds, [newId(), round]]),
  });
}

/** Puts a round where it was before it was removed. */
export function putRound(id: string, round: Round): void {
  setEntry(storageKeys.rounds + id, JSON.stringify(roundToJson(round)));
}

export function removeRound(id: string): void {
  setEntry(storageKeys.rounds + id, undefined);
}

/**
 * The time, so that of two rounds of one day the later comes later in the alphabet, and what another tab will not think of
 * too. `crypto.randomUUID` is missing where a site has no HTTPS.
 */
function newId(): string {
  const chance = [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => byte.toString(16).padStart(2, '0'));
  return `${Date.now().toString(36)}-${chance.join('')}`;
}
