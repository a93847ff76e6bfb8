import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Answer, Answers } from '#domain/answers.ts';
import { findInsights } from '#domain/insights.ts';
import type { ItemKind } from '#domain/instrument.ts';
import { rank } from '#domain/ranking.ts';
import { scoreFactors } from '#domain/scoring.ts';
import { readModel } from '../content/read-content.ts';
import { readInstrument } from '../content/read-instrument.ts';
import { sayInsight } from '../fixtures/say-insight.ts';

/** What one person answers, and what the result has to make of it. */
interface Profile {
  readonly who: string;
  /** By factor and by what follows the factor in the id of an item: the word that was chosen. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Groups of ties, the lowest first. */
  readonly placesToStart: readonly (readonly string[])[];
  readonly high: readonly string[];
  readonly outOfBalance: Readonly<Record<string, string>>;
  readonly says: readonly string[];
  /** How no insight may begin. */
  readonly neverSays: readonly string[];
}

const folder = 'tests/fixtures/profiles';

const rising = {
  frequency: ['never', 'rarely', 'sometimes', 'often', 'always'],
  extent: ['not at all', 'a little', 'partly', 'largely', 'completely'],
};
const words: Readonly<Record<ItemKind, readonly string[]>> = {
  ...rising,
  balance: ['far too little', 'too little', 'about right', 'too much', 'far too much'],
  dimension: rising.frequency,
};
const beside: Readonly<Record<string, Answer>> = { "don't know": 'unknown', 'does not apply': 'not-applicable' };

const model = readModel();
const instrument = readInstrument();
const profiles = readdirSync(folder)
  .sort()
  .map((file) => [file.replace('.yaml', '').replaceAll('-', ' '), readProfile(file)] as const);

describe.each(profiles)('the result of %s', (_, profile) => {
  const answers = answersOf(profile);
  const results = scoreFactors(model, instrument, answers);
  const { placesToStart, strengths, outOfBalance } = rank(model, instrument, results);
  const insights = findInsights(model, instrument, answers, results).map(sayInsight);

  test('has exactly the low factors as places to start, in groups of ties', () => {
    expect(placesToStart.map(({ scores }) => scores.map(({ factor }) => factor).toSorted())).toEqual(
      profile.placesToStart,
    );
  });

  test('has exactly the high factors as strengths', () => {
    expect(strengths.flatMap(({ scores }) => scores.map(({ factor }) => factor)).toSorted()).toEqual(profile.high);
  });

  test('has exactly the balance factors that are off as out of balance, with their direction', () => {
    expect(Object.fromEntries(outOfBalance.map(({ factor, direction }) => [factor, direction]))).toEqual(
      profile.outOfBalance,
    );
  });

  test('says what has to be said', () => {
    expect(profile.says.filter((sentence) => !insights.includes(sentence))).toEqual([]);
  });

  test('says nothing that must not be said', () => {
    expect(insights.filter((said) => profile.neverSays.some((start) => said.startsWith(start)))).toEqual([]);
  });

  test('says nothing besides', () => {
    expect(insights.toSorted()).toEqual(profile.says.toSorted());
  });
});

describe('the profiles', () => {
  test('are at least eight', () => {
    expect(profiles.length).toBeGreaterThanOrEqual(8);
  });

  test('bring about every insight that the task level alone can bring', () => {
    const said = new Set(profiles.flatMap(([, { says }]) => says.map((sentence) => sentence.split(':')[0])));
    expect([...said].sort()).toEqual(['balance', 'control-cycle', 'crowding-out', 'plane', 'unseen', 'upstream']);
  });

  test('bring about every step of the control cycle and every kind of work', () => {
    const said = profiles.flatMap(([, { says }]) => says).join('\n');
    const places = [
      'executing',
      'evaluating',
      'norm-setting',
      'aims-only',
      'high-strain',
      'active',
      'low-strain',
      'passive',
    ];
    expect(places.filter((place) => !said.includes(place))).toEqual([]);
  });
});

function readProfile(file: string): Profile {
  return parse(readFileSync(join(folder, file), 'utf8'));
}

function answersOf(profile: Profile): Answers {
  return new Map(
    Object.entries(profile.answers).flatMap(([factor, given]) =>
      Object.entries(given).map(([name, word]) => {
        const item = instrument.itemsOf(factor).find(({ id }) => id === `${factor}-${name}`);
        if (!item) throw new Error(`There is no item ${factor}-${name}.`);
        return [item.id, answerOf(item.kind, word)] as const;
      }),
    ),
  );
}

function answerOf(kind: ItemKind, word: string): Answer {
  const step = words[kind].indexOf(word);
  const answer = step < 0 ? beside[word] : (step as Answer);
  if (answer === undefined) throw new Error(`An item of the kind ${kind} is not answered by “${word}”.`);
  return answer;
}
