import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { pagefindOfCrates, readCrates } from './crates.ts';
import { licencesText } from './licences-text.ts';
import { noteShipped, shippedFolders } from './shipped-folders.ts';
import { readPackage } from './shipped-package.ts';

/** Where the licences stand, from the root of the site. */
export const licencesFile = 'licences.txt';

const introduction = `This site was made with the work of others. Of these packages some code, or the letters of a typeface, reaches whoever visits
it. The site's own code is under the MIT licence, its prose under CC BY 4.0.

Pagefind's search runs as WebAssembly, which also has something of Rust crates: their names begin with "cargo:" here. One of
them, pagefind_microjson, is under the GPL; the source of that file is Pagefind's, at
https://github.com/Pagefind/pagefind/tree/v${pagefindOfCrates}, with those of the crates, whose addresses stand below.`;

/** Writes `/licences.txt`: every package of which something reaches the visitor, with its licence. Comes after all bundling. */
export function thirdPartyLicences(): AstroIntegration {
  return {
    name: 'third-party-licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [noteBundled()] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const packages = [...(await Promise.all(shippedFolders().map(readPackage))), ...(await readCrates())];
        await writeFile(new URL(licencesFile, dir), licencesText(introduction, packages));
        logger.info(packages.map(({ name }) => name).join(', '));
      },
    },
  };
}

/** Tells of the modules that the scripts for the browser have something of. */
function noteBundled() {
  return {
    name: 'note-bundled',
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    generateBundle(_: unknown, bundle: Readonly<Record<string, { readonly moduleIds?: readonly string[] }>>) {
      noteShipped(Object.values(bundle).flatMap(({ moduleIds }) => moduleIds ?? []));
    },
  };
}
