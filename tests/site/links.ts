import { type BuiltSite, type Page, readSiteFile } from './built-site.ts';

/** An address that is named in a page or file. */
export interface Link {
  /** The path of what names it. */
  readonly from: string;
  /** The address as it is written there. */
  readonly to: string;
}

const attributes = ['href', 'src', 'data-search', 'component-url', 'renderer-url', 'before-hydration-url'];

/** Where a page's links lead: what a visitor can follow. */
export function linksOf(page: Page, selector = 'a[href]'): Link[] {
  return page.document
    .querySelectorAll(selector)
    .map((link) => ({ from: page.path, to: link.getAttribute('href') ?? '' }));
}

/** Every address in a page: links, scripts, icons, fonts in its styles, and what it hands to its islands. */
export function addressesIn(page: Page): Link[] {
  const elements = page.document.querySelectorAll(attributes.map((name) => `[${name}]`).join());
  return [
    ...elements.flatMap((element) => attributes.flatMap((name) => element.getAttribute(name) ?? [])),
    ...page.document.querySelectorAll('style').flatMap((style) => urlsInCss(style.textContent)),
    ...page.document.querySelectorAll('[props]').flatMap((island) => pathsInJson(island.getAttribute('props') ?? '')),
  ].map((to) => ({ from: page.path, to }));
}

/** Every address in the site's files that are no pages: sitemap, data, scripts. */
export function addressesInFiles(site: BuiltSite): Link[] {
  return [...site.files]
    .filter((file) => !file.startsWith('/pagefind/'))
    .flatMap((from) => addressesInFile(from, site).map((to) => ({ from, to })));
}

/** Every full address of the site itself in its files of text: data, and pages as Markdown. */
export function ownAddressesInFiles(site: BuiltSite): Link[] {
  const pattern = new RegExp(`${RegExp.escape(site.address.href)}[^\\s"'<>()\\\\,;]*`, 'g');
  return [...site.files]
    .filter((file) => /\.(json|jsonld|ttl|csv|md|txt)$/.test(file) && !file.startsWith('/pagefind/'))
    .flatMap((from) => (readSiteFile(site, from).toString().match(pattern) ?? []).map((to) => ({ from, to })));
}

/** What is wrong with a link within the site: it leaves the site's folder, or leads to no file, page or part of one. */
export function problemOf(site: BuiltSite, { from, to }: Link): string | undefined {
  const url = resolve(site, { from, to });
  if (url.origin !== site.address.origin) return undefined;
  const says = (problem: string) => `${from} → ${to} ${problem}`;
  if (!url.pathname.startsWith(site.address.pathname)) return says('lies outside the site');
  const path = pathIn(site, url);
  const page = site.pages.get(path);
  if (!page) return site.files.has(path) ? undefined : says('leads nowhere');
  if (to.endsWith('#')) return says('names no part of the page');
  const fragment = decodeURIComponent(url.hash.slice(1));
  return fragment && !page.ids.has(fragment) ? says('names a part that the page does not have') : undefined;
}

/** The full address of a link. `mailto:` stays what it is. */
export function resolve(site: BuiltSite, { from, to }: Link): URL {
  return new URL(to, new URL(from.slice(1), site.address));
}

/** The path of an address of the site without its base. */
export function pathIn(site: BuiltSite, url: URL): string {
  return decodeURI(url.pathname).replace(site.address.pathname, '/');
}

/** The scripts that a script imports; `static` ones are fetched with it, others when they are wanted. */
export function importsOf(code: string, kind: 'static' | 'all'): string[] {
  const pattern =
    kind === 'all'
      ? /\b(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g
      : /\b(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g;
  return [...code.matchAll(pattern)].flatMap(([, path]) => path ?? []);
}

export function urlsInCss(css: string): string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)/g)].map(
    ([, url, imported]) => url ?? imported ?? '',
  );
}

function addressesInFile(file: string, site: BuiltSite): string[] {
  const read = () => readSiteFile(site, file).toString();
  if (file.endsWith('.xml')) return [...read().matchAll(/(?:<loc>|href=")([^<"]+)/g)].flatMap(([, url]) => url ?? []);
  if (file.endsWith('.json')) return pathsInJson(read());
  if (file.endsWith('.js')) return importsOf(read(), 'all');
  if (file.endsWith('.css')) return urlsInCss(read());
  return [];
}

/** The strings of a JSON text that are paths from the root. */
function pathsInJson(json: string): string[] {
  return [...json.matchAll(/"(\/[^"\\]*)"/g)].flatMap(([, path]) => path ?? []);
}
