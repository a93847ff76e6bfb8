import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteUrl } from '#site.ts';
import { type BuiltSite, readSite } from '../site/built-site.ts';

/** The site in `dist/`, which the servers have a copy of. */
export const site: BuiltSite = readSite('dist');

/** The address of a file of the site, given as `/nl/index.html`; a page has the address of its folder. */
export function addressOfFile(file: string): string {
  return `${siteUrl.pathname}${file.slice(1)}`.replace(/(?<=\/)index\.html$/, '');
}

/** The first file of the site whose path matches. Throws when there is none. */
export function someFile(pattern: RegExp): string {
  const found = [...site.files].find((file) => pattern.test(file));
  if (!found) throw new Error(`The site has no file like ${pattern}.`);
  return found;
}

export function contentOf(file: string): Buffer {
  return readFileSync(join(site.folder, file));
}
