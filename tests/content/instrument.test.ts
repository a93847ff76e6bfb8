import { describe, expect, test } from 'vitest';
import type { Item } from '#domain/instrument.ts';
import { findInstrumentProblems, wordLimit } from '#domain/instrument-problems.ts';
import { languages } from '#domain/localised.ts';
import { countWords, readModel } from './read-content.ts';
import { readInstrument } from './read-instrument.ts';

const model = readModel();
const instrument = readInstrument();

/** Sections that may stand under any item: what learning and innovating are, and where the report looks at them. */
const commonSections = /^(1\.2|2\.1\.\d)$/;

/** Of these two factors the items are of more than one kind: what each of the three is for. */
const mixedFactors = {
  'demands-and-control': ['balance, core', 'dimension for demands', 'extent for control'],
  'doing-and-reflecting': ['balance, core', 'frequency for evaluation', 'frequency for aims'],
};

const negations = {
  nl: /\b(niet|niets|niks|nooit|geen|niemand|nergens|zonder|noch|nauwelijks)\b/iu,
  en: /\b(not|no|none|nothing|nobody|never|nowhere|without|nor|neither|hardly|cannot)\b|n[’']t\b/iu,
};

const joined = {
  nl: /\b(en|of|en\/of)\b/iu,
  en: /\b(and|or|and\/or)\b/iu,
};

/** Who a statement is about: us, those who are here, or whoever does the work here. */
const whom = {
  nl: /\b(wij|we|ons|onze|hier|wie)\b/iu,
  en: /\b(we|our|us|ourselves|here|those)\b/iu,
};

describe('the items', () => {
  test('are three for each of the twenty-eight factors that are asked: eighty-four in all', () => {
    const asked = model.factors.filter((factor) => factor.asked);
    expect(asked).toHaveLength(28);
    expect(asked.filter(({ items }) => items.length !== 3).map(({ id }) => id)).toEqual([]);
    expect(instrument.items).toHaveLength(84);
  });

  test('hold to the rules of the instrument', () => {
    expect(findInstrumentProblems(instrument.items)).toEqual([]);
  });

  test('are only there for factors that are asked', () => {
    expect(model.factors.filter(({ asked, items }) => !asked && items.length > 0)).toEqual([]);
  });

  test('count one core for each factor', () => {
    const factors = model.factors.filter(({ items }) => items.length > 0);
    expect(factors.filter(({ items }) => items.filter(({ core }) => core).length !== 1)).toEqual([]);
  });

  test('have ids that begin with the id of their factor and are used once', () => {
    const ids = instrument.items.map(({ id }) => id);
    expect(instrument.items.filter(({ id, factor }) => !id.startsWith(`${factor}-`))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('stand each on a section that their factor names, or on one on learning and innovating', () => {
    const astray = instrument.items.filter(
      ({ factor, section }) => !model.factor(factor).sections.includes(section) && !commonSections.test(section),
    );
    expect(astray.map(({ id, section }) => `${id} on ${section}`)).toEqual([]);
  });

  test('are of version 1', () => {
    expect(instrument.version).toBe(1);
  });
});

describe('the kinds of the items', () => {
  test('are one kind a factor, but for the two that ask for a balance and for something beside it', () => {
    const several = model.factors.filter(({ items }) => new Set(items.map(({ kind }) => kind)).size > 1);
    expect(several.map(({ id }) => id).toSorted()).toEqual(Object.keys(mixedFactors));
  });

  test.each(Object.entries(mixedFactors))('of %s are as ruled', (factor, expected) => {
    expect(instrument.itemsOf(factor).map(sayKind)).toEqual(expected);
  });

  test('are a balance for workload and mobility, and for no other whole factor', () => {
    const balances = model.factors.filter(
      ({ items }) => items.length > 0 && items.every(({ kind }) => kind === 'balance'),
    );
    const written = ['workload', 'mobility'].filter((id) => model.factor(id).items.length > 0);
    expect(balances.map(({ id }) => id).toSorted()).toEqual(written.toSorted());
  });

  test('make no dimension a core: the quick scan has to give a score', () => {
    expect(instrument.items.filter(({ core, kind }) => core && kind === 'dimension')).toEqual([]);
  });

  test.each(['demands', 'control', 'evaluation', 'aims'] as const)('give the role %s to one item', (role) => {
    expect(instrument.items.filter((item) => item.role === role)).toHaveLength(1);
  });
});

describe.each(languages)('the statements in %s', (language) => {
  const texts = instrument.items.map((item) => [item.id, item.text[language], item] as const);

  test(`have at most ${wordLimit} words`, () => {
    expect(texts.filter(([, text]) => countWords(text) > wordLimit)).toEqual([]);
  });

  test('say one thing each: nothing is joined by “and” or “or”', () => {
    expect(wrong(([, text]) => joined[language].test(text))).toEqual([]);
  });

  test('are worded positively: none of them denies', () => {
    expect(wrong(([, text]) => negations[language].test(text))).toEqual([]);
  });

  test('end in an ellipsis where they are a stem to finish, and in a full stop elsewhere', () => {
    expect(wrong(([, text, { kind }]) => !(kind === 'balance' ? /[^.\s] …$/u : /[^.…\s]\.$/u).test(text))).toEqual([]);
  });

  test('are one sentence, with a capital', () => {
    expect(wrong(([, text]) => !/^\p{Lu}/u.test(text) || /[.!?…;].*\p{L}/u.test(text))).toEqual([]);
  });

  test('are about us, here, in the part of the organisation that one knows best', () => {
    const outside = (item: Item) => model.factor(item.factor).level !== 'individual';
    expect(wrong(([, text, item]) => outside(item) && !whom[language].test(text))).toEqual([]);
  });

  test('are each asked once only', () => {
    const all = texts.map(([, text]) => text);
    expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
  });

  test('stand each on a facet of their own within their factor', () => {
    const facets = instrument.items.map(({ factor, facet }) => `${factor}: ${facet[language]}`);
    expect(facets.filter((facet, index) => facets.indexOf(facet) !== index)).toEqual([]);
  });

  function wrong(isWrong: (text: (typeof texts)[number]) => boolean): string[] {
    return texts.filter(isWrong).map(([id, text]) => `${id}: ${text}`);
  }
});

function sayKind({ kind, core, role }: Item): string {
  return `${kind}${core ? ', core' : ''}${role ? ` for ${role}` : ''}`;
}
