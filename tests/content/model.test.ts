import { describe, expect, test } from 'vitest';
import { languages } from '#domain/localised.ts';
import { indexModel } from '#domain/model.ts';
import { readModel, readModelData } from './read-content.ts';
import { sectionsOfReport } from './sections-of-report.ts';

const model = readModel();

/** Of these the report gives no example in any of its three firms. */
const withoutExample = [
  'self-efficacy',
  'personality',
  'demographics',
  'long-term-orientation',
  'learning-technology',
  'user-involvement',
  'external-workforce',
];

/** Traits of a person that one does not change by arranging work differently. */
const notAsked = ['personality', 'demographics'];

describe('the model', () => {
  test('holds together', () => {
    expect(indexModel(readModelData())).toMatchObject({ ok: true });
  });

  test('has five levels, from the individual outwards', () => {
    expect(model.levels.map(({ id, number }) => `${number} ${id}`)).toEqual([
      '1 individual',
      '2 task',
      '3 social',
      '4 organisation',
      '5 context',
    ]);
  });

  test('has thirty factors, numbered from 1 to 30', () => {
    expect(model.factors.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  test('counts six, seven, seven, seven and three factors on its levels, one level after the other', () => {
    expect(model.levels.map(({ id }) => model.factorsOf(id).length)).toEqual([6, 7, 7, 7, 3]);
    expect(model.levels.flatMap(({ id }) => model.factorsOf(id))).toEqual(model.factors);
  });

  test('asks in the self-check about every factor but the traits that no one arranges', () => {
    expect(model.factors.filter(({ asked }) => !asked).map(({ id }) => id)).toEqual(notAsked);
  });

  test('names only sections that the report has', () => {
    const named = [model.levels, model.factors, model.relations, model.cases, model.evidence].flatMap((things) =>
      things.flatMap(({ sections }) => sections),
    );
    expect(named.filter((section) => !sectionsOfReport.has(section))).toEqual([]);
  });
});

describe('the relations', () => {
  test('are fifty-seven', () => {
    expect(model.relations).toHaveLength(57);
  });

  test('tell of each balance once and not from both ends', () => {
    const balances = model.relations.filter(({ kind }) => kind === 'balances');
    const pairs = balances.map(({ from, to }) => [from, to].sort().join(' and '));
    expect(pairs).toEqual([...new Set(pairs)]);
  });

  test('leave no factor by itself but those that the report connects with nothing', () => {
    const alone = model.factors.filter(({ id }) => model.relationsFrom(id).length + model.relationsTo(id).length === 0);
    expect(alone.map(({ id }) => id)).toEqual(notAsked);
  });
});

describe('the examples', () => {
  test('are fifty-four', () => {
    expect(model.evidence).toHaveLength(54);
  });

  test('are there for every factor but the seven of which the report gives none', () => {
    const empty = model.factors.filter(({ id }) => model.evidenceOn(id).length === 0);
    expect(empty.map(({ id }) => id)).toEqual(withoutExample);
  });

  test('stand each on a section of the chapter on cases or on the conclusions', () => {
    const elsewhere = model.evidence.filter(({ sections }) => !sections.every((section) => /^[34]/.test(section)));
    expect(elsewhere.map((cell) => `${cell.factor} × ${cell.case}`)).toEqual([]);
  });

  test('stand each on at least one section of their own case', () => {
    const chapters = new Map(model.cases.map(({ id, sections }) => [id, sections]));
    const astray = model.evidence.filter(
      (cell) => !cell.sections.some((section) => chapters.get(cell.case)?.some((own) => section.startsWith(own))),
    );
    expect(astray.map((cell) => `${cell.factor} × ${cell.case}`)).toEqual([]);
  });
});

describe('the cases', () => {
  test('are three firms, in the order of the report', () => {
    expect(model.cases.map(({ id, sections }) => [id, sections])).toEqual([
      ['surfly', ['3.2']],
      ['experius', ['3.3']],
      ['ibm-cic-groningen', ['3.4']],
    ]);
  });

  test('name a role for each person interviewed, in both languages', () => {
    for (const { interviews } of model.cases) {
      for (const language of languages) expect(interviews.roles[language]).toHaveLength(interviews.people);
    }
  });

  test('have the size that the report gives in its own section on them', () => {
    expect(model.cases.map(({ people }) => people)).toEqual([
      { count: 12, about: false },
      { count: 70, about: false },
      { count: 300, about: true },
    ]);
  });
});

describe.each(languages)('the sentences of the model in %s', (language) => {
  const sentences = [
    ...model.levels.map(({ id, summary }) => [id, summary[language]] as const),
    ...model.factors.map(({ id, summary }) => [id, summary[language]] as const),
    ...model.cases.map(({ id, summary }) => [id, summary[language]] as const),
    ...model.relations.map(({ from, to, reason }) => [`${from} to ${to}`, reason[language]] as const),
    ...model.evidence.map((cell) => [`${cell.factor} × ${cell.case}`, cell.text[language]] as const),
  ];

  test('are each one sentence, from its capital to its full stop', () => {
    const odd = sentences.filter(
      ([, text]) => !/^[“‘’(]?(?:[\p{Lu}\d]|’[ts] \p{Lu}).*\.[”’)]?$/u.test(text) || /[.!?] \p{Lu}/u.test(text),
    );
    expect(odd).toEqual([]);
  });

  test('are each told once only', () => {
    const texts = sentences.map(([, text]) => text);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  test('differ from those of the other language', () => {
    const [other] = languages.filter((one) => one !== language);
    const untranslated = model.factors.filter(({ summary }) => other && summary[language] === summary[other]);
    expect(untranslated).toEqual([]);
  });
});
