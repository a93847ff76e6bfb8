import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
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
      'astro:build:done': async ({ dir, logger }) => {
        const list = await hashesOf(fileURLToPath(dir));
        await writeFile(new URL(hashesFile, dir), list);
        logger.info(`${list.split('\n').length - 1} files`);
      },
    },
  };
}

/** The files of a folder in the form that `sha256sum -c` reads, in the order of their paths: `<hash>  nl/index.html`. */
export async function hashesOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((path) => path !== hashesFile)
    .sort();
  const lines = await Promise.all(
    paths.map(async (path) => `${sha256(await readFile(join(folder, path)))}  ${path}\n`),
  );
  return lines.join('');
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
