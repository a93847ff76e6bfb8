import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { languages } from '#domain/localised.ts';
import { type OfflineList, type OfflineSet, offlineSets } from '#domain/offline-sets.ts';
import type { Locale } from '#i18n/locales.ts';
import { segments } from '#i18n/routes.ts';
import { siteUrl } from '#site.ts';
import { bundleWorker } from './bundle-worker.ts';
import { listFiles } from './list-files.ts';
import { sizeMark } from './size-mark.ts';

const base = siteUrl.pathname;

/**
 * Makes a built site fit for use without a network: says in its pages how large each set is, lists the files of each set, and
 * writes the service worker that names these lists. Nothing of what is listed may be changed after this.
 */
export async function writeOffline(folder: string, isOff: boolean): Promise<Readonly<Record<OfflineSet, number>>> {
  const files = filesIn(folder);
  const sizes = sizesOf(folder, files);
  for (const locale of languages) {
    fillSizes(join(folder, locale, segments.offline[locale], 'index.html'), sizes, locale);
  }
  const lists = eachSet((set) => writeList(folder, set, listOf(folder, listFiles(set, files))));
  const worker = await bundleWorker('sw', { lists, base, offlinePages });
  const remover = await bundleWorker('sw-remove', { base });
  writeFileSync(join(folder, 'sw.js'), isOff ? remover : worker);
  writeFileSync(join(folder, 'sw-remove.js'), remover);
  return sizes;
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return files.map((file) => relative(folder, file).replaceAll('\\', '/'));
}

const offlinePages = Object.fromEntries(
  languages.map((locale) => [locale, `${base}${locale}/${segments.offline[locale]}/`]),
);

/** The bytes of each set as they lie on the device, which is without compression. */
function sizesOf(folder: string, files: readonly string[]): Record<OfflineSet, number> {
  return eachSet((set) => listFiles(set, files).reduce((total, file) => total + statSync(join(folder, file)).size, 0));
}

function fillSizes(page: string, sizes: Readonly<Record<OfflineSet, number>>, locale: Locale): void {
  const html = readFileSync(page, 'utf8');
  const fill = (text: string, set: OfflineSet) => text.replaceAll(sizeMark(set), inMegabytes(sizes[set], locale));
  writeFileSync(page, offlineSets.reduce(fill, html));
}

/** Megabytes with one decimal, rounded up, as a language writes them. */
function inMegabytes(bytes: number, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return format.format(Math.ceil(bytes / 1e5) / 10);
}

function listOf(folder: string, files: readonly string[]): OfflineList {
  return Object.fromEntries(
    files.map((file) => [base + file.replace(/(^|\/)index\.html$/, '$1'), hashOf(readFileSync(join(folder, file)))]),
  );
}

/** Writes a list and says what it is called. */
function writeList(folder: string, set: OfflineSet, list: OfflineList): string {
  const text = JSON.stringify(list);
  const name = `${set}.${createHash('sha256').update(text).digest('hex').slice(0, 10)}`;
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'data', `offline.${name}.json`), text);
  return name;
}

function hashOf(content: Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

function eachSet<Value>(make: (set: OfflineSet) => Value): Record<OfflineSet, Value> {
  return Object.fromEntries(offlineSets.map((set) => [set, make(set)])) as Record<OfflineSet, Value>;
}
