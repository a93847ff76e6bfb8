import { gunzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { locales } from '#i18n/locales.ts';
import { cardsPlace, home, sectionPlace, segments } from '#i18n/routes.ts';
import { readModel } from '../content/read-content.ts';
import { builtSite, pageOf, pathOfPlace, readSiteFile, textOf, theOne } from './built-site.ts';
import { openBuiltIndex } from './pagefind-in-node.ts';

const site = builtSite();
const files = [...site.files].filter((file) => file.startsWith('/pagefind/'));
const marked = site.localPages.filter(({ document }) => document.querySelector('[data-pagefind-body]'));

describe('the search index', () => {
  test('exists for both languages', () => {
    expect(files, 'no index was made: see src/lib/build/search-index.ts').toContain('/pagefind/pagefind-entry.json');
    const entry: Entry = JSON.parse(readSiteFile(site, '/pagefind/pagefind-entry.json').toString());
    expect(Object.keys(entry.languages).sort()).toEqual([...locales].sort());
    for (const locale of locales) {
      expect(entry.languages[locale]?.page_count).toBe(marked.filter((page) => page.locale === locale).length);
    }
  });

  test('has every page that is marked for it and no other', () => {
    expect(indexedPaths()).toEqual(marked.map(({ path }) => path).sort());
  });

  test('is meant for every page in a language but search itself, the views of the self-check, and home, the handbook and the cards, which say what others say', () => {
    const isView = (path: string) =>
      locales.some((locale) => path.startsWith(`/${locale}/${segments['self-check'][locale]}/`));
    const left = site.localPages.filter((page) => !marked.includes(page) && !isView(page.path)).map(({ path }) => path);
    const unfound = locales.flatMap((locale) =>
      [home, sectionPlace('search'), sectionPlace('handbook'), cardsPlace].map((place) => pathOfPlace(place, locale)),
    );
    expect(left.sort()).toEqual(unfound.sort());
  });

  test('can be narrowed by kind on every page, by level on factors and levels, and by case where one shows something', () => {
    const model = readModel();
    const wrong = marked.filter(({ document, path, locale }) => {
      const filters = document
        .querySelectorAll('[data-pagefind-filter]')
        .map((mark) => mark.getAttribute('data-pagefind-filter') ?? '');
      const [, , section, slug = ''] = path.split('/');
      const has = (name: 'factors' | 'levels' | 'cases') => slug && section === segments[name][locale];
      const factor = has('factors') && model.factors.find((candidate) => candidate.slug[locale] === slug);
      const cases = factor ? model.evidenceOn(factor.id).length : has('cases') ? 1 : 0;
      const wanted = ['kind', ...(factor || has('levels') ? ['level'] : []), ...Array(cases).fill('case'), 'page'];
      return filters.map((filter) => filter.split(':')[0]).join() !== wanted.join();
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test.each(locales)(
    'finds every word that it has in %s, whatever part it is in',
    { timeout: 60_000 },
    async (locale) => {
      const index = await openBuiltIndex(site.folder, locale);
      const page = theOne(pageOf(site, sectionPlace('conclusions'), locale), 'main article');
      const words = new Set(
        textOf(page)
          .toLowerCase()
          .match(/\p{L}{4,}/gu),
      );
      const lost: string[] = [];
      for (const word of words) {
        const { totalFilters, results } = await index.search(word, { filters: {} });
        if (results.length === 0) lost.push(`${word} ${JSON.stringify(totalFilters)}`);
      }
      vi.unstubAllGlobals();
      expect(words.size).toBeGreaterThan(200);
      expect(lost).toEqual([]);
    },
  );

  test('is in parts of at most 6,000 bytes, so that a search brings little that it does not need', () => {
    const parts = files.filter((file) => file.endsWith('.pf_index')).map((file) => readSiteFile(site, file).length);
    expect(parts.length).toBeGreaterThan(40);
    expect(Math.max(...parts)).toBeLessThanOrEqual(6_000);
  });

  test('comes with its program and without the ready-made interfaces, of which we use none', () => {
    const programs = files.filter((file) => /\.(js|css)$/.test(file));
    expect(programs).toEqual(['/pagefind/pagefind.js']);
  });
});

interface Entry {
  readonly languages: Readonly<Record<string, { readonly page_count: number }>>;
}

/** The paths of the pages in the index. A fragment of it is the text of one page, as JSON behind a signature. */
function indexedPaths(): string[] {
  return files
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => gunzipSync(readSiteFile(site, file)).toString())
    .map((text): string => JSON.parse(text.slice(text.indexOf('{'))).url)
    .sort();
}
