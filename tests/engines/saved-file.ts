import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedFile } from './visitor.ts';
import { waitFor } from './wait-for.ts';

/** Does something by which the browser saves a file in this folder, and gives that file. */
export async function savedFile(folder: string, act: () => Promise<void>): Promise<SavedFile> {
  const before = readdirSync(folder);
  await act();
  const name = await waitFor(async () => {
    const files = readdirSync(folder).filter((file) => !before.includes(file));
    return files.some(isUnfinished) ? undefined : files[0];
  }, 'a saved file');
  return { name, text: readFileSync(join(folder, name), 'utf8') };
}

/** What a browser calls a file while it is still saving it. */
function isUnfinished(file: string): boolean {
  return /\.(part|crdownload|wkdownload)$/.test(file);
}
