import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Answer, Answers } from '#domain/answers.ts';
import { findInsights } from '#domain/insights.ts';
import type { ItemKind } from '#domain/instrument.ts';
import { rank } from '#domain/ranking.ts';
import { scoreFactors, scoreLevel } from '#domain/scoring.ts';
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
  /** The levels with answers, but with too few for a mean. */
  readonly tooFew: readonly string[];
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

  test('has no mean for exactly the levels with too few answers', () => {
    const means = model.levels.map((level) => scoreLevel(model, level, results));
    const tooFew = means.filter(({ level, score, asked }) => isAnswered(profile, level) && asked > 0 && !score);
    expect(tooFew.map(({ level }) => level)).toEqual(profile.tooFew);
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
  const said = profiles.flatMap(([, { says }]) => says);

  test('are at least 24', () => {
    expect(profiles.length).toBeGreaterThanOrEqual(24);
  });

  test.each(model.levels.map(({ id }) => id))(
    'answer to every factor of the level %s at least three times',
    (level) => {
      const asked = model.factorsOf(level).filter((factor) => factor.asked);
      const whole = profiles.filter(([, { answers }]) => asked.every(({ id }) => id in answers));
      expect(whole.length).toBeGreaterThanOrEqual(3);
    },
  );

  test('answer to all five levels at least three times, once the core and nothing else', () => {
    const asked = model.factors.filter((factor) => factor.asked);
    const whole = profiles.filter(([, { answers }]) => asked.every(({ id }) => id in answers));
    const core = instrument.items.filter((item) => item.core).map(({ id }) => id);
    const scans = whole.filter(
      ([, profile]) => [...answersOf(profile).keys()].toSorted().join() === core.toSorted().join(),
    );
    expect(whole.length).toBeGreaterThanOrEqual(3);
    expect(scans.length).toBeGreaterThanOrEqual(1);
  });

  test('leave every level without a mean at least once', () => {
    const without = new Set(profiles.flatMap(([, { tooFew }]) => tooFew));
    expect(model.levels.map(({ id }) => id).filter((id) => !without.has(id))).toEqual([]);
  });

  test('bring about every kind of insight', () => {
    const kinds = new Set(said.map((sentence) => sentence.split(':')[0]));
    expect([...kinds].sort()).toEqual([
      'at-risk',
      'balance',
      'control-cycle',
      'crowding-out',
      'plane',
      'unseen',
      'upstream',
    ]);
  });

  test('bring about every step of the control cycle and every kind of work', () => {
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
    expect(places.filter((place) => !said.join('\n').includes(place))).toEqual([]);
  });

  test('find one root, two and three behind a factor, and factors that hold each other', () => {
    const roots = said
      .filter((sentence) => sentence.startsWith('upstream'))
      .map((sentence) => sentence.split(' ← ')[1]);
    expect([...new Set(roots.map((found) => found?.split(', ').length))].sort()).toEqual([1, 2, 3]);
    expect(roots.some((found) => found?.includes(' + '))).toBe(true);
  });

  test('tell every relation that can be told of by itself', () => {
    const tellable = model.relations.flatMap(({ from, kind, to }) => {
      if (kind === 'enables') return numberOf(from) > numberOf(to) ? [`at-risk: ${from} → ${to}`] : [];
      return [`${kind === 'balances' ? 'balance' : 'crowding-out'}: ${from} → ${to}`];
    });
    const told = said.map((sentence) => sentence.split(' (')[0]).filter((sentence) => sentence?.includes('→'));
    expect(tellable.toSorted()).toEqual([...new Set(told)].toSorted());
  });

  test.each(['workload', 'mobility'])('bring %s out of balance in every direction', (factor) => {
    const directions = new Set(profiles.flatMap(([, { outOfBalance }]) => outOfBalance[factor] ?? []));
    expect([...directions].sort()).toEqual(['both', 'too-little', 'too-much']);
  });
});

/** The number of the level that a factor lies on: the higher, the further out. */
function numberOf(factor: string): number {
  const level = model.levels.find(({ id }) => model.factorsOf(id).some(({ id }) => id === factor));
  if (!level) throw new Error(`There is no factor ${factor}.`);
  return level.number;
}

function isAnswered(profile: Profile, level: string): boolean {
  return model.factorsOf(level).some(({ id }) => id in profile.answers);
}

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
