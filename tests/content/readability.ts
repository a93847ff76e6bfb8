import { syllable } from 'syllable';
import type { Language } from '#domain/localised.ts';
import { countWords, readableText } from './read-content.ts';

/**
 * How easily a text reads. Dutch: the reading ease of Flesch–Douma (Douma, 1960), higher is easier.
 * English: the grade of Flesch–Kincaid (Kincaid et al., 1975), lower is easier.
 */
export function readabilityOf(mdx: string, language: Language): number {
  const text = readableText(withoutCitations(mdx)).replace(/^- /gm, '');
  const sentences = text.split(/[.!?:]\s+|\n\s*\n|\n(?=\S)/).filter((part) => countWords(part) > 0).length;
  const words = countWords(text);
  const wordsPerSentence = words / sentences;
  const syllablesPerWord = (language === 'nl' ? dutchSyllables(text) : syllable(text)) / words;
  return language === 'nl'
    ? 206.84 - 0.93 * wordsPerSentence - 77 * syllablesPerWord
    : 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59;
}

/** A citation is looked up rather than read. */
function withoutCitations(mdx: string): string {
  return mdx.replace(/<Cite [^>]*\/>/g, '');
}

/**
 * Each run of vowels is a syllable; a diaeresis begins a new one. No library counts Dutch syllables: those that hyphenate
 * leave out the breaks near the ends of a word, and so would call every text easier than it is.
 */
function dutchSyllables(text: string): number {
  const words = text.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
  return words.reduce((total, word) => total + Math.max(1, word.match(vowels)?.length ?? 0), 0);
}

/** Longest first: what Dutch writes with several vowels and says as one sound. */
const vowels = /aai|ooi|oei|eeu|ieu|aau|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|[aeiouyäëïöüáéíóúàèêô]/g;
