import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isOfflineOff } from '#site.ts';
import { writeOffline } from './write-offline.ts';

/** Makes the built site fit for use without a network. Comes after whatever changes a page. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const sizes = await writeOffline(fileURLToPath(dir), isOfflineOff);
        const said = Object.entries(sizes).map(([set, bytes]) => `${set} ${(bytes / 1e6).toFixed(1)} MB`);
        logger.info(said.join(', '));
      },
    },
  };
}
