import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countByValue, type Filters, filterNames, passes } from '#domain/search/filters.ts';
import { smallList } from '../../fixtures/small-search-list.ts';

const { pages } = smallList;
const none: Filters = { kind: '', level: '', case: '' };
const titlesWith = (filters: Partial<Filters>) =>
  pages.filter((page) => passes(page, { ...none, ...filters })).map(({ title }) => title);

describe('pages', () => {
  test('pass all where nothing is narrowed', () => {
    expect(titlesWith({})).toHaveLength(pages.length);
  });

  test('can be narrowed to a kind, a level and a case, and to several at once', () => {
    expect(titlesWith({ kind: 'level' })).toEqual(['Taak']);
    expect(titlesWith({ level: 'social' })).toEqual(['Psychologische veiligheid', 'Feedback geven en ontvangen']);
    expect(titlesWith({ case: 'south' })).toEqual(['Autonomie', 'Psychologische veiligheid', 'Zuid']);
    expect(titlesWith({ case: 'south', level: 'task' })).toEqual(['Autonomie']);
  });

  test('do not pass for a value that no page has', () => {
    expect(titlesWith({ level: '__proto__' })).toEqual([]);
  });

  test('are counted for each value with the other filters as they are', () => {
    const counts = countByValue(pages, 'level', { ...none, level: 'task', case: 'south' });
    expect(Object.fromEntries(counts)).toEqual({ '': 1, task: 1, social: 1 });
  });

  test('are as many with a value as were counted for it', () => {
    const value = { kind: ['', 'factor', 'case'], level: ['', 'task', 'social'], case: ['', 'south', 'north'] };
    const filters = fc.record({
      kind: fc.constantFrom(...value.kind),
      level: fc.constantFrom(...value.level),
      case: fc.constantFrom(...value.case),
    });
    fc.assert(
      fc.property(filters, fc.constantFrom(...filterNames), (chosen, name) => {
        for (const [wanted, count] of countByValue(pages, name, chosen)) {
          if (wanted) expect(titlesWith({ ...chosen, [name]: wanted })).toHaveLength(count);
        }
      }),
    );
  });
});
