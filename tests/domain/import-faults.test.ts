import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportLimit, type FileProblem, parseExport } from '#domain/export-file.ts';
import { fileOf, fileWith, smallKnown } from '../fixtures/small-export.ts';

let before: object;
beforeEach(() => {
  before = Object.getOwnPropertyDescriptors(Object.prototype);
});
afterEach(() => {
  expect(Object.getOwnPropertyDescriptors(Object.prototype)).toEqual(before);
});

const read = (text: string) => parseExport(text, smallKnown);
const refusal = (problem: FileProblem) => ({ ok: false, problem });

describe('a file that holds nothing', () => {
  test.each([
    ['no character', ''],
    ['spaces and line ends', ' \t\r\n\r\n '],
    ['a byte order mark', '\ufeff'],
    ['a byte order mark and a line end', '\ufeff\r\n'],
  ])('but %s is refused as empty', (_, text) => {
    expect(read(text)).toEqual(refusal('empty'));
  });
});

describe('a file that is no JSON', () => {
  test.each([
    ['a photo', '\u0089PNG\r\n\u001a\n\u0000\u0000'],
    ['a web page', '<!doctype html><title>x</title>'],
    ['a spreadsheet', 'item;answer\nvariety-1;3'],
    ['NUL', '\u0000'],
    ['a file that was cut off', fileOf().slice(0, -1)],
    ['a file that was cut off in its first word', fileOf().slice(0, 5)],
    ['two files after each other', fileOf() + fileOf()],
    ['a comma too many', fileOf().replace(/\}$/, ',}')],
    ['single quotes', fileOf().replaceAll('"', "'")],
    ['NaN', fileWith('"answers":{"variety-1":NaN}')],
    ['Infinity', fileWith('"answers":{"variety-1":Infinity}')],
    ['a step with a plus', fileWith('"answers":{"variety-1":+3}')],
    ['a step with a zero before it', fileWith('"answers":{"variety-1":03}')],
    ['a line end within a text', fileWith('"answers":{},"part":"a\nb"')],
    ['a byte order mark in the middle', fileOf().replace(':', ':\ufeff')],
    ['two byte order marks around a space', `\ufeff \ufeff{`],
    ['only opening brackets, 100,000 of them', '['.repeat(100_000)],
    ['only opening braces, 100,000 of them', '{"a":'.repeat(50_000)],
    ['half pairs', '\ud83d\udc00\ud83d'],
  ])('but %s is refused as such', (_, text) => {
    expect(read(text)).toEqual(refusal('not-json'));
  });
});

describe('a file of something else', () => {
  test.each([
    ['null', 'null'],
    ['a number', '3'],
    ['a number beyond every number', '1e999'],
    ['a text', '"lio-self-check"'],
    ['true', 'true'],
    ['a list', '[]'],
    ['a list with an export in it', `[${fileOf()}]`],
    ['100,000 nested lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['30,000 nested objects', `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`],
    ['an object with nothing in it', '{}'],
    ['another app’s JSON', '{"name":"package","version":"1.0.0","dependencies":{"preact":"10"}}'],
    ['another app’s answers', '{"format":"quiz","version":1,"answers":{"variety-1":3}}'],
    ['answers alone', '{"variety-1":3}'],
    ['our open instrument', '{"version":1,"items":[{"id":"variety-1"}]}'],
    ['a format in capitals', fileOf({ format: 'LIO-SELF-CHECK' })],
    ['a format with a space', fileOf({ format: 'lio-self-check ' })],
    ['a format in a list', fileOf({ format: ['lio-self-check'] })],
    ['no format', fileOf({ format: undefined })],
    ['a format that only its prototype would have', '{"__proto__":{"format":"lio-self-check","version":1}}'],
    ['a format that another name takes away', fileWith('"answers":{},"format":"quiz"')],
  ])('such as %s is refused as another file', (_, text) => {
    expect(read(text)).toEqual(refusal('other-file'));
  });

  test('is called another file also where its version is newer or none', () => {
    expect(read('{"format":"quiz","version":2}')).toEqual(refusal('other-file'));
    expect(read('{"format":"quiz"}')).toEqual(refusal('other-file'));
  });
});

describe('a file of another version', () => {
  test.each([2, 3, 1e6, 1e300])('is refused as newer: %d', (version) => {
    expect(read(fileOf({ version }))).toEqual(refusal('newer'));
  });

  test('is refused as newer whatever else is in it', () => {
    expect(read('{"format":"lio-self-check","version":2,"answers":[{"item":"x"}]}')).toEqual(refusal('newer'));
  });

  test.each([0, -1, 1.5, '1', '2', null, true, [1], {}, undefined])('is refused as damaged: %j', (version) => {
    expect(read(fileOf({ version }))).toEqual(refusal('damaged'));
  });

  test.each(['-0', '1e999', '-1e999', '1e-999'])('is refused as damaged where it is no version: %s', (version) => {
    expect(read(fileWith(`"answers":{},"version":${version}`))).toEqual(refusal('damaged'));
  });

  test('is the first version also where that is written as 1.0 or 10e-1', () => {
    for (const version of ['1.0', '10e-1']) {
      expect(read(fileWith(`"answers":{},"version":${version}`))).toMatchObject({ ok: true });
    }
  });
});

describe('a file without a sound frame', () => {
  const wrong = [undefined, null, 3, 'x', true, []];

  test.each([...wrong, [['variety-1', 3]]])('is refused as damaged where its answers are %j', (answers) => {
    expect(read(fileOf({ answers }))).toEqual(refusal('damaged'));
  });

  test.each([null, 3, 'x', true, {}, { variety: {} }])('is refused as damaged where its plan is %j', (plan) => {
    expect(read(fileOf({ plan }))).toEqual(refusal('damaged'));
  });

  test.each([null, 3, 'x', true, {}, { a: {} }])('is refused as damaged where its rounds are %j', (rounds) => {
    expect(read(fileOf({ rounds }))).toEqual(refusal('damaged'));
  });

  test.each([undefined, null, 20_261_125, '', '2026-02-30', '25-11-2026', '2026-11-25T00:00:00Z', ['2026-11-25']])(
    'is refused as damaged where the day of its export is %j',
    (exported) => {
      expect(read(fileOf({ exported }))).toEqual(refusal('damaged'));
    },
  );

  test('is read where it has neither plan nor rounds, as a file that someone writes by hand', () => {
    expect(read(fileOf({ plan: undefined, rounds: undefined, answers: { 'variety-1': 3 } }))).toMatchObject({
      ok: true,
      workbook: { part: '', review: '', plan: new Map(), rounds: new Map(), answers: new Map([['variety-1', 3]]) },
      refused: [],
    });
  });

  test('is read with whatever else it says that this version knows nothing of', () => {
    const deep = JSON.parse('['.repeat(1000) + ']'.repeat(1000));
    const text = fileOf({ about: 3, schema: null, instrument: 'x', more: deep, answers: { 'variety-1': 3 } });
    expect(read(text)).toMatchObject({ ok: true, workbook: { answers: new Map([['variety-1', 3]]) }, refused: [] });
  });
});

describe('a file that is large', () => {
  const filler = (length: number) => fileOf().padEnd(length);

  test('is read up to the limit', () => {
    expect(read(filler(exportLimit))).toMatchObject({ ok: true });
  });

  test.each([exportLimit + 1, 300_000, 5_000_000])('is refused as too large from %d characters', (length) => {
    expect(read(filler(length))).toEqual(refusal('too-large'));
  });

  test('is refused by its size alone, before it is read', () => {
    const large = { length: exportLimit + 1 } as unknown as string;
    expect(read(large)).toEqual(refusal('too-large'));
  });

  test('counts its byte order mark and its spaces', () => {
    expect(read(`\ufeff${filler(exportLimit)}`)).toEqual(refusal('too-large'));
    expect(read(' '.repeat(exportLimit + 1))).toEqual(refusal('too-large'));
  });
});

describe('a file from another editor', () => {
  const pretty = JSON.stringify(JSON.parse(fileOf({ part: 'a\r\nb', answers: { 'variety-1': 3 } })), undefined, '\t');

  test.each([
    ['a byte order mark', `\ufeff${pretty}`],
    ['line ends of Windows', pretty.replaceAll('\n', '\r\n')],
    ['line ends of old', pretty.replaceAll('\n', '\r')],
    ['a byte order mark and line ends of Windows', `\ufeff${pretty.replaceAll('\n', '\r\n')}\r\n`],
    ['empty lines around it', `\n\n${pretty}\n\n`],
    ['its members in another order', JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(pretty)).reverse()))],
    ['every letter escaped', pretty.replace('variety-1', '\\u0076ariety\\u002d1')],
  ])('with %s is read like any other', (_, text) => {
    expect(read(text)).toEqual(read(fileOf({ part: 'a\r\nb', answers: { 'variety-1': 3 } })));
    expect(read(text)).toMatchObject({ ok: true });
  });
});

describe('a name that stands twice in a file', () => {
  test('says what it says last, of answers', () => {
    expect(read(fileWith('"answers":{"variety-1":0,"variety-1":4}'))).toMatchObject({
      workbook: { answers: new Map([['variety-1', 4]]) },
      refused: [],
    });
  });

  test('says what it says last also where that cannot be read', () => {
    expect(read(fileWith('"answers":{"variety-1":0,"variety-1":"x"}'))).toMatchObject({
      workbook: { answers: new Map() },
      refused: [{ kind: 'answer', name: 'variety-1' }],
    });
  });

  test('says what it says last, of the file', () => {
    expect(read(fileWith('"answers":{"variety-1":0},"answers":{"autonomy-1":1}'))).toMatchObject({
      workbook: { answers: new Map([['autonomy-1', 1]]) },
    });
  });
});
