import type { Language } from '#domain/localised.ts';

/** The words of a text without capitals, accents and apostrophes: "Collega’s & één P&O'er" → collegas, een, poer. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .replace(/(?<=\b\p{L})&(?=\p{L})/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** A text as its words with single spaces, to compare texts whatever their signs and capitals. */
export function foldText(text: string): string {
  return wordsOf(text).join(' ');
}

/** What has to be known of a language to read a question in it. */
export interface WordRules {
  readonly language: Language;
  /** Words that say nothing of what someone looks for. */
  readonly smallWords: ReadonlySet<string>;
}

/** The words of a text that say what it is about. */
export function contentWords(text: string, { smallWords }: WordRules): string[] {
  return wordsOf(text).filter((word) => !smallWords.has(word));
}

/** The words of a text that say what it is about, or all of them where none does. */
export function tellingWords(text: string, rules: WordRules): string[] {
  const telling = contentWords(text, rules);
  return telling.length > 0 ? telling : wordsOf(text);
}
