import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeExport, type ParsedExport, parseExport } from '#domain/export-file.ts';
import type { Workbook } from '#domain/workbook.ts';
import { readModel } from '../content/read-content.ts';
import { readInstrument } from '../content/read-instrument.ts';
import { oddTexts } from '../fixtures/odd-texts.ts';
import { drawsOf, mutate, pick } from './mutated-export.ts';
import { readAgain, sayAll } from './second-reading.ts';

const { items } = readInstrument();
const { factors } = readModel();
const known = { version: 2, items, factors };
const names = { version: 2, items: idsOf(items), factors: idsOf(factors) };

/** Seeds of mutations that once were read wrongly. */
const failingSeeds: readonly number[] = [];
const mutations = 100_000;
/** In milliseconds: they take about ten seconds, and more on a busy machine. */
const patience = 300_000;

describe('100,000 mutated exports', () => {
  test(
    'crash nothing, bring in nothing invalid, and lose nothing that is good',
    () => {
      const before = Object.getOwnPropertyDescriptors(Object.prototype);
      const seen = new Map<string, number>();
      fc.assert(
        // The number is the seed of one mutation: fast-check prints it with the seed of the whole run.
        fc.property(fc.noShrink(fc.integer()), (seed) => {
          const draw = drawsOf(seed);
          const text = mutate(pick(draw, exports), draw);
          const parsed = parseExport(text, known);
          const again = readAgain(text, names);
          if (JSON.stringify(sayParsed(parsed)) !== JSON.stringify(again)) expect(sayParsed(parsed)).toEqual(again);
          const end = again.problem ?? (again.refused.length > 0 ? 'in part' : 'whole');
          seen.set(end, (seen.get(end) ?? 0) + 1);
        }),
        { numRuns: mutations, examples: failingSeeds.map((seed) => [seed]) },
      );
      expect(Object.getOwnPropertyDescriptors(Object.prototype)).toEqual(before);
      // Were they all refused, or all of one kind, they would show little.
      const ends = ['whole', 'in part', 'damaged', 'newer', 'not-json', 'other-file'];
      expect([...seen.keys()]).toEqual(expect.arrayContaining(ends));
      expect(Math.min(seen.get('in part') ?? 0, seen.get('whole') ?? 0)).toBeGreaterThan(mutations / 10);
    },
    patience,
  );
});

describe('the second reading', () => {
  test('would notice an answer that is not offered, and one that should not be', () => {
    const text = pick(drawsOf(1), exports);
    const parsed = parseExport(text, known);
    if (!parsed.ok) throw new Error(parsed.problem);
    expect(sayParsed(parsed)).toEqual(readAgain(text, names));
    const [first = ''] = parsed.workbook.answers.keys();
    for (const answer of [undefined, 5 as never]) {
      const answers = new Map(parsed.workbook.answers);
      if (answer === undefined) answers.delete(first);
      else answers.set(first, answer);
      expect(sayParsed({ ...parsed, workbook: { ...parsed.workbook, answers } })).not.toEqual(readAgain(text, names));
    }
  });

  test('knows the calendar', () => {
    const leap = ['2000', '2024', '2028', '0004'].map((year) => `${year}-02-29`);
    const common = ['1900', '2023', '2100', '0001'].map((year) => `${year}-02-29`);
    const read = (review: string) => readAgain(exports[0]?.replace('2027-01-15', review) ?? '', names);
    for (const day of leap) expect(read(day).offered).toContain(`review: ${day}`);
    for (const day of common) expect(read(day).refused).toEqual(['review review']);
  });
});

/** Small exports, so that what is hit matters, of everything that one can hold. */
const exports: readonly string[] = makeExports();

function makeExports(): string[] {
  const texts = oddTexts.map(([, text]) => text).filter((text) => text.length < 100);
  const text = (index: number) => texts[index % texts.length] ?? '';
  const answers = (start: number, count: number) =>
    new Map(items.slice(start, start + count).map(({ id }, index) => [id, answer(start + index)]));
  const workbook = (start: number): Workbook => ({
    part: text(start),
    answers: answers(start, 6),
    plan: new Map(
      factors
        .slice(start, start + 2)
        .map(({ id }, index) => [
          id,
          { what: text(start + index), who: text(start + 1), when: '', signs: text(start + 2) },
        ]),
    ),
    review: '2027-01-15',
    rounds: new Map([
      ['1a2b3c4d', { label: text(start), closed: '2026-03-01', instrument: 2, answers: answers(start + 3, 3) }],
      [
        'older',
        {
          label: 'x',
          closed: '2024-02-29',
          instrument: 1,
          part: text(start + 3),
          answers: new Map([...answers(start, 2), ['variety-gone', 1]]),
        },
      ],
    ]),
  });
  const header = {
    schema: 'https://example.org/x',
    about: { nl: 'x', en: 'y' },
    exported: '2026-11-25',
    instrument: 2,
  };
  return [0, 7, 14, 21].map((start) => encodeExport(workbook(start), header));
}

function answer(index: number) {
  return ([0, 1, 2, 3, 4, 'unknown', 'not-applicable'] as const)[index % 7] ?? 0;
}

function idsOf(things: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(things.map(({ id }) => id));
}

/** What was read, in the words of the second reading; a thing that holds more than it may gets them wrong. */
function sayParsed(parsed: ParsedExport) {
  if (!parsed.ok) return { problem: parsed.problem, offered: [], refused: [] };
  const { part, answers, plan, review, rounds } = parsed.workbook;
  const offered = new Map<string, string>();
  const sayAnswers = (where: string, given: Workbook['answers']) => {
    for (const [item, value] of given) offered.set(`${where}answer ${item}`, Object.is(value, -0) ? '-0' : `${value}`);
  };
  sayAnswers('', answers);
  for (const [factor, { what, who, when, signs, ...more }] of plan) {
    offered.set(`plan ${factor}`, JSON.stringify([what, who, when, signs, ...Object.keys(more)]));
  }
  for (const [id, { label, closed, instrument, answers: given, ...more }] of rounds) {
    const { part: named = 'no part', ...rest } = more;
    offered.set(`round ${id} itself`, JSON.stringify([label, closed, instrument, named, ...Object.keys(rest)]));
    sayAnswers(`round ${id} `, given);
  }
  if (part) offered.set('part', JSON.stringify(part));
  if (review) offered.set('review', review);
  const refused = parsed.refused.map(({ kind, name }) => `${kind} ${name}`).toSorted();
  return { problem: undefined, offered: sayAll(offered), refused };
}
