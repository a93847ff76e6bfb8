import { describe, expect, test } from 'vitest';
import type { Answer } from '#domain/answers.ts';
import { findResume } from '#domain/resume.ts';
import { itemsOf, threeOf } from '../fixtures/small-instrument.ts';

const variety = itemsOf('variety', threeOf('extent'));
const feedback = itemsOf('feedback', threeOf('frequency'));
const quickScan = { id: 'quick-scan', items: [...variety, ...feedback].filter(({ core }) => core) };
const levels = [
  { id: 'task', items: variety },
  { id: 'social', items: feedback },
];

/** Where someone goes on who has answered these, as "way: item". */
function goesOnAt(answered: readonly string[], answer: Answer = 2): string | undefined {
  const resume = findResume(quickScan, levels, new Map(answered.map((id) => [id, answer])));
  return resume && `${resume.way.id}: ${resume.item.id}`;
}

describe('where to go on', () => {
  test('is nowhere before the first answer', () => {
    expect(goesOnAt([])).toBeUndefined();
  });

  test('is the next core item of the quick scan for who has answered core items only', () => {
    expect(goesOnAt(['variety-1'])).toBe('quick-scan: feedback-1');
    expect(goesOnAt(['feedback-1'])).toBe('quick-scan: variety-1');
  });

  test('is nowhere once the quick scan is done and no level was begun', () => {
    expect(goesOnAt(['variety-1', 'feedback-1'])).toBeUndefined();
  });

  test('is the first item without an answer of the level that was begun', () => {
    expect(goesOnAt(['variety-2'])).toBe('task: variety-1');
    expect(goesOnAt(['feedback-2', 'feedback-1'])).toBe('social: feedback-3');
  });

  test('is the first of the levels that were begun, and not one of which only the core was answered', () => {
    expect(goesOnAt(['feedback-2', 'variety-3'])).toBe('task: variety-1');
    expect(goesOnAt(['variety-1', 'feedback-2'])).toBe('social: feedback-1');
  });

  test('is the first level that is not finished where none of those was begun', () => {
    expect(goesOnAt(['variety-1', 'variety-2', 'variety-3'])).toBe('social: feedback-1');
    expect(goesOnAt(['feedback-1', 'feedback-2', 'feedback-3'])).toBe('task: variety-1');
  });

  test('is nowhere once all is answered', () => {
    expect(goesOnAt([...variety, ...feedback].map(({ id }) => id))).toBeUndefined();
  });

  test('counts “don’t know” and “does not apply” as answers', () => {
    expect(goesOnAt(['variety-1'], 'unknown')).toBe('quick-scan: feedback-1');
    expect(goesOnAt(['variety-2', 'variety-1'], 'not-applicable')).toBe('task: variety-3');
  });
});
