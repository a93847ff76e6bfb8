import { createHash } from 'node:crypto';
import { sitePath } from '#i18n/routes.ts';

/** Something that islands fetch after the page has been shown. */
export interface DataFile {
  /** Name without ending, with a hash of what is in it, so that it may be cached for ever. */
  readonly name: string;
  readonly path: string;
  readonly data: unknown;
}

/** Data under a name that changes with it. */
export function hashed(kind: string, data: unknown): DataFile {
  const hash = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 10);
  const name = `${kind}.${hash}`;
  return { name, path: sitePath(`data/${name}.json`), data };
}
