import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file that two folders do not both have with the same bytes, with what is the matter; none when they are the same. */
export function compareFolders(one: string, other: string): string[] {
  const [files, others] = [filesIn(one), filesIn(other)];
  return [...files.union(others)].sort().flatMap((file) => {
    if (!others.has(file)) return [`${file} is only in the first`];
    if (!files.has(file)) return [`${file} is only in the second`];
    return readFileSync(join(one, file)).equals(readFileSync(join(other, file))) ? [] : [`${file} differs`];
  });
}

function filesIn(folder: string): ReadonlySet<string> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Set(entries.filter((entry) => statSync(join(folder, entry)).isFile()));
}
