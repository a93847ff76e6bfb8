import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Run, readExcerpt } from '#islands/search/excerpt.ts';

describe('an excerpt of a page that was found', () => {
  test('is read as runs of text, with the words that were searched for marked', () => {
    expect(readExcerpt('Room for <mark>feedback</mark> and <mark>trust</mark>.')).toEqual([
      { text: 'Room for ', marked: false },
      { text: 'feedback', marked: true },
      { text: ' and ', marked: false },
      { text: 'trust', marked: true },
      { text: '.', marked: false },
    ]);
  });

  test('shows escaped signs as they are meant', () => {
    expect(textOf(readExcerpt('R&amp;D &lt;3 &gt;2 &quot;a&quot; it&#39;s it&#x27;s'))).toBe(
      'R&D <3 >2 "a" it\'s it\'s',
    );
  });

  test('undoes escaping once and not twice', () => {
    expect(textOf(readExcerpt('&amp;lt;mark&amp;gt;'))).toBe('&lt;mark&gt;');
  });

  test('leaves a sign that it does not know as it stands', () => {
    expect(textOf(readExcerpt('&euro; &constructor; &toString; a & b; AT&T;'))).toBe(
      '&euro; &constructor; &toString; a & b; AT&T;',
    );
  });

  test('is nothing when there is nothing', () => {
    expect(readExcerpt('')).toEqual([]);
  });

  // Pagefind marks whole words, so there is no white space within a mark.
  const run = fc.oneof(
    fc.record({ text: fc.string({ unit: 'grapheme', minLength: 1 }), marked: fc.constant(false) }),
    fc.record({ text: fc.stringMatching(/^\S+$/), marked: fc.constant(true) }),
  );

  test('gives back the page’s text, whatever signs stand in it', () => {
    fc.assert(
      fc.property(fc.array(run), (runs) => {
        expect(textOf(readExcerpt(write(runs)))).toBe(textOf(runs));
      }),
      { examples: [[[{ text: '<mark>x</mark>', marked: true }]]] },
    );
  });

  test('marks exactly what was marked', () => {
    fc.assert(
      fc.property(fc.array(run), (runs) => {
        const marked = readExcerpt(write(runs)).filter((part) => part.marked);
        expect(marked.map(({ text }) => text)).toEqual(runs.filter((part) => part.marked).map(({ text }) => text));
      }),
    );
  });

  test('never shows a mark’s own tags', () => {
    const plain = run.filter(({ text }) => !/[<>&]/.test(text));
    fc.assert(
      fc.property(fc.array(plain), (runs) => {
        expect(textOf(readExcerpt(write(runs)))).not.toMatch(/<\/?mark>/);
      }),
    );
  });
});

/** The runs as the search index gives them. */
function write(runs: readonly Run[]): string {
  return runs.map(({ text, marked }) => (marked ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text))).join('');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
