import { describe, expect, test } from 'vitest';
import { languages } from '#domain/localised.ts';
import { offlineSets, setOfList } from '#domain/offline-sets.ts';

describe('the sets that can be kept for use without a network', () => {
  test('are of each language the whole and the self-check, each once', () => {
    for (const language of languages) {
      expect(offlineSets.filter((set) => set === language)).toHaveLength(1);
      expect(offlineSets.filter((set) => set === `check.${language}`)).toHaveLength(1);
    }
    expect(offlineSets).toHaveLength(2 * languages.length);
  });
});

describe('the set that a list is of', () => {
  test.each(offlineSets)('is told by the name of the list, whatever its hash: %s', (set) => {
    expect(setOfList(`${set}.1a2b3c4d5e`)).toBe(set);
    expect(setOfList(`${set}.0000000000`)).toBe(set);
  });

  test('is none where the list is of a set that this version does not have, or no list at all', () => {
    expect(setOfList('de.1a2b3c4d5e')).toBeUndefined();
    expect(setOfList('check.1a2b3c4d5e')).toBeUndefined();
    expect(setOfList('check.nl.old.1a2b3c4d5e')).toBeUndefined();
    expect(setOfList('')).toBeUndefined();
  });

  test('is none for the bare name of a set, which says nothing of what is in it', () => {
    for (const language of languages) {
      expect(setOfList(language)).toBeUndefined();
      expect(setOfList(`check.${language}`)).toBeUndefined();
    }
  });
});
