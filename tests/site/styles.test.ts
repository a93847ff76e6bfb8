import { describe, expect, test } from 'vitest';
import { builtSite } from './built-site.ts';

const site = builtSite();

describe('the styles of a page', () => {
  // WebKit does not see that a nested rule begins or ceases to hold when a window changes size.
  test('have no rule within a rule', () => {
    const nested = [...site.pages].flatMap(([path, page]) =>
      page.document
        .querySelectorAll('style')
        .filter((style) => style.textContent.includes('&'))
        .map(() => path),
    );
    expect(nested).toEqual([]);
  });
});
