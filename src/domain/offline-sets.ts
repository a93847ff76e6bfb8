import { type Language, languages } from './localised.ts';

/** What can be kept together for use without a network: a whole language with its search, or only the self-check in it. */
export type OfflineSet = Language | `check.${Language}`;

export const offlineSets: readonly OfflineSet[] = [
  ...languages,
  ...languages.map((language) => `check.${language}` as const),
];

/**
 * The files of a set, by their path from the root of the host, each with the hash that a browser checks it by (Subresource
 * Integrity): `{ "/nl/": "sha256-…" }`. It stands at `data/offline.<name>.json`; its name is the set and a hash of what is in
 * the list, `check.nl.1a2b3c4d5e`.
 */
export type OfflineList = Readonly<Record<string, string>>;

/** The set that a list is of, by the list's name. */
export function setOfList(name: string): OfflineSet | undefined {
  return offlineSets.find((set) => set === name.slice(0, name.lastIndexOf('.')));
}

/** What a page asks of the service worker, each with a port for the answer. */
export type OfflineRequest =
  | { readonly ask: 'keep'; readonly set: OfflineSet }
  /** To stop what it is fetching of these sets and let go of it. */
  | { readonly ask: 'stop'; readonly sets: readonly OfflineSet[] }
  /** Of a new version that waits: to take the place of the one before it. */
  | { readonly ask: 'take-over' };

/** What the service worker says to a page that asked it to keep a set: first how far it is, at last how it ended. */
export type OfflineReport =
  | { readonly state: 'keeping'; readonly done: number; readonly total: number }
  | { readonly state: 'kept' | OfflineFailure }
  | { readonly state: 'stopped' };

/** Why nothing of a set was kept: no room, a file that could not be had, or a browser or site that does not do it. */
export type OfflineFailure = 'full' | 'missing' | 'refused';
