/** What storage held: the entries that can be read, and those that cannot, as they were. */
export interface SavedData {
  /** By key. */
  readonly entries: ReadonlyMap<string, string>;
  readonly damaged: ReadonlyMap<string, string>;
  /** Data of a version of the site that is newer than this one: it may be read, never written. */
  readonly isNewer: boolean;
}

interface Keys {
  readonly schema: string;
  readonly keeping: string;
}

/** What an entry says; undefined where it cannot be read. */
export type Form = (value: string) => unknown;

/**
 * Sorts our entries of storage. `formOf` gives the form of the entry at a key, and nothing for a key that holds none of
 * someone's work. What is about things that are not known is kept: they may belong to another version.
 */
export function parseSavedData(
  stored: ReadonlyMap<string, string>,
  keys: Keys,
  formOf: (key: string) => Form | undefined,
  currentSchema: number,
): SavedData {
  const entries = new Map<string, string>();
  const damaged = new Map<string, string>();
  for (const [key, value] of stored) {
    const form = formOf(key);
    if (form) (form(value) === undefined ? damaged : entries).set(key, value);
  }
  const schema = stored.get(keys.schema);
  const isReadable = schema === undefined || /^\d+$/.test(schema);
  if (!isReadable) damaged.set(keys.schema, schema);
  const keeping = stored.get(keys.keeping);
  if (keeping !== undefined && keeping !== 'device' && keeping !== 'tab') damaged.set(keys.keeping, keeping);
  return { entries, damaged, isNewer: isReadable && Number(schema) > currentSchema };
}
