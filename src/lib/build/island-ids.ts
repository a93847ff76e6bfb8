import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Numbers the islands of each page in their order. Astro 7 gives them names that hang on the folder in which the site is built, so
 * that two builds of one commit differ.
 */
export function islandIds(): AstroIntegration {
  return {
    name: 'island-ids',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pages = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
        await Promise.all(
          pages.map(async (page) => {
            const html = await readFile(join(folder, page), 'utf8');
            if (html.includes('<astro-island')) await writeFile(join(folder, page), withNumberedIslands(html));
          }),
        );
      },
    },
  };
}

/** A page in which the `uid` of each island is its number: all that is asked of it is to differ from the others'. */
export function withNumberedIslands(html: string): string {
  let number = 0;
  return html.replace(/(<astro-island uid=")[^"]*/g, (_, before: string) => {
    number += 1;
    return `${before}${number}`;
  });
}
