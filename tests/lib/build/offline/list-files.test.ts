import { describe, expect, test } from 'vitest';
import { listFiles } from '#lib/build/offline/list-files.ts';

const files = [
  'index.html',
  '404.html',
  'mark.svg',
  'model.json',
  'sw.js',
  '_astro/page.abc.js',
  '_astro/font.abc.woff2',
  'data/check.nl.0123456789.json',
  'data/check.en.0123456789.json',
  'data/check-later.nl.0123456789.json',
  'data/search.nl.0123456789.json',
  'data/search.en.0123456789.json',
  'data/offline.nl.0123456789.json',
  'icons/any-192.png',
  'pagefind/pagefind.js',
  'pagefind/pagefind-entry.json',
  'pagefind/pagefind.nl_abc.pf_meta',
  'pagefind/pagefind.en_abc.pf_meta',
  'pagefind/wasm.nl.pagefind',
  'pagefind/wasm.en.pagefind',
  'pagefind/wasm.unknown.pagefind',
  'pagefind/fragment/nl_abc.pf_fragment',
  'pagefind/fragment/en_abc.pf_fragment',
  'nl/index.html',
  'nl/index.md',
  'nl/card.png',
  'nl/app.webmanifest',
  'nl/factoren/autonomie/index.html',
  'nl/factoren/autonomie/citation.bib',
  'nl/zelfcheck/index.html',
  'nl/zelfcheck/taak/index.html',
  'nl/zonder-netwerk/index.html',
  'en/index.html',
  'en/self-check/index.html',
  'en/without-a-network/index.html',
];
const shared = [
  '_astro/font.abc.woff2',
  '_astro/page.abc.js',
  'en/without-a-network/index.html',
  'index.html',
  'mark.svg',
  'nl/zonder-netwerk/index.html',
];

describe('the files of a set', () => {
  test('of a language are its pages, its search, its data and what all pages share', () => {
    expect(listFiles('nl', files)).toEqual(
      [
        ...shared,
        'data/check-later.nl.0123456789.json',
        'data/check.nl.0123456789.json',
        'data/search.nl.0123456789.json',
        'nl/factoren/autonomie/index.html',
        'nl/index.html',
        'nl/zelfcheck/index.html',
        'nl/zelfcheck/taak/index.html',
        'pagefind/fragment/nl_abc.pf_fragment',
        'pagefind/pagefind-entry.json',
        'pagefind/pagefind.js',
        'pagefind/pagefind.nl_abc.pf_meta',
        'pagefind/wasm.nl.pagefind',
      ].sort(),
    );
  });

  test('of the self-check are its views, its data, the start page and what all pages share', () => {
    expect(listFiles('check.en', files)).toEqual(
      [...shared, 'data/check.en.0123456789.json', 'en/index.html', 'en/self-check/index.html'].sort(),
    );
  });

  test('come in the same order, however they are found', () => {
    expect(listFiles('nl', files.toReversed())).toEqual(listFiles('nl', files));
  });
});
