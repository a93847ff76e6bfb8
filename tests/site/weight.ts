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
  /** All scripts, inline ones included, with what they import at once. */
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
  const inline = page.document.querySelectorAll('script:not([src])').map(({ rawText }) => sentBytes(rawText));

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

/** The scripts that a page fetches by itself, with all that they import statically. */
function scriptsOf(site: BuiltSite, page: Page): string[] {
  const found = new Set<string>();
  const add = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const imported of importsOf(readSiteFile(site, path).toString(), 'static')) add(join(dirname(path), imported));
  };
  filesOf(site, page, 'script[src]', 'src').forEach(add);
  filesOf(site, page, 'link[rel=modulepreload]', 'href').forEach(add);
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
