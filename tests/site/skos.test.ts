import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { describe, expect, test } from 'vitest';
import type { Factor, Level } from '#domain/model.ts';
import { locales } from '#i18n/locales.ts';
import { factorPlace, levelPlace, type Place, sectionPlace } from '#i18n/routes.ts';
import { site as about } from '#site.ts';
import { readModel } from '../content/read-content.ts';
import { builtSite, pageOf, readSiteFile } from './built-site.ts';

const site = builtSite();
const model = readModel();
const turtle = readSiteFile(site, '/model.skos.ttl').toString();
const document = JSON.parse(readSiteFile(site, '/model.skos.jsonld').toString());
const quads = new Parser().parse(turtle);
const things = [
  ...model.levels.map((level) => [level, levelPlace(level)] as const),
  ...model.factors.map((factor) => [factor, factorPlace(factor)] as const),
];

const skos = 'http://www.w3.org/2004/02/skos/core#';
const dcterms = 'http://purl.org/dc/terms/';
const scheme = `${pageOf(site, sectionPlace('model'), 'en').url.href}#scheme`;

describe('the model as SKOS', () => {
  test('says the same in Turtle and in JSON-LD', async () => {
    const fromJsonLd = (await jsonld.toRDF(document, { format: 'application/n-quads' })) as unknown as string;
    expect(asLines(new Parser().parse(fromJsonLd))).toEqual(asLines(quads));
    expect(quads.length).toBeGreaterThan(500);
  });

  test('says nothing twice', () => {
    expect(new Set(asLines(quads)).size).toBe(quads.length);
  });

  test('needs nothing from elsewhere to be read', () => {
    expect(JSON.stringify(document['@context'])).not.toContain('"@import"');
    expect(typeof document['@context']).toBe('object');
  });

  test('is a concept scheme with the five levels on top, a label in each language, a licence and its source', () => {
    expect(valuesOf(scheme, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type')).toEqual([`${skos}ConceptScheme`]);
    expect(valuesOf(scheme, `${skos}hasTopConcept`)).toEqual(
      model.levels.map((level) => nameOf(levelPlace(level))).toSorted(),
    );
    expect(textsOf(scheme, `${skos}prefLabel`)).toEqual(about.model);
    expect(valuesOf(scheme, `${dcterms}license`)).toEqual([about.licences.content.url]);
    expect(valuesOf(scheme, `${dcterms}source`)).toEqual([about.report.url]);
  });

  test('has every level and factor as a concept of the scheme, and no other', () => {
    const concepts = quads.filter(
      ({ predicate, object }) => predicate.value.endsWith('#type') && object.value === `${skos}Concept`,
    );
    expect(concepts.map(({ subject }) => subject.value).toSorted()).toEqual(
      things.map(([, place]) => nameOf(place)).toSorted(),
    );
    for (const [, place] of things) expect(valuesOf(nameOf(place), `${skos}inScheme`)).toEqual([scheme]);
  });

  test('calls every concept by its title and says its one sentence, in both languages', () => {
    for (const [{ title, summary }, place] of things) {
      expect(textsOf(nameOf(place), `${skos}prefLabel`)).toEqual(title);
      expect(textsOf(nameOf(place), `${skos}definition`)).toEqual(summary);
    }
  });

  test('has a short title as another label where it differs, and no label that is the first one', () => {
    for (const [{ title, shortTitle }, place] of things) {
      const others = quads.filter(
        ({ subject, predicate }) => subject.value === nameOf(place) && predicate.value === `${skos}altLabel`,
      );
      for (const locale of locales) {
        const labels = others.flatMap(({ object }) => (languageOf(object) === locale ? object.value : []));
        expect(labels.map((label) => label.toLowerCase())).not.toContain(title[locale].toLowerCase());
        if (shortTitle[locale] !== title[locale]) expect(labels).toContain(shortTitle[locale]);
        expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length);
      }
    }
  });

  test('notes of every concept all its sections of the report, in both languages', () => {
    for (const [thing, place] of things) {
      const notes = textsOf(nameOf(place), `${skos}note`);
      for (const locale of locales) {
        expect(sectionsIn(notes[locale] ?? ''), nameOf(place)).toEqual([...(thing as Level | Factor).sections]);
      }
    }
  });

  test('puts every factor below its level and nothing else, and the level above it', () => {
    for (const factor of model.factors) {
      expect(valuesOf(nameOf(factorPlace(factor)), `${skos}broader`)).toEqual([
        nameOf(levelPlace(model.level(factor.level))),
      ]);
    }
    for (const level of model.levels) {
      expect(valuesOf(nameOf(levelPlace(level)), `${skos}narrower`)).toEqual(
        model
          .factorsOf(level.id)
          .map((factor) => nameOf(factorPlace(factor)))
          .toSorted(),
      );
    }
  });

  test('relates factors as the model does: a balance from both sides, another relation from the factor that acts', () => {
    const name = (id: string) => nameOf(factorPlace(model.factor(id)));
    const wanted = model.relations.flatMap(({ from, kind, to }) => [
      `${name(from)} ${name(to)}`,
      ...(kind === 'balances' ? [`${name(to)} ${name(from)}`] : []),
    ]);
    const found = quads
      .filter(({ predicate }) => predicate.value === `${skos}related`)
      .map(({ subject, object }) => `${subject.value} ${object.value}`);
    expect(found.toSorted()).toEqual([...new Set(wanted)].toSorted());
  });

  test('names every concept by a part that its English page has, and leads to the page in each language', () => {
    for (const [, place] of things) {
      expect(pageOf(site, place, 'en').ids).toContain('concept');
      expect(valuesOf(nameOf(place), 'http://www.w3.org/2000/01/rdf-schema#seeAlso')).toEqual(
        locales.map((locale) => pageOf(site, place, locale).url.href).toSorted(),
      );
    }
    expect(pageOf(site, sectionPlace('model'), 'en').ids).toContain('scheme');
  });

  test('uses only what SKOS and Dublin Core have', () => {
    const used = new Set(
      quads.map(({ predicate }) => predicate.value.replace(skos, 'skos:').replace(dcterms, 'dcterms:')),
    );
    expect([...used].sort()).toEqual([
      'dcterms:license',
      'dcterms:source',
      'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
      'http://www.w3.org/2000/01/rdf-schema#seeAlso',
      ...[
        'altLabel',
        'broader',
        'definition',
        'hasTopConcept',
        'inScheme',
        'narrower',
        'note',
        'prefLabel',
        'related',
        'topConceptOf',
      ].map((name) => `skos:${name}`),
    ]);
  });
});

function nameOf(place: Place): string {
  return `${pageOf(site, place, 'en').url.href}#concept`;
}

function valuesOf(subject: string, predicate: string): string[] {
  return quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
    .map(({ object }) => object.value)
    .toSorted();
}

/** A text in each language. Throws nothing when there are more: the last one stands. */
function textsOf(subject: string, predicate: string): Record<string, string> {
  const found = quads.filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate);
  expect(found.length, `${subject} ${predicate}`).toBe(locales.length);
  return Object.fromEntries(found.map(({ object }) => [languageOf(object), object.value]));
}

function languageOf(object: Quad['object']): string {
  return object.termType === 'Literal' ? object.language : '';
}

function sectionsIn(note: string): string[] {
  return note.replace(/R\d+/, '').match(/\d(\.\d)*/g) ?? [];
}

function asLines(list: readonly Quad[]): string[] {
  return list
    .map(({ subject, predicate, object }) =>
      [subject.value, predicate.value, object.termType, object.value, languageOf(object)].join(' '),
    )
    .toSorted();
}
