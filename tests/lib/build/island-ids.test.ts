import { describe, expect, test } from 'vitest';
import { withNumberedIslands } from '#lib/build/island-ids.ts';

const pageWith = (...names: string[]) =>
  names.map((name) => `<p>uid="x"</p><astro-island uid="${name}" component-url="/a.js"></astro-island>`).join('');

describe('the islands of a page', () => {
  test('are numbered, so that a page is the same whatever Astro called them', () => {
    expect(withNumberedIslands(pageWith('Z9pKbK', '1QxYz'))).toBe(withNumberedIslands(pageWith('Abc', 'Def')));
  });

  test('are still told apart', () => {
    expect(withNumberedIslands(pageWith('Z9pKbK', '1QxYz'))).toBe(pageWith('1', '2'));
  });
});
