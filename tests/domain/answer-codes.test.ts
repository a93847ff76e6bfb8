import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeAnswer, parseAnswer } from '#domain/answer-codes.ts';
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
