import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#domain/answers.ts';
import { encodeExport, exportLimit, parseExport } from '#domain/export-file.ts';
import { emptyWorkbook, type Workbook } from '#domain/workbook.ts';
import { readModel } from '../content/read-content.ts';
import { readInstrument } from '../content/read-instrument.ts';
import { arbitraryWorkbook } from '../fixtures/arbitrary-workbook.ts';
import { oddTexts } from '../fixtures/odd-texts.ts';

const { version, items } = readInstrument();
const { factors } = readModel();
const known = { version, items, factors };
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);
const header = {
  schema: 'https://example.org/export.schema.json',
  about: { nl: 'De antwoorden van een zelfcheck.', en: 'The answers of a self-check.' },
  exported: '2026-11-25',
  instrument: version,
};
/** In milliseconds: twenty thousand workbooks take about ten seconds, and more on a busy machine. */
const patience = 120_000;

describe('a workbook that was exported', () => {
  test(
    'is read back just as it was, 20,000 times',
    () => {
      fc.assert(
        fc.property(arbitraryWorkbook(ids(items), ids(factors)), (workbook) => {
          const parsed = parseExport(encodeExport(workbook, header), known);
          const expected = { ok: true, exported: header.exported, workbook, refused: [] };
          // Much faster than Vitest's own, which then says what is different.
          if (!isDeepStrictEqual(parsed, expected)) expect(parsed).toStrictEqual(expected);
        }),
        { numRuns: 20_000 },
      );
    },
    patience,
  );

  test('is read back with an answer to every item, a step for every factor and forty rounds of them', () => {
    const answers = new Map(items.map(({ id }, index) => [id, ([0, 1, 2, 3, 4, 'unknown'] as const)[index % 6] ?? 0]));
    const step = { what: 'wat', who: 'wie', when: 'wanneer', signs: 'waaraan' };
    const workbook: Workbook = {
      part: 'overal',
      answers,
      plan: new Map(factors.map(({ id }) => [id, step])),
      review: '2027-01-15',
      rounds: new Map(
        Array.from({ length: 40 }, (_, index) => [
          `round-${index}`,
          { label: `${index}`, closed: '2026-03-01', instrument: version, answers },
        ]),
      ),
    };
    expect(parseExport(encodeExport(workbook, header), known)).toEqual({
      ok: true,
      exported: header.exported,
      workbook,
      refused: [],
    });
  });

  test('is read back in the order in which everything stood', () => {
    const workbook: Workbook = {
      ...emptyWorkbook,
      answers: new Map([...items.slice(0, 3)].reverse().map(({ id }) => [id, 1])),
      plan: new Map([...factors.slice(0, 3)].reverse().map(({ id }) => [id, stepOf('x')])),
      rounds: new Map(['b', 'a', 'c'].map((id) => [id, roundOf({})])),
    };
    const read = roundTrip(workbook);
    expect([...read.answers.keys()]).toEqual([...workbook.answers.keys()]);
    expect([...read.plan.keys()]).toEqual([...workbook.plan.keys()]);
    expect([...read.rounds.keys()]).toEqual(['b', 'a', 'c']);
  });

  test('is empty where nothing was put in', () => {
    expect(roundTrip(emptyWorkbook)).toEqual(emptyWorkbook);
  });

  test.each(oddTexts)('keeps %s in every text as it is', (_, text) => {
    const workbook: Workbook = {
      ...emptyWorkbook,
      part: text,
      plan: new Map([['variety', stepOf(text)]]),
      rounds: new Map([['a', roundOf({ label: text, part: text })]]),
    };
    expect(roundTrip(workbook)).toStrictEqual(workbook);
  });

  test.each(oddTexts)('keeps %s also when the file is saved and opened as bytes of UTF-8', (_, text) => {
    const workbook: Workbook = { ...emptyWorkbook, part: text };
    const file = new TextEncoder().encode(encodeExport(workbook, header));
    expect(parseExport(new TextDecoder().decode(file), known)).toMatchObject({ workbook, refused: [] });
  });

  test('can be read back by a later version that knows more items and factors', () => {
    const workbook: Workbook = { ...emptyWorkbook, answers: new Map([['variety-many-steps', 3]]) };
    const later = {
      version: version + 1,
      items: [...items, { id: 'variety-new' }],
      factors: [...factors, { id: 'new' }],
    };
    expect(parseExport(encodeExport(workbook, header), later)).toMatchObject({ workbook, refused: [] });
  });
});

describe('an export', () => {
  test('says what it is: its format, version, day and instrument, and where it is explained', () => {
    const file = JSON.parse(encodeExport(emptyWorkbook, header));
    expect(file).toEqual({ format: 'lio-self-check', version: 1, ...header, answers: {}, plan: [], rounds: [] });
  });

  test('has no part, no review day and no part of a round where there is none', () => {
    const text = encodeExport({ ...emptyWorkbook, rounds: new Map([['a', roundOf({})]]) }, header);
    expect(text).not.toMatch(/"(part|review)"/);
  });

  test('is the same in every language: an answer is a step or one of two names, never a word of a scale', () => {
    const answers = new Map<string, Answer>([
      ['variety-many-steps', 0],
      ['autonomy-trying-out', 'unknown'],
      ['feedback-asked-for', 'not-applicable'],
    ]);
    expect(JSON.parse(encodeExport({ ...emptyWorkbook, answers }, header)).answers).toEqual({
      'variety-many-steps': 0,
      'autonomy-trying-out': 'unknown',
      'feedback-asked-for': 'not-applicable',
    });
  });

  test('is read alike whatever it says of itself, and in whatever language', () => {
    const workbook: Workbook = { ...emptyWorkbook, part: 'x', answers: new Map([['variety-many-steps', 2]]) };
    const about = [{ nl: 'a', en: 'b' }, { en: 'b', nl: 'a' }, { fr: 'c' }, {}];
    const read = about.map((words) => parseExport(encodeExport(workbook, { ...header, about: words }), known));
    expect(new Set(read.map((parsed) => JSON.stringify(parsed))).size).toBe(1);
    expect(read[0]).toMatchObject({ ok: true, workbook });
  });

  test('is text that ends with a line end and stands on lines that people can read', () => {
    const text = encodeExport({ ...emptyWorkbook, answers: new Map([['variety-many-steps', 2]]) }, header);
    expect(text.endsWith('}\n')).toBe(true);
    expect(text.split('\n')).toContain('  "variety-many-steps": 2');
  });

  test('changes nothing of the workbook that it is made of', () => {
    fc.assert(
      fc.property(arbitraryWorkbook(ids(items), ids(factors)), (workbook) => {
        const before = structuredClone(workbook);
        encodeExport(workbook, header);
        expect(isDeepStrictEqual(workbook, before)).toBe(true);
      }),
    );
  });

  test('keeps names that every object has as names of answers like any other', () => {
    const answers = new Map<string, Answer>([
      ['__proto__', 3],
      ['constructor', 'unknown'],
      ['toString', 0],
    ]);
    const round = roundOf({ answers });
    const workbook: Workbook = { ...emptyWorkbook, answers, rounds: new Map([['constructor', round]]) };
    const odd = { ...known, items: ['__proto__', 'constructor', 'toString'].map((id) => ({ id })) };
    expect(parseExport(encodeExport(workbook, header), odd)).toMatchObject({ ok: true, workbook, refused: [] });
  });

  test('of three factors with 10,000 characters in each field, and ten rounds of all answers, keeps below the limit', () => {
    const long = 'é'.repeat(10_000);
    const answers = new Map(items.map(({ id }) => [id, 'not-applicable' as const]));
    const workbook: Workbook = {
      part: long,
      answers,
      plan: new Map(factors.slice(0, 3).map(({ id }) => [id, stepOf(long)])),
      review: '2027-01-15',
      rounds: new Map(Array.from({ length: 10 }, (_, index) => [`${index}`, roundOf({ answers })])),
    };
    expect(encodeExport(workbook, header).length).toBeLessThan(exportLimit);
  });
});

function roundTrip(workbook: Workbook): Workbook {
  const parsed = parseExport(encodeExport(workbook, header), known);
  if (!parsed.ok) throw new Error(parsed.problem);
  expect(parsed.refused).toEqual([]);
  return parsed.workbook;
}

function stepOf(text: string) {
  return { what: text, who: text, when: text, signs: text };
}

function roundOf(change: { label?: string; part?: string; answers?: Workbook['answers'] }) {
  return { label: 'Voorjaar', closed: '2026-03-01', instrument: version, answers: new Map(), ...change };
}
