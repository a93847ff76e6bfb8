import { describe, expect, test } from 'vitest';
import { locales, otherLocale } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { sectionPlace } from '#i18n/routes.ts';
import { sectionNames } from '#i18n/sections.ts';
import { readTerms } from '../content/read-content.ts';
import { builtSite, pageOf, textOf, theOne } from './built-site.ts';

const site = builtSite();
const terms = readTerms();

describe.each(locales)('the glossary in %s', (locale) => {
  const page = pageOf(site, sectionPlace('glossary'), locale);
  const other = otherLocale(locale);
  const entries = terms.map((term) => ({ term, entry: theOne(page, `[id="${term.id}"]`) }));

  test('has every term once, under the letter that it begins with, as a reader of the language looks it up', () => {
    const order = new Intl.Collator(locale);
    const sorted = terms.toSorted((a, b) => order.compare(a.term[locale], b.term[locale]));
    expect(page.document.querySelectorAll('.glossary > [id]').map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
    const astray = entries.filter(({ term, entry }) => {
      const letter = entry.closest('section')?.querySelector('h2');
      return !letter || textOf(letter).toLowerCase() !== term.term[locale].charAt(0).toLowerCase();
    });
    expect(astray.map(({ term }) => term.id)).toEqual([]);
  });

  test('gives with every term what the other language calls it, and marks that as the other language', () => {
    const named = entries.map(({ term, entry }) => [
      term.id,
      textOf(entry.querySelector('dt') ?? entry),
      entry.querySelectorAll(`dt [lang=${other}]`).map(textOf),
    ]);
    expect(named).toEqual(terms.map(({ id, term }) => [id, `${term[locale]} ${term[other]}`, [term[other]]]));
  });

  test('says what every term means, and where that comes from', () => {
    const { ours, report } = messagesIn(locale).glossary;
    const said = entries.map(({ term, entry }) => [term.id, textOf(entry.querySelector('dd') ?? entry)]);
    const wanted = terms.map((term) => {
      const sections = term.sections.length > 0 ? `${report} ${sectionNames(term.sections, locale)}` : '';
      const origin = [term.ours ? ours : '', sections].filter(Boolean).join('; ');
      return [term.id, `${term.definition[locale]} ${origin}`];
    });
    expect(said).toEqual(wanted);
  });
});

describe.each(locales)('a term in a text in %s', (locale) => {
  const byId = new Map(terms.map((term) => [`term-${term.id}`, term]));
  const uses = site.localPages
    .filter((page) => page.locale === locale)
    .flatMap((page) => page.document.querySelectorAll('button.term').map((button) => ({ page, button })))
    .map(({ page, button }) => ({
      page,
      button,
      meaning: button.nextElementSibling,
      target: button.getAttribute('popovertarget') ?? '',
    }));

  test('is found in the text of factors, levels, cases, figures and pages', () => {
    const sections = new Set(uses.map(({ page }) => page.path.split('/').slice(2, -1).join('/').split('/')[0]));
    expect(sections.size).toBeGreaterThanOrEqual(5);
  });

  test('is followed by its meaning, which is closed until it is asked for', () => {
    const odd = uses.filter(
      ({ meaning, target }) => meaning?.id !== target || meaning.getAttribute('popover') === undefined,
    );
    expect(odd.map(({ page, target }) => `${page.path}: ${target}`)).toEqual([]);
  });

  test('has the meaning of the glossary and leads to its place there', () => {
    const glossary = pageOf(site, sectionPlace('glossary'), locale);
    const odd = uses.filter(({ page, meaning, target }) => {
      const term = byId.get(target);
      const href = meaning?.querySelector('a')?.getAttribute('href') ?? '';
      return (
        !term ||
        !meaning ||
        !textOf(meaning).startsWith(term.definition[locale]) ||
        new URL(href, page.url).href !== `${glossary.url.href}#${term.id}`
      );
    });
    expect(odd.map(({ page, target }) => `${page.path}: ${target}`)).toEqual([]);
  });

  test('is one of the forms of its term', () => {
    const odd = uses.filter(({ button, target }) => {
      const forms = byId.get(target)?.find[locale].map((form) => form.toLowerCase()) ?? [];
      return !forms.includes(textOf(button).replaceAll('’', "'").toLowerCase());
    });
    expect(odd.map(({ page, button }) => `${page.path}: ${textOf(button)}`)).toEqual([]);
  });

  test('is offered once on a page', () => {
    const places = uses.map(({ page, target }) => `${page.path}: ${target}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  test('is no part of a heading, a link or a word that the text itself explains', () => {
    const within = uses.filter(({ button }) => button.closest('h1,h2,h3,h4,a,strong,button button'));
    expect(within.map(({ page, button }) => `${page.path}: ${textOf(button)}`)).toEqual([]);
  });

  test('does not find its meaning into the search index', () => {
    const indexed = uses.filter(({ meaning }) => meaning?.getAttribute('data-pagefind-ignore') === undefined);
    expect(indexed.map(({ page, target }) => `${page.path}: ${target}`)).toEqual([]);
  });
});
