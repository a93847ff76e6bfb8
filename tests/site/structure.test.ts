import { describe, expect, test } from 'vitest';
import { languageNames, otherLocale } from '#i18n/locales.ts';
import { builtSite, type Page, textOf, theOne } from './built-site.ts';

const { pages: byPath, localPages } = builtSite();
const pages = [...byPath.values()];

describe('the headings of a page', () => {
  test('have one first-level heading', () => {
    const wrong = pages.filter(({ document }) => document.querySelectorAll('h1').length !== 1);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('skip no level', () => {
    const skipped = pages.flatMap((page) =>
      headingsOf(page).flatMap(({ level, text }, index, all) =>
        level > (all[index - 1]?.level ?? 0) + 1 ? `${page.path}: h${level} ${text}` : [],
      ),
    );
    expect(skipped).toEqual([]);
  });

  test('are none of them empty', () => {
    const empty = pages.filter((page) => headingsOf(page).some(({ text }) => !text));
    expect(empty.map(({ path }) => path)).toEqual([]);
  });
});

describe('the landmarks of a page', () => {
  test('have one main part', () => {
    for (const page of pages) expect(theOne(page, 'main').id, page.path).toBe('main');
  });

  test('have one header before it and one footer after it', () => {
    for (const page of localPages) {
      const landmarks = theOne(page, 'body')
        .children.map(({ tagName }) => tagName)
        .filter((tag) => ['HEADER', 'MAIN', 'FOOTER'].includes(tag));
      expect(landmarks, page.path).toEqual(['HEADER', 'MAIN', 'FOOTER']);
    }
  });

  test('have a navigation in the header', () => {
    for (const page of localPages) theOne(page, 'body > header nav');
  });

  test('have navigations that each have a name of their own', () => {
    for (const page of pages) {
      const names = page.document.querySelectorAll('nav').map((nav) => nameOf(nav, page));
      expect(
        names.filter((name) => !name),
        page.path,
      ).toEqual([]);
      expect(new Set(names).size, `${page.path}: ${names.join(', ')}`).toBe(names.length);
    }
  });
});

describe('the language', () => {
  test('of a page is that of its address', () => {
    const wrong = localPages.filter((page) => theOne(page, 'html').getAttribute('lang') !== page.locale);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('of the entry and the 404 is said, and of each part that is in another', () => {
    for (const path of ['/', '/404.html']) {
      const page = byPath.get(path);
      const languages = page?.document.querySelectorAll('main [lang]').map((part) => part.getAttribute('lang'));
      expect(page && theOne(page, 'html').getAttribute('lang'), path).toBe('nl');
      expect(new Set(languages), path).toEqual(new Set(['nl', 'en']));
    }
  });

  test('of the language switch is the one it leads to, in its own name', () => {
    for (const page of localPages) {
      const other = otherLocale(page.locale);
      const link = theOne(page, 'a[data-language]');
      const names = ['lang', 'hreflang', 'data-language'].map((name) => link.getAttribute(name));
      expect([...names, textOf(link)], page.path).toEqual([other, other, other, languageNames[other]]);
    }
  });
});

describe('the styles', () => {
  test('begin with the order of their layers, which the first mention of each would fix otherwise', () => {
    for (const page of pages) {
      const [first] = page.document.querySelectorAll('style');
      expect(first?.rawText, page.path).toMatch(
        /^@layer reset, tokens, base, compositions, blocks, utilities, print;$/,
      );
    }
  });
});

describe('the skip link', () => {
  test('is the first thing on a page that takes focus, and leads to the main part, which can take it', () => {
    for (const page of localPages) {
      const first = theOne(page, 'body').querySelector('a[href],button,input,select,textarea,summary,[tabindex]');
      expect([first?.classNames, first?.getAttribute('href')], page.path).toEqual(['skip', '#main']);
      expect(theOne(page, '#main').getAttribute('tabindex'), page.path).toBe('-1');
    }
  });
});

describe('the ids of a page', () => {
  test('stand there once', () => {
    const twice = pages.flatMap(({ path, document }) => {
      const ids = document.querySelectorAll('[id]').map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}#${id}`);
    });
    expect(twice).toEqual([]);
  });
});

interface Heading {
  readonly level: number;
  readonly text: string;
}

function headingsOf({ document }: Page): Heading[] {
  return document.querySelectorAll('h1,h2,h3,h4,h5,h6').map((heading) => ({
    level: Number(heading.tagName.slice(1)),
    text: textOf(heading).replace(/#$/, '').trim(),
  }));
}

function nameOf(nav: { getAttribute(name: string): string | undefined }, { document }: Page): string {
  const labelledBy = nav.getAttribute('aria-labelledby');
  const label = labelledBy && document.getElementById(labelledBy);
  return nav.getAttribute('aria-label') ?? (label ? textOf(label) : '');
}
