import { type CollectionEntry, getCollection } from 'astro:content';
import { newestFirst } from '#domain/newest-first.ts';

export type Change = CollectionEntry<'changes'>['data'];

/** The versions of the site, newest first; the first is the one that is built. */
export async function getChanges(): Promise<readonly [Change, ...Change[]]> {
  const [newest, ...older] = newestFirst((await getCollection('changes')).map((entry) => entry.data));
  if (!newest) throw new Error('content/changes.yaml names no version: add the one that is being built.');
  return [newest, ...older];
}
