import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Pagefind's ready-made interfaces, its worker and its highlighter: ours uses none of them. */
const unused = /-ui\.|-worker\.|-highlight\./;

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
        const { files } = await index.getFiles();
        for (const { path, content } of files.filter((file) => !unused.test(file.path))) {
          const target = join(folder, 'pagefind', path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        await close();
        logger.info(`${page_count} pages`);
      },
    },
  };
}
