import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersToJson, encodeAnswer, parseAnswer, parseAnswers } from '#domain/answer-codes.ts';
import { allAnswers } from '#domain/answers.ts';

/** Names that every object has, which are no codes. */
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

describe('the code of an answer', () => {
  test.each([
    [0, '0'],
    [1, '1'],
    [2, '2'],
    [3, '3'],
    [4, '4'],
    ['unknown', '?'],
    ['not-applicable', '-'],
  ] as const)('of %s is %s', (answer, code) => {
    expect(encodeAnswer(answer)).toBe(code);
  });

  test.each(allAnswers)('is read back as the answer %s', (answer) => {
    expect(parseAnswer(encodeAnswer(answer))).toBe(answer);
  });

  test.each(['', ' 3', '3 ', '03', '3.0', '5', '-1', '--', '??', 'unknown', 'null', '٣', ...inherited])(
    'is never %j',
    (code) => {
      expect(parseAnswer(code)).toBeUndefined();
    },
  );

  test('is the only text that is read as an answer', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const answer = parseAnswer(text);
        if (answer !== undefined) expect(encodeAnswer(answer)).toBe(text);
      }),
    );
  });
});

describe('answers as JSON', () => {
  const odd = fc.constantFrom(...inherited, '', 'variety-many-steps', '\ud83d');
  const arbitrary = fc.array(fc.tuple(odd, fc.constantFrom(...allAnswers))).map((entries) => new Map(entries));

  test('are read back as the same answers, in their order, also under names that every object has', () => {
    fc.assert(
      fc.property(arbitrary, (answers) => {
        const parsed = parseAnswers(JSON.parse(JSON.stringify(answersToJson(answers))));
        expect(parsed).toEqual({ answers, refused: [] });
        expect([...(parsed?.answers.keys() ?? [])]).toEqual([...answers.keys()]);
      }),
    );
  });

  test.each([undefined, null, 3, '3', true, [], [3]])('are none of %j', (json) => {
    expect(parseAnswers(json)).toBeUndefined();
  });

  test('are those that are legal; the others are named', () => {
    const json = {
      a: 0,
      b: '0',
      c: 5,
      d: Number.NaN,
      e: 'unknown',
      f: '?',
      g: null,
      h: [3],
      i: 0.5,
      j: 'not-applicable',
    };
    expect(parseAnswers(json)).toEqual({
      answers: new Map<string, unknown>([
        ['a', 0],
        ['e', 'unknown'],
        ['j', 'not-applicable'],
      ]),
      refused: ['b', 'c', 'd', 'f', 'g', 'h', 'i'],
    });
  });

  test('have no 0 that is below 0', () => {
    expect(Object.is(parseAnswers({ a: -0 })?.answers.get('a'), 0)).toBe(true);
  });
});
