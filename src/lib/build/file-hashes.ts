import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The list of hashes, in the root of the site. */
export const hashesFile = 'files.sha256';

/**
 * Writes `/files.sha256`: the hash of every file of the site but this one, so that anyone can see whether a copy is whole and
 * whether another build of the same commit gave the same.
 */
export function fileHashes(): AstroIntegration {
  return {
    name: 'file-hashes',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const list = hashesOf(fileURLToPath(dir));
        writeFileSync(new URL(hashesFile, dir), list);
        logger.info(`${list.split('\n').length - 1} files`);
      },
    },
  };
}

/** The files of a folder in the form that `sha256sum -c` reads, in the order of their paths: `<hash>  nl/index.html`. */
export function hashesOf(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((path) => path !== hashesFile)
    .sort();
  return paths.map((path) => `${sha256(readFileSync(join(folder, path)))}  ${path}\n`).join('');
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
