import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import { describe, expect, test } from 'vitest';
import { builtSite } from './built-site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    // Astro puts the style of an island beside it, and the figure brings its own: every browser applies a style in the body.
    elements: ['html5', { style: { flow: true } }],
    rules: {
      // Safari takes the meaning of a list from one without bullets; the role gives it back.
      'no-redundant-role': 'off',
      // A title names the step, the level and the site. Search engines cut it at the end, where the site's name is.
      'long-title': ['error', { maxlength: 100 }],
      // All our scripts come from our own host, which serves the page as well; a foreign one would need a hash.
      'require-sri': ['error', { target: 'crossorigin' }],
      // Preact closes elements without content in XML's way, Astro does not; to a browser it is the same.
      'void-style': 'off',
      // The self-check keeps each answer as it is given: its forms send nothing, so there is nothing to submit.
      'wcag/h32': 'off',
    },
  }),
);

const pages = [...builtSite().pages.values()];

describe('the HTML', () => {
  test('of every page is valid and follows good practice', async () => {
    const found = await Promise.all(pages.map(async ({ path, html }) => problemsOf(path, html)));
    expect(found.flat()).toEqual([]);
  });

  test('is looked at closely enough to see an error', async () => {
    expect(
      await problemsOf('a broken page', (pages[0]?.html ?? '').replace('<main', '<main><p><div></div></p')),
    ).not.toEqual([]);
  });
});

async function problemsOf(path: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${path}: ${message} (${ruleId}) at ${selector}`),
  );
}
