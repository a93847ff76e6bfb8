import type { Entries } from './entries.ts';

/** The entries whose keys begin alike, by the rest of their key, as what they say; without those that say nothing. */
export function entriesUnder<Value>(
  entries: Entries,
  start: string,
  parse: (text: string) => Value | undefined,
): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const [key, text] of entries) {
    const value = key.startsWith(start) ? parse(text) : undefined;
    if (value !== undefined) found.set(key.slice(start.length), value);
  }
  return found;
}
