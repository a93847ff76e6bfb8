import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { locales } from '#i18n/locales.ts';
import { casePlace, factorPlace, home, levelPlace, type Place, sectionPlace } from '#i18n/routes.ts';
import { site as about } from '#site.ts';
import { readModel } from '../content/read-content.ts';
import { builtSite, type LocalPage, type Page, pageOf, textOf, theOne } from './built-site.ts';
import { dataOf, type Vocabulary, vocabularyFile } from './schema-org.ts';

interface Node {
  readonly '@type': string;
  readonly [name: string]: unknown;
}

const site = builtSite();
const model = readModel();
const { types, properties }: Vocabulary = JSON.parse(readFileSync(vocabularyFile, 'utf8'));
const isAddress = ({ is }: { is: readonly string[] }) => is.includes('URL') && !is.includes('Text');

/** What `https://schema.org` answers to a parser, as far as our pages use it. */
const context = {
  '@vocab': 'https://schema.org/',
  ...Object.fromEntries(
    Object.entries(properties)
      .filter(([, property]) => isAddress(property))
      .map(([name]) => [name, { '@type': '@id' }]),
  ),
};

describe('what a page says of itself to programs', () => {
  test('is JSON-LD that a parser reads whole, with nothing but schema.org in it', async () => {
    for (const page of site.localPages) {
      const triples = (await jsonld.toRDF(dataOf(page) as object, { documentLoader: load })) as {
        predicate: { value: string };
      }[];
      expect(triples.length, page.path).toBeGreaterThan(20);
      const foreign = triples
        .map(({ predicate }) => predicate.value)
        .filter((name) => !/^https:\/\/schema\.org\/|#type$/.test(name));
      expect(foreign, page.path).toEqual([]);
      expect(countValues(nodesOf(page)), page.path).toBe(triples.length);
    }
  });

  test('uses types and properties as schema.org has them: each property of a type that has it, each value of a kind it may have', () => {
    const wrong = site.localPages.flatMap((page) =>
      nodesOf(page).flatMap((node) => problemsOf(node).map((problem) => `${page.path}: ${problem}`)),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  test('would not pass with a property that the type does not have, or with a value of another kind', () => {
    expect(problemsOf({ '@type': 'DefinedTerm', inLanguage: 'nl' })).toEqual(['DefinedTerm has no inLanguage']);
    expect(problemsOf({ '@type': 'ListItem', position: { '@type': 'Organization', name: 'x' } })).toEqual([
      'position may not be a Organization',
    ]);
  });

  test('is the name, description, address, language and licence that the page has, with the report as what it cites', () => {
    for (const page of site.localPages) {
      const node = pageNode(page);
      expect([node['url'], node['@id']], page.path).toEqual([page.url.href, page.url.href]);
      expect(node['inLanguage'], page.path).toBe(page.locale);
      expect(node['license'], page.path).toBe(about.licences.content.url);
      expect(node['description'], page.path).toBe(
        theOne(page, 'meta[name=description]')
          .getAttribute('content')
          ?.replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&'),
      );
      expect(textOf(theOne(page, 'title')), page.path).toContain(String(node['name']));
      expect(node['citation'], page.path).toMatchObject({
        '@type': 'Report',
        reportNumber: about.report.number,
        url: about.report.url,
      });
    }
  });

  test('cannot end the script that it stands in', () => {
    for (const page of site.localPages) {
      expect(theOne(page, 'script[type="application/ld+json"]').rawText, page.path).not.toContain('<');
    }
  });
});

describe.each(locales)('the page in %s', (locale) => {
  const node = (place: Place) => pageNode(pageOf(site, place, locale));
  const termSet = {
    '@type': 'DefinedTermSet',
    '@id': `${pageOf(site, sectionPlace('model'), 'en').url.href}#scheme`,
    name: about.model[locale],
  };

  test.each([
    ...model.factors.map((factor) => [factor, factorPlace(factor)] as const),
    ...model.levels.map((level) => [level, levelPlace(level)] as const),
  ])(
    'of $id is about a term of the model, under the name that it has in the SKOS files',
    ({ title, summary }, place) => {
      expect(node(place)).toMatchObject({
        '@type': 'WebPage',
        mainEntity: {
          '@type': 'DefinedTerm',
          '@id': `${pageOf(site, place, 'en').url.href}#concept`,
          name: title[locale],
          description: summary[locale],
          url: pageOf(site, place, locale).url.href,
          inDefinedTermSet: termSet,
        },
      });
    },
  );

  test('of the model is an article about the whole set of terms', () => {
    expect(node(sectionPlace('model'))).toMatchObject({ '@type': 'Article', about: termSet });
  });

  test('of a case, or of prose, is an article with a headline', () => {
    const places = [
      ...model.cases.map(casePlace),
      ...(
        ['background', 'conclusions', 'about', 'privacy', 'accessibility', 'open-data', 'administration'] as const
      ).map(sectionPlace),
    ];
    for (const place of places) {
      const { '@type': type, headline, name } = node(place);
      expect([type, headline]).toEqual(['Article', name]);
    }
  });

  test('that lists others is a collection', () => {
    for (const section of ['factors', 'levels', 'cases', 'glossary', 'sources'] as const) {
      expect(node(sectionPlace(section))['@type']).toBe('CollectionPage');
    }
  });
});

describe('the way to a page', () => {
  test('begins at the start page, goes as its breadcrumb goes and ends with itself, numbered from 1', () => {
    for (const page of site.localPages) {
      const start = pageOf(site, home, page.locale);
      const shown = page.document
        .querySelectorAll('.breadcrumb a')
        .map((link) => [textOf(link), new URL(link.getAttribute('href') ?? '', page.url).href]);
      const items = breadcrumbOf(page)['itemListElement'] as Node[];
      const trail = items.map(({ name, item }) => [name, item]);
      expect(
        items.map(({ position }) => position),
        page.path,
      ).toEqual(items.map((_, index) => index + 1));
      expect(trail.at(-1), page.path).toEqual([pageNode(page)['name'], page.url.href]);
      if (page === start) continue;
      expect(trail[0], page.path).toEqual([about.name[page.locale], start.url.href]);
      // The views of the self-check have a navigation of their own and show no breadcrumb.
      if (shown.length > 0) expect(trail.slice(1, -1), page.path).toEqual(shown);
    }
  });
});

function graphOf(page: Page): Node[] {
  return (dataOf(page) as { '@graph': Node[] })['@graph'];
}

function pageNode(page: LocalPage): Node {
  return graphOf(page)[0] as Node;
}

function breadcrumbOf(page: Page): Node {
  return graphOf(page).find((node) => node['@type'] === 'BreadcrumbList') as Node;
}

/** Every thing that a page speaks of, at any depth. */
function nodesOf(page: Page): Node[] {
  return graphOf(page).flatMap(withInner);
}

function withInner(node: Node): Node[] {
  return [node, ...valuesOf(node).flatMap(([, value]) => (isNode(value) ? withInner(value) : []))];
}

/** The properties of a thing with each of their values. */
function valuesOf(node: Node): [string, unknown][] {
  return Object.entries(node)
    .filter(([name]) => !name.startsWith('@'))
    .flatMap(([name, value]) => [value].flat().map((each): [string, unknown] => [name, each]));
}

function problemsOf(node: Node): string[] {
  const type = node['@type'];
  if (!(type in types)) return [`schema.org has no ${type}`];
  return valuesOf(node).flatMap(([name, value]) => {
    const property = properties[name];
    if (!property?.of.some((known) => isKindOf(type, known))) return [`${type} has no ${name}`];
    if (isNode(value)) {
      return property.is.some((known) => isKindOf(value['@type'], known))
        ? []
        : [`${name} may not be a ${value['@type']}`];
    }
    return property.is.some((known) => isWritten(value, known)) ? [] : [`${name} may not be ${JSON.stringify(value)}`];
  });
}

function isKindOf(type: string, known: string): boolean {
  return type === known || (types[type] ?? []).some((above) => isKindOf(above, known));
}

/** Whether a value is written as schema.org's kind of data asks. A thing may be named by its address. */
function isWritten(value: unknown, known: string): boolean {
  if (typeof value === 'number') return ['Number', 'Integer'].includes(known);
  if (typeof value !== 'string' || value === '') return false;
  if (known === 'Text') return true;
  if (known === 'Date') return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value);
  return (known === 'URL' || known in types) && URL.canParse(value);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && '@type' in value;
}

/** How many statements the things of a page make: what each is, and each of its values; a list of steps is one value a step. */
function countValues(nodes: readonly Node[]): number {
  return nodes.reduce((total, node) => total + 1 + valuesOf(node).length, 0);
}

async function load(url: string) {
  if (!/^https:\/\/schema\.org\/?$/.test(url)) throw new Error(`A page asks for ${url}.`);
  return { contextUrl: undefined, documentUrl: url, document: { '@context': context } } as never;
}
