import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '#domain/localised.ts';
import { stemOf } from '#domain/search/stem.ts';

describe('in Dutch, the stem', () => {
  test.each([
    ['a plural', ['fout', 'fouten']],
    ['a plural with s', ['collega', 'collegas']],
    ['an open syllable', ['taak', 'taken']],
    ['a soft ending', ['durf', 'durven', 'durft']],
    ['forms of a verb', ['leren', 'leert', 'leer', 'geleerd']],
    ['a verb and its noun', ['waarderen', 'waardering', 'gewaardeerd']],
    ['a verb with a loan for noun', ['reflecteren', 'reflecteert', 'reflectie', 'reflecties']],
    ['a loan for adjective', ['innoveren', 'innovatie', 'innovatief', 'innovatieve', 'innovaties']],
    ['a noun of an adjective', ['veilig', 'veilige', 'veiligheid']],
    ['a plural of such a noun', ['vaardigheid', 'vaardigheden']],
    ['a person by what they do', ['leidinggeven', 'leidinggevende', 'leidinggevenden']],
    ['a word with a double s', ['stress', 'stressen']],
  ])('is the same for %s', (_, words) => {
    expect(new Set(words.map((word) => stemOf(word, 'nl'))).size).toBe(1);
  });

  test.each([
    ['kans', 'kan'],
    ['team', 'taak'],
    ['werk', 'werkdruk'],
    ['steun', 'stuur'],
  ])('tells %s from %s', (one, other) => {
    expect(stemOf(one, 'nl')).not.toBe(stemOf(other, 'nl'));
  });
});

describe('in English, the stem', () => {
  test.each([
    ['a plural', ['team', 'teams']],
    ['a plural with ies', ['policy', 'policies']],
    ['forms of a verb', ['share', 'sharing', 'shared', 'shares']],
    ['a double consonant', ['stop', 'stopped', 'stopping']],
    ['a verb and its nouns', ['motivate', 'motivation', 'motivated']],
    ['a verb and its adjective', ['innovate', 'innovation', 'innovative']],
    ['a leader', ['lead', 'leader', 'leaders', 'leadership', 'leading']],
    ['both spellings', ['organisation', 'organization', 'organise', 'organizing']],
    ['both spellings of -our', ['behaviour', 'behavior']],
    ['a noun of an adjective', ['open', 'openness']],
    ['a noun with -ence', ['confident', 'confidence']],
  ])('is the same for %s', (_, words) => {
    expect(new Set(words.map((word) => stemOf(word, 'en'))).size).toBe(1);
  });

  test.each([
    ['career', 'care'],
    ['work', 'workload'],
    ['trust', 'trend'],
  ])('tells %s from %s', (one, other) => {
    expect(stemOf(one, 'en')).not.toBe(stemOf(other, 'en'));
  });
});

describe('a stem', () => {
  test('of a short word, or one with a digit, is the word', () => {
    for (const language of languages) {
      expect(['hr', 'ai', 'or', '360', 'b2b']).toEqual(
        ['hr', 'ai', 'or', '360', 'b2b'].map((word) => stemOf(word, language)),
      );
    }
  });

  test('is never empty and never longer than the word, but for a letter of British spelling', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$/), fc.constantFrom(...languages), (word, language) => {
        const stem = stemOf(word, language);
        expect(stem.length).toBeGreaterThan(0);
        expect(stem.length).toBeLessThanOrEqual(word.length + 1);
      }),
    );
  });
});
