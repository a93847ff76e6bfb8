import { describe, expect, test } from 'vitest';
import { locales } from '#i18n/locales.ts';
import { cardsPlace, factorPlace, sectionPlace } from '#i18n/routes.ts';
import { readModel, readTalk } from '../content/read-content.ts';
import { builtSite, pageOf, textOf } from './built-site.ts';

const site = builtSite();
const model = readModel();

describe.each(locales)('the discussion cards in %s', (locale) => {
  const page = pageOf(site, cardsPlace, locale);
  const cards = page.document.querySelectorAll('.card');

  test('are one for each factor, in the order of the model, and thirty in all', () => {
    expect(cards.map((card) => card.querySelector('h2')?.id)).toEqual(model.factors.map(({ id }) => id));
    expect(cards).toHaveLength(30);
  });

  test('name the factor and its level, and lead to its page', () => {
    const named = cards.map((card) => {
      const heading = card.querySelector('h2');
      const link = heading?.querySelector('a')?.getAttribute('href') ?? '';
      return [heading && textOf(heading), card.getAttribute('data-level'), new URL(link, page.url).href];
    });
    expect(named).toEqual(
      model.factors.map((factor) => [
        factor.title[locale],
        factor.level,
        pageOf(site, factorPlace(factor), locale).url.href,
      ]),
    );
    const silent = cards.filter((card, index) => {
      const level = model.level(model.factors[index]?.level ?? '');
      return !textOf(card).includes(`${level.number} · ${level.title[locale]}`);
    });
    expect(silent).toEqual([]);
  });

  test('say what the factor is and have its questions, in order', () => {
    const talk = readTalk(locale);
    const told = cards.map((card) => [
      card.querySelectorAll('p').map(textOf)[0],
      card.querySelectorAll('li').map(textOf),
    ]);
    expect(told).toEqual(model.factors.map(({ id, summary }) => [summary[locale], talk.get(id)?.questions]));
  });

  test('are reached from the handbook', () => {
    const handbook = pageOf(site, sectionPlace('handbook'), locale);
    const links = handbook.document.querySelectorAll('main a').map((link) => link.getAttribute('href') ?? '');
    expect(links.map((href) => new URL(href, handbook.url).href)).toContain(page.url.href);
  });
});
