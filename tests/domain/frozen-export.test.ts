import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#domain/answers.ts';
import { encodeExport, parseExport } from '#domain/export-file.ts';
import type { Workbook } from '#domain/workbook.ts';

const text = readFileSync('tests/fixtures/export-1.json', 'utf8');
const sample = JSON.parse(text);

/** What the site knew when the sample was made, so that what goes later plays no part. */
const known = {
  version: 1,
  items: [
    'variety-different-tasks',
    'autonomy-own-way-of-working',
    'workload-what-we-can-handle',
    'demands-and-control-much-in-short-time',
    'feedback-asked-for',
    'support-trust-in-ability',
    'mobility-changing-jobs-inside',
    'constructor',
  ].map((id) => ({ id })),
  factors: ['variety', 'autonomy', 'feedback'].map((id) => ({ id })),
};

const workbook: Workbook = {
  part: 'de nachtdienst 🌙 <b>צוות</b> \ud83d',
  answers: new Map<string, Answer>([
    ['variety-different-tasks', 0],
    ['autonomy-own-way-of-working', 1],
    ['workload-what-we-can-handle', 2],
    ['demands-and-control-much-in-short-time', 3],
    ['feedback-asked-for', 4],
    ['support-trust-in-ability', 'unknown'],
    ['mobility-changing-jobs-inside', 'not-applicable'],
    ['constructor', 3],
  ]),
  plan: new Map([
    ['variety', { what: 'Wisselen van taak,\nelke week', who: '', when: 'voor 1 maart', signs: '=SUM(A1)' }],
    ['feedback', { what: '', who: '', when: '', signs: '' }],
    ['autonomy', { what: '\u0000', who: 'wij', when: '2027-02-29', signs: '"rust" \\ ruimte' }],
  ]),
  review: '2028-02-29',
  rounds: new Map([
    [
      '1a2b3c4d',
      {
        label: 'Voorjaar',
        closed: '2026-03-01',
        instrument: 1,
        part: 'de dagdienst',
        answers: new Map<string, Answer>([
          ['variety-different-tasks', 4],
          ['support-trust-in-ability', 'not-applicable'],
        ]),
      },
    ],
    ['00000000', { label: '', closed: '2026-09-30', instrument: 1, answers: new Map() }],
  ]),
};

describe('the frozen export of version 1', () => {
  test('may never change: people have files like it', () => {
    const hash = createHash('sha256').update(JSON.stringify(sample)).digest('hex');
    expect(hash).toBe('a98fa187ee5058673cfa79fb681aefd8424ce77d64fa2936e1c876ef8c344ec7');
  });

  test('opens to exactly what it says', () => {
    expect(parseExport(text, known)).toStrictEqual({ ok: true, exported: '2026-11-25', workbook, refused: [] });
  });

  test('opens in the order in which it says it', () => {
    const parsed = parseExport(text, known);
    if (!parsed.ok) throw new Error(parsed.problem);
    expect([...parsed.workbook.answers.keys()]).toEqual([...workbook.answers.keys()]);
    expect([...parsed.workbook.plan.keys()]).toEqual([...workbook.plan.keys()]);
    expect([...parsed.workbook.rounds.keys()]).toEqual([...workbook.rounds.keys()]);
  });

  test('is what is written for that workbook, member by member', () => {
    const { schema, about, exported, instrument } = sample;
    const written = encodeExport(workbook, { schema, about, exported, instrument });
    expect(JSON.stringify(JSON.parse(written))).toBe(JSON.stringify(sample));
  });

  test('loses to a later instrument only the answers of now to statements that have gone, and names them', () => {
    const items = known.items.filter(({ id }) => id !== 'support-trust-in-ability');
    const parsed = parseExport(text, { ...known, version: 2, items });
    if (!parsed.ok) throw new Error(parsed.problem);
    expect(parsed.refused).toEqual([{ kind: 'item', name: 'support-trust-in-ability' }]);
    expect(parsed.workbook.answers.size).toBe(workbook.answers.size - 1);
    expect(parsed.workbook.rounds).toEqual(workbook.rounds);
  });
});
