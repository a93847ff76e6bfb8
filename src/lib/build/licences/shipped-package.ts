import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A package of someone else of which something reaches the visitor. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** Its licence as SPDX names it: `MIT`, `OFL-1.1`. */
  readonly licence: string;
  /** What the licence asks to be passed on. */
  readonly text: string;
}

/** A package in a folder, with its licence. Throws when it comes without one, or without the text of it. */
export async function readPackage(folder: string): Promise<ShippedPackage> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const texts = await licenceTexts(folder);
  if (!license || texts.length === 0) throw new Error(`${name} comes without a licence: find it, or do without it.`);
  return { name, version, licence: license, text: texts.join('\n\n') };
}

/** The folder of the package that a module is of; undefined for a module of our own or of the bundler's making. */
export function packageFolderOf(module: string): string | undefined {
  return /^(?!\0)((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'))?.[1];
}

/** A licence is a file in the package's folder, or a folder of such files. */
async function licenceTexts(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const named = entries.filter(({ name }) => /^(licen[cs]e|copying)/i.test(name));
  const texts = named
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(async (entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? licenceTexts(path) : [(await readFile(path, 'utf8')).trim()];
    });
  return (await Promise.all(texts)).flat();
}
