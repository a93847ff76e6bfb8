import { readFileSync } from 'node:fs';
import { read as readRis } from '@customcommander/ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { Ajv } from 'ajv';
import parseMetadata from 'html-metadata';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { newestFirst } from '#domain/newest-first.ts';
import { locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { factorPlace } from '#i18n/routes.ts';
import { site as about } from '#site.ts';
import { readModel } from '../content/read-content.ts';
import { cslJsonSchema } from '../fixtures/csl-json.ts';
import { builtSite, type LocalPage, pageOf, readSiteFile, textOf, theOne } from './built-site.ts';

const site = builtSite();
const autonomy = readModel().factor('autonomy');
const changes: { id: string; date: string }[] = parse(readFileSync('content/changes.yaml', 'utf8'));
const [newest = { id: '', date: '' }] = newestFirst(changes);
const references: { id: string; title: string; URL: string }[] = JSON.parse(
  readFileSync('content/model/references.json', 'utf8'),
);
const report = references.find(({ id }) => id === about.report.reference);
const isCslJson = new Ajv({ allowUnionTypes: true }).compile(cslJsonSchema);

describe('the version that is cited', () => {
  test('is that of the package', () => {
    expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(newest.id);
  });
});

describe('every page', () => {
  test('says in APA’s form how to cite it: publisher, day, title, version and address', () => {
    const months = { nl: 'november', en: 'November' };
    expect(newest.date.slice(5, 7)).toBe('11');
    for (const page of site.localPages) {
      const day = `(${newest.date.slice(0, 4)}, ${months[page.locale]} ${Number(newest.date.slice(8))})`;
      const [own] = referencesOn(page);
      expect(own, page.path).toContain(`${about.name[page.locale]}. ${day}. ${titleOf(page)} [`);
      expect(own, page.path).toMatch(new RegExp(`\\[Versi(on|e) ${newest.id}\\]\\. ${page.url.href}$`));
    }
  });

  test('says how to cite the report, with a link to it', () => {
    for (const page of site.localPages) {
      expect(referencesOn(page)[1], page.path).toContain(`TNO. (${about.report.year}). ${report?.title}`);
      theOne(page, `.reference a[href="${about.report.url}"]`);
    }
  });

  test('leads to its own files and to those of the report', () => {
    for (const page of site.localPages) {
      const links = page.document.querySelectorAll('.share details a').map((link) => link.getAttribute('href') ?? '');
      const addresses = links.map((href) => new URL(href, page.url).href);
      const expected = [page.url, site.address].flatMap((base, index) =>
        ['bib', 'ris', 'json'].map((ending) => new URL(`${index ? 'report' : 'citation'}.${ending}`, base).href),
      );
      expect(addresses, page.path).toEqual(expected);
    }
  });

  test('has files that say the same of it', () => {
    for (const page of site.localPages) {
      const [item] = JSON.parse(fileOf(page, 'json'));
      const [record] = readRis(fileOf(page, 'ris')) ?? [];
      const { entries, errors } = parseBibtex(fileOf(page, 'bib'));
      const fields = entries[0]?.fields;
      expect(errors, page.path).toEqual([]);
      const title = titleOf(page);
      const year = newest.date.slice(0, 4);
      expect([item.title, item.URL, String(item.issued['date-parts'][0][0])]).toEqual([title, page.url.href, year]);
      expect([record?.['TI'], record?.['UR'], record?.['PY']]).toEqual([[title], [page.url.href], [year]]);
      expect([plain(fields?.title), fields?.url, fields?.year]).toEqual([title, page.url.href, year]);
      expect(item.version).toBe(newest.id);
      expect(item.language).toBe(page.locale);
    }
  });

  test('is valid as CSL-JSON, with fields of our own under custom only', () => {
    const invalid = site.localPages.filter((page) => !isCslJson(JSON.parse(fileOf(page, 'json'))));
    expect(invalid.map(({ path }) => path)).toEqual([]);
    expect(isCslJson([{ id: 'a', type: 'webpage', licence: 'CC BY' }])).toBe(false);
  });

  test('has an id of its own in CSL-JSON', () => {
    const ids = site.localPages.map((page) => JSON.parse(fileOf(page, 'json'))[0].id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the files of the report', () => {
  test('say what the sources say of it, in every form', () => {
    const [item] = JSON.parse(readSiteFile(site, '/report.json').toString());
    const [record] = readRis(readSiteFile(site, '/report.ris').toString()) ?? [];
    const { entries, errors } = parseBibtex(readSiteFile(site, '/report.bib').toString());
    expect(errors).toEqual([]);
    expect(item).toMatchObject({ type: 'report', title: report?.title, number: about.report.number, URL: report?.URL });
    expect(record).toMatchObject({ TY: ['RPRT'], TI: [report?.title], UR: [report?.URL], SN: [about.report.number] });
    expect(entries[0]).toMatchObject({
      type: 'techreport',
      fields: { title: report?.title, year: '2019', number: about.report.number, author: [{ name: 'TNO' }] },
    });
  });

  test('are valid as CSL-JSON, with fields of our own under custom only', () => {
    expect(isCslJson(JSON.parse(readSiteFile(site, '/report.json').toString())), JSON.stringify(isCslJson.errors)).toBe(
      true,
    );
  });
});

describe.each(locales)('what a reference manager reads of a page in %s', (locale) => {
  const page = pageOf(site, factorPlace(autonomy), locale);

  test('is its title, publisher, day, language and address', async () => {
    const { highwirePress } = await parseMetadata.loadFromString(page.html);
    expect(highwirePress).toEqual({
      title: autonomy.title[locale],
      publisher: about.name[locale],
      publication_date: newest.date.replaceAll('-', '/'),
      language: locale,
      public_url: page.url.href,
    });
  });

  test('is that it is a web page of this site, so that none takes it for an article in a journal', async () => {
    const { openGraph } = await parseMetadata.loadFromString(page.html);
    expect(openGraph).toMatchObject({ type: 'website', site_name: about.name[locale], url: page.url.href });
  });
});

describe('what the interface says of citing', () => {
  test.each(locales)('is in the language of the page: %s', (locale) => {
    const texts = messagesIn(locale).share;
    const share = textOf(theOne(pageOf(site, factorPlace(autonomy), locale), '.share'));
    for (const text of [texts.cite, texts.citeReport, texts.files, texts.page, texts.report])
      expect(share).toContain(text);
  });
});

function referencesOn({ document }: LocalPage): string[] {
  return document.querySelectorAll('.share .reference').map(textOf);
}

/** What a page is called when it is cited: its heading, and home by the name of the site. */
function titleOf(page: LocalPage): string {
  return page.path === `/${page.locale}/` ? about.name[page.locale] : textOf(theOne(page, 'h1'));
}

function fileOf({ path }: LocalPage, ending: string): string {
  return readSiteFile(site, `${path}citation.${ending}`).toString();
}

/** As the parser of BibTeX gives it, without the spans that keep capitals. */
function plain(title: string | undefined): string | undefined {
  return title?.normalize().replace(/<[^>]+>/g, '');
}
