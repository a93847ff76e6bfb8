import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { policyOf, withPolicy } from './content-security-policy.ts';
import { withNumberedIslands } from './island-ids.ts';

/** Changes what only the whole site can tell, or what Astro says otherwise each time: every page is read and written once. */
export function finishPages(): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
        const pages = await Promise.all(
          files.map(async (file) => ({ path: join(folder, file), html: await readFile(join(folder, file), 'utf8') })),
        );
        const policy = policyOf(pages.map(({ html }) => html));
        await Promise.all(
          pages.map(({ path, html }) => writeFile(path, withPolicy(withNumberedIslands(html), policy))),
        );
        logger.info(`${pages.length} pages, with a policy of ${policy.length} characters`);
      },
    },
  };
}
