import { packageFolderOf } from './shipped-package.ts';

/** What reaches the visitor as it is, in no script of ours: search, the letters, and Astro's start of an island. */
const asTheyAre = ['pagefind', '@fontsource/source-serif-4', 'astro'];

const folders = new Set(asTheyAre.map((name) => `node_modules/${name}`));

/** Tells that something of these modules, given by their paths, reaches the visitor. Whatever bundles scripts says so. */
export function noteShipped(modules: readonly string[]): void {
  for (const folder of modules.flatMap((module) => packageFolderOf(module) ?? [])) folders.add(folder);
}

/** The folder of each package that was told of. */
export function shippedFolders(): readonly string[] {
  return [...folders];
}
