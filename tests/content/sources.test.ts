import { beforeAll, describe, expect, test } from 'vitest';
import type { CslReference } from '#collections/schemas/reference.ts';
import { languages } from '#domain/localised.ts';
import { citeInText, formatReference } from '#lib/build/citations.ts';
import kept from '#lib/build/kept-citations.json' with { type: 'json' };
import { citedTogether, formatAllCitations } from './cited-sources.ts';
import { readModel, readReferences } from './read-content.ts';

const model = readModel();
const references = readReferences();

/** Sources that texts or factors name, so that readers see them. Interviews are told of with their case instead. */
const named = new Set([...model.factors.flatMap(({ sources }) => sources), ...citedTogether().flat()]);
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

test('the citations that are kept for building are what Citation.js makes of the sources: else run `npm run citations`', () => {
  expect(kept).toEqual(formatAllCitations());
}, 60_000);

describe.each(languages)('the sources as readers see them in %s', (language) => {
  let sources: { readonly reference: CslReference; readonly inText: string; readonly full: string }[];

  // Formatting one takes some milliseconds, so each is formatted once.
  beforeAll(() => {
    sources = shown.map((reference) => ({
      reference,
      inText: citeInText([reference], language),
      full: formatReference(reference, language),
    }));
  }, 60_000);

  test('name the first author and the year in the text', () => {
    const unclear = sources.filter(
      ({ reference, inText }) =>
        !inText.includes(firstNameOf(reference)) || !/\((?:.*, )(?:\d{4}[a-z]?|z\.d\.|n\.d\.)\)/.test(inText),
    );
    expect(idsOf(unclear)).toEqual([]);
  });

  test('can be told apart: no two have the same citation', () => {
    const texts = sources.map(({ inText }) => inText);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  test('are cited with “et al.” wherever the report does so', () => {
    const alone = sources.filter(
      ({ reference, inText }) =>
        reference.asPrinted.every((text) => / et al/.test(text)) && !inText.includes(' et al.'),
    );
    expect(idsOf(alone)).toEqual([]);
  });

  test('have each a full reference with the name of the first author', () => {
    expect(idsOf(sources.filter(({ reference, full }) => !full.includes(firstNameOf(reference))))).toEqual([]);
  });

  test('show of a source with certainty as-printed nothing but author and year, whatever its record says', () => {
    const printed = shown.filter(({ certainty }) => certainty === 'as-printed');
    const more = { title: 'A title of our own finding', DOI: '10.1000/182', URL: 'https://example.org/found' };
    const told = printed.filter((reference) => {
      const full = formatReference({ ...reference, ...more }, language);
      return /own finding|10\.1000|example\.org|href/.test(full);
    });
    expect(printed.length).toBeGreaterThan(0);
    expect(told.map(({ id }) => id)).toEqual([]);
  }, 60_000);
});

function idsOf(sources: readonly { reference: CslReference }[]): string[] {
  return sources.map(({ reference }) => reference.id);
}

function firstNameOf({ author, title, id }: CslReference): string {
  // Straight apostrophes are set as a printer does.
  return (author?.[0]?.family ?? title ?? id).replaceAll("'", '’');
}

describe.each(languages)('the title of a source on a page in %s', (locale) => {
  test('is marked when it is in another language, so that a screen reader reads it as it should', () => {
    const foreign = readReferences().filter(
      ({ title, certainty, ...found }) =>
        title && certainty !== 'as-printed' && 'language' in found && found.language !== locale,
    );
    expect(foreign.length).toBeGreaterThan(5);
    const unmarked = foreign.filter((reference) => !/<span lang="(nl|en)">/.test(formatReference(reference, locale)));
    expect(unmarked.map(({ id }) => id)).toEqual([]);
  });
});
