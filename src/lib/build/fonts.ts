import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';

/**
 * Writes the site's typeface with only the characters that the site uses. It is made on another processor while Astro gets ready, and
 * is there before anything is bundled or served.
 */
export function subsetFonts(): AstroIntegration {
  let written: Promise<unknown>;
  return {
    name: 'subset-fonts',
    hooks: {
      'astro:config:setup': ({ logger }) => {
        // With none of Node's own options: whoever calls Astro from a script may have some that fit no file.
        const worker = new Worker(new URL('./write-fonts.ts', import.meta.url), { execArgv: [] });
        worker.on('message', (line: string) => logger.info(line));
        // Rejects on an error in the worker; whoever waits below gets it too.
        written = once(worker, 'exit');
      },
      'astro:build:setup': async () => {
        await written;
      },
      'astro:server:setup': async () => {
        await written;
      },
    },
  };
}
