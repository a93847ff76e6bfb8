import type { AnswerWords } from '#domain/answer-words.ts';
import { type Answers, isStep } from '#domain/answers.ts';
import { fill, plural } from '#i18n/format.ts';
import type { CheckData, CheckItem } from '#islands/check/check-data.ts';
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

/** What a mean rests on: how many answers, and the lowest and highest of them in points. Nothing where there is no mean. */
export function sayBasis({ result }: NamedResult, data: CheckData): string {
  if (result.status !== 'scored') return '';
  const { answers, spread } = data.texts.results;
  const [lowest, highest] = result.range;
  return `${plural(answers, result.count)}${lowest === highest ? '' : `, ${fill(spread, { lowest, highest })}`}`;
}

/** The word that was chosen for a statement; undefined where none was. */
export function sayAnswer(item: CheckItem, answers: Answers, data: CheckData): string | undefined {
  const answer = answers.get(item.id);
  if (answer === undefined) return undefined;
  return isStep(answer) ? data.scales[item.kind].labels[answer] : data.beside[answer];
}

function sayWords(words: AnswerWords, data: CheckData): string {
  const { labels } = data.scales[words.scale];
  const texts = data.texts.results.words;
  if ('step' in words) return fill(texts[words.kind], { word: labels[words.step] ?? '' });
  return fill(texts[words.kind], { from: labels[words.from] ?? '', to: labels[words.to] ?? '' });
}
