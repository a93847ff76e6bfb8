import type { Language } from '#domain/localised.ts';
import { soundOf } from './sound.ts';
import { stemOf } from './stem.ts';
import { countErrors, errorsAllowed } from './typing-errors.ts';

/** A word that is looked for, with its stem. */
export interface Sought {
  readonly word: string;
  readonly stem: string;
  readonly sound: string;
  /** Whether a single first letter already counts: where it is all there is. */
  readonly alone: boolean;
}

export function seek(word: string, language: Language, alone: boolean): Sought {
  const stem = stemOf(word, language);
  return { word, stem, sound: soundOf(stem), alone };
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

/** Whether a word is the first or last part of a compound, or what is denied: "veilig" in "onveilig". */
function isPart(part: string, compound: string): boolean {
  const rest = compound.length - part.length;
  if (part.length < partLetters || rest < restLetters) return false;
  if (compound.startsWith(part)) return true;
  return compound.endsWith(part) && (rest > restLetters || /^[ou]n/.test(compound));
}

/**
 * How well a stem, with how it sounds, answers a word that may have been mistyped; 0 when more is wrong than its length allows.
 */
export function matchMistyped({ word, stem: own, sound }: Sought, stem: string, soundOfStem: string): number {
  const length = Math.max(word.length, stem.length);
  const allowed = errorsAllowed(length);
  if (allowed === 0) return 0;
  const errors = Math.min(
    countErrors(own, stem, allowed),
    countErrors(word, stem, allowed),
    // Written by ear it is no further off than one error.
    Math.max(1, countErrors(sound, soundOfStem, allowed)),
  );
  return errors <= allowed ? 0.9 - (1.5 * errors) / length + (0.1 * sharedStart(word, stem)) / length : 0;
}

/** How many letters two words begin with alike: errors come seldom at the start. */
function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}
