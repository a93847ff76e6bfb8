import type { Answer } from '#domain/answers.ts';
import type { Round } from '#domain/rounds.ts';
import type { Workbook } from '#domain/workbook.ts';
import { encoded } from './invariants.ts';

const closed: Round = {
  label: 'Voorjaar',
  closed: '2026-03-01',
  instrument: 1,
  part: 'de dagdienst',
  answers: new Map<string, Answer>([
    ['a', 0],
    ['gone', 'unknown'],
  ]),
};

/** One of everything that a workbook can hold. */
export const full: Workbook = {
  part: 'de nachtdienst',
  answers: new Map<string, Answer>([
    ['a', 3],
    ['b', 'unknown'],
    ['c', 'not-applicable'],
  ]),
  plan: new Map([
    ['variety', { what: 'wisselen', who: 'wij', when: 'maart', signs: 'rust' }],
    ['autonomy', { what: '', who: '', when: '', signs: '' }],
  ]),
  review: '2027-01-15',
  rounds: new Map([['1a2b3c4d', closed]]),
};

/** Another that has some things in common with it, changes some, adds some and lacks some. */
export const other: Workbook = {
  part: 'de dagdienst',
  answers: new Map<string, Answer>([
    ['b', 0],
    ['c', 'not-applicable'],
    ['d', 4],
  ]),
  plan: new Map([['variety', { what: 'anders', who: '', when: '', signs: '' }]]),
  review: '',
  rounds: new Map([
    ['1a2b3c4d', { ...closed, label: 'Lente' }],
    ['new', { label: 'Herfst', closed: '2026-10-01', instrument: 1, answers: new Map() }],
  ]),
};

/** A workbook as schema 1 keeps it, spelled out here a second time. */
export function stored({ part, answers, plan, review, rounds }: Workbook): Record<string, string> {
  const entries: Record<string, string> = {};
  if (part) entries['lio:part'] = part;
  if (review) entries['lio:review'] = review;
  for (const [item, code] of encoded(answers)) entries[`lio:answer:${item}`] = code;
  for (const [factor, { what, who, when, signs }] of plan) {
    entries[`lio:plan:${factor}`] = JSON.stringify({ what, who, when, signs });
  }
  for (const [id, { answers: given, ...round }] of rounds) {
    entries[`lio:round:${id}`] = JSON.stringify({ ...round, answers: Object.fromEntries(given) });
  }
  return entries;
}

/** The same with the header of where it is kept. */
export function schema1Of(workbook: Workbook, keeping: 'device' | 'tab'): Record<string, string> {
  return { 'lio:schema': '1', 'lio:keeping': keeping, ...stored(workbook) };
}
