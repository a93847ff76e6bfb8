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
          await writeFile(target, path === 'pagefind.js' ? withoutLooseRejection(content) : content);
        }
        await close();
        logger.info(`${page_count} pages`);
      },
    },
  };
}

/**
 * Pagefind 1.5 starts loading without waiting for it, so an index that cannot be had is an uncaught rejection besides the
 * error that it keeps and its search throws. Throws when the place is not found: look then whether a newer Pagefind still needs this.
 */
function withoutLooseRejection(script: Uint8Array): string {
  const text = new TextDecoder().decode(script);
  const loose = 'this.init(options2?.language);';
  if (!text.includes(loose)) throw new Error('pagefind.js no longer starts as search-index.ts expects.');
  return text.replace(loose, 'this.init(options2?.language).catch(()=>{});');
}
