import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Makes the search index of each language from the built pages, by their `lang` and `data-pagefind-*` marks. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await createIndex();
        if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
        const { page_count } = await index.addDirectory({ path: folder });
        await index.writeFiles({ outputPath: `${folder}pagefind` });
        await close();
        logger.info(`${page_count} pages`);
      },
    },
  };
}
