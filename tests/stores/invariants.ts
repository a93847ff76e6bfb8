import { afterEach, beforeEach, expect, vi } from 'vitest';
import { type Answer, allAnswers } from '#domain/answers.ts';
import type { FakeTab } from './fake-browser.ts';
import type { FakeStorage } from './fake-storage.ts';

/** Ids that would reach into an object's prototype, and an ordinary one. */
export const oddItems = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'variety-different-tasks'] as const;

/** What a record may hold that is no answer. */
export const unreadable: readonly (readonly [what: string, value: string])[] = [
  ['truncated JSON', '{"answer":3'],
  ['null', 'null'],
  ['an empty array', '[]'],
  ['a JSON string', '"3"'],
  ['nothing', ''],
  ['a number beyond every number', '1e999'],
  ['a value out of range', '5'],
  ['a negative value', '-1'],
  ['a value with a space', '3 '],
  ['emoji', '👩🏽‍🔧🧠'],
  ['right-to-left text', 'שלום \u202e'],
  ['lone surrogates', '\ud83d x \udc00'],
  ['NUL', 'a\u0000b'],
  ['10,000 characters', 'é'.repeat(10_000)],
  ['the name of a prototype', '__proto__'],
];

/** Puts every global back after each test, and fails when `Object.prototype` has changed in it (I4). Some take seconds on a busy machine. */
export function watchInvariants(): void {
  vi.setConfig({ testTimeout: 60_000 });
  let before: object;
  beforeEach(() => {
    before = Object.getOwnPropertyDescriptors(Object.prototype);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    expect(Object.getOwnPropertyDescriptors(Object.prototype)).toEqual(before);
  });
}

/** I2: after a reload every answer is as it was shown, but for those that were said not to be saved. */
export async function expectNothingLost(tab: FakeTab): Promise<void> {
  const unsaved = tab.unsaved;
  const shown = without(tab.answers, unsaved);
  await tab.reload();
  expect(without(tab.answers, unsaved)).toEqual(shown);
}

/** I2, of everything: whatever is shown is back after a reload as it was, but for what was said not to be saved. */
export async function expectNoEntryLost(tab: FakeTab): Promise<void> {
  const unsaved = tab.store.$unsaved.get();
  const rest = () => new Map([...tab.store.$entries.get()].filter(([key]) => !unsaved.has(key)));
  const shown = rest();
  await tab.reload();
  expect(rest()).toEqual(shown);
}

/** The entries of ours in a storage, but for the language. */
export function ours(storage: FakeStorage): Record<string, string> {
  return Object.fromEntries([...storage.entries].filter(([key]) => key.startsWith('lio:') && key !== 'lio:locale'));
}

/** The answers in a storage, by item, as codes. */
export function keptAnswers(storage: FakeStorage): ReadonlyMap<string, string> {
  const prefix = 'lio:answer:';
  return new Map(
    [...storage.entries].flatMap(([key, value]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [],
    ),
  );
}

/** Answers as schema 1 writes them, spelled out here a second time. */
export function encoded(answers: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
  const code = (answer: unknown) => (answer === 'unknown' ? '?' : answer === 'not-applicable' ? '-' : String(answer));
  return new Map([...answers].map(([item, answer]) => [item, code(answer)]));
}

/** Schema 1 on the device, with these answers. */
export function schema1(answers: Readonly<Record<string, string>>, keeping = 'device'): Record<string, string> {
  const entries = Object.entries(answers).map(([item, code]) => [`lio:answer:${item}`, code]);
  return { 'lio:schema': '1', 'lio:keeping': keeping, ...Object.fromEntries(entries) };
}

export function answerAt(index: number): Answer {
  return allAnswers[index % allAnswers.length] ?? 0;
}

function without(answers: ReadonlyMap<string, unknown>, items: readonly string[]): ReadonlyMap<string, unknown> {
  return new Map([...answers].filter(([item]) => !items.includes(item)));
}
