import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { factorProseSchema, figureProseSchema, pageProseSchema, proseSchema } from '#collections/schemas/prose.ts';
import { languages } from '#domain/localised.ts';
import { figures } from '#i18n/figures.ts';
import { countWords, proseFolders, readAllProse, readableText, readModel, readProse } from './read-content.ts';

const model = readModel();

/** The parts of a factor's text that every factor has, in their order. Others, such as `balance`, may follow. */
const partsOfFactor = ['what-it-is', 'learning', 'innovating'];

/** Where a part is missing because the report says nothing that could stand there. */
const withoutPart: Readonly<Record<string, readonly string[]>> = {
  // 2.2.2 speaks of workload for informal learning only; chapter 4 names it for both without a reason of its own.
  workload: ['innovating'],
  // 2.2.1 names these two for informal learning only.
  'self-efficacy': ['innovating'],
  personality: ['innovating'],
  // 2.2.1 names it for innovation only.
  creativity: ['learning'],
  // 2.2.3 speaks of behaviour that learning asks for; 4.3 names learning and innovating in one breath.
  'role-models': ['innovating'],
  // 2.2.4 discusses these two for learning only; 4.4 names technology for both without a reason of its own.
  'formal-learning': ['innovating'],
  'learning-technology': ['innovating'],
  // 2.2.4 gives it for workplace innovation only.
  'user-involvement': ['learning'],
  // 2.2.5 looks at it for innovation only.
  'external-workforce': ['learning'],
};

/** The parts of each figure's text, in order: the drawing lights by these ids. The model as a whole is no part of its drawing. */
const partsOfFigures: Readonly<Record<string, readonly string[]>> = {
  'control-cycle': ['executing', 'evaluating', 'norm-setting', 'single-loop', 'double-loop'],
  'job-demands-and-control': [
    ...['demands', 'control', 'high-strain', 'active', 'low-strain', 'passive', 'strain', 'activity'],
  ],
  'nested-model': [...model.levels.map(({ id }) => id), 'together'],
};

/** The ids that the layouts of these pages give to parts of their own. */
const idsOfLayout = ['in-practice', 'connections', 'questions', 'first-steps', 'sources', 'share', 'examples'];

describe.each(proseFolders)('the texts in content/%s', (folder) => {
  const dutch = readProse(folder, 'nl');
  const english = readProse(folder, 'en');

  test('come in pairs with the same file name in both languages', () => {
    expect(dutch.length).toBeGreaterThan(0);
    expect(dutch.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
  });

  test('have the same headings in both languages, by id and in the same order', () => {
    expect(dutch.map(({ id, headings }) => [id, headings])).toEqual(english.map(({ id, headings }) => [id, headings]));
  });

  test('have fields that their schema accepts', () => {
    const schema = {
      factors: factorProseSchema,
      levels: proseSchema,
      cases: proseSchema,
      figures: figureProseSchema,
      pages: pageProseSchema,
    }[folder];
    for (const { fields } of [...dutch, ...english]) expect(schema.safeParse(fields).error?.issues ?? []).toEqual([]);
  });

  test('use the same components for the same sources, factors and levels in both languages', () => {
    const used = (mdx: string) =>
      [...mdx.matchAll(/<([A-Z]\w*)([^>]*?)\/?>/g)].map(([, name, rest]) => `${name}${rest?.trimEnd()}`);
    const inOrder = (mdx: string) => used(mdx).sort();
    expect(dutch.map(({ id, body }) => [id, inOrder(body)])).toEqual(
      english.map(({ id, body }) => [id, inOrder(body)]),
    );
  });

  test('lead to the same pages in both languages', () => {
    const targets = (mdx: string) =>
      [...new Set([...mdx.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target))].sort();
    expect(dutch.map(({ id, body }) => [id, targets(body)])).toEqual(
      english.map(({ id, body }) => [id, targets(body)]),
    );
  });
});

describe('a heading in a text', () => {
  const texts = readAllProse();

  test('has an id of its own writing, so that a translation cannot change its address', () => {
    const without = texts.filter(({ headings }) => headings.some(({ id }) => id === undefined));
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  test('has an id that no other heading of the page has, and none that the page’s layout gives', () => {
    const doubles = texts.flatMap(({ path, headings }) => {
      const ids = headings.map(({ id }) => id);
      const taken = path.includes('/factors/') ? idsOfLayout : ['share'];
      return ids
        .filter((id, index) => ids.indexOf(id) !== index || taken.includes(id ?? ''))
        .map((id) => `${path}: ${id}`);
    });
    expect(doubles).toEqual([]);
  });

  test('stands at the second level or, below one of those, at the third', () => {
    const astray = texts.filter(({ headings }) =>
      headings.some(({ depth }, index) => depth < 2 || depth > (index === 0 ? 2 : 3)),
    );
    expect(astray.map(({ path }) => path)).toEqual([]);
  });
});

describe('the text of a factor', () => {
  const texts = languages.flatMap((language) => readProse('factors', language));

  test('is there for each of the thirty factors, and for nothing else', () => {
    expect(readProse('factors', 'nl').map(({ id }) => id)).toEqual(model.factors.map(({ id }) => id).toSorted());
  });

  test('says what it is, why it helps people learn and why it helps people innovate, in that order', () => {
    const parts = texts.map(({ path, headings }) => [
      path,
      headings.map(({ id }) => id).slice(0, partsOf(path).length),
    ]);
    expect(parts).toEqual(texts.map(({ path }) => [path, partsOf(path)]));
  });

  test('has as many questions and first steps in Dutch as in English', () => {
    const counts = languages.map((language) =>
      readProse('factors', language).map(({ id, fields }) => {
        const { questions, firstSteps } = factorProseSchema.parse(fields);
        return [id, questions.length, firstSteps.length];
      }),
    );
    expect(counts[0]).toEqual(counts[1]);
  });

  test('is read in a few minutes: 120 to 600 words', () => {
    const lengths = texts.map(({ path, body }) => ({ path, words: countWords(readableText(body)) }));
    expect(lengths.filter(({ words }) => words < 120 || words > 600)).toEqual([]);
  });

  test('asks questions, each with a question mark at its end, and gives steps that are sentences', () => {
    const fields = texts.map(({ path, fields }) => ({ path, ...factorProseSchema.parse(fields) }));
    expect(
      fields.filter(({ questions }) => questions.some((text) => !text.endsWith('?'))).map(({ path }) => path),
    ).toEqual([]);
    expect(
      fields.filter(({ firstSteps }) => firstSteps.some((text) => !text.endsWith('.'))).map(({ path }) => path),
    ).toEqual([]);
  });

  function partsOf(path: string): string[] {
    const id = path.replace(/^.*\/|\.mdx$/g, '');
    return partsOfFactor.filter((part) => !withoutPart[id]?.includes(part));
  }
});

describe('the text of a level', () => {
  const texts = languages.flatMap((language) => readProse('levels', language));

  test('is there for each of the five levels', () => {
    expect(readProse('levels', 'nl').map(({ id }) => id)).toEqual(model.levels.map(({ id }) => id).toSorted());
  });

  test('says how its factors connect and how it acts on the other levels', () => {
    const ids = texts.map(({ path, headings }) => [path, headings.map(({ id }) => id)]);
    const wanted = ['factors', 'connections', 'other-levels'];
    expect(ids.filter(([, found]) => !wanted.every((id) => found?.includes(id)))).toEqual([]);
  });

  test('lists the factors of its own level', () => {
    expect(texts.filter(({ id, body }) => !body.includes(`<Factors level="${id}" />`)).map(({ path }) => path)).toEqual(
      [],
    );
  });
});

describe('the story of a case', () => {
  const stories = languages.flatMap((language) => readProse('cases', language));

  test('is there for each of the three firms', () => {
    expect(readProse('cases', 'nl').map(({ id }) => id)).toEqual(model.cases.map(({ id }) => id).toSorted());
  });

  test('says what the report does not tell', () => {
    const silent = stories.filter(({ headings }) => headings.at(-1)?.id !== 'not-told');
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test.each(stories)(
    'shows in $path exactly the factors of which it is an example, each in one passage',
    ({ id, body }) => {
      const shown = passagesIn(body).flat();
      expect(shown.toSorted()).toEqual(
        model
          .evidenceFrom(id)
          .map((cell) => cell.factor)
          .toSorted(),
      );
    },
  );

  test.each(stories)(
    'tells under each level of $path only what shows a factor of that level, be it beside others',
    ({ body }) => {
      const astray = body.split(/^## /m).flatMap((part) => {
        const level = /\{#([\w-]+)\}/.exec(part)?.[1];
        return passagesIn(part).filter((ids) => ids.every((id) => model.factor(id).level !== level));
      });
      expect(astray).toEqual([]);
    },
  );

  /** The factors that each passage shows. */
  function passagesIn(mdx: string): string[][] {
    return [...mdx.matchAll(/<Passage shows="([^"]*)">/g)].map(([, ids = '']) => ids.split(' '));
  }
});

describe('the text of a figure', () => {
  const texts = languages.flatMap((language) => readProse('figures', language));

  test('is there for each of the figures that the site redraws', () => {
    expect(readProse('figures', 'nl').map(({ id }) => id)).toEqual(figures.map(({ id }) => id).toSorted());
  });

  test('tells of every part of its drawing, by the id by which the drawing lights it, and of nothing else', () => {
    const parts = texts.map(({ path, headings }) => [path, headings.map(({ id }) => id)]);
    expect(parts).toEqual(texts.map(({ path, id }) => [path, partsOfFigures[id]]));
  });

  test('has an id for each part that the styles know, but for that of the whole', () => {
    const styles = readFileSync('src/styles/pages/figures.css', 'utf8');
    const lit = new Set([...styles.matchAll(/#([\w-]+):target/g)].map(([, id]) => id));
    expect(new Set(Object.values(partsOfFigures).flat()).symmetricDifference(lit)).toEqual(new Set(['together']));
  });

  test('begins with its first part, since a projection shows one part at a time and would leave out what comes before', () => {
    expect(texts.filter(({ body }) => !body.trimStart().startsWith('## ')).map(({ path }) => path)).toEqual([]);
  });
});

describe('the pages', () => {
  test('are the ones that the site has so far', () => {
    expect(readProse('pages', 'nl').map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        ...['about', 'accessibility', 'background', 'conclusions', 'editorial-notes', 'model', 'privacy'],
      ]),
    );
  });
});
