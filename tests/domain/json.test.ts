import { describe, expect, test } from 'vitest';
import { isRecord, parseJson } from '#domain/json.ts';

describe('a text as JSON', () => {
  test.each([
    ['{"a":[1,null]}', { a: [1, null] }],
    ['null', null],
    ['0', 0],
    ['""', ''],
    [' [] ', []],
  ])('is what it says: %s', (text, json) => {
    expect(parseJson(text)).toEqual(json);
  });

  test.each(['', ' ', 'undefined', '{', "{'a':1}", 'NaN', '\ufeff{}', '\u0000'])(
    'is nothing where it says nothing: %j',
    (text) => {
      expect(parseJson(text)).toBeUndefined();
    },
  );

  test('is no error however deeply it is nested', () => {
    for (const depth of [1000, 100_000, 1_000_000]) {
      expect(() => parseJson('['.repeat(depth) + ']'.repeat(depth))).not.toThrow();
      expect(parseJson('['.repeat(depth))).toBeUndefined();
    }
  });

  test('changes no prototype', () => {
    parseJson('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    expect('polluted' in {}).toBe(false);
  });
});

describe('an object with names', () => {
  test.each([{}, { a: 1 }, JSON.parse('{"__proto__":1}'), Object.create(null)])('is %j', (json) => {
    expect(isRecord(json)).toBe(true);
  });

  test.each([null, undefined, [], [{}], 'x', 0, true, () => 0])('is not %j', (json) => {
    expect(isRecord(json)).toBe(false);
  });
});
