import type { OfflineSet } from '#domain/offline-sets.ts';

/** Stands in a page where the build writes how large a set is, which is known only when all pages are there. */
export function sizeMark(set: OfflineSet): string {
  return `[size of ${set}]`;
}
