import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { parse } from 'yaml';
import type { Entry } from './identify.ts';

/**
 * A collection from one YAML or JSON file, a list or a single thing. Astro's own `file()` logs a file that cannot be read
 * and goes on without it; here that stops the build, as does an id that stands twice.
 */
export function yamlFile(path: string, idOf: (entry: Entry) => string = () => 'only'): Loader {
  return {
    name: 'yaml-file',
    load: async ({ store, parseData, config, watcher, logger }) => {
      const file = fileURLToPath(new URL(path, config.root));
      const load = async () => {
        const entries = readEntries(path, await readFile(file, 'utf8'), idOf);
        store.clear();
        for (const [id, entry] of entries) {
          store.set({ id, data: await parseData({ id, data: { ...entry }, filePath: path }), filePath: path });
        }
      };
      await load();
      watcher?.add(file);
      watcher?.on(
        'change',
        (changed) => changed === file && load().catch((error: Error) => logger.error(error.message)),
      );
    },
  };
}

/** The things of a file by id. Throws with the file's name when it is not YAML or an id stands twice. */
export function readEntries(path: string, text: string, idOf: (entry: Entry) => string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const entry of [parseFile(path, text)].flat()) {
    const id = idOf(entry);
    if (entries.has(id)) throw new Error(`${path}: "${id}" stands twice. Give each its own, or leave one out.`);
    entries.set(id, entry);
  }
  return entries;
}

function parseFile(path: string, text: string): Entry | Entry[] {
  try {
    return parse(text) as Entry | Entry[];
  } catch (error) {
    throw new Error(`${path} cannot be read: ${(error as Error).message}`);
  }
}
