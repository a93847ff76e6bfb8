import { describe, expect, test } from 'vitest';
import type { Item, ItemKind } from '#domain/instrument.ts';
import { findInstrumentProblems, wordLimit } from '#domain/instrument-problems.ts';
import { itemsOf, threeOf } from '../fixtures/small-instrument.ts';
import { inBoth } from '../fixtures/small-model.ts';

const sound = [
  ...fullItems('variety', threeOf('extent')),
  ...fullItems('feedback', threeOf('frequency')),
  ...fullItems('workload', threeOf('balance')),
  ...fullItems('demands-and-control', ['balance', 'dimension', 'extent']),
  ...fullItems('doing-and-reflecting', ['balance', 'frequency', 'frequency']),
];

describe('sound items', () => {
  test('have no problems', () => {
    expect(findInstrumentProblems(sound)).toEqual([]);
  });

  test('may answer control by frequency as well as by extent', () => {
    const items = fullItems('demands-and-control', ['balance', 'dimension', 'frequency']);
    expect(findInstrumentProblems(items)).toEqual([]);
  });

  test('are none at all, as long as none are written', () => {
    expect(findInstrumentProblems([])).toEqual([]);
  });
});

describe('the problems of items', () => {
  test('are that a factor has fewer or more than three', () => {
    expect(problems(fullItems('variety', ['extent', 'extent']))).toEqual([
      'variety: items.variety-1.items: Give the factor three items.',
    ]);
    expect(problems(fullItems('variety', ['extent', 'extent', 'extent', 'extent']))).toHaveLength(1);
  });

  test('are that a factor has no core, or two', () => {
    const noCore = fullItems('variety', threeOf('extent')).map((item) => ({ ...item, core: false }));
    const twoCores = fullItems('variety', threeOf('extent')).map((item, index) => ({ ...item, core: index < 2 }));
    const expected = ['variety: items.variety-1.core: Make exactly one item of the factor its core.'];
    expect([problems(noCore), problems(twoCores)]).toEqual([expected, expected]);
  });

  test('are that the items of a factor are not of one kind', () => {
    expect(problems(fullItems('variety', ['balance', 'extent', 'extent']))).toEqual([
      'variety: items.variety-1.kind: Give all items of the factor one kind.',
    ]);
    expect(problems(fullItems('variety', ['extent', 'dimension', 'extent']))).toHaveLength(1);
  });

  test('are that a core is a dimension, which is never scored', () => {
    expect(problems(fullItems('demands-and-control', ['dimension', 'balance', 'extent']))).toEqual([
      'demands-and-control: items.demands-and-control-1.core: Choose a core that is scored: a dimension is not.',
    ]);
  });

  test('are that workload asks for anything but a balance', () => {
    expect(problems(fullItems('workload', ['balance', 'balance', 'extent']))).toEqual([
      'workload: items.workload-1.kind: Make every item of this factor a balance.',
    ]);
  });

  test('are that two items have one role', () => {
    const items = fullItems('variety', ['extent', 'extent', 'extent']).map((item) => ({
      ...item,
      role: 'control' as const,
    }));
    expect(problems(items)).toEqual(['variety: items.variety-2.role: Give a role to one item only.']);
  });

  test('are that a factor asks on two rising scales, so that its words would not agree', () => {
    const items = fullItems('doing-and-reflecting', ['balance', 'frequency', 'extent']);
    expect(problems(items)).toEqual([
      'doing-and-reflecting: items.doing-and-reflecting-1.kind: Answer the rising items of a factor on one scale, so that its words agree.',
    ]);
  });

  test('are that two items have one id, of one factor or of two', () => {
    const [first, ...rest] = fullItems('variety', threeOf('extent'));
    const twin = fullItems('feedback', threeOf('frequency')).map((item, index) =>
      index === 1 ? { ...item, id: 'variety-1' } : item,
    );
    expect(problems([first, ...rest, ...twin].filter((item) => item !== undefined))).toEqual([
      'variety: items.variety-1.id: Give each item its own id.',
    ]);
  });

  test.each(['nl', 'en'] as const)('are that a statement has more than fifteen words in %s', (language) => {
    const long = Array.from({ length: wordLimit + 1 }, () => 'word').join(' ');
    const items = withText({ ...inBoth('We may.'), [language]: `${long}.` });
    expect(problems(items)).toEqual([`variety: items.variety-1.text.${language}: Say it in at most 15 words.`]);
  });

  test('are none for a statement of exactly fifteen words, be it a stem that ends in an ellipsis', () => {
    const fifteen = Array.from({ length: 15 }, () => 'word').join(' ');
    expect(problems(withText({ nl: `${fifteen}.`, en: `${fifteen} …` }))).toEqual([]);
  });

  test('are all told at once', () => {
    const items = fullItems('variety', ['balance', 'extent']).map((item) => ({ ...item, core: false }));
    expect(problems(items)).toHaveLength(3);
  });
});

function problems(items: readonly Item[]): string[] {
  return findInstrumentProblems(items).map(({ id, field, remedy }) => `${id}: ${field}: ${remedy}`);
}

function withText(text: Item['text']): Item[] {
  return fullItems('variety', threeOf('extent')).map((item, index) => (index === 0 ? { ...item, text } : item));
}

function fullItems(factor: string, kinds: readonly ItemKind[]): Item[] {
  return itemsOf(factor, kinds).map((item) => ({
    ...item,
    facet: inBoth('a facet'),
    section: '2.2.2',
    text: inBoth('We decide for ourselves.'),
  }));
}
