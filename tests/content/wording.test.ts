import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '#domain/localised.ts';
import { messagesIn } from '#i18n/messages.ts';
import { readAllProse, readModelData, readTerms } from './read-content.ts';

/** The glossary may explain, at the term itself, why the literal translation is not used. */
const mayExplain = 'content/glossary.yaml: workplace-innovation';

const english = textsIn('en');
const dutch = textsIn('nl');

describe('the English of the site', () => {
  test('calls “sociale innovatie” workplace innovation, and never by its literal translation', () => {
    const wrong = english.filter(({ path, text }) => path !== mayExplain && /social(ly)?\s+innovat/i.test(text));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('is British', () => {
    const american =
      /\b(organiz|emphasiz|recogniz|realiz|specializ|utiliz|summariz|behavior|labor\b|color|favor|center\b|enrollment|fulfill\b)/i;
    const found = english.flatMap(({ path, text }) => {
      // The name of the firm is its own.
      const [word] = american.exec(text.replaceAll('Client Innovation Center', '')) ?? [];
      return word ? [`${path}: ${word}`] : [];
    });
    expect(found).toEqual([]);
  });
});

describe('the Dutch of the site', () => {
  test('speaks to its reader as “je”, never as “u”', () => {
    expect(dutch.filter(({ text }) => /\b(u|uw)\b/i.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe.each(languages)('every text in %s', (language) => {
  const texts = language === 'nl' ? dutch : english;

  test('is there to be checked', () => {
    expect(texts.length).toBeGreaterThan(150);
  });

  test('never claims that TNO makes or endorses this site', () => {
    const claims = /(our|ons|onze) (report|rapport|research|onderzoek)\b/i;
    expect(texts.filter(({ text }) => claims.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('leaves nothing to be filled in later', () => {
    expect(
      texts.filter(({ text }) => /\b(TODO|TBD|FIXME|lorem ipsum|XXX)\b/i.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });
});

/** All that readers read in a language, each with where it stands. */
function textsIn(language: 'nl' | 'en'): { path: string; text: string }[] {
  const { references: _, ...model } = readModelData();
  return [
    ...readAllProse()
      .filter((prose) => prose.language === language)
      .map(({ path, fields, body }) => ({ path, text: `${JSON.stringify(fields)}\n${body}` })),
    ...localisedTexts(model, language).map((text) => ({ path: 'content/model', text })),
    ...readTerms().flatMap((term) =>
      localisedTexts(term, language).map((text) => ({ path: `content/glossary.yaml: ${term.id}`, text })),
    ),
    ...strings(messagesIn(language)).map((text) => ({ path: `src/i18n/messages/${language}.ts`, text })),
    ...(language === 'en' ? changes().map((text) => ({ path: 'content/changes.yaml', text })) : []),
  ];
}

function changes(): string[] {
  return [...readFileSync('content/changes.yaml', 'utf8').matchAll(/^\s+en: (.*)$/gm)].map(([, text = '']) => text);
}

/** Whatever stands under `nl:` or `en:`, at any depth. */
function localisedTexts(value: unknown, language: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === language ? strings(inner) : localisedTexts(inner, language),
  );
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
