import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { orderFilters } from './order-filters.ts';
import { splitIndex } from './split-index.ts';

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
        const used = files.filter((file) => !unused.test(file.path));
        await close();
        for (const { path, content } of orderFilters(splitIndex(used))) {
          const target = join(folder, 'pagefind', path);
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, path === 'pagefind.js' ? withErrorsThrown(content) : content);
        }
        logger.info(`${page_count} pages`);
      },
    },
  };
}

/**
 * Where Pagefind 1.5 keeps an error to itself: it starts loading without waiting, so an index that cannot be had is an uncaught
 * rejection besides the error of the search that meets it; and a part of the index that cannot be had counts as empty.
 */
const silences = [
  ['this.init(options2?.language);', 'this.init(options2?.language).catch(()=>{});'],
  [
    'this.raw_ptr=this.backend[method](ptr,chunk);}catch(e){',
    'this.raw_ptr=this.backend[method](ptr,chunk);}catch(e){throw e;',
  ],
] as const;

/** Lets every failure reach the search that meets it. Throws when a place is not found: a newer Pagefind may not need this. */
function withErrorsThrown(script: Uint8Array): string {
  return silences.reduce((text, [silent, loud]) => {
    if (!text.includes(silent)) throw new Error(`pagefind.js no longer has "${silent}": see search-index.ts.`);
    return text.replace(silent, () => loud);
  }, new TextDecoder().decode(script));
}
