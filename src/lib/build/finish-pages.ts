import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
          file.endsWith('.html'),
        );
        const pages = files.map((file) => ({
          path: join(folder, file),
          html: readFileSync(join(folder, file), 'utf8'),
        }));
        const policy = policyOf(pages.map(({ html }) => html));
        for (const { path, html } of pages) writeFileSync(path, withPolicy(withNumberedIslands(html), policy));
        logger.info(`${pages.length} pages, with a policy of ${policy.length} characters`);
      },
    },
  };
}
