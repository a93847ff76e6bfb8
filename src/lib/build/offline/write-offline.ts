import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
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
  const files = await filesIn(folder);
  const sizes = await sizesOf(folder, files);
  for (const locale of languages) {
    await fillSizes(join(folder, locale, segments.offline[locale], 'index.html'), sizes, locale);
  }
  const lists = await eachSet(async (set) => writeList(folder, set, await listOf(folder, listFiles(set, files))));
  const worker = await bundleWorker('sw', { lists, base, offlinePages });
  const remover = await bundleWorker('sw-remove', { base });
  await writeFile(join(folder, 'sw.js'), isOff ? remover : worker);
  await writeFile(join(folder, 'sw-remove.js'), remover);
  return sizes;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return files.map((file) => relative(folder, file).replaceAll('\\', '/'));
}

const offlinePages = Object.fromEntries(
  languages.map((locale) => [locale, `${base}${locale}/${segments.offline[locale]}/`]),
);

/** The bytes of each set as they lie on the device, which is without compression. */
function sizesOf(folder: string, files: readonly string[]): Promise<Record<OfflineSet, number>> {
  return eachSet(async (set) => {
    const facts = await Promise.all(listFiles(set, files).map((file) => stat(join(folder, file))));
    return facts.reduce((total, { size }) => total + size, 0);
  });
}

async function fillSizes(page: string, sizes: Readonly<Record<OfflineSet, number>>, locale: Locale): Promise<void> {
  const html = await readFile(page, 'utf8');
  const fill = (text: string, set: OfflineSet) => text.replaceAll(sizeMark(set), inMegabytes(sizes[set], locale));
  await writeFile(page, offlineSets.reduce(fill, html));
}

/** Megabytes with one decimal, rounded up, as a language writes them. */
function inMegabytes(bytes: number, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return format.format(Math.ceil(bytes / 1e5) / 10);
}

async function listOf(folder: string, files: readonly string[]): Promise<OfflineList> {
  const entries = await Promise.all(
    files.map(async (file) => [
      base + file.replace(/(^|\/)index\.html$/, '$1'),
      hashOf(await readFile(join(folder, file))),
    ]),
  );
  return Object.fromEntries(entries);
}

/** Writes a list and says what it is called. */
async function writeList(folder: string, set: OfflineSet, list: OfflineList): Promise<string> {
  const text = JSON.stringify(list);
  const name = `${set}.${createHash('sha256').update(text).digest('hex').slice(0, 10)}`;
  await mkdir(join(folder, 'data'), { recursive: true });
  await writeFile(join(folder, 'data', `offline.${name}.json`), text);
  return name;
}

function hashOf(content: Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

async function eachSet<Value>(make: (set: OfflineSet) => Promise<Value>): Promise<Record<OfflineSet, Value>> {
  const entries = await Promise.all(offlineSets.map(async (set) => [set, await make(set)] as const));
  return Object.fromEntries(entries) as Record<OfflineSet, Value>;
}
