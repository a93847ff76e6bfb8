import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { hasTwins, siteUrl } from '#site.ts';
import { readPage } from './html-to-markdown.ts';
import { llmsTxt } from './llms-txt.ts';

/**
 * Writes every page in a language once more as Markdown, `index.md` beside its `index.html`, for language models and others who
 * want the text alone; and `/llms.txt`, which tells where those are. Both are made of the built pages, so they cannot say otherwise.
 */
export function markdownTwins(): AstroIntegration {
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (!hasTwins) return;
        const pages = [];
        for (const url of addressesIn(await readFile(new URL('sitemap.xml', dir), 'utf8'))) {
          const folder = new URL(url.slice(siteUrl.href.length), dir);
          const { markdown, ...page } = readPage(await readFile(new URL('index.html', folder), 'utf8'));
          await writeFile(new URL('index.md', folder), markdown);
          pages.push(page);
        }
        await writeFile(new URL('llms.txt', dir), llmsTxt(pages));
        logger.info(`${pages.length} pages`);
      },
    },
  };
}

/** Every page in a language, in the order of the site. */
function addressesIn(sitemap: string): string[] {
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].flatMap(([, url]) => url ?? []);
}
