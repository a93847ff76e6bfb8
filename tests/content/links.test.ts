import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '#domain/localised.ts';
import { segments } from '#i18n/routes.ts';
import { type Prose, type ProseFolder, readAllProse, readModel, readProse, readReferences } from './read-content.ts';

const model = readModel();
const texts = readAllProse();
const sources = readReferences().map(({ id }) => id);

/** The pages that no text of their own makes. */
const otherPages = [
  'levels',
  'factors',
  'cases',
  'examples',
  'relations',
  'figures',
  'glossary',
  'sources',
  'handbook',
  'offline',
  'search',
  'self-check',
];

/** The files of the site that are no pages. `llms.txt`, `licences.txt` and `files.sha256` are made after them. */
const filesOfSite = readdirSync('src/pages').flatMap(
  (file) => /^(.*\.(json|jsonld|ttl|csv))\.ts$/.exec(file)?.[1] ?? [],
);

/** The ids that the layout of a factor's page gives to its parts. */
const partsOfFactorPage = ['in-practice', 'connections', 'questions', 'first-steps', 'check', 'sources'];

/** What a link by id may lead to, and the fragments that its page has. */
const targets: Readonly<Record<string, { ids: readonly string[]; fragments: (id: string) => readonly string[] }>> = {
  factor: {
    ids: model.factors.map(({ id }) => id),
    fragments: (id) => [...headingsOf('factors', id), ...partsOfFactorPage],
  },
  level: {
    ids: model.levels.map(({ id }) => id),
    fragments: (id) => headingsOf('levels', id),
  },
  case: {
    ids: model.cases.map(({ id }) => id),
    fragments: (id) => [...headingsOf('cases', id), ...model.evidenceFrom(id).map((cell) => cell.factor)],
  },
  figure: {
    ids: readProse('figures', 'nl').map(({ id }) => id),
    fragments: (id) => headingsOf('figures', id),
  },
  file: {
    ids: [...filesOfSite, 'llms.txt', 'licences.txt', 'files.sha256', 'report.json', 'report.bib', 'report.ris'],
    fragments: () => [],
  },
  page: {
    ids: [...readProse('pages', 'nl').map(({ id }) => id), ...otherPages],
    fragments: (id) => headingsOf('pages', id),
  },
};

describe('a link in a text', () => {
  const links = texts.flatMap((text) =>
    [...text.body.matchAll(/\]\(([^)]*)\)/g)].map(([, target = '']) => ({ path: text.path, target })),
  );

  test('leads by id within the site, or to a full and secure address outside it', () => {
    const odd = links.filter(
      ({ target }) =>
        !/^(factor|level|case|figure|page):[a-z-]+(#[a-z0-9-]+)?$|^file:[a-z0-9.-]+$|^https:\/\//.test(target),
    );
    expect(odd).toEqual([]);
  });

  test('leads to something that is there', () => {
    const broken = links.filter(({ target }) => {
      const [, kind = '', id = ''] = /^(\w+):([a-z0-9.-]+)/.exec(target) ?? [];
      return !target.startsWith('https:') && !targets[kind]?.ids.includes(id);
    });
    expect(broken).toEqual([]);
  });

  test('leads, where it names a part of a page, to a part that is there', () => {
    const broken = links.filter(({ target }) => {
      const [, kind = '', id = '', fragment] = /^(\w+):([a-z0-9-]+)#(.*)$/.exec(target) ?? [];
      return fragment !== undefined && !targets[kind]?.fragments(id).includes(fragment);
    });
    expect(broken).toEqual([]);
  });

  test('has words to press on, and never an address as its words', () => {
    const bare = texts.flatMap(({ path, body }) =>
      [...body.matchAll(/\[([^\]]*)\]\(/g)]
        .filter(([, words = '']) => /^\s*$|https?:|www\./.test(words))
        .map(() => path),
    );
    expect(bare).toEqual([]);
  });
});

describe('an address', () => {
  test('of the site itself is nowhere written out, because it differs per language and host', () => {
    const written = texts.filter(({ body, fields }) => {
      const text = `${JSON.stringify(fields)}\n${body}`.replace(/https:\/\/[^\s)"]+/g, '');
      const paths = [...Object.values(segments).flatMap((segment) => Object.values(segment))].join('|');
      return new RegExp(`/(nl|en)/|\\]\\(/|href=|localhost|/(${paths})/`).test(text);
    });
    expect(written.map(({ path }) => path)).toEqual([]);
  });
});

describe('a component in a text', () => {
  test('cites only sources that are there', () => {
    const cited = texts.flatMap((text) => attributes(text, 'Cite', 'of').concat(attributes(text, 'Beyond', 'source')));
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter(({ id }) => !sources.includes(id))).toEqual([]);
  });

  test('shows only factors and levels that are there', () => {
    const shown = texts.flatMap((text) => attributes(text, 'Passage', 'shows'));
    expect(shown.filter(({ id }) => !targets['factor']?.ids.includes(id))).toEqual([]);
    const listed = texts.flatMap((text) => attributes(text, 'Factors', 'level'));
    expect(listed.filter(({ id }) => !targets['level']?.ids.includes(id))).toEqual([]);
  });

  test('is one that texts may use, written with the attributes that it knows', () => {
    const known =
      /^<\/?(Beyond source="[^"]+"|Beyond|BuildFacts \/|Changes \/|Contact \/|Criteria \/|Cite of="[^"]+" \/|DataExample of="[a-z.-]+" \/|In language="(nl|en)"|In|InstrumentChanges \/|Factors level="[^"]+" \/|ModelFigure \/|Passage shows="[^"]+"|Passage|Statements \/|StoredNames \/)>$/;
    const unknown = texts.flatMap(({ path, body }) =>
      [...body.matchAll(/<\/?[A-Za-z][^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => !known.test(tag))
        .map((tag) => `${path}: ${tag}`),
    );
    expect(unknown).toEqual([]);
  });
});

function attributes({ path, body }: Prose, component: string, attribute: string): { path: string; id: string }[] {
  const found = body.matchAll(new RegExp(`<${component} ${attribute}="([^"]*)"`, 'g'));
  return [...found].flatMap(([, ids = '']) => ids.split(' ').map((id) => ({ path, id })));
}

/** The headings that a text has in every language. */
function headingsOf(folder: ProseFolder, id: string): string[] {
  const [first = [], ...others] = languages.map((language) =>
    (readProse(folder, language).find((text) => text.id === id)?.headings ?? []).flatMap((heading) => heading.id ?? []),
  );
  return first.filter((heading) => others.every((headings) => headings.includes(heading)));
}
