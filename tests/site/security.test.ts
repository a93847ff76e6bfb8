import { createHash } from 'node:crypto';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { builtSite, type Page, theOne } from './built-site.ts';
import { urlsInCss } from './links.ts';

const pages = [...builtSite().pages.values()];
const policy = policyOf(pages[0] as Page);
const directives = new Map(
  policy.split(';').map((directive) => {
    const [name = '', ...sources] = directive.trim().split(/\s+/);
    return [name, sources];
  }),
);
const hashes = [...directives.values()].flat().filter(isHash);

describe('the Content-Security-Policy', () => {
  test('is the same on every page', () => {
    expect(new Set(pages.map(policyOf)).size).toBe(1);
  });

  test('stands right after the character set, so that it covers all that follows', () => {
    for (const page of pages) {
      const [first, second] = theOne(page, 'head').children;
      expect(first?.getAttribute('charset'), page.path).toBe('utf-8');
      expect(second?.getAttribute('http-equiv'), page.path).toBe('Content-Security-Policy');
    }
  });

  // `frame-ancestors` belongs to the policy too, but a browser takes it from a header only.
  test('allows what the site needs from its own host and nothing else', () => {
    const allowed = [...directives].map(([name, sources]) => [
      name,
      sources.filter((source) => !isHash(source)).join(' '),
    ]);
    expect(Object.fromEntries(allowed)).toEqual({
      'default-src': "'none'",
      'script-src': "'self' 'wasm-unsafe-eval'",
      'style-src': "'self'",
      'img-src': "'self'",
      'font-src': "'self'",
      'connect-src': "'self'",
      'manifest-src': "'self'",
      'worker-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'sw-url',
    });
  });

  test('has at most 20 hashes and under 2,000 characters', () => {
    expect(hashes.length).toBeLessThanOrEqual(20);
    expect(policy.length).toBeLessThan(2000);
  });

  test('allows every inline script by its hash', () => {
    expect(notAllowed(inlineScripts, 'script-src')).toEqual([]);
  });

  test('allows every inline style by its hash', () => {
    expect(notAllowed(inlineStyles, 'style-src')).toEqual([]);
  });

  test('has no hash that allows nothing on the site', () => {
    const used = new Set(pages.flatMap((page) => [...inlineScripts(page), ...inlineStyles(page)].map(hashOf)));
    expect(hashes.filter((hash) => !used.has(hash))).toEqual([]);
  });
});

describe('the HTML', () => {
  test('has no style attributes, which the policy would block', () => {
    expect(elementsWith((name) => name === 'style')).toEqual([]);
  });

  test('has no handlers in attributes, which the policy would block', () => {
    expect(elementsWith((name) => name.startsWith('on'))).toEqual([]);
  });

  test('has no address that runs code', () => {
    expect(elementsWith((_, value) => /^\s*(javascript|data|vbscript):/i.test(value))).toEqual([]);
  });

  test('fetches nothing from another host', () => {
    const fetched = pages.flatMap((page) => resourcesOf(page).map((address) => `${page.path}: ${address}`));
    expect(fetched.length).toBeGreaterThan(pages.length);
    expect(fetched.filter((text) => /: *([a-z]+:)?\/\//i.test(text))).toEqual([]);
  });

  test('tells other hosts nothing of the page that led to them', () => {
    const telling = pages.filter(
      (page) => theOne(page, 'meta[name=referrer]').getAttribute('content') !== 'no-referrer',
    );
    expect(telling.map(({ path }) => path)).toEqual([]);
  });

  test('has no base element and no frame', () => {
    const wrong = pages.filter(({ document }) => document.querySelector('base,iframe,frame,object,embed,portal'));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

function policyOf(page: Page): string {
  return theOne(page, 'meta[http-equiv="Content-Security-Policy"]').getAttribute('content') ?? '';
}

/** Scripts that a browser would run, and those that steer it; data blocks are neither. */
function inlineScripts({ document }: Page): string[] {
  return document
    .querySelectorAll('script:not([src])')
    .filter((script) => !/^application\/(ld\+)?json$/.test(script.getAttribute('type') ?? ''))
    .map((script) => script.rawText);
}

function inlineStyles({ document }: Page): string[] {
  return document.querySelectorAll('style').map((style) => style.rawText);
}

/** The pages with an inline text that the directive has no hash for, each with how that text begins. */
function notAllowed(textsOf: (page: Page) => string[], directive: string): string[] {
  const allowed = directives.get(directive) ?? [];
  const texts = pages.flatMap((page) => textsOf(page).map((text) => ({ path: page.path, text })));
  expect(texts).not.toEqual([]);
  return texts
    .filter(({ text }) => !allowed.includes(hashOf(text)))
    .map(({ path, text }) => `${path}: ${text.slice(0, 60)}`);
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

function isHash(source: string): boolean {
  return /^'sha(256|384|512)-/.test(source);
}

/** What the pages have of attributes with a name or value that is not wanted. */
function elementsWith(unwanted: (name: string, value: string) => boolean): string[] {
  return pages.flatMap(({ path, document }) =>
    document.querySelectorAll('*').flatMap((element: HTMLElement) =>
      Object.entries(element.attributes)
        .filter(([name, value]) => unwanted(name.toLowerCase(), value))
        .map(([name, value]) => `${path}: <${element.tagName.toLowerCase()} ${name}="${value}">`),
    ),
  );
}

/** The addresses that a browser fetches by itself. */
function resourcesOf({ document }: Page): string[] {
  const loadedLinks = [
    'stylesheet',
    'icon',
    'preload',
    'modulepreload',
    'prefetch',
    'preconnect',
    'dns-prefetch',
    'manifest',
  ];
  return [
    ...document.querySelectorAll('[src]').map((element) => element.getAttribute('src') ?? ''),
    ...document
      .querySelectorAll('[srcset]')
      .flatMap((element) => (element.getAttribute('srcset') ?? '').split(/\s*,\s*/)),
    ...document.querySelectorAll('video[poster]').map((element) => element.getAttribute('poster') ?? ''),
    ...document.querySelectorAll('image[href],use[href]').map((element) => element.getAttribute('href') ?? ''),
    ...document
      .querySelectorAll('link[rel]')
      .filter((link) => (link.getAttribute('rel') ?? '').split(/\s+/).some((rel) => loadedLinks.includes(rel)))
      .map((link) => link.getAttribute('href') ?? ''),
    ...document.querySelectorAll('style').flatMap((style) => urlsInCss(style.rawText)),
  ];
}
