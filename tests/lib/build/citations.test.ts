import { describe, expect, test } from 'vitest';
import type { CslReference } from '#collections/schemas/reference.ts';
import { languages } from '#domain/localised.ts';
import { citeInText, formatReference } from '#lib/build/citations.ts';

const karasek: CslReference = {
  id: 'karasek-1979',
  type: 'article-journal',
  author: [{ family: 'Karasek', given: 'R. A.' }],
  issued: { 'date-parts': [[1979]] },
  title: 'Job Demands and Job Decision Latitude',
  certainty: 'certain',
  asPrinted: ['Karasek, 1979'],
  citedIn: [],
};

const healthyWork: CslReference = {
  ...karasek,
  id: 'karasek-theorell-1990',
  type: 'book',
  author: [
    { family: 'Karasek', given: 'R. A.' },
    { family: 'Theorell', given: 'T.' },
  ],
  issued: { 'date-parts': [[1990]] },
};

const garvin: CslReference = {
  ...karasek,
  id: 'garvin-edmondson-gino-2008',
  author: [
    { family: 'Garvin', given: 'D. A.' },
    { family: 'Edmondson', given: 'A. C.' },
    { family: 'Gino', given: 'F.' },
  ],
  issued: { 'date-parts': [[2008]] },
  title: 'Is Yours a Learning Organization?',
  'container-title': 'Harvard Business Review',
};

/** A work of several people of whom the report names one. */
const kraan: CslReference = {
  id: 'kraan-et-al-2000',
  type: 'book',
  author: [{ family: 'Kraan' }],
  issued: { 'date-parts': [[2000]] },
  certainty: 'as-printed',
  asPrinted: ['Kraan et al. (2000)', 'Kraan et al., 2000'],
  citedIn: [],
};

describe('a citation in the text', () => {
  test('names author and year between brackets', () => {
    expect(citeInText([karasek], 'en')).toBe('(Karasek, 1979)');
  });

  test('names two authors both', () => {
    expect(citeInText([healthyWork], 'en')).toMatch(/^\(Karasek (&|and) Theorell, 1990\)$/);
    expect(citeInText([healthyWork], 'nl')).toMatch(/^\(Karasek (&|en) Theorell, 1990\)$/);
  });

  test('names of three or more authors only the first', () => {
    expect(citeInText([garvin], 'en')).toBe('(Garvin et al., 2008)');
  });

  test('says “et al.” where the report does, though only the first author is known', () => {
    expect(citeInText([kraan], 'en')).toBe('(Kraan et al., 2000)');
    expect(citeInText([kraan], 'nl')).toBe('(Kraan et al., 2000)');
  });

  test('says no “et al.” of a work that the report gives to one author', () => {
    expect(citeInText([{ ...kraan, asPrinted: ['Kraan, 2000'] }], 'en')).toBe('(Kraan, 2000)');
  });

  test('takes several sources together between one pair of brackets', () => {
    const citation = citeInText([garvin, karasek], 'en');
    expect(citation).toMatch(/^\([^()]+\)$/);
    expect(citation.slice(1, -1).split('; ').sort()).toEqual(['Garvin et al., 2008', 'Karasek, 1979']);
  });

  test('tells two works apart that have the same authors and year', () => {
    const first = { ...kraan, id: 'kraan-2000a', asPrinted: ['Kraan et al., 2000a; 2000b'] };
    const citation = citeInText([first, { ...first, id: 'kraan-2000b' }], 'en');
    expect(citation).toContain('2000a');
    expect(citation).toContain('2000b');
  });
});

describe('a full reference', () => {
  test('names authors, year, title and the way to it, each once', () => {
    const reference = formatReference(garvin, 'en');
    expect(reference).toMatch(/^Garvin, D\. A\., .*Edmondson, A\. C\., .*Gino, F\. \(2008\)\./);
    expect(reference).toContain('Is Yours a Learning Organization');
    expect(reference).toContain('<i>Harvard Business Review</i>');
  });

  test('links the DOI', () => {
    const reference = formatReference({ ...garvin, DOI: '10.1000/182' }, 'en');
    expect(reference).toContain('<a href="https://doi.org/10.1000/182">');
  });

  test('is in the language of the page where the form has words of its own', () => {
    const undated = { ...karasek, issued: undefined };
    expect(formatReference(undated, 'nl')).toContain('(z.d.)');
    expect(formatReference(undated, 'en')).toContain('(n.d.)');
  });

  test('shows markup in a title as text', () => {
    expect(formatReference({ ...karasek, title: 'On <script>alert(1)</script>' }, 'en')).not.toContain('<script');
  });
});

describe.each(languages)('a source of which only the report’s own words are known, in %s', (language) => {
  const found: CslReference = {
    ...kraan,
    title: 'A title of our own finding',
    DOI: '10.1000/182',
    URL: 'https://example.org/found',
    publisher: 'A publisher',
    'container-title': 'A journal',
  };

  test('is shown as author and year, without a title, address or DOI of our own finding', () => {
    const reference = formatReference(found, language);
    expect(reference).toContain('Kraan et al.');
    expect(reference).toContain('2000');
    expect(reference.replace(/<[^>]+>/g, '').trim()).toBe('Kraan et al. (2000).');
    expect(reference).not.toContain('href');
  });

  test('is shown without a comma between two authors whose initials are not known', () => {
    const authors = [{ family: 'Cohen' }, { family: 'Levinthal' }];
    const reference = formatReference({ ...kraan, author: authors, asPrinted: ['Cohen & Levinthal, 2000'] }, language);
    expect(reference).toMatch(/^Cohen (&#38;|&amp;|and|en) Levinthal\.? \(2000\)\.$/);
  });

  test('is shown with its title as soon as it is certain which work is meant', () => {
    expect(formatReference({ ...found, certainty: 'certain' }, language)).toContain('A title of our own finding');
  });
});
