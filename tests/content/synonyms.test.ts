import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { synonymsSchema } from '#collections/schemas/synonyms.ts';
import { languages } from '#domain/localised.ts';
import { foldText } from '#domain/search/words.ts';
import { figures } from '#i18n/figures.ts';
import { segments } from '#i18n/routes.ts';
import { readModel } from './read-content.ts';

const entries = (parse(readFileSync('content/synonyms.yaml', 'utf8')) as unknown[]).map((entry) =>
  synonymsSchema.parse(entry),
);
const model = readModel();
const things = [...model.factors, ...model.levels, ...model.cases];
const pages = new Set([
  ...things.map(({ id }) => id),
  ...figures.map(({ id }) => id),
  ...Object.keys(segments),
  'handbook/cards',
]);

describe('what people call a page', () => {
  test('is written for pages that are there, each once', () => {
    const ids = entries.map(({ page }) => page);
    expect(ids.filter((id) => !pages.has(id))).toEqual([]);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('is written for every factor, level and case, for a factor at least ten words in each language', () => {
    const written = new Map(entries.map((entry) => [entry.page, entry]));
    expect(things.filter(({ id }) => !written.has(id)).map(({ id }) => id)).toEqual([]);
    const few = model.factors.filter(({ id }) =>
      languages.some((language) => (written.get(id)?.[language].length ?? 0) < 10),
    );
    expect(few.map(({ id }) => id)).toEqual([]);
  });

  test('is no word twice for a page in a language, and not its title', () => {
    const titles = new Map(things.map((thing) => [thing.id, 'title' in thing ? thing.title : undefined]));
    const needless = entries.flatMap((entry) =>
      languages.flatMap((language) => {
        const words = entry[language].map(foldText);
        const title = foldText(titles.get(entry.page)?.[language] ?? '');
        return words
          .filter((word, index) => word === title || words.indexOf(word) !== index)
          .map((word) => `${entry.page}.${language}: ${word}`);
      }),
    );
    expect(needless).toEqual([]);
  });

  test('has no comma or bar, which part the words where they are sent', () => {
    expect(entries.flatMap(({ nl, en }) => [...nl, ...en]).filter((word) => /[,|]/.test(word))).toEqual([]);
  });
});
