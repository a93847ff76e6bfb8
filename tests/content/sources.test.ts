import { describe, expect, test } from 'vitest';
import type { CslReference } from '#collections/schemas/reference.ts';
import { languages } from '#domain/localised.ts';
import { citeInText, formatReference } from '#lib/build/citations.ts';
import { readAllProse, readModel, readReferences } from './read-content.ts';

const model = readModel();
const references = readReferences();

/** Sources that texts or factors name, so that readers see them. Interviews are told of with their case instead. */
const named = new Set([
  ...model.factors.flatMap(({ sources }) => sources),
  ...readAllProse().flatMap(({ body }) =>
    [...body.matchAll(/<(?:Cite of|Beyond source)="([^"]*)"/g)].flatMap(([, ids = '']) => ids.split(' ')),
  ),
]);
const shown = references.filter(({ id }) => named.has(id));

describe('the sources of a factor', () => {
  test('are all in the list of references', () => {
    const known = references.map(({ id }) => id);
    expect([...named].filter((id) => !known.includes(id))).toEqual([]);
  });

  test('are each named once', () => {
    const doubles = model.factors.filter(({ sources }) => new Set(sources).size < sources.length);
    expect(doubles.map(({ id }) => id)).toEqual([]);
  });

  test('are each cited by the report in one of the factor’s own sections', () => {
    const cited = new Map(references.map(({ id, citedIn }) => [id, citedIn.map(({ section }) => section)]));
    const elsewhere = model.factors.flatMap(({ id, sources, sections }) =>
      sources
        .filter((source) => !cited.get(source)?.some((section) => sections.includes(section)))
        .map((source) => `${id}: ${source}`),
    );
    expect(elsewhere).toEqual([]);
  });
});

describe('a reference', () => {
  test('says where and how the report cites it, unless it is the report or comes after it', () => {
    const uncited = references.filter(({ asPrinted, citedIn }) => asPrinted.length === 0 || citedIn.length === 0);
    expect(uncited.map(({ id }) => id)).toEqual(['tno-2019', 'van-der-torre-2020']);
  });

  test('has no title, address or publisher of our own finding where only the report’s words are known', () => {
    const printed = references.filter(({ certainty, type }) => certainty === 'as-printed' && type !== 'interview');
    expect(printed.length).toBeGreaterThan(0);
    const more = printed.filter((reference) =>
      ['title', 'DOI', 'URL', 'publisher'].some((field) => field in reference),
    );
    expect(more.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(languages)('the sources as readers see them in %s', (language) => {
  test('name the first author and the year in the text', () => {
    const unclear = shown.filter((reference) => {
      const citation = citeInText([reference], language);
      return !citation.includes(firstNameOf(reference)) || !/\((?:.*, )(?:\d{4}[a-z]?|z\.d\.|n\.d\.)\)/.test(citation);
    });
    expect(unclear.map(({ id }) => id)).toEqual([]);
  });

  test('can be told apart: no two have the same citation', () => {
    const citations = shown.map((reference) => ({ id: reference.id, text: citeInText([reference], language) }));
    const same = citations.filter(({ id, text }) => citations.some((other) => other.id !== id && other.text === text));
    expect(same).toEqual([]);
  });

  test('are cited with “et al.” wherever the report does so', () => {
    const alone = shown.filter(
      (reference) =>
        reference.asPrinted.every((text) => / et al/.test(text)) &&
        !citeInText([reference], language).includes(' et al.'),
    );
    expect(alone.map(({ id }) => id)).toEqual([]);
  });

  test('show of a source with certainty as-printed nothing but author and year, whatever its record says', () => {
    const printed = shown.filter(({ certainty }) => certainty === 'as-printed');
    const more = { title: 'A title of our own finding', DOI: '10.1000/182', URL: 'https://example.org/found' };
    const told = printed.filter((reference) => {
      const text = formatReference({ ...reference, ...more }, language);
      return /own finding|10\.1000|example\.org|href/.test(text);
    });
    expect(printed.length).toBeGreaterThan(0);
    expect(told.map(({ id }) => id)).toEqual([]);
  });

  test('have each a full reference with the name of the first author', () => {
    const empty = shown.filter((reference) => !formatReference(reference, language).includes(firstNameOf(reference)));
    expect(empty.map(({ id }) => id)).toEqual([]);
  });
});

function firstNameOf({ author, title, id }: CslReference): string {
  // Straight apostrophes are set as a printer does.
  return (author?.[0]?.family ?? title ?? id).replaceAll("'", '’');
}
