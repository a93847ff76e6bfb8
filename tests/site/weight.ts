import { dirname, join } from 'node:path/posix';
import { brotliCompressSync, constants } from 'node:zlib';
import { type BuiltSite, type Page, readSiteFile } from './built-site.ts';
import { importsOf, pathIn, urlsInCss } from './links.ts';

/** What a page costs before anything is done on it, in bytes as they are sent: brotli quality 11, fonts as they are. */
export interface Weight {
  /** The HTML and the stylesheets that it waits for: what is needed to show it. */
  readonly shown: number;
  /** The part of `shown` that is needed up to the second heading of the text. */
  readonly firstSection: number;
  /** All scripts, inline ones included, with what they import at once. A block of data is no script, it belongs to `shown`. */
  readonly scripts: number;
  readonly fonts: number;
  readonly withoutFonts: number;
  readonly withFonts: number;
  readonly requests: number;
}

export function weigh(site: BuiltSite, page: Page): Weight {
  const bytes = (path: string) => sentBytes(readSiteFile(site, path));
  const styles = filesOf(site, page, 'link[rel=stylesheet]', 'href');
  const scripts = scriptsOf(site, page);
  const icons = filesOf(site, page, 'link[rel=icon]', 'href');
  const fonts = fontsOf(site, page);
  const inline = page.document
    .querySelectorAll('script:not([src]):not([type="application/ld+json"])')
    .map(({ rawText }) => sentBytes(rawText));

  const stylesheets = sum(styles.map(bytes));
  const scriptFiles = sum(scripts.map(bytes));
  const shown = sentBytes(page.html) + stylesheets;
  const fontBytes = sum(fonts.map((path) => readSiteFile(site, path).length));
  const withoutFonts = shown + scriptFiles + sum(icons.map(bytes));
  return {
    shown,
    firstSection: sentBytes(page.html.slice(0, endOfFirstSection(page))) + stylesheets,
    scripts: sum(inline) + scriptFiles,
    fonts: fontBytes,
    withoutFonts,
    withFonts: withoutFonts + fontBytes,
    requests: 1 + styles.length + scripts.length + icons.length + fonts.length,
  };
}

/**
 * What the islands of a page bring, in bytes as they are sent: the inline scripts that wake them, and their own scripts
 * with all that these import at once. What Astro's renderer imports for signals is never asked for: we have none.
 */
export function weighIslands(site: BuiltSite, page: Page): number {
  const inline = page.document
    .querySelectorAll('body script:not([src]):not([type="application/ld+json"])')
    .map(({ rawText }) => sentBytes(rawText));
  return sum(inline) + sum([...islandFiles(site, page)].map((path) => weighFile(site, path)));
}

/** What the islands of a page may still ask for, part by part: what each adds to all that was there before, in bytes. */
export function weighLaterParts(site: BuiltSite, page: Page): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  const add = (before: ReadonlySet<string>) => {
    for (const part of laterParts(site, before)) {
      if (parts.has(part)) continue;
      const own = withImports(site, [part], 'static').filter((path) => !before.has(path));
      parts.set(part, sum(own.map((path) => weighFile(site, path))));
      add(new Set([...before, ...own]));
    }
  };
  add(islandFiles(site, page, false));
  return parts;
}

function islandFiles(site: BuiltSite, page: Page, withRenderer = true): ReadonlySet<string> {
  const roots = ['component-url', ...(withRenderer ? ['renderer-url'] : [])];
  return new Set(roots.flatMap((root) => withImports(site, filesOf(site, page, 'astro-island', root), 'static')));
}

/** The files that some files import only when something asks for them. */
function laterParts(site: BuiltSite, files: ReadonlySet<string>): string[] {
  return [...files].flatMap((path) => {
    const code = readSiteFile(site, path).toString();
    const atOnce = new Set(importsOf(code, 'static'));
    return importsOf(code, 'all')
      .filter((imported) => !atOnce.has(imported))
      .map((imported) => join(dirname(path), imported));
  });
}

/** A file of the site in bytes as it is sent. */
export function weighFile(site: BuiltSite, path: string): number {
  return sentBytes(readSiteFile(site, path));
}

/** The scripts that a page fetches by itself, with all that they import statically. */
function scriptsOf(site: BuiltSite, page: Page): string[] {
  const own = [...filesOf(site, page, 'script[src]', 'src'), ...filesOf(site, page, 'link[rel=modulepreload]', 'href')];
  return withImports(site, own, 'static');
}

function withImports(site: BuiltSite, paths: readonly string[], kind: Parameters<typeof importsOf>[1]): string[] {
  const found = new Set<string>();
  const add = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const imported of importsOf(readSiteFile(site, path).toString(), kind)) add(join(dirname(path), imported));
  };
  paths.forEach(add);
  return [...found];
}

/** The fonts that a page preloads or that its inline styles name. */
function fontsOf(site: BuiltSite, page: Page): string[] {
  const inStyles = page.document
    .querySelectorAll('style')
    .flatMap(({ rawText }) => urlsInCss(rawText))
    .filter((url) => url.endsWith('.woff2'))
    .map((url) => pathIn(site, new URL(url, page.url)));
  return [...new Set([...filesOf(site, page, 'link[rel=preload][as=font]', 'href'), ...inStyles])];
}

function filesOf(site: BuiltSite, page: Page, selector: string, attribute: string): string[] {
  const addresses = page.document.querySelectorAll(selector).map((element) => element.getAttribute(attribute) ?? '');
  return [...new Set(addresses.map((address) => pathIn(site, new URL(address, page.url))))];
}

/** Where the second heading of the text begins; a page with one section or none is needed whole. */
function endOfFirstSection({ document, html }: Page): number {
  const [, second] = document.querySelectorAll('main h2');
  return second?.range[0] ?? html.length;
}

function sentBytes(content: string | Uint8Array): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
