import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import type { Locale } from '#i18n/locales.ts';
import type { Pagefind } from '#lib/browser/pagefind.ts';

let opened = 0;

/** Opens the built index of a language as on a first visit, with its files read from disk, and tells of each file that is. */
export async function openBuiltIndex(
  folder: string,
  locale: Locale,
  onRead: (path: string, content: Buffer) => void = () => {},
): Promise<Pagefind> {
  const read = async (address: string) => {
    const path = pathIn(folder, address);
    const content = await readFile(path);
    onRead(path, content);
    return content;
  };
  vi.stubGlobal('document', { currentScript: null, querySelector: () => ({ getAttribute: () => locale }) });
  vi.stubGlobal('fetch', async (address: string) => new Response(await read(address)));
  // A module of its own each time: one keeps the index that it opened first.
  opened += 1;
  const script = pathToFileURL(join(folder, 'pagefind/pagefind.js'));
  const index = (await import(/* @vite-ignore */ `${script}?${opened}`)) as Pagefind;
  onRead(script.pathname, await readFile(script));
  await index.options({ noWorker: true, excerptLength: 20 });
  await index.init();
  await index.filters();
  return index;
}

function pathIn(folder: string, address: string): string {
  return join(folder, 'pagefind', new URL(address, 'file:///').pathname.split('/pagefind/').at(-1) ?? '');
}
