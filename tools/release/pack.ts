import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'tar';

/**
 * Packs a folder of a parent folder as a `.tar.gz`. The same files give the same bytes, whoever packs them, where and when: in the
 * order of their paths, without owner, of one date, and with the same rights.
 */
export async function pack(parent: string, folder: string, archive: string, date: string): Promise<void> {
  const files = readdirSync(join(parent, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(join(parent, file)).isFile())
    .sort();
  const time = new Date(`${date}T00:00:00Z`);
  const onWrite = (entry: { stat?: { mode: number } }) => {
    if (entry.stat) entry.stat.mode = 0o644;
  };
  await create(
    { cwd: parent, file: archive, gzip: { level: 9 }, portable: true, mtime: time, onWriteEntry: onWrite },
    files,
  );
}
