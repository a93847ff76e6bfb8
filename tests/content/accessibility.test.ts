import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { criterionSchema } from '#collections/schemas/criterion.ts';

const criteria = criterionSchema.array().parse(parse(readFileSync('content/accessibility.yaml', 'utf8')));

/** Levels A and AA of WCAG 2.2, apart from 4.1.1, which it no longer has. */
const numbers = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
} as const;

describe('the report on accessibility', () => {
  test.each(['A', 'AA'] as const)('has every criterion of WCAG 2.2 at level %s once', (level) => {
    const listed = criteria.filter((criterion) => criterion.level === level).map(({ id }) => id);
    expect(listed.toSorted()).toEqual(numbers[level].split(' ').toSorted());
  });

  test('has 55 criteria in all', () => {
    expect(criteria).toHaveLength(55);
  });

  test('names only tests that are there', () => {
    const named = new Set(criteria.flatMap(({ tests }) => tests));
    expect(named.size).toBeGreaterThan(5);
    expect([...named].filter((path) => !/^tests\/.*\.test\.ts$/.test(path) || !existsSync(path))).toEqual([]);
  });

  test('says of every criterion that was looked at how that was done', () => {
    const unexplained = criteria.filter(
      ({ result, tests, searched }) => result !== 'not-tested' && tests.length === 0 && !searched,
    );
    expect(unexplained.map(({ id }) => id)).toEqual([]);
  });
});
