import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#domain/answers.ts';
import { parseRound, type Round, roundToJson } from '#domain/rounds.ts';
import { arbitraryRound } from '../fixtures/arbitrary-workbook.ts';
import { oddTexts } from '../fixtures/odd-texts.ts';

const round: Round = {
  label: 'Voorjaar',
  closed: '2026-03-01',
  instrument: 1,
  answers: new Map<string, Answer>([
    ['variety-many-steps', 3],
    ['autonomy-trying-out', 'unknown'],
  ]),
};
const json = {
  label: 'Voorjaar',
  closed: '2026-03-01',
  instrument: 1,
  answers: { 'variety-many-steps': 3, 'autonomy-trying-out': 'unknown' },
};

describe('a round as JSON', () => {
  test('says what the round says', () => {
    expect(JSON.parse(JSON.stringify(roundToJson(round)))).toEqual(json);
    expect(roundToJson({ ...round, part: 'de nachtdienst' })).toEqual({ ...json, part: 'de nachtdienst' });
  });

  test('is read back as the same round', () => {
    const odd = ['a', '__proto__', 'constructor', '', '\ud83d'];
    fc.assert(
      fc.property(arbitraryRound(odd, 3), (made) => {
        const parsed = parseRound(JSON.parse(JSON.stringify(roundToJson(made))));
        expect(parsed).toStrictEqual({ round: made, refused: [] });
      }),
    );
  });

  test.each(oddTexts)('may be called %s and be about it', (_, text) => {
    expect(parseRound({ ...json, label: text, part: text })?.round).toEqual({ ...round, label: text, part: text });
  });

  test('is read with what a round holds and nothing else', () => {
    expect(parseRound({ ...json, id: 'x', more: 3 })?.round).toStrictEqual(round);
  });

  test('is read without the answers that are none, which are named', () => {
    const answers = { a: 3, b: '3', c: 5, d: null, e: -0 };
    expect(parseRound({ ...json, answers })).toEqual({
      round: {
        ...round,
        answers: new Map([
          ['a', 3],
          ['e', 0],
        ]),
      },
      refused: ['b', 'c', 'd'],
    });
  });

  test.each(['label', 'closed', 'instrument', 'answers'])('is no round without its %s', (field) => {
    expect(parseRound({ ...json, [field]: undefined })).toBeUndefined();
  });

  test.each([
    { label: 3 },
    { label: null },
    { closed: '2026-02-29' },
    { closed: '' },
    { closed: '2026-03-01T00:00' },
    { instrument: 0 },
    { instrument: -1 },
    { instrument: 1.5 },
    { instrument: '1' },
    { instrument: Number.POSITIVE_INFINITY },
    { instrument: Number.NaN },
    { part: null },
    { part: 3 },
    { answers: null },
    { answers: [] },
    { answers: 'x' },
  ])('is no round with %j', (change) => {
    expect(parseRound({ ...json, ...change })).toBeUndefined();
  });

  test.each([undefined, null, 3, 'x', [], [json], {}])('is none of %j', (value) => {
    expect(parseRound(value)).toBeUndefined();
  });

  test('is never an error, whatever the JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void parseRound(value)));
  });
});
