/** Every key under which this site stores anything, each behind the same prefix so that others on the origin stay apart. */
export const storageKeys = {
  /** The language that the visitor chose, `nl` or `en`. Set by pressing a language link only. */
  language: 'lio:locale',
} as const;
