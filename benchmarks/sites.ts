import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** A site that is measured. Folders are full paths. */
export interface Site {
  readonly name: string;
  /** Where it is built, its packages stand and its prose is written. */
  readonly folder: string;
  /** The command that builds it there. */
  readonly build: readonly [string, ...string[]];
  /** What a build makes: the site first, then what it keeps to be faster next time. */
  readonly output: string;
  readonly caches: readonly string[];
  /** Where its visitors look for something; nothing where they cannot. */
  readonly search?: SearchBox;
}

/** Prose made of ours, in the words of another generator. */
export interface OtherSite extends Site {
  /** Where its pages stand as Markdown, from its folder. */
  readonly prose: string;
  /** Whether it writes a page's name above the text itself. */
  readonly writesTitles: boolean;
}

export interface SearchBox {
  open(page: Page): Promise<void>;
  readonly field: string;
  /** A result that has come from the index of all text. */
  readonly result: string;
}

export const benchmarks = import.meta.dirname;

/** Where built sites and measures are kept between runs. */
export const work = join(benchmarks, '.work');

export const ours: Site = {
  name: 'this site',
  folder: join(work, 'ours'),
  build: ['node_modules/.bin/astro', 'build'],
  output: 'dist',
  caches: ['.astro', 'hosting', 'src/styles/fonts'],
  search: {
    open: (page) => page.keyboard.press('ControlOrMeta+k'),
    field: 'dialog input',
    result: 'dialog .results mark',
  },
};

export const others: readonly OtherSite[] = [
  {
    name: 'Starlight',
    folder: join(benchmarks, 'starlight'),
    build: ['node_modules/.bin/astro', 'build'],
    output: 'dist',
    caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
    prose: 'src/content/docs',
    writesTitles: true,
    search: {
      open: (page) => page.locator('site-search button[data-open-modal]').click(),
      field: '.pagefind-ui__search-input',
      result: '.pagefind-ui__result mark',
    },
  },
  {
    name: 'VitePress',
    folder: join(benchmarks, 'vitepress'),
    build: ['node_modules/.bin/vitepress', 'build'],
    output: '.vitepress/dist',
    caches: ['.vitepress/cache', '.vitepress/.temp'],
    prose: 'content',
    writesTitles: false,
    search: {
      open: (page) => page.locator('#local-search button').click(),
      field: '.VPLocalSearchBox .search-input',
      result: '.VPLocalSearchBox .result mark',
    },
  },
  {
    name: 'Eleventy',
    folder: join(benchmarks, 'eleventy'),
    build: ['node_modules/.bin/eleventy', '--quiet'],
    output: 'dist',
    caches: [],
    prose: 'content',
    writesTitles: false,
  },
];

export const sites: readonly Site[] = [ours, ...others];
