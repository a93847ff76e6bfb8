import { computed } from 'nanostores';
import { encodeAnswer, parseAnswer } from '#domain/answer-codes.ts';
import type { Answer, Answers } from '#domain/answers.ts';
import { $entries, type Entries, setEntry } from './entries.ts';
import { entriesUnder } from './entries-under.ts';
import { storageKeys } from './storage-keys.ts';

/** Every answer, by the id of its item. */
export const $answers = computed($entries, readAnswers);

/** Sets an answer, or clears it when there is none. */
export function setAnswer(item: string, answer: Answer | undefined): void {
  setEntry(storageKeys.answers + item, answer === undefined ? undefined : encodeAnswer(answer));
}

function readAnswers(entries: Entries): Answers {
  return entriesUnder(entries, storageKeys.answers, parseAnswer);
}
