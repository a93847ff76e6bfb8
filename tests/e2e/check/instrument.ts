import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { setQuotes } from '#collections/typography.ts';
import type { Answer } from '#domain/answers.ts';
import type { Item, ItemKind } from '#domain/instrument.ts';
import type { Localised } from '#domain/localised.ts';
import type { Locale } from '#i18n/locales.ts';
import { model, taskLevel } from '../model.ts';

interface InstrumentFile {
  readonly scales: Readonly<Record<ItemKind, { readonly labels: Record<Locale, string[]> }>>;
  readonly beside: Readonly<Record<'unknown' | 'not-applicable', Localised>>;
}

const read = new Map<string, readonly Item[]>();
const { scales, beside } = readYaml('instrument') as InstrumentFile;

/** The factors of the task level and their statements in order, as the content folder has them. */
export const factors = model.factorsOf(taskLevel.id);
export const items: readonly Item[] = factors.flatMap(({ id }) => itemsOf(id));

/** The statements of all levels, in order, and those of the quick scan. */
export const allItems: readonly Item[] = model.factors.filter(({ asked }) => asked).flatMap(({ id }) => itemsOf(id));
export const cores: readonly Item[] = allItems.filter(({ core }) => core);

/** The statements of a factor, the same ones at every call. */
export function itemsOf(factor: string): readonly Item[] {
  const known = read.get(factor);
  if (known) return known;
  const { items: own } = readYaml(`factors/${factor}`) as { items: Omit<Item, 'factor'>[] };
  const made = own.map((item) => ({ ...item, factor }));
  read.set(factor, made);
  return made;
}

/** The words of an answer to a statement. */
export function labelOf(item: Item, answer: Answer, locale: Locale): string {
  return typeof answer === 'number' ? (scales[item.kind].labels[locale][answer] ?? '') : beside[answer][locale];
}

/**
 * Answers to all 21 that give the result something to say of every kind: places to start, a strength, factors out of
 * balance, relations, Karasek's plane, the control cycle and what one could not see.
 */
export const everyAnswer: ReadonlyMap<Item, Answer> = answersByFactor({
  variety: [0, 0, 'unknown'],
  'challenging-work': [1, 0, 1],
  'minimal-division-of-labour': [0, 1, 'not-applicable'],
  autonomy: [4, 4, 3],
  'demands-and-control': [1, 4, 3],
  workload: [3, 4, 3],
  'doing-and-reflecting': [2, 3, 1],
});

/** Other answers to all 21. */
export const otherAnswers: ReadonlyMap<Item, Answer> = new Map(items.map((item) => [item, 4]));

/** Answers to the three statements of the first factor, and one beside them. */
export const fewAnswers: ReadonlyMap<Item, Answer> = new Map([...everyAnswer].slice(0, 4));

/** Answers to about half of the statements. */
export const halfOfAnswers: ReadonlyMap<Item, Answer> = new Map([...everyAnswer].filter((_, index) => index % 2 === 0));

function answersByFactor(answers: Readonly<Record<string, readonly Answer[]>>): Map<Item, Answer> {
  return new Map(
    items.map((item) => {
      const answer = answers[item.factor]?.[itemsOf(item.factor).findIndex(({ id }) => id === item.id)];
      if (answer === undefined) throw new Error(`The tests have no answer to ${item.id}: add one.`);
      return [item, answer];
    }),
  );
}

/** With the quotes that the site sets, which the files need not have. */
function readYaml(file: string): unknown {
  const path = fileURLToPath(new URL(`../../../content/model/${file}.yaml`, import.meta.url));
  return parse(readFileSync(path, 'utf8'), (_, value) => (typeof value === 'string' ? setQuotes(value) : value));
}
