import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { licencesText } from './licences-text.ts';
import { packageFolderOf, readPackage } from './shipped-package.ts';

/** Where the licences stand, from the root of the site. */
export const licencesFile = 'licences.txt';

/** What reaches the visitor by another way than the site's own scripts: search, the letters, and Astro's start of an island. */
const besideBundle = ['pagefind', '@fontsource/source-serif-4', 'astro'].map((name) => `node_modules/${name}`);

const introduction = `This site was made with the work of others. Of these packages some code, or the letters of a typeface, reaches whoever visits
it. The site's own code is under the MIT licence, its prose under CC BY 4.0.

Pagefind's search runs as WebAssembly. Besides its own code that holds what it uses of the Rust crates bit-set, bit-vec,
minicbor, pagefind_microjson, pagefind_stem, wasm-bindgen and write-json, whose licences stand with their sources.`;

/** Writes `/licences.txt`: every package of which something reaches the visitor, with its licence. */
export function thirdPartyLicences(): AstroIntegration {
  const folders = new Set(besideBundle);
  return {
    name: 'third-party-licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [notePackages((folder) => folders.add(folder))] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const packages = await Promise.all([...folders].map(readPackage));
        await writeFile(new URL(licencesFile, dir), licencesText(introduction, packages));
        logger.info(packages.map(({ name }) => name).join(', '));
      },
    },
  };
}

/** Tells of each package that the scripts for the browser have something of. */
function notePackages(note: (folder: string) => void) {
  return {
    name: 'note-packages',
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    generateBundle(_: unknown, bundle: Readonly<Record<string, { readonly moduleIds?: readonly string[] }>>) {
      const modules = Object.values(bundle).flatMap(({ moduleIds }) => moduleIds ?? []);
      for (const folder of modules.flatMap((module) => packageFolderOf(module) ?? [])) note(folder);
    },
  };
}
