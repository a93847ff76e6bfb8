import { describe, expect, test } from 'vitest';
import { cellId, ownId, pageId, relationId } from '#collections/identify.ts';

describe('the id of an entry', () => {
  test('of a relation is made of both ends and the kind', () => {
    expect(relationId({ from: 'autonomy', kind: 'enables', to: 'variety' })).toBe('autonomy enables variety');
  });

  test('of an example is made of its factor and case', () => {
    expect(cellId({ factor: 'autonomy', case: 'surfly', placedByUs: false })).toBe('autonomy surfly');
  });

  test('of a list of words is the page that it is for', () => {
    expect(pageId({ page: 'autonomy', nl: [], en: [] })).toBe('autonomy');
  });

  test('of a thing that is written with its id is that id', () => {
    expect(ownId({ id: 'task', number: 2 })).toBe('task');
  });
});
