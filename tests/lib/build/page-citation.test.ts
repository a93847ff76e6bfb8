import { describe, expect, test } from 'vitest';
import { languages } from '#domain/localised.ts';
import { type CitedPage, citePage, describePage } from '#lib/build/page-citation.ts';
import { site, siteUrl } from '#site.ts';

const page: CitedPage = {
  title: 'Autonomie',
  url: new URL('nl/factoren/autonomie/', siteUrl).href,
  locale: 'nl',
  version: '1.2.3',
  date: '2026-11-05',
};

describe('the reference to a page', () => {
  test('names publisher, day, title, version and address in APA’s form', () => {
    expect(citePage(page)).toBe(`${site.name.nl}. (2026, november 5). Autonomie [Versie 1.2.3]. ${page.url}`);
  });

  test('is in the language of the page', () => {
    expect(citePage({ ...page, locale: 'en' })).toBe(
      `${site.name.en}. (2026, November 5). Autonomie [Version 1.2.3]. ${page.url}`,
    );
  });

  test.each(['Wat is $& dit?', '{title}', 'A “quoted” & <b>bold</b> title'])('says a title as it is: %s', (title) => {
    expect(citePage({ ...page, title })).toContain(`${title} [Versie`);
  });
});

describe.each(languages)('a page as CSL-JSON, in %s', (locale) => {
  const item = describePage({ ...page, locale });

  test('is a web page of the site, with its version, day, language and address', () => {
    expect(item).toMatchObject({
      type: 'webpage',
      title: 'Autonomie',
      author: [{ literal: site.name[locale] }],
      'container-title': site.name[locale],
      issued: { 'date-parts': [[2026, 11, 5]] },
      version: '1.2.3',
      language: locale,
      URL: page.url,
    });
  });

  test('has an id from its address within the site', () => {
    expect(item.id).toBe('nl-factoren-autonomie');
  });

  test('says its licence and the report under custom', () => {
    expect(item.custom).toMatchObject({ licence: site.licences.content.url, basedOn: { number: site.report.number } });
  });
});
