import { describe, expect, test } from 'vitest';
import { indexModel, type Model, type ModelData } from '#domain/model.ts';
import type { Problem } from '#domain/model-problems.ts';
import {
  caseStudy,
  evidence,
  factor,
  inBoth,
  level,
  reference,
  relation,
  smallModel,
} from '../fixtures/small-model.ts';

describe('a sound model', () => {
  test('lists levels, factors and cases by number, whatever their order in the files', () => {
    const model = indexed(smallModel());
    expect(model.levels.map(({ id }) => id)).toEqual(['individual', 'task']);
    expect(model.factors.map(({ id }) => id)).toEqual(['creativity', 'variety', 'autonomy']);
    expect(model.cases.map(({ id }) => id)).toEqual(['south', 'north']);
  });

  test('finds each kind of thing by its id', () => {
    const model = indexed(smallModel());
    expect(model.level('task').number).toBe(2);
    expect(model.factor('autonomy').number).toBe(3);
    expect(model.case('north').number).toBe(2);
    expect(model.reference('senge-1990').id).toBe('senge-1990');
  });

  test('throws an error that names the id when code asks for one that is not there', () => {
    const model = indexed(smallModel());
    expect(() => model.level('tasks')).toThrow(new RangeError('The model has no level "tasks".'));
    expect(() => model.factor('autonomie')).toThrow('factor "autonomie"');
    expect(() => model.case('autonomy')).toThrow('case "autonomy"');
    expect(() => model.reference('__proto__')).toThrow('reference "__proto__"');
  });

  test('lists the factors of a level by number', () => {
    const model = indexed(smallModel());
    expect(model.factorsOf('task').map(({ id }) => id)).toEqual(['variety', 'autonomy']);
  });

  test('lists the relations that start at a factor and those that end at it, in the order of the file', () => {
    const model = indexed(smallModel());
    expect(model.relationsFrom('autonomy').map(({ to }) => to)).toEqual(['creativity', 'variety']);
    expect(model.relationsTo('creativity').map(({ from }) => from)).toEqual(['autonomy', 'variety']);
  });

  test('lists what each case shows of a factor', () => {
    const model = indexed(smallModel());
    expect(model.evidenceOn('autonomy').map((cell) => cell.case)).toEqual(['south', 'north']);
  });

  test('lists what a case shows in the order of the factors', () => {
    const model = indexed(smallModel());
    expect(model.evidenceFrom('south').map((cell) => cell.factor)).toEqual(['creativity', 'autonomy']);
  });

  test('gives an empty list where nothing is told', () => {
    const model = indexed(smallModel());
    expect(model.factorsOf('context')).toEqual([]);
    expect(model.relationsFrom('creativity')).toEqual([]);
    expect(model.relationsTo('autonomy')).toEqual([]);
    expect(model.evidenceOn('variety')).toEqual([]);
    expect(model.evidenceFrom('west')).toEqual([]);
  });

  test('leaves the lists it was given in their own order', () => {
    const data = smallModel();
    indexed(data);
    expect(data).toEqual(smallModel());
  });
});

describe('a model that does not hold together', () => {
  /** What is wrong, the data with only that wrong, and the one problem that must be named. */
  const refusals: Refusal[] = [
    [
      'a factor on a level that is not there',
      { factors: [...others('factors', 'variety'), factor({ id: 'variety', number: 2, level: 'job' })] },
      { kind: 'factor', id: 'variety', field: 'level', remedy: 'There is no "job"' },
    ],
    [
      'a factor that rests on a source that is not there',
      {
        factors: [
          ...others('factors', 'variety'),
          factor({ id: 'variety', number: 2, sources: ['senge-1990', 'hay-2018'] }),
        ],
      },
      { kind: 'factor', id: 'variety', field: 'sources', remedy: 'There is no "hay-2018"' },
    ],
    [
      'a relation from a factor that is not there',
      withRelation(relation({ from: 'freedom', kind: 'enables', to: 'variety' })),
      { kind: 'relation', id: 'freedom enables variety', field: 'from', remedy: 'There is no "freedom"' },
    ],
    [
      'a relation to a factor that is not there',
      withRelation(relation({ from: 'variety', kind: 'enables', to: 'freedom' })),
      { kind: 'relation', id: 'variety enables freedom', field: 'to', remedy: 'There is no "freedom"' },
    ],
    [
      'a relation of a factor with itself',
      withRelation(relation({ from: 'variety', kind: 'enables', to: 'variety' })),
      { kind: 'relation', id: 'variety enables variety', field: 'to', remedy: 'another factor' },
    ],
    [
      'a balance that does not say when the self-check tells it',
      withRelation(relation({ from: 'variety', kind: 'balances', to: 'autonomy', tension: undefined })),
      { kind: 'relation', id: 'variety balances autonomy', field: 'tension', remedy: 'when it is told' },
    ],
    [
      'a relation of another kind that says when the self-check tells it, as only balances do',
      withRelation(relation({ from: 'variety', kind: 'enables', to: 'autonomy', tension: 'both-low' })),
      { kind: 'relation', id: 'variety enables autonomy', field: 'tension', remedy: 'of nothing else' },
    ],
    [
      'an example of a factor that is not there',
      withEvidence(evidence({ factor: 'freedom', case: 'south' })),
      { kind: 'evidence', id: 'freedom × south', field: 'factor', remedy: 'There is no "freedom"' },
    ],
    [
      'an example from a case that is not there',
      withEvidence(evidence({ factor: 'variety', case: 'west' })),
      { kind: 'evidence', id: 'variety × west', field: 'case', remedy: 'There is no "west"' },
    ],
    [
      'two levels with one id',
      {
        levels: [
          ...smallModel().levels,
          level({ id: 'task', number: 3, slug: { nl: 'andere-taak', en: 'other-task' } }),
        ],
      },
      { kind: 'level', id: 'task', field: 'id', remedy: 'each its own' },
    ],
    [
      'two factors with one id',
      {
        factors: [
          ...smallModel().factors,
          factor({ id: 'variety', number: 4, slug: { nl: 'afwisseling', en: 'change' } }),
        ],
      },
      { kind: 'factor', id: 'variety', field: 'id', remedy: 'each its own' },
    ],
    [
      'two cases with one id',
      { cases: [...smallModel().cases, caseStudy({ id: 'north', number: 3, slug: inBoth('north-again') })] },
      { kind: 'case', id: 'north', field: 'id', remedy: 'each its own' },
    ],
    [
      'two sources with one id',
      { references: [...smallModel().references, reference({ id: 'senge-1990', certainty: 'probable' })] },
      { kind: 'reference', id: 'senge-1990', field: 'id', remedy: 'each its own' },
    ],
    [
      'one relation told twice',
      withRelation(relation({ from: 'variety', kind: 'enables', to: 'creativity', reason: inBoth('Again.') })),
      { kind: 'relation', id: 'variety enables creativity', field: 'from, kind and to', remedy: 'each its own' },
    ],
    [
      'two examples of one factor from one case',
      withEvidence(evidence({ factor: 'autonomy', case: 'south', text: inBoth('Again.') })),
      { kind: 'evidence', id: 'autonomy × south', field: 'factor and case', remedy: 'each its own' },
    ],
    [
      'two levels with one number',
      { levels: [...smallModel().levels, level({ id: 'context', number: 2 })] },
      { kind: 'level', id: 'context', field: 'number', remedy: 'each its own' },
    ],
    [
      'two factors with one number',
      { factors: [...smallModel().factors, factor({ id: 'workload', number: 2 })] },
      { kind: 'factor', id: 'workload', field: 'number', remedy: 'each its own' },
    ],
    [
      'two cases with one number',
      { cases: [...smallModel().cases, caseStudy({ id: 'west', number: 2 })] },
      { kind: 'case', id: 'west', field: 'number', remedy: 'each its own' },
    ],
    [
      'two levels with one Dutch slug',
      { levels: [...smallModel().levels, level({ id: 'context', number: 3, slug: { nl: 'task', en: 'context' } })] },
      { kind: 'level', id: 'context', field: 'slug.nl', remedy: 'each its own' },
    ],
    [
      'two factors with one English slug',
      {
        factors: [
          ...smallModel().factors,
          factor({ id: 'workload', number: 4, slug: { nl: 'werkdruk', en: 'variety' } }),
        ],
      },
      { kind: 'factor', id: 'workload', field: 'slug.en', remedy: 'each its own' },
    ],
    [
      'two cases with one Dutch slug',
      { cases: [...smallModel().cases, caseStudy({ id: 'west', number: 3, slug: { nl: 'north', en: 'west' } })] },
      { kind: 'case', id: 'west', field: 'slug.nl', remedy: 'each its own' },
    ],
    [
      'a level without a section of the report',
      { levels: [...others('levels', 'task'), level({ id: 'task', number: 2, sections: [] })] },
      { kind: 'level', id: 'task', field: 'sections', remedy: 'Name the section' },
    ],
    [
      'a factor without a section of the report',
      { factors: [...others('factors', 'variety'), factor({ id: 'variety', number: 2, sections: [] })] },
      { kind: 'factor', id: 'variety', field: 'sections', remedy: 'Name the section' },
    ],
    [
      'a relation without a section of the report',
      withRelation(relation({ from: 'variety', kind: 'enables', to: 'autonomy', sections: [] })),
      { kind: 'relation', id: 'variety enables autonomy', field: 'sections', remedy: 'Name the section' },
    ],
    [
      'a case without a section of the report',
      { cases: [...others('cases', 'north'), caseStudy({ id: 'north', number: 2, sections: [] })] },
      { kind: 'case', id: 'north', field: 'sections', remedy: 'Name the section' },
    ],
    [
      'an example without a section of the report',
      withEvidence(evidence({ factor: 'variety', case: 'south', sections: [] })),
      { kind: 'evidence', id: 'variety × south', field: 'sections', remedy: 'Name the section' },
    ],
    ...(['title', 'shortTitle', 'slug', 'question', 'summary'] as const).map(
      (field): Refusal => [
        `a level without an English ${field}`,
        { levels: [...others('levels', 'task'), level({ id: 'task', number: 2, [field]: { nl: 'Taak', en: ' ' } })] },
        { kind: 'level', id: 'task', field: `${field}.en`, remedy: 'in this language too' },
      ],
    ),
    ...(['title', 'shortTitle', 'slug', 'summary'] as const).map(
      (field): Refusal => [
        `a factor without a Dutch ${field}`,
        {
          factors: [
            ...others('factors', 'variety'),
            factor({ id: 'variety', number: 2, [field]: { nl: '', en: 'Variety' } }),
          ],
        },
        { kind: 'factor', id: 'variety', field: `${field}.nl`, remedy: 'in this language too' },
      ],
    ),
    [
      'a factor that has one of its languages left out altogether',
      {
        factors: [
          ...others('factors', 'variety'),
          factor({ id: 'variety', number: 2, title: { nl: 'Variatie' } as { nl: string; en: string } }),
        ],
      },
      { kind: 'factor', id: 'variety', field: 'title.en', remedy: 'in this language too' },
    ],
    [
      'a relation whose reason is not told in Dutch',
      withRelation(relation({ from: 'variety', kind: 'enables', to: 'autonomy', reason: { nl: '', en: 'Because.' } })),
      { kind: 'relation', id: 'variety enables autonomy', field: 'reason.nl', remedy: 'in this language too' },
    ],
    ...(['slug', 'summary', 'business'] as const).map(
      (field): Refusal => [
        `a case without an English ${field}`,
        {
          cases: [...others('cases', 'north'), caseStudy({ id: 'north', number: 2, [field]: { nl: 'noord', en: '' } })],
        },
        { kind: 'case', id: 'north', field: `${field}.en`, remedy: 'in this language too' },
      ],
    ),
    [
      'an example that is not told in English',
      withEvidence(evidence({ factor: 'variety', case: 'south', text: { nl: 'Zo.', en: '' } })),
      { kind: 'evidence', id: 'variety × south', field: 'text.en', remedy: 'in this language too' },
    ],
    [
      'a level whose short title does not fit in the drawing',
      {
        levels: [
          ...others('levels', 'task'),
          level({ id: 'task', number: 2, shortTitle: { nl: 'x'.repeat(23), en: 'Task' } }),
        ],
      },
      { kind: 'level', id: 'task', field: 'shortTitle.nl', remedy: 'at most 22 characters' },
    ],
    [
      'a factor whose short title does not fit in the drawing',
      {
        factors: [
          ...others('factors', 'variety'),
          factor({ id: 'variety', number: 2, shortTitle: { nl: 'Variatie', en: 'x'.repeat(23) } }),
        ],
      },
      { kind: 'factor', id: 'variety', field: 'shortTitle.en', remedy: 'at most 22 characters' },
    ],
  ];

  test.for(refusals)('is refused for %s, naming the thing, the field and what to do', ([, change, problem]) => {
    expect(problemsOf(smallModel(change))).toEqual([{ ...problem, remedy: expect.stringContaining(problem.remedy) }]);
  });

  test('is told everything that is wrong at once', () => {
    const data = smallModel({
      factors: [factor({ id: 'autonomy', level: 'job', sections: [] })],
      relations: [],
      evidence: [evidence({ factor: 'autonomy', case: 'west' })],
    });
    expect(problemsOf(data).map(({ id, field }) => `${id}: ${field}`)).toEqual([
      'autonomy: sections',
      'autonomy: level',
      'autonomy × west: case',
    ]);
  });
});

describe('a model that holds together', () => {
  const allowed: [sentence: string, change: Partial<ModelData>][] = [
    [
      'a short title of exactly 22 characters',
      { levels: [...others('levels', 'task'), level({ id: 'task', number: 2, shortTitle: inBoth('x'.repeat(22)) })] },
    ],
    [
      'a level and a factor with the same slug, because they stand under different addresses',
      { levels: [...others('levels', 'task'), level({ id: 'task', number: 2, slug: inBoth('autonomy') })] },
    ],
    [
      'a slug that one factor has in Dutch and another in English',
      {
        factors: [
          ...smallModel().factors,
          factor({ id: 'workload', number: 4, slug: { nl: 'workload', en: 'pressure' } }),
          factor({ id: 'pressure', number: 5, slug: { nl: 'druk', en: 'workload' } }),
        ],
      },
    ],
    [
      'two relations of different kinds between the same factors',
      withRelation(relation({ from: 'variety', kind: 'crowds-out', to: 'creativity' })),
    ],
    [
      'relations in both directions between the same factors',
      withRelation(relation({ from: 'creativity', kind: 'enables', to: 'autonomy' })),
    ],
  ];

  test.for(allowed)('may have %s', ([, change]) => {
    expect(problemsOf(smallModel(change))).toEqual([]);
  });
});

type Refusal = [sentence: string, change: Partial<ModelData>, problem: Problem];

function indexed(data: ModelData): Model {
  const result = indexModel(data);
  if (!result.ok) throw new Error(`The fixture is not sound: ${JSON.stringify(result.problems)}`);
  return result.model;
}

function problemsOf(data: ModelData): readonly Problem[] {
  const result = indexModel(data);
  return result.ok ? [] : result.problems;
}

/** The things of the small model but for one. */
function others<List extends 'levels' | 'factors' | 'cases'>(list: List, id: string): ModelData[List][number][] {
  const things: readonly ModelData[List][number][] = smallModel()[list];
  return things.filter((thing) => thing.id !== id);
}

function withRelation(added: ModelData['relations'][number]): Partial<ModelData> {
  return { relations: [...smallModel().relations, added] };
}

function withEvidence(added: ModelData['evidence'][number]): Partial<ModelData> {
  return { evidence: [...smallModel().evidence, added] };
}
