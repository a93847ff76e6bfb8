import { readFileSync, writeFileSync } from 'node:fs';
import { builtSite } from '../tests/site/built-site.ts';
import { dataOf, type Vocabulary, vocabularyFile } from '../tests/site/schema-org.ts';

/**
 * Keeps what schema.org says of the types and properties that our pages use, for the tests to hold the pages against:
 * `node tools/schema-org.ts <schemaorg-current-https.jsonld> <version>`, with the file from schema.org's own repository
 * (schemaorg/schemaorg, data/releases). Run it again when a page uses a new one.
 */
const [source = '', version = ''] = process.argv.slice(2);

interface Entry {
  '@id': string;
  'rdfs:subClassOf'?: Link | Link[];
  'schema:domainIncludes'?: Link | Link[];
  'schema:rangeIncludes'?: Link | Link[];
}

interface Link {
  '@id': string;
}

const entries = new Map(
  (JSON.parse(readFileSync(source, 'utf8')) as { '@graph': Entry[] })['@graph'].map((entry) => [entry['@id'], entry]),
);
const used = { types: new Set<string>(), properties: new Set<string>() };
for (const page of builtSite().localPages) collect(dataOf(page));

const vocabulary: Vocabulary = {
  source: `https://schema.org/ ${version}, CC BY-SA 3.0; made by tools/schema-org.ts`,
  types: Object.fromEntries([...used.types].sort().map((type) => [type, names(entry(type)['rdfs:subClassOf'])])),
  properties: Object.fromEntries(
    [...used.properties].sort().map((property) => {
      const { 'schema:domainIncludes': of, 'schema:rangeIncludes': is } = entry(property);
      return [property, { of: names(of), is: names(is) }];
    }),
  ),
};
writeFileSync(vocabularyFile, `${JSON.stringify(vocabulary, undefined, 2)}\n`);

function collect(node: unknown): void {
  if (Array.isArray(node)) node.forEach(collect);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === '@type') addType(String(value));
    if (!key.startsWith('@')) used.properties.add(key);
    if (key !== '@context') collect(value);
  }
}

/** A type with all that it is a kind of. */
function addType(type: string): void {
  used.types.add(type);
  for (const above of names(entry(type)['rdfs:subClassOf'])) addType(above);
}

function entry(name: string): Entry {
  const found = entries.get(`schema:${name}`);
  if (!found) throw new RangeError(`schema.org has no "${name}".`);
  return found;
}

function names(links: Link | Link[] = []): string[] {
  return [links].flat().map((link) => link['@id'].replace('schema:', ''));
}
