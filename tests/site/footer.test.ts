import { readFileSync } from 'node:fs';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { site as about } from '#site.ts';
import { builtSite, type LocalPage, textOf, theOne } from './built-site.ts';

const { localPages } = builtSite();

const changes: { id: string; date: string }[] = parse(readFileSync('content/changes.yaml', 'utf8'));
const newest = changes.toSorted((a, b) => b.date.localeCompare(a.date))[0];

describe('the footer of every page', () => {
  test('leads to the original report', () => {
    expect(pagesWithout((footer) => footer.querySelector(`a[href="${about.report.url}"]`))).toEqual([]);
  });

  test('offers a mail that names the page it is about', () => {
    const without = pagesWithout((footer, page) => {
      const mail = new URL(footer.querySelector('a[href^="mailto:"]')?.getAttribute('href') ?? 'mailto:');
      const body = mail.searchParams.get('body') ?? '';
      return mail.pathname.includes('@') && mail.searchParams.get('subject') && body.includes(page.url.href);
    });
    expect(without).toEqual([]);
  });

  test('names the version that was built and its day', () => {
    const without = pagesWithout((footer, { locale }) => {
      const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).formatToParts(
        Date.parse(newest?.date ?? ''),
      );
      const words = day.filter(({ type }) => type !== 'literal').map(({ value }) => value);
      const text = textOf(footer);
      return [`${locale === 'nl' ? 'Versie' : 'Version'} ${newest?.id},`, ...words].every((word) =>
        text.includes(word),
      );
    });
    expect(without).toEqual([]);
  });

  test('leads to what changed', () => {
    expect(pagesWithout((footer) => footer.querySelector('a[href$="#changes"]'))).toEqual([]);
  });

  test('names the licences of text and code', () => {
    const { code, content } = about.licences;
    expect(pagesWithout((footer) => [code.name, content.name].every((name) => textOf(footer).includes(name)))).toEqual(
      [],
    );
  });
});

function pagesWithout(has: (footer: HTMLElement, page: LocalPage) => unknown): string[] {
  expect(localPages).not.toEqual([]);
  return localPages.filter((page) => !has(theOne(page, 'body > footer'), page)).map(({ path }) => path);
}
