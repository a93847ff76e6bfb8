import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { Features } from 'lightningcss';
import { fileHashes } from './src/lib/build/file-hashes.ts';
import { finishPages } from './src/lib/build/finish-pages.ts';
import { firstTerms } from './src/lib/build/first-terms.ts';
import { subsetFonts } from './src/lib/build/fonts.ts';
import { hostingFiles } from './src/lib/build/hosting/hosting-files.ts';
import { thirdPartyLicences } from './src/lib/build/licences/third-party-licences.ts';
import { markdownTwins } from './src/lib/build/markdown-twins.ts';
import { offline } from './src/lib/build/offline/offline.ts';
import { pageCitations } from './src/lib/build/page-citations.ts';
import { searchIndex } from './src/lib/build/search-index.ts';
import { shareCards } from './src/lib/build/share-cards.ts';
import { siteUrl } from './src/site.ts';

export default defineConfig({
  site: siteUrl.origin,
  base: siteUrl.pathname,
  trailingSlash: 'always',
  cacheDir: './.astro',
  markdown: {
    processor: satteri({ features: { headingAttributes: true }, mdastPlugins: [firstTerms('content/glossary.yaml')] }),
    syntaxHighlight: false,
  },
  integrations: [
    subsetFonts(),
    mdx(),
    preact(),
    searchIndex(),
    finishPages(),
    // What changes a page stands above, what is made of finished pages below.
    offline(),
    markdownTwins(),
    shareCards(),
    pageCitations(),
    thirdPartyLicences(),
    // It reads the policy from the pages.
    hostingFiles(),
    // Last: of all that the others wrote.
    fileHashes(),
  ],
  // One request brings a page with all it needs to show; see README, "Speed".
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  vite: {
    // WebKit does not see that a nested rule begins or ceases to hold when a window changes size: rules are written out.
    css: { lightningcss: { include: Features.Nesting } },
    plugins: [withoutPreloading(), withoutBabel()],
    build: {
      rolldownOptions: { onLog: withoutDirectiveWarnings },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Few files, each of what is needed together: many small ones are larger than one. The first that fits takes a module.
              codeSplitting: {
                groups: [
                  // What the script of every page shares with the islands.
                  {
                    name: 'shared',
                    priority: 4,
                    test: /preload-helper|storage-keys|src\/domain\/localised|i18n\/locales/,
                  },
                  { name: 'preact', priority: 3, test: /node_modules\/preact\// },
                  // What search and the self-check both say their texts with.
                  { name: 'format', priority: 3, test: /i18n\/format/ },
                  // What a factor's page needs to keep an answer.
                  {
                    name: 'keeping',
                    priority: 2,
                    test: /src\/stores\/|check\/(KeepChoice|StorageStatus)/,
                  },
                  // What the views of the self-check are made of.
                  { name: 'check', priority: 1, test: /islands\/check\/([A-Z]|results\/)/ },
                ],
              },
            },
          },
        },
      },
    },
  },
});

/**
 * A part that comes later needs hardly a file that is not there yet, and no style of its own: what Vite would do before it
 * asks for one is left out. Astro hands the client no `modulePreload` of ours.
 */
function withoutPreloading() {
  return {
    name: 'without-preloading',
    configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
    transform: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}

/** Astro marks each MDX page with a directive that the bundler does not know and warns of, page by page. */
function withoutDirectiveWarnings(level, log, next) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
}

/** Astro's integration has Babel read what has JSX, which Vite's own compiler does in a tenth of the time. */
function withoutBabel() {
  return {
    name: 'without-babel',
    config: () => ({ oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } }),
    configResolved: ({ plugins }) => {
      const preset = plugins.find(({ name }) => name === 'vite:preact-jsx');
      if (!preset) throw new Error('There is no plugin "vite:preact-jsx" any more to take the place of.');
      preset.transform = undefined;
    },
  };
}
