import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HTMLElement, parse } from 'node-html-parser';
import { isLocale, type Locale } from '#i18n/locales.ts';
import { type Place, segments } from '#i18n/routes.ts';
import { steeringFiles } from '#lib/build/hosting/rules.ts';

/** A page as it was built. */
export interface Page {
  /** Its path without the site's base: `/nl/factoren/autonomie/`, `/404.html`. */
  readonly path: string;
  /** Its full address, as a visitor has it. */
  readonly url: URL;
  readonly html: string;
  readonly document: HTMLElement;
  readonly ids: ReadonlySet<string>;
}

/** A page in a language: every page but the entry and the 404. */
export interface LocalPage extends Page {
  readonly locale: Locale;
}

/** What a build has made. Paths are without the site's base and start with a slash. */
export interface BuiltSite {
  readonly folder: string;
  /** Where the site will be served, sub-path included, as the entry page's canonical link has it. */
  readonly address: URL;
  /** Every page by its path, sorted. */
  readonly pages: ReadonlyMap<string, Page>;
  readonly localPages: readonly LocalPage[];
  /** Every file that a visitor can ask for: without those that steer a host, and without packed twins of others. */
  readonly files: ReadonlySet<string>;
}

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

let site: BuiltSite | undefined;

/** The site in `dist/`, read once. */
export function builtSite(): BuiltSite {
  site ??= readSite('dist');
  return site;
}

/** The site that was built into a folder of this project. Throws when nothing was. */
export function readSite(folderName: string): BuiltSite {
  const folder = join(projectFolder, folderName);
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`There is no built site in ${folderName}/: run "npm run build" first.`);
  }
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => `/${file.replaceAll(sep, '/')}`)
    .filter((file) => !isForHosts(file))
    .sort();
  const address = addressOf(readFileSync(join(folder, 'index.html'), 'utf8'));
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readPage(folder, file, address));
  return {
    folder,
    address,
    files: new Set(files),
    pages: new Map(pages.map((page) => [page.path, page])),
    localPages: pages.flatMap((page) => {
      const locale = page.path.split('/')[1];
      return isLocale(locale) ? [{ ...page, locale }] : [];
    }),
  };
}

/** The content of a file of the site, by its path. */
export function readSiteFile({ folder }: BuiltSite, path: string): Buffer {
  return readFileSync(join(folder, path));
}

/** The page of a place in a language. Throws when it was not built. */
export function pageOf({ localPages }: BuiltSite, place: Place, locale: Locale): LocalPage {
  const path = pathOfPlace(place, locale);
  const page = localPages.find((built) => built.path === path);
  if (!page) throw new Error(`There is no page ${path}.`);
  return page;
}

/** The path of a place as it was promised, without the site's base and built apart from the site's own code. */
export function pathOfPlace(place: Place, locale: Locale): string {
  const steps: string[] = place.kind === 'home' ? [] : [segments[place.section][locale]];
  if (place.kind === 'thing') steps.push(place.slug[locale]);
  return `/${[locale, ...steps].join('/')}/`;
}

/** The only element that a selector finds. Throws when there is none, or more than one. */
export function theOne({ path, document }: Page, selector: string): HTMLElement {
  const [found, ...more] = document.querySelectorAll(selector);
  if (!found || more.length > 0) {
    throw new Error(`${path} has ${found ? more.length + 1 : 'no'} "${selector}" and should have one.`);
  }
  return found;
}

/** Text as it is read: white space as one space. */
export function textOf(element: HTMLElement): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

function isForHosts(file: string): boolean {
  return steeringFiles.includes(file.slice(1)) || /\.(br|gz)$/.test(file);
}

function readPage(folder: string, file: string, address: URL): Page {
  const html = readFileSync(join(folder, file), 'utf8');
  const document = parse(html, { comment: true });
  const path = file.replace(/\/index\.html$/, '/');
  return {
    path,
    url: new URL(path.slice(1), address),
    html,
    document,
    ids: new Set(document.querySelectorAll('[id]').map(({ id }) => id)),
  };
}

function addressOf(entry: string): URL {
  const canonical = parse(entry).querySelector('link[rel=canonical]')?.getAttribute('href');
  if (!canonical) throw new Error('The entry page has no canonical link, so the address of the site is unknown.');
  return new URL(canonical);
}
