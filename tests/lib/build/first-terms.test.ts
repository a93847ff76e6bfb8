import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTerms } from '#lib/build/first-terms.ts';

const terms = [
  termOf('control-cycle', ['regelkring', 'regelkringen']),
  termOf('learning', ['leren']),
  termOf('informal-learning', ['informeel leren']),
  termOf('kpi', ['KPI']),
  termOf('engagement', ['betrokkenheid']),
  termOf('commitment', ['betrokkenheid bij de organisatie']),
];

describe('a term in a text', () => {
  test('is found where it is first used, with the text before and after it', () => {
    expect(find('Dat heet een regelkring in het rapport.')).toEqual([
      ['Dat heet een ', { term: 'control-cycle', text: 'regelkring' }, ' in het rapport.'],
    ]);
  });

  test('is found at the very beginning and end of a text, without empty parts beside it', () => {
    expect(find('leren')).toEqual([[{ term: 'learning', text: 'leren' }]]);
  });

  test('is found once only, in the same text and in those after it', () => {
    expect(find('Een regelkring is een regelkring.', 'De regelkring dus.')).toEqual([
      ['Een ', { term: 'control-cycle', text: 'regelkring' }, ' is een regelkring.'],
      ['De regelkring dus.'],
    ]);
  });

  test('is found once only, whichever of its forms comes first', () => {
    expect(marked(find('Twee regelkringen.', 'Een regelkring.'))).toEqual(['regelkringen']);
  });

  test('is found again by a finder of its own, as every page has', () => {
    expect(marked([...find('Een regelkring.'), ...find('Een regelkring.')])).toHaveLength(2);
  });

  test('is found whatever its capitals, and keeps those of the text', () => {
    expect(marked(find('Regelkring en kpi.'))).toEqual(['Regelkring', 'kpi']);
  });

  test('is found as a whole word, and not within a longer one or one with a hyphen', () => {
    expect(marked(find('Afleren, lerend, zelf-leren, leren-doen, regelkringdenken, éleren, leren2.'))).toEqual([]);
  });

  test('is found between signs, brackets and quotation marks', () => {
    for (const text of ['(leren)', '“leren”', 'leren/doen', 'doen,leren', '‘leren’.']) {
      expect(marked(find(text)), text).toEqual(['leren']);
    }
  });

  test('is found in the form of the page’s own language only', () => {
    const cycle = { id: 'control-cycle', find: { nl: ['regelkring'], en: ['control cycle'] } };
    expect(findTerms([cycle], 'en')('A regelkring is a control cycle.')).toEqual([
      'A regelkring is a ',
      { term: 'control-cycle', text: 'control cycle' },
      '.',
    ]);
  });

  test('may hold signs that mean something to a pattern', () => {
    const odd = [termOf('odd', ['a.b', '(c)'])];
    expect(marked([findTerms(odd, 'nl')('axb en (c)')])).toEqual(['(c)']);
  });

  test('that is part of a longer one is not found there, but where it stands by itself', () => {
    const parts = find('Informeel leren is ook leren.');
    expect(parts).toEqual([
      [{ term: 'informal-learning', text: 'Informeel leren' }, ' is ook ', { term: 'learning', text: 'leren' }, '.'],
    ]);
  });

  test('that is part of a longer one is not found in a second use of that, which means something else', () => {
    const twice = 'Betrokkenheid bij de organisatie: zo heet betrokkenheid bij de organisatie.';
    expect(marked(find(twice))).toEqual(['Betrokkenheid bij de organisatie']);
  });
});

describe('a text', () => {
  test('without a term stays as it is', () => {
    expect(find('Hier staat niets bijzonders.')).toEqual([['Hier staat niets bijzonders.']]);
  });

  test('stays as it is where there are no terms, or none with a form in the language', () => {
    expect(findTerms([], 'nl')('Een regelkring.')).toEqual(['Een regelkring.']);
    expect(findTerms([{ id: 'norm', find: { nl: [], en: ['norm'] } }], 'nl')('Een norm.')).toEqual(['Een norm.']);
  });

  const words = fc.constantFrom(
    'leren',
    'Leren',
    'informeel',
    'regelkring',
    'regelkringen',
    'af',
    'KPI',
    'bij',
    '-',
    '.',
  );
  const text = fc
    .array(fc.tuple(words, fc.constantFrom(' ', '', ', ')), { maxLength: 12 })
    .map((pairs) => pairs.flat().join(''));
  const anyText = fc.oneof(text, fc.string({ unit: 'grapheme' }));

  test('has all its letters still when it is in parts', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        const whole = find(...texts).map((parts) =>
          parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
        );
        expect(whole).toEqual(texts);
      }),
    );
  });

  test('never has the same term twice, nor an empty part', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        const parts = find(...texts).flat();
        const found = parts.flatMap((part) => (typeof part === 'string' ? [] : part.term));
        expect(found).toEqual([...new Set(found)]);
        expect(parts).not.toContain('');
      }),
    );
  });
});

type Parts = ReturnType<ReturnType<typeof findTerms>>;

function termOf(id: string, forms: string[]) {
  return { id, find: { nl: forms, en: [] } };
}

/** The parts of the texts of one page, in the order of the page. */
function find(...texts: string[]): Parts[] {
  return texts.map(findTerms(terms, 'nl'));
}

/** The words that were marked as a term. */
function marked(texts: readonly Parts[]): string[] {
  return texts.flat().flatMap((part) => (typeof part === 'string' ? [] : part.text));
}
