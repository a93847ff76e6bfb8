import { type HTMLElement, parse } from 'node-html-parser';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { type Locale, locales } from '#i18n/locales.ts';
import { casePlace, factorPlace, levelPlace, type Place, sectionPlace } from '#i18n/routes.ts';
import { site as about } from '#site.ts';
import { readModel } from '../content/read-content.ts';
import { builtSite, type LocalPage, pageOf, readSiteFile, textOf, theOne } from './built-site.ts';

const site = builtSite();
const model = readModel();

/** A page's Markdown as another parser than the one that wrote it reads it: that of the site's own prose. */
const twins = new Map(site.localPages.map((page) => [page, rendered(markdownOf(page))]));

describe('the Markdown version of a page', () => {
  test('stands beside every page in a language and nowhere else, and the page names it', () => {
    const files = [...site.files].filter((file) => file.endsWith('.md'));
    expect(files).toEqual(site.localPages.map(({ path }) => `${path}index.md`).toSorted());
    for (const page of site.localPages) {
      const link = theOne(page, 'head link[rel=alternate][type="text/markdown"]');
      expect(link.getAttribute('href'), page.path).toBe(`${page.url.href}index.md`);
    }
  });

  test('begins with the name of the page', () => {
    for (const page of site.localPages) {
      expect(markdownOf(page).split('\n', 1)[0], page.path).toBe(`# ${textOf(theOne(page, 'h1'))}`);
    }
  });

  test('has the headings of the page in their order, at their levels, but for that of sharing', () => {
    for (const [page, twin] of twins) expect(headingsOf(twin), page.path).toEqual(headingsOf(readOf(page)));
  });

  test('has every paragraph, item and cell of the prose of the page, word for word', () => {
    for (const [page, twin] of twins) {
      const words = wordsOf(twin);
      const parts = readOf(page).querySelectorAll('.prose p:not(.shows), .prose li, .prose td');
      expect(
        parts.map(wordsOf).filter((part) => !words.includes(part)),
        page.path,
      ).toEqual([]);
    }
  });

  test('has as many rows of tables as the page', () => {
    const count = (within: HTMLElement) => within.querySelectorAll('tr').length;
    const counts = [...twins].map(([page, twin]) => [page.path, count(twin), count(readOf(page))]);
    expect(counts.filter(([, own, other]) => own !== other)).toEqual([]);
    expect(counts.some(([, own]) => Number(own) > 0)).toBe(true);
  });

  test('has every statement of the self-check where the page has it, without its answers', () => {
    for (const [page, twin] of twins) {
      const statements = page.document.querySelectorAll('.item legend').map(textOf);
      const items = twin.querySelectorAll('li').map(textOf);
      expect(
        statements.filter((statement) => !items.includes(statement)),
        page.path,
      ).toEqual([]);
      expect(twin.querySelectorAll('input,label,button'), page.path).toEqual([]);
    }
  });

  test('leads by full addresses only', () => {
    for (const [page, twin] of twins) {
      const links = twin.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '');
      expect(
        links.filter((link) => !URL.canParse(link)),
        page.path,
      ).toEqual([]);
    }
  });

  test('has no navigation, no picture and no HTML', () => {
    for (const page of site.localPages) {
      const markdown = markdownOf(page);
      expect(markdown, page.path).not.toMatch(/<(?!https?:|[\w.]+@)|!\[/);
      const contents = page.document.querySelector('main nav.contents > p');
      if (contents) expect(markdown.split('\n'), page.path).not.toContain(textOf(contents));
    }
  });

  test('ends with the address of the page, the licences and the version', () => {
    for (const page of site.localPages) {
      const end = markdownOf(page).split('\n---\n').at(-1) ?? '';
      expect(end, page.path).toContain(`<${page.url.href}>`);
      expect(end, page.path).toContain(about.licences.content.name);
      expect(end, page.path).toMatch(/© TNO.*\d+\.\d+\.\d+/);
    }
  });
});

describe('llms.txt', () => {
  const document = rendered(readSiteFile(site, '/llms.txt').toString());
  const parts = document
    .querySelectorAll('h2')
    .map((heading) => ({ title: textOf(heading), list: heading.nextElementSibling }));
  const links = document.querySelectorAll('li > a').map((link) => link.getAttribute('href') ?? '');

  test('begins with the name of the site and what it is in a quotation, as llmstxt.org asks', () => {
    const [first, second] = document.querySelectorAll('h1, blockquote, p, ul, h2');
    expect([first?.tagName, first && textOf(first), second?.tagName]).toEqual(['H1', about.name.en, 'BLOCKQUOTE']);
    expect(document.querySelectorAll('h1,h3,h4,h5,h6')).toHaveLength(1);
  });

  test('has after that only parts that are each a list of links with what they lead to', () => {
    expect(parts.length).toBeGreaterThan(5);
    for (const { title, list } of parts) {
      expect(list?.tagName, title).toBe('UL');
      const items = list?.querySelectorAll('li') ?? [];
      expect(items.length, title).toBeGreaterThan(0);
      expect(
        items.filter((item) => !/^\[[^\]]+\]\(https?:[^)]+\): \S/.test(asMarkdown(item))).map(textOf),
        title,
      ).toEqual([]);
    }
  });

  test('ends with what can be left out', () => {
    expect(parts.at(-1)?.title).toBe('Optional');
  });

  test('leads to the Markdown version of every level, factor, case and text, in both languages, each once', () => {
    const places: Place[] = [
      ...model.levels.map(levelPlace),
      ...model.factors.map(factorPlace),
      ...model.cases.map(casePlace),
      ...(
        ['model', 'relations', 'glossary', 'sources', 'about', 'open-data', 'self-check/manual', 'handbook'] as const
      ).map(sectionPlace),
    ];
    const wanted = places.flatMap((place) =>
      locales.map((locale: Locale) => `${pageOf(site, place, locale).url.href}index.md`),
    );
    expect(wanted.filter((address) => !links.includes(address))).toEqual([]);
    expect(links.length).toBe(new Set(links).size);
  });

  test('says of a page what the page says of itself', () => {
    const page = pageOf(site, factorPlace(model.factor('autonomy')), 'en');
    const item = document
      .querySelectorAll('li')
      .find((each) => each.querySelector('a')?.getAttribute('href') === `${page.url.href}index.md`);
    const description = theOne(page, 'meta[name=description]').getAttribute('content');
    expect(item && textOf(item)).toBe(`${textOf(theOne(page, 'h1'))}: ${description}`);
  });
});

function markdownOf(page: LocalPage): string {
  return readSiteFile(site, `${page.path}index.md`).toString();
}

function rendered(markdown: string): HTMLElement {
  const { html } = markdownToHtml(markdown, { features: { smartPunctuation: false } });
  return parse(html);
}

/** The main part of a page as far as it is text to read: without navigation, meanings in place, controls and sharing. */
function readOf(page: LocalPage): HTMLElement {
  const main = parse(theOne(page, 'main').outerHTML);
  const unread =
    'nav,svg,script,style,dialog,form .scale,[hidden],.anchor,.meaning,.needs-script,.buttons,.relation-figure,.share';
  for (const element of main.querySelectorAll(unread)) element.remove();
  return main;
}

function headingsOf(within: HTMLElement): string[] {
  return within.querySelectorAll('h1,h2,h3,h4,h5,h6').map((heading) => `${heading.tagName} ${textOf(heading).trim()}`);
}

/** The letters and digits of a text: what remains the same whatever marks and brackets a form of it has. */
function wordsOf(element: HTMLElement): string {
  return element.textContent.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** An item that begins with a link, as it was written. */
function asMarkdown(item: HTMLElement): string {
  const link = item.querySelector('a');
  return `[${link?.textContent}](${link?.getAttribute('href')})${item.textContent.slice(link?.textContent.length ?? 0)}`;
}
