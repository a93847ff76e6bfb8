import { describe, expect, test } from 'vitest';
import { fileTypes, packable, packableTypes } from '#lib/build/hosting/file-types.ts';
import { cacheControlOf, headersOverHttp, hostingRules } from '#lib/build/hosting/rules.ts';

const policy = "default-src 'none'; base-uri 'none'";
const rules = hostingRules(policy, '/');

describe('the headers that every host sends', () => {
  test('are these and no other', () => {
    expect(Object.keys(rules.headers).toSorted()).toEqual([
      'Content-Security-Policy',
      'Cross-Origin-Embedder-Policy',
      'Cross-Origin-Opener-Policy',
      'Cross-Origin-Resource-Policy',
      'Permissions-Policy',
      'Referrer-Policy',
      'Strict-Transport-Security',
      'X-Content-Type-Options',
      'X-Frame-Options',
    ]);
  });

  test('have the policy of the pages, and forbid framing besides', () => {
    expect(rules.headers['Content-Security-Policy']).toBe(`${policy}; frame-ancestors 'none'`);
  });

  test('refuse every feature to every origin, but the whole screen to our own', () => {
    const features = (rules.headers['Permissions-Policy'] ?? '').split(', ');
    expect(features.length).toBeGreaterThan(10);
    expect(features.filter((feature) => !/^[a-z-]+=\(\)$/.test(feature))).toEqual(['fullscreen=(self)']);
  });

  test('can stand between double quotation marks on one line, as servers want them', () => {
    for (const value of Object.values(rules.headers)) expect(value).not.toMatch(/["\\\n$]/);
  });

  test('have no rule about https where there is none', () => {
    const { 'Strict-Transport-Security': _, ...others } = rules.headers;
    expect(headersOverHttp(rules)).toEqual(others);
  });
});

describe('how long a file may be kept', () => {
  test('is for ever when its name changes with its content', () => {
    for (const path of ['_astro/a.js', 'data/check.nl.1.json', 'pagefind/fragment/nl_1.pf_fragment']) {
      expect(cacheControlOf(rules, path)).toBe('public, max-age=31536000, immutable');
    }
  });

  test('is until the next look at the server for all else', () => {
    for (const path of ['', 'nl/', 'sw.js', 'model.json', 'pagefind/pagefind.js', 'en/data/', 'database.json']) {
      expect(cacheControlOf(rules, path)).toBe('no-cache');
    }
  });
});

describe('the types of files', () => {
  test('say of every kind of text that it is in UTF-8', () => {
    const texts = Object.values(fileTypes).filter((type) => type.startsWith('text/'));
    expect(texts.filter((type) => !type.endsWith('; charset=utf-8'))).toEqual([]);
  });

  test('are known for all that is packed', () => {
    expect(packable.filter((ending) => !(ending in fileTypes))).toEqual([]);
    expect(packableTypes).not.toContain('');
  });
});
