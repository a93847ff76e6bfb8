import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeAnswer, parseAnswer } from '#domain/answer-codes.ts';
import { type Answer, allAnswers } from '#domain/answers.ts';
import { parseSavedData } from '#domain/saved-data.ts';
import { entriesUnder } from '#stores/entries-under.ts';
import { formOf } from '#stores/forms.ts';
import { currentSchema, storageKeys } from '#stores/storage-keys.ts';

const answerKey = (item: string) => storageKeys.answers + item;
/** Names that every object has, which must be as good an id as any other. */
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

const arbitraryId = fc.oneof(fc.string(), fc.constantFrom(...inherited));
const arbitraryAnswer = fc.constantFrom(...allAnswers);

describe('what storage held', () => {
  test('is nothing where there is nothing', () => {
    expect(parse([])).toEqual({ answers: new Map(), damaged: new Map(), isNewer: false });
  });

  test('is every answer by the id of its item, as it was stored', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(arbitraryId, arbitraryAnswer)), (given) => {
        const answers = new Map<string, Answer>(given);
        const entries = [...answers].map(([id, answer]) => [answerKey(id), encodeAnswer(answer)] as const);
        expect(parse(entries)).toEqual({ answers, damaged: new Map(), isNewer: false });
      }),
    );
  });

  test('keeps answers to items that are not known: they may belong to another version', () => {
    const { answers, damaged } = parse([[answerKey('an-item-of-tomorrow'), '3']]);
    expect([[...answers], damaged.size]).toEqual([[['an-item-of-tomorrow', 3]], 0]);
  });

  test('sets apart what cannot be read, as it was, and keeps all that can', () => {
    const { answers, damaged } = parse([
      [answerKey('variety-1'), '3'],
      [answerKey('variety-2'), '{"step":3}'],
      [answerKey('variety-3'), ''],
    ]);
    expect([...answers]).toEqual([['variety-1', 3]]);
    expect([...damaged]).toEqual([
      [answerKey('variety-2'), '{"step":3}'],
      [answerKey('variety-3'), ''],
    ]);
  });

  test('leaves entries of others alone, and entries of ours that are no answers', () => {
    const entries = [
      ['theme', 'dark'],
      ['answer:variety-1', '3'],
      [storageKeys.language, 'nl'],
      [storageKeys.keeping, 'device'],
      [`${storageKeys.aside}${answerKey('variety-1')}`, '{{{'],
    ] as const;
    expect(parse(entries)).toEqual({ answers: new Map(), damaged: new Map(), isNewer: false });
  });

  test('takes ids that every object has for ids like any other, and leaves those objects as they are', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const { answers, damaged } = parse([
      ...inherited.map((id) => [answerKey(id), '4'] as const),
      ...inherited.map((id) => [answerKey(`${id}-damaged`), id] as const),
    ]);
    expect([...answers.keys()]).toEqual(inherited);
    expect([...damaged.values()]).toEqual(inherited);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  test('is never an error, and loses nothing of ours', () => {
    const arbitraryKey = fc.oneof(
      fc.string(),
      arbitraryId.map(answerKey),
      fc.constantFrom(...inherited, storageKeys.schema, storageKeys.answers),
    );
    const arbitraryValue = fc.oneof(fc.string(), fc.constantFrom('0', '4', '?', '-', ...inherited), fc.json());
    fc.assert(
      fc.property(fc.array(fc.tuple(arbitraryKey, arbitraryValue)), (given) => {
        const entries = new Map(given);
        const { answers, damaged } = parse(given);
        for (const [key, value] of entries) {
          if (!key.startsWith(storageKeys.answers)) continue;
          const answer = answers.get(key.slice(storageKeys.answers.length));
          if (answer === undefined) expect(damaged.get(key)).toBe(value);
          else expect(encodeAnswer(answer)).toBe(value);
        }
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      }),
    );
  });
});

describe('the schema of what storage held', () => {
  test.each(['0', String(currentSchema)])('is not newer where it is %s', (schema) => {
    expect(parse([[storageKeys.schema, schema]])).toMatchObject({ isNewer: false, damaged: new Map() });
  });

  test.each([String(currentSchema + 1), '9'.repeat(400)])('is newer where it is %s', (schema) => {
    expect(parse([[storageKeys.schema, schema]])).toMatchObject({ isNewer: true, damaged: new Map() });
  });

  test('is not newer where there is none, as in data of a first answer that was cut off', () => {
    expect(parse([[answerKey('variety-1'), '3']])).toMatchObject({ isNewer: false, damaged: new Map() });
  });

  test.each(['', 'one', '1.5', '-1', '{"version":1}'])('is set apart where it cannot be read: %j', (schema) => {
    expect(parse([[storageKeys.schema, schema]]).damaged).toEqual(new Map([[storageKeys.schema, schema]]));
  });

  test.each([' 2', '1e3', 'Infinity', '0x10'])('is either newer or damaged but never both: %j', (schema) => {
    const { isNewer, damaged } = parse([[storageKeys.schema, schema]]);
    expect([isNewer, damaged.size]).toEqual([false, 1]);
  });

  test('keeps answers readable where it is newer', () => {
    const { answers } = parse([
      [storageKeys.schema, String(currentSchema + 1)],
      [answerKey('variety-1'), '3'],
    ]);
    expect([...answers]).toEqual([['variety-1', 3]]);
  });
});

function parse(entries: readonly (readonly [string, string])[]) {
  const { entries: readable, ...saved } = parseSavedData(new Map(entries), storageKeys, formOf, currentSchema);
  return { ...saved, answers: entriesUnder(readable, storageKeys.answers, parseAnswer) };
}
