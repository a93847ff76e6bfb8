import type { Language } from '#domain/localised.ts';
import { stemOf } from './stem.ts';
import { countErrors, errorsAllowed } from './typing-errors.ts';

/** A word that is looked for, with its stem. */
export interface Sought {
  readonly word: string;
  readonly stem: string;
  /** Whether a single first letter already counts: where it is all there is. */
  readonly alone: boolean;
}

export function seek(word: string, language: Language, alone: boolean): Sought {
  return { word, stem: stemOf(word, language), alone };
}

/** Letters that a part of a compound has at least, what is left of it, and the beginning of a word that is still being typed. */
const partLetters = 4;
const restLetters = 2;
const beginningLetters = 3;

/**
 * How well a stem of the list answers a word: 1 for the word or a form of it, less for a word that it begins, for a part of
 * a compound on either side ("werkdruk" and "werkdrukbeleving" or "druk"), and 0 for anything else. No typing errors yet.
 */
export function matchStem({ word, stem: own, alone }: Sought, stem: string): number {
  if (stem === own || stem === word) return 1;
  const shared = Math.min(stem.length, word.length) / Math.max(stem.length, word.length);
  if (stem.startsWith(word)) return word.length >= beginningLetters || alone ? 0.6 + 0.3 * shared : 0;
  if (isPart(stem, word) || isPart(stem, own)) return 0.5 + 0.4 * shared;
  return isPart(own, stem) ? 0.5 + 0.3 * shared : 0;
}

/** Whether a word is the first or last part of a compound. */
function isPart(part: string, compound: string): boolean {
  const rest = compound.length - part.length;
  if (part.length < partLetters || rest < restLetters) return false;
  return compound.startsWith(part) || (rest > restLetters && compound.endsWith(part));
}

/** How well a stem answers a word that may have been mistyped; 0 when more is wrong than its length allows. */
export function matchMistyped({ word, stem: own }: Sought, stem: string): number {
  const allowed = errorsAllowed(Math.max(word.length, stem.length));
  if (allowed === 0) return 0;
  const errors = Math.min(countErrors(own, stem, allowed), countErrors(word, stem, allowed));
  return errors <= allowed ? 0.7 - 0.1 * errors + 0.1 * (sharedStart(word, stem) / stem.length) : 0;
}

/** How many letters two words begin with alike: errors come seldom at the start. */
function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}
