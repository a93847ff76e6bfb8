import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOffline } from '#lib/build/offline/write-offline.ts';

/** A copy of the built site that a test may change. */
export interface Version {
  readonly folder: string;
  remove(): void;
}

/** The built site as it is, or as the next version has it: with some words changed in some pages. */
export async function makeVersion(changes: readonly Change[] = [], isOff = false): Promise<Version> {
  const folder = mkdtempSync(join(tmpdir(), 'lio-version-'));
  cpSync('dist', folder, { recursive: true });
  for (const { address, from, to } of changes) {
    const file = join(folder, address, 'index.html');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
  }
  if (changes.length > 0 || isOff) await rewrite(folder, isOff);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Change {
  readonly address: string;
  readonly from: string;
  readonly to: string;
}

/** Does again what the build does last. */
async function rewrite(folder: string, isOff: boolean): Promise<void> {
  const lists = readdirSync(join(folder, 'data')).filter((file) => file.startsWith('offline.'));
  for (const list of lists) rmSync(join(folder, 'data', list));
  await writeOffline(folder, isOff);
}
