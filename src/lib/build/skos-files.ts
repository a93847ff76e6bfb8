import { DataFactory, Writer } from 'n3';
import { type Name, prefixes, type Triple, type Value } from './skos.ts';

const { literal, namedNode, quad } = DataFactory;

/** Triples as Turtle: `/model.skos.ttl`. */
export function toTurtle(triples: readonly Triple[]): Promise<string> {
  const writer = new Writer({ prefixes });
  // The writer puts what it is given of one subject together, but only when it comes together.
  for (const ofOne of bySubject(triples).values()) {
    for (const { subject, predicate, value } of ofOne) {
      writer.addQuad(quad(namedNode(subject), namedNode(expand(predicate)), termFor(value)));
    }
  }
  return new Promise((resolve, reject) => writer.end((error, turtle) => (error ? reject(error) : resolve(turtle))));
}

/** What the names of the JSON-LD mean: `{ "prefLabel": { "nl": "Autonomie", "en": "Autonomy" }, "broader": ["…"] }`. */
const context = {
  ...prefixes,
  id: '@id',
  type: '@type',
  ...terms('skos', ['prefLabel', 'altLabel', 'definition', 'note'], { '@container': '@language' }),
  ...terms('skos', ['inScheme', 'topConceptOf', 'hasTopConcept', 'broader', 'narrower', 'related'], { '@type': '@id' }),
  ...terms('dcterms', ['license', 'source'], { '@type': '@id' }),
  ...terms('rdfs', ['seeAlso'], { '@type': '@id' }),
};

/** Triples as JSON-LD: `/model.skos.jsonld`. All that it needs to be read stands in it. */
export function toJsonLd(triples: readonly Triple[]): { '@context': object; '@graph': readonly object[] } {
  const nodes = [...bySubject(triples)].map(([id, ofOne]) => nodeFor(id, ofOne));
  return { '@context': context, '@graph': nodes };
}

function nodeFor(id: string, triples: readonly Triple[]): object {
  const byPredicate = Map.groupBy(triples, ({ predicate }) => predicate);
  const fields = [...byPredicate].map(([predicate, ofOne]) => {
    const values = ofOne.map(({ value }) => value);
    return predicate === 'rdf:type' ? ['type', valueFor(values)] : [predicate.split(':')[1], valueFor(values)];
  });
  return { id, ...Object.fromEntries(fields) };
}

/** Texts by their language, anything else as a list; one of its kind stands alone. */
function valueFor(values: readonly Value[]): unknown {
  const texts = values.filter((value) => 'text' in value);
  if (texts.length > 0) {
    const byLanguage = Map.groupBy(texts, ({ language }) => language);
    return Object.fromEntries(
      [...byLanguage].map(([language, found]) => [language, alone(found.map(({ text }) => text))]),
    );
  }
  return alone(values.map((value) => ('url' in value ? value.url : 'name' in value ? value.name : value.text)));
}

function alone<Item>(items: readonly Item[]): Item | readonly Item[] | undefined {
  return items.length === 1 ? items[0] : items;
}

function terms(prefix: keyof typeof prefixes, names: readonly string[], rest: object): Record<string, object> {
  return Object.fromEntries(names.map((name) => [name, { '@id': `${prefix}:${name}`, ...rest }]));
}

function termFor(value: Value) {
  if ('text' in value) return literal(value.text, value.language);
  return namedNode('url' in value ? value.url : expand(value.name));
}

function expand(name: Name): string {
  const [prefix = '', rest] = name.split(':');
  return `${prefixes[prefix as keyof typeof prefixes]}${rest}`;
}

function bySubject(triples: readonly Triple[]): Map<string, Triple[]> {
  return Map.groupBy(triples, ({ subject }) => subject);
}
