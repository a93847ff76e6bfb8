import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import type { Locale } from '#i18n/locales.ts';
import type { Pagefind } from '#lib/browser/pagefind.ts';

/** Opens the built index of a language as a browser would, with its files read from disk. */
export async function openBuiltIndex(folder: string, locale: Locale): Promise<Pagefind> {
  vi.stubGlobal('document', { currentScript: null, querySelector: () => ({ getAttribute: () => locale }) });
  vi.stubGlobal('fetch', async (address: string) => new Response(await readFile(pathIn(folder, address))));
  // A module of its own for each language: one keeps the index that it opened first.
  const script = pathToFileURL(join(folder, 'pagefind/pagefind.js'));
  const index = (await import(/* @vite-ignore */ `${script}?${locale}`)) as Pagefind;
  await index.options({ noWorker: true, excerptLength: 24 });
  await index.init();
  await index.filters();
  return index;
}

function pathIn(folder: string, address: string): string {
  return join(folder, 'pagefind', new URL(address, 'file:///').pathname.split('/pagefind/').at(-1) ?? '');
}
