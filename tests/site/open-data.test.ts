import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse as parseHtml } from 'node-html-parser';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Locale, locales } from '#i18n/locales.ts';
import { casePlace, factorPlace, levelPlace, sectionPlace } from '#i18n/routes.ts';
import { site as about } from '#site.ts';
import { readModel, readReferences } from '../content/read-content.ts';
import { readInstrument } from '../content/read-instrument.ts';
import { builtSite, pageOf, readSiteFile } from './built-site.ts';

interface OpenModel {
  version: string;
  date: string;
  licence: { url: string };
  levels: Thing[];
  factors: (Thing & { sources: string[] })[];
  cases: Thing[];
  relations: { from: string; kind: string; to: string }[];
  evidence: { factor: string; case: string }[];
  sources: { id: string; certainty: string }[];
}

interface Thing {
  id: string;
  pages: Record<Locale, string>;
}

interface OpenReference {
  id: string;
  title?: string;
  DOI?: string;
  URL?: string;
  custom: { certainty: string; asPrinted: string[]; citedIn: { section: string; topic: string }[] };
}

const site = builtSite();
const text = (path: string) => readSiteFile(site, path).toString();
const json = (path: string) => JSON.parse(text(path));
const model = readModel();
const open: OpenModel = json('/model.json');
const references: OpenReference[] = json('/references.json');

describe('the model as open data', () => {
  test('is what its JSON Schema says, which allows nothing beside it', () => {
    const validate = schemaOfModel();
    expect(validate(open), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...open, more: true })).toBe(false);
    expect(validate({ ...open, factors: open.factors.map(({ pages: _, ...rest }) => rest) })).toBe(false);
  });

  test('names its schema, which says of every field what it means', () => {
    const schema = json('/model.schema.json');
    expect(json('/model.json').$schema).toBe(new URL('model.schema.json', site.address).href);
    expect(schema.$id).toBe(new URL('model.schema.json', site.address).href);
    const fields = [schema, ...Object.values(schema.$defs)].flatMap(({ properties = {} }) =>
      Object.entries(properties),
    );
    const silent = fields.filter(([name, field]) => !saysWhatItIs(field, schema) && !['id', 'nl', 'en'].includes(name));
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  test.each(['levels', 'factors', 'relations', 'cases', 'evidence'] as const)(
    'has all %s as the content has them',
    (kind) => {
      const known = model[kind].map((thing) => JSON.parse(JSON.stringify(thing)));
      expect(open[kind].length).toBe(known.length);
      // What a page's address is made of and the statements of the self-check are not repeated.
      const { pages: _, concept: __, ...fields } = Object(open[kind][0]);
      const asOpen = (thing: Record<string, unknown>) =>
        Object.fromEntries(Object.keys(fields).map((name) => [name, thing[name]]));
      expect(new Set(open[kind].map((thing) => JSON.stringify(asOpen(Object(thing)))))).toEqual(
        new Set(known.map((thing) => JSON.stringify(asOpen(thing)))),
      );
    },
  );

  test('leads from every level, factor and case to its page in each language', () => {
    const places = [...model.levels.map(levelPlace), ...model.factors.map(factorPlace), ...model.cases.map(casePlace)];
    const things = [...open.levels, ...open.factors, ...open.cases];
    for (const locale of locales) {
      expect(things.map(({ pages }) => pages[locale])).toEqual(
        places.map((place) => pageOf(site, place, locale).url.href),
      );
    }
  });

  test('names only sources that are in references.json', () => {
    const ids = new Set(references.map(({ id }) => id));
    const named = [...open.sources.map(({ id }) => id), ...open.factors.flatMap(({ sources }) => sources)];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(open.sources.map(({ id }) => id)).toEqual(references.map(({ id }) => id));
  });

  test('has the version and the day of the newest change, and the licence', () => {
    const changes: { id: string; date: string }[] = parse(readFileSync('content/changes.yaml', 'utf8'));
    const newest = changes.toSorted((a, b) => b.date.localeCompare(a.date))[0];
    expect([open.version, open.date]).toEqual([newest?.id, newest?.date]);
    expect(open.licence.url).toBe(about.licences.content.url);
  });
});

describe('the sources as open data', () => {
  test('are CSL-JSON as its own schema has it', () => {
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(readFileSync('tests/fixtures/csl-data.json', 'utf8')),
    );
    expect(validate(references), JSON.stringify(validate.errors)).toBe(true);
    expect(validate([{ ...references[0], certainty: 'certain' }])).toBe(false);
  });

  test('are all that there are, with what is ours under `custom`', () => {
    const ours = references.map(({ id, custom }) => [id, custom]);
    const known = readReferences().map(({ id, certainty, asPrinted, citedIn }) => [
      id,
      { certainty, asPrinted, citedIn },
    ]);
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(known));
  });

  test('give of one of which only author and year are known nothing else', () => {
    const known = readReferences().filter(({ certainty, author }) => certainty === 'as-printed' && author);
    expect(known).not.toEqual([]);
    for (const { id } of known) {
      const fields = Object.keys(references.find((reference) => reference.id === id) ?? {});
      expect(
        fields.filter((field) => !['id', 'type', 'author', 'issued', 'custom'].includes(field)),
        id,
      ).toEqual([]);
    }
  });
});

describe.each(['/examples.csv', '/items.csv'])('the table %s', (path) => {
  const table = text(path);

  test('is read by a parser without a problem, with as many cells in every row as there are columns', () => {
    const { errors, data } = Papa.parse<string[]>(table.trimEnd());
    expect(errors).toEqual([]);
    expect(new Set(data.map((row) => row.length)).size).toBe(1);
  });

  test('is UTF-8 with a line ending of two characters after each row, the last included', () => {
    expect(
      Buffer.from(new TextDecoder('utf-8', { fatal: true }).decode(readSiteFile(site, path))).equals(
        readSiteFile(site, path),
      ),
    ).toBe(true);
    expect(table.endsWith('\r\n')).toBe(true);
    expect(table.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('names its columns in the first row, each once', () => {
    const [columns = []] = Papa.parse<string[]>(table).data;
    expect(columns.filter((name) => !/^[a-z_]+$/.test(name))).toEqual([]);
    expect(new Set(columns).size).toBe(columns.length);
  });

  test('has no cell that a spreadsheet would take for a formula', () => {
    const cells = Papa.parse<string[]>(table.trimEnd()).data.flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

describe('the table of examples', () => {
  test('has every example of every firm in both languages, with its sections', () => {
    const rows = rowsOf('/examples.csv');
    const cells = model.evidence.map(({ factor, case: firm, text: said, sections, placedByUs }) =>
      [factor, firm, said.nl, said.en, `§ ${sections.join(', ')}`, placedByUs ? 'yes' : 'no'].join('|'),
    );
    const found = rows.map((row) =>
      ['factor', 'case', 'example_nl', 'example_en', 'sections', 'placed_by_us'].map((name) => row[name]).join('|'),
    );
    expect(found.toSorted()).toEqual(cells.toSorted());
  });
});

describe('the table of statements', () => {
  test('has every statement of the self-check in both languages', () => {
    const rows = rowsOf('/items.csv');
    expect(
      rows.map((row) => [row['id'], row['factor'], row['kind'], row['core'], row['text_nl'], row['text_en']]),
    ).toEqual(
      readInstrument().items.map(({ id, factor, kind, core, text: said }) => [
        id,
        factor,
        kind,
        core ? 'yes' : 'no',
        said.nl,
        said.en,
      ]),
    );
  });
});

describe.each(locales)('the page about open data in %s', (locale) => {
  const page = pageOf(site, sectionPlace('open-data'), locale);
  const hrefs = page.document.querySelectorAll('.prose a').map((link) => link.getAttribute('href') ?? '');
  // What stands in a `pre` is left unread at first.
  const examples = page.document
    .querySelectorAll('.data-example')
    .map((example) => parseHtml(example.innerHTML).textContent);

  test('leads to every data file and to llms.txt', () => {
    const files = [...site.files].filter((file) =>
      /^\/(?!robots|licences)[^/]+\.(json|jsonld|ttl|csv|txt)$/.test(file),
    );
    const linked = hrefs.map((href) => `/${new URL(href, page.url).href.replace(site.address.href, '')}`);
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => !linked.includes(file))).toEqual([]);
  });

  test('shows of each file a piece that is in the file', () => {
    expect(examples).toHaveLength(8);
    const isIn = (example: string) => {
      if (example.startsWith('{')) return [...dataFiles.values()].some((data) => hasIn(data, JSON.parse(example)));
      return example.split('\n').every((line) => [...textFiles.values()].some((file) => file.includes(line)));
    };
    expect(examples.filter((example) => !isIn(example))).toEqual([]);
  });

  test('is led to from the foot of every page and from the page about the site', () => {
    const address = page.url.pathname;
    for (const from of site.localPages.filter((each) => each.locale === locale)) {
      expect(from.document.querySelector(`footer a[href="${address}"]`), from.path).not.toBeNull();
    }
    expect(
      pageOf(site, sectionPlace('about'), locale).document.querySelector(`article a[href="${address}"]`),
    ).not.toBeNull();
  });
});

const dataFiles = new Map(
  ['/model.json', '/references.json', '/instrument.json', '/model.skos.jsonld'].map((path) => [path, json(path)]),
);
const textFiles = new Map(
  ['/model.skos.ttl', '/examples.csv', '/items.csv', '/llms.txt'].map((path) => [path, text(path)]),
);

function rowsOf(path: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(text(path).trimEnd(), { header: true }).data;
}

function schemaOfModel() {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(json('/model.schema.json'));
}

/** Whether a field has a description, of its own or where it points to. */
function saysWhatItIs(field: unknown, schema: { $defs: Record<string, { description?: string }> }): boolean {
  const { description, $ref = '' } = Object(field) as { description?: string; $ref?: string };
  return Boolean(description ?? schema.$defs[$ref.replace('#/$defs/', '')]?.description);
}

/** Whether a piece of JSON stands somewhere in another. */
function hasIn(data: unknown, piece: unknown): boolean {
  if (JSON.stringify(data) === JSON.stringify(piece)) return true;
  return typeof data === 'object' && data !== null && Object.values(data).some((value) => hasIn(value, piece));
}
