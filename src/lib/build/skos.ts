import { getTerms } from '#collections/glossary.ts';
import { getModel } from '#collections/model.ts';
import type { Localised } from '#domain/localised.ts';
import type { Factor, Level, Section } from '#domain/model.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { factorPlace, levelPlace, type Place, sectionPlace } from '#i18n/routes.ts';
import { sectionNames } from '#i18n/sections.ts';
import { site } from '#site.ts';
import { conceptUrl, schemeUrl, urlOf } from './addresses.ts';

/** The vocabularies that the triples use, by the prefix under which they stand in them. */
export const prefixes = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
} as const;

/** A name of a vocabulary, such as `skos:Concept`. */
export type Name = `${keyof typeof prefixes}:${string}`;

/** What a triple says of its subject: another thing by its address, something of a vocabulary by its name, or a text in a language. */
export type Value =
  | { readonly url: string }
  | { readonly name: Name }
  | { readonly text: string; readonly language: Locale };

export interface Triple {
  readonly subject: string;
  readonly predicate: Name;
  readonly value: Value;
}

/**
 * The model as a SKOS concept scheme: the levels on top, the factors below them, each with its labels, its one sentence and its
 * sections of the report in both languages.
 *
 * `skos:related` is symmetric by definition, and says no more than that two concepts have to do with each other. A balance is
 * stated from both sides; a relation with a direction only from the factor that acts, and which kind it is stands in `model.json`.
 */
export async function getTriples(): Promise<readonly Triple[]> {
  const { levels, factors, factor, relations, level } = await getModel();
  const synonyms = await getSynonyms();
  const urlOfFactor = (id: string) => conceptUrl(factorPlace(factor(id)));
  const related = relations.flatMap(({ from, kind, to }) => [
    [urlOfFactor(from), urlOfFactor(to)] as const,
    ...(kind === 'balances' ? [[urlOfFactor(to), urlOfFactor(from)] as const] : []),
  ]);
  return distinct([
    ...schemeTriples(),
    ...levels.flatMap((each) => {
      const subject = conceptUrl(levelPlace(each));
      return [
        { subject: schemeUrl, predicate: 'skos:hasTopConcept', value: { url: subject } } as const,
        { subject, predicate: 'skos:topConceptOf', value: { url: schemeUrl } } as const,
        ...conceptTriples(each, levelPlace(each), synonyms),
      ];
    }),
    ...factors.flatMap((each) => {
      const subject = conceptUrl(factorPlace(each));
      const broader = conceptUrl(levelPlace(level(each.level)));
      return [
        ...conceptTriples(each, factorPlace(each), synonyms),
        { subject, predicate: 'skos:broader', value: { url: broader } } as const,
        { subject: broader, predicate: 'skos:narrower', value: { url: subject } } as const,
      ];
    }),
    ...related.map(([subject, url]) => ({ subject, predicate: 'skos:related', value: { url } }) as const),
  ]);
}

function schemeTriples(): Triple[] {
  const subject = schemeUrl;
  return [
    { subject, predicate: 'rdf:type', value: { name: 'skos:ConceptScheme' } },
    ...inBoth(subject, 'skos:prefLabel', (locale) => site.model[locale]),
    ...inBoth(subject, 'skos:definition', (locale) => messagesIn(locale).home.description),
    { subject, predicate: 'dcterms:license', value: { url: site.licences.content.url } },
    { subject, predicate: 'dcterms:source', value: { url: site.report.url } },
    ...pagesOf(subject, sectionPlace('model')),
  ];
}

type Synonyms = ReadonlyMap<string, Localised<readonly string[]>>;

function conceptTriples(thing: Level | Factor, place: Place, synonyms: Synonyms): Triple[] {
  const subject = conceptUrl(place);
  const { title, shortTitle, summary, sections } = thing;
  return [
    { subject, predicate: 'rdf:type', value: { name: 'skos:Concept' } },
    { subject, predicate: 'skos:inScheme', value: { url: schemeUrl } },
    ...inBoth(subject, 'skos:prefLabel', (locale) => title[locale]),
    ...locales.flatMap((language) =>
      othersThan(title[language], [shortTitle[language], ...(synonyms.get(thing.id)?.[language] ?? [])]).map(
        (text) => ({ subject, predicate: 'skos:altLabel', value: { text, language } }) as const,
      ),
    ),
    ...inBoth(subject, 'skos:definition', (locale) => summary[locale]),
    ...inBoth(subject, 'skos:note', (locale) => placeInReport(sections, locale)),
    { subject, predicate: 'dcterms:source', value: { url: site.report.url } },
    ...pagesOf(subject, place),
  ];
}

/** The labels that are not the first one and not each other's, whatever their capitals. */
function othersThan(label: string, others: readonly string[]): string[] {
  const byForm = new Map(others.map((other) => [other.toLowerCase(), other]).reverse() as [string, string][]);
  byForm.delete(label.toLowerCase());
  return [...byForm.values()].reverse();
}

/** "TNO-rapport R11735, paragraaf 2.2.2 en hoofdstuk 4". */
function placeInReport(sections: readonly Section[], locale: Locale): string {
  const report = { nl: 'TNO-rapport', en: 'TNO report' }[locale];
  return `${report} ${site.report.number}, ${sectionNames(sections, locale)}`;
}

function pagesOf(subject: string, place: Place): Triple[] {
  return locales.map((locale) => ({ subject, predicate: 'rdfs:seeAlso', value: { url: urlOf(place, locale) } }));
}

function inBoth(subject: string, predicate: Name, textIn: (locale: Locale) => string): Triple[] {
  return locales.map((language) => ({ subject, predicate, value: { text: textIn(language), language } }));
}

/** The forms of a term of the glossary that has the id of a factor or level. */
async function getSynonyms(): Promise<Synonyms> {
  return new Map((await getTerms('en')).map(({ id, find }) => [id, find]));
}

/** Two factors may have more than one relation; that they are related is said once. */
function distinct(triples: readonly Triple[]): Triple[] {
  return [...new Map(triples.map((triple) => [JSON.stringify(triple), triple])).values()];
}
