import type { AnswerWords } from '#domain/answer-words.ts';
import { fill } from '#i18n/format.ts';
import type { CheckData } from '#islands/check/check-data.ts';
import type { NamedResult } from './read-result.ts';

/** A factor's answers in words: its direction where it has one, and the words of its scale. */
export function sayAnswers({ result, words }: NamedResult, data: CheckData): string {
  const { results } = data.texts;
  const parts = [
    result.status === 'scored' && result.direction && results.directions[result.direction],
    words && sayWords(words, data),
  ];
  return parts.filter(Boolean).join('; ');
}

/** What is known of a factor in one word: its band, or why there is none. */
export function sayBand({ result, isOut }: NamedResult, data: CheckData): string {
  const { bands, tooFew, empty, notAsked, legend } = data.texts.results;
  switch (result.status) {
    case 'scored':
      return isOut ? legend.out : bands[result.band];
    case 'too-few':
      return tooFew;
    case 'empty':
      return empty;
    case 'not-asked':
      return notAsked;
  }
}

function sayWords(words: AnswerWords, data: CheckData): string {
  const { labels } = data.scales[words.scale];
  const texts = data.texts.results.words;
  if ('step' in words) return fill(texts[words.kind], { word: labels[words.step] ?? '' });
  return fill(texts[words.kind], { from: labels[words.from] ?? '', to: labels[words.to] ?? '' });
}
