import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ParsedExport, parseExport, type Refused } from '#domain/export-file.ts';
import { oddTexts } from '../fixtures/odd-texts.ts';
import { fileOf, fileWith, roundOf, smallKnown, stepOf } from '../fixtures/small-export.ts';

let before: object;
beforeEach(() => {
  before = Object.getOwnPropertyDescriptors(Object.prototype);
});
afterEach(() => {
  expect(Object.getOwnPropertyDescriptors(Object.prototype)).toEqual(before);
});

/** Values that are no answer, as JSON. */
const noAnswers = [
  '"3"',
  '5',
  '-1',
  '1.5',
  '1e999',
  '-1e999',
  '0.0000001',
  'null',
  'true',
  '[]',
  '[3]',
  '{}',
  '{"answer":3}',
  '""',
  '"?"',
  '"-"',
  '"Unknown"',
  '"never"',
  '"nooit"',
  '"__proto__"',
];

/** Values that are no text, as JSON. */
const noTexts = [null, 3, true, [], ['x'], {}, { text: 'x' }];

describe('an answer in a file', () => {
  test.each([0, 1, 2, 3, 4, 'unknown', 'not-applicable'])('may be %j', (answer) => {
    const { workbook, refused } = read(fileOf({ answers: { 'variety-1': answer } }));
    expect([...workbook.answers]).toEqual([['variety-1', answer]]);
    expect(refused).toEqual([]);
  });

  test.each(noAnswers)('may not be %s, which is named', (value) => {
    const { workbook, refused } = read(fileWith(`"answers":{"variety-1":${value},"autonomy-1":4}`));
    expect([...workbook.answers]).toEqual([['autonomy-1', 4]]);
    expect(refused).toEqual([{ kind: 'answer', name: 'variety-1' }]);
  });

  test.each(['-0', '-0.0', '0e5', '0.0'])('is the first step where it is written as %s', (value) => {
    const { workbook } = read(fileWith(`"answers":{"variety-1":${value}}`));
    expect(Object.is(workbook.answers.get('variety-1'), 0)).toBe(true);
  });

  test.each(['3.0', '30e-1'])('is the fourth step where it is written as %s', (value) => {
    expect(read(fileWith(`"answers":{"variety-1":${value}}`)).workbook.answers.get('variety-1')).toBe(3);
  });

  test('to a statement that is not known is named, and the others are offered', () => {
    const { workbook, refused } = read(fileOf({ answers: { 'variety-9': 3, 'variety-1': 1, '': 2 } }));
    expect([...workbook.answers]).toEqual([['variety-1', 1]]);
    expect(refused).toEqual([
      { kind: 'item', name: 'variety-9' },
      { kind: 'item', name: '' },
    ]);
  });

  test('that is wrong on both counts is counted once', () => {
    expect(read(fileOf({ answers: { 'variety-9': 9 } })).refused).toEqual([{ kind: 'answer', name: 'variety-9' }]);
  });

  test('to a statement under another name, in capitals or with a space, is to none that is known', () => {
    const { workbook, refused } = read(fileOf({ answers: { 'Variety-1': 3, ' variety-1': 3, 'variety-1\u0000': 3 } }));
    expect(workbook.answers.size).toBe(0);
    expect(refused.map(({ name }) => name)).toEqual(['Variety-1', ' variety-1', 'variety-1\u0000']);
  });

  test('may be to a statement that is named after a part of every object', () => {
    const { workbook, refused } = read(fileOf({ answers: { constructor: 3 } }));
    expect([...workbook.answers]).toEqual([['constructor', 3]]);
    expect(refused).toEqual([]);
  });
});

describe('names that reach into a prototype', () => {
  const names = ['__proto__', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

  test.each(names)('are no statements that are known: %s', (name) => {
    const { workbook, refused } = read(fileWith(`"answers":{${JSON.stringify(name)}:3}`));
    expect(workbook.answers.size).toBe(0);
    expect(refused).toEqual([{ kind: 'item', name }]);
  });

  test.each([
    '"answers":{"__proto__":{"variety-1":3}}',
    '"__proto__":{"answers":{"variety-1":3},"polluted":true},"answers":{}',
    '"constructor":{"prototype":{"polluted":true}},"answers":{"constructor":{"prototype":{"polluted":true}}}',
    '"answers":{},"plan":[{"__proto__":{"factor":"variety","what":"","who":"","when":"","signs":""}}]',
    '"answers":{},"plan":[{"factor":"__proto__","what":"","who":"","when":"","signs":""}]',
    '"answers":{},"rounds":[{"__proto__":{"id":"a","label":"","closed":"2026-01-01","instrument":1,"answers":{}}}]',
    '"answers":{},"rounds":[{"id":"__proto__","label":"","closed":"2026-01-01","instrument":1,"answers":{}}]',
  ])('bring in nothing and change nothing: %s', (member) => {
    const { workbook } = read(fileWith(member));
    expect([workbook.answers.size, workbook.plan.size, workbook.rounds.size]).toEqual([0, 0, 0]);
    expect('polluted' in {}).toBe(false);
  });
});

describe('a step of the plan in a file', () => {
  test('is offered with its four texts and nothing else', () => {
    const { workbook, refused } = read(fileOf({ plan: [stepOf({ more: 'x', id: 3 })] }));
    expect([...workbook.plan]).toStrictEqual([
      ['variety', { what: 'wat', who: 'wie', when: 'wanneer', signs: 'waaraan' }],
    ]);
    expect(refused).toEqual([]);
  });

  test.each(['what', 'who', 'when', 'signs'])('without its %s, or with another thing there, is named', (field) => {
    const broken = [undefined, ...noTexts].map((value) => stepOf({ [field]: value }));
    const { workbook, refused } = read(fileOf({ plan: [...broken, stepOf({ factor: 'autonomy' })] }));
    expect([...workbook.plan.keys()]).toEqual(['autonomy']);
    expect(refused).toEqual(broken.map(() => ({ kind: 'plan', name: 'variety' })));
  });

  test.each([...noTexts, 'variety'])('that is no object, but %j, is counted', (entry) => {
    const { workbook, refused } = read(fileOf({ plan: [entry, stepOf()] }));
    expect([...workbook.plan.keys()]).toEqual(['variety']);
    expect(refused).toEqual([{ kind: 'plan', name: 'plan' }]);
  });

  test('for a factor that is not known is named', () => {
    const { workbook, refused } = read(fileOf({ plan: [stepOf({ factor: 'luck' }), stepOf({ factor: 'variety-1' })] }));
    expect(workbook.plan.size).toBe(0);
    expect(refused).toEqual([
      { kind: 'plan', name: 'luck' },
      { kind: 'plan', name: 'variety-1' },
    ]);
  });

  test.each([undefined, ...noTexts])('for no factor, but %j, is counted', (factor) => {
    expect(read(fileOf({ plan: [stepOf({ factor })] })).refused).toEqual([{ kind: 'plan', name: 'plan' }]);
  });

  test('that stands twice for a factor says what it says last', () => {
    const { workbook } = read(fileOf({ plan: [stepOf({ what: 'eerst' }), stepOf({ what: 'dan' })] }));
    expect(workbook.plan.get('variety')?.what).toBe('dan');
  });

  test.each(oddTexts)('may say %s', (_, text) => {
    expect(read(fileOf({ plan: [stepOf({ what: text })] })).workbook.plan.get('variety')?.what).toBe(text);
  });
});

describe('the part and the day to look back in a file', () => {
  test.each(noTexts)('are none where they are %j, which is named, and the rest is offered', (value) => {
    const { workbook, refused } = read(fileOf({ part: value, review: value, answers: { 'variety-1': 3 } }));
    expect(workbook).toMatchObject({ part: '', review: '', answers: new Map([['variety-1', 3]]) });
    expect(refused).toEqual([
      { kind: 'part', name: 'part' },
      { kind: 'review', name: 'review' },
    ]);
  });

  test.each(['2027-02-29', '2027-13-01', '2027-1-1', '15-01-2027', 'soon', '2027-01-15 ', '+002027-01-15'])(
    'are no day where it is %j, which is named',
    (review) => {
      const { workbook, refused } = read(fileOf({ review }));
      expect(workbook.review).toBe('');
      expect(refused).toEqual([{ kind: 'review', name: 'review' }]);
    },
  );

  test('are none, without a word about it, where they are empty', () => {
    const { workbook, refused } = read(fileOf({ part: '', review: '' }));
    expect([workbook.part, workbook.review, refused]).toEqual(['', '', []]);
  });
});

describe('a round in a file', () => {
  test('is offered with what a round holds and nothing else', () => {
    const { workbook, refused } = read(
      fileOf({ rounds: [roundOf({ part: 'x', more: 1, answers: { constructor: 2 } })] }),
    );
    expect([...workbook.rounds]).toStrictEqual([
      [
        'a',
        { label: 'Voorjaar', closed: '2026-03-01', instrument: 2, part: 'x', answers: new Map([['constructor', 2]]) },
      ],
    ]);
    expect(refused).toEqual([]);
  });

  test('has no part where the file names none', () => {
    expect(read(fileOf({ rounds: [roundOf()] })).workbook.rounds.get('a')).not.toHaveProperty('part');
  });

  test.each([
    ['label', undefined],
    ['label', 3],
    ['label', null],
    ['closed', undefined],
    ['closed', '2026-02-30'],
    ['closed', ''],
    ['closed', 20_260_301],
    ['instrument', undefined],
    ['instrument', 0],
    ['instrument', -1],
    ['instrument', 1.5],
    ['instrument', '1'],
    ['instrument', null],
    ['part', null],
    ['part', 3],
    ['answers', undefined],
    ['answers', null],
    ['answers', []],
    ['answers', 'x'],
  ])('is named where its %s is %j, and the others are offered', (field, value) => {
    const { workbook, refused } = read(fileOf({ rounds: [roundOf({ [field]: value }), roundOf({ id: 'b' })] }));
    expect([...workbook.rounds.keys()]).toEqual(['b']);
    expect(refused).toEqual([{ kind: 'round', name: 'a' }]);
  });

  test.each(['1e999', '-0', '1e-5'])('is named where its instrument is %s', (instrument) => {
    const round = JSON.stringify(roundOf()).replace('"instrument":2', `"instrument":${instrument}`);
    expect(read(fileWith(`"answers":{},"rounds":[${round}]`)).refused).toEqual([{ kind: 'round', name: 'a' }]);
  });

  test.each(['', 'A', 'a b', 'a_b', '__proto__', 'a/b', 'é', 'a\n', 'a'.repeat(41)])(
    'is named where its id could not be one of ours: %j',
    (id) => {
      const { workbook, refused } = read(fileOf({ rounds: [roundOf({ id })] }));
      expect(workbook.rounds.size).toBe(0);
      expect(refused).toEqual([{ kind: 'round', name: id }]);
    },
  );

  test.each([undefined, ...noTexts])('is counted where its id is %j', (id) => {
    expect(read(fileOf({ rounds: [roundOf({ id })] })).refused).toEqual([{ kind: 'round', name: 'round' }]);
  });

  test.each([...noTexts, 'a'])('is counted where it is no object, but %j', (entry) => {
    const { workbook, refused } = read(fileOf({ rounds: [entry, roundOf()] }));
    expect([...workbook.rounds.keys()]).toEqual(['a']);
    expect(refused).toEqual([{ kind: 'round', name: 'round' }]);
  });

  test('is offered without the answers that are none, which are named', () => {
    const answers = { 'variety-1': 3, 'autonomy-1': 'x', constructor: 7 };
    const { workbook, refused } = read(fileOf({ rounds: [roundOf({ answers })] }));
    expect([...(workbook.rounds.get('a')?.answers ?? [])]).toEqual([['variety-1', 3]]);
    expect(refused).toEqual([
      { kind: 'answer', name: 'autonomy-1' },
      { kind: 'answer', name: 'constructor' },
    ]);
  });

  test('of an older version keeps its answers to statements that have gone since', () => {
    const answers = { 'variety-old': 3, x: 0, ['a'.repeat(80)]: 'unknown' };
    const { workbook, refused } = read(fileOf({ rounds: [roundOf({ instrument: 1, answers })] }));
    expect([...(workbook.rounds.get('a')?.answers ?? [])]).toEqual(Object.entries(answers));
    expect(refused).toEqual([]);
  });

  test.each(['__proto__', 'Variety', 'a b', '', 'a'.repeat(81), '<b>', '=1'])(
    'of an older version has no answer to what never was the name of a statement: %j',
    (name) => {
      const round = JSON.stringify(roundOf({ instrument: 1 })).replace(
        '"answers":{}',
        `"answers":{${JSON.stringify(name)}:3}`,
      );
      const { workbook, refused } = read(fileWith(`"answers":{},"rounds":[${round}]`));
      expect(workbook.rounds.get('a')?.answers.size).toBe(0);
      expect(refused).toEqual([{ kind: 'item', name }]);
    },
  );

  test.each([2, 3])(
    'of version %d, this one or a newer, has no answer to a statement that is not known',
    (instrument) => {
      const { workbook, refused } = read(fileOf({ rounds: [roundOf({ instrument, answers: { 'variety-old': 3 } })] }));
      expect(workbook.rounds.get('a')?.answers.size).toBe(0);
      expect(refused).toEqual([{ kind: 'item', name: 'variety-old' }]);
    },
  );

  test('that stands twice says what it says last', () => {
    const { workbook } = read(fileOf({ rounds: [roundOf({ label: 'eerst' }), roundOf({ label: 'dan' })] }));
    expect([...workbook.rounds.values()].map(({ label }) => label)).toEqual(['dan']);
  });

  test.each(oddTexts)('may be called %s', (_, text) => {
    const { workbook } = read(fileOf({ rounds: [roundOf({ label: text, part: text })] }));
    expect(workbook.rounds.get('a')).toMatchObject({ label: text, part: text });
  });
});

describe('a file with good and bad in it', () => {
  test('offers all the good, and names all the bad in the order of the file', () => {
    const { workbook, refused } = read(
      fileOf({
        part: 3,
        review: '2027-02-29',
        answers: { 'variety-1': 3, 'autonomy-1': '3', 'variety-9': 1, constructor: 'unknown' },
        plan: [stepOf({ factor: 'luck' }), stepOf(), null],
        rounds: [roundOf(), roundOf({ id: 'B' }), roundOf({ id: 'c', answers: { 'variety-9': 0, 'variety-1': 8 } })],
      }),
    );
    expect([...workbook.answers]).toEqual([
      ['variety-1', 3],
      ['constructor', 'unknown'],
    ]);
    expect([...workbook.plan.keys()]).toEqual(['variety']);
    expect([...workbook.rounds.keys()]).toEqual(['a', 'c']);
    expect(refused.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'answer autonomy-1',
      'item variety-9',
      'plan luck',
      'plan plan',
      'round B',
      'answer variety-1',
      'item variety-9',
      'part part',
      'review review',
    ]);
  });

  test('says the day of the export as it stands there', () => {
    expect(parseExport(fileOf({ exported: '2028-02-29' }), smallKnown)).toMatchObject({ exported: '2028-02-29' });
  });

  test('names what it refuses in full, however long and odd the name', () => {
    const answers = Object.fromEntries(oddTexts.map(([, text]) => [text, 9]));
    const named = read(fileOf({ answers })).refused.map(({ name }) => name);
    expect(named.toSorted()).toEqual(Object.keys(answers).toSorted());
  });
});

function read(text: string): { workbook: (ParsedExport & { ok: true })['workbook']; refused: readonly Refused[] } {
  const parsed = parseExport(text, smallKnown);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed;
}
