import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { contentSecurityPolicy } from './src/lib/build/content-security-policy.ts';
import { firstTerms } from './src/lib/build/first-terms.ts';
import { subsetFonts } from './src/lib/build/fonts.ts';
import { searchIndex } from './src/lib/build/search-index.ts';
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
  integrations: [subsetFonts(), mdx(), preact(), searchIndex(), contentSecurityPolicy()],
  // One request brings a page with all it needs to show; see README, "Speed".
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  vite: {
    build: {
      modulePreload: false,
      rolldownOptions: { onLog: withoutDirectiveWarnings },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What the script of every page shares with the islands, in one small file beside it instead of one each.
              codeSplitting: {
                groups: [{ name: 'shared', test: /preload-helper|storage-keys|src\/domain\/localised|i18n\/locales/ }],
              },
            },
          },
        },
      },
    },
  },
});

/** Astro marks each MDX page with a directive that the bundler does not know and warns of, page by page. */
function withoutDirectiveWarnings(level, log, next) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
}
