import { describe, expect, test } from 'vitest';
import { languages } from '#domain/localised.ts';
import { readProse } from './read-content.ts';
import { readabilityOf } from './readability.ts';

/** What a text may be at most to be read without effort; a text that cannot says why, in its field `hardToRead`. */
const isEasy = { nl: (ease: number) => ease >= 40, en: (grade: number) => grade <= 12 };

describe.each(languages)('the text of a factor in %s', (language) => {
  test('is easily read: Flesch–Douma at least 40 in Dutch, Flesch–Kincaid grade at most 12 in English', () => {
    const hard = readProse('factors', language)
      .filter(({ fields }) => !fields['hardToRead'])
      .map(({ path, body }) => ({ path, score: readabilityOf(body, language) }))
      .filter(({ score }) => !isEasy[language](score));
    expect(hard).toEqual([]);
  });
});

describe('readability', () => {
  test('is that of a plain Dutch sentence, by hand: 5 words with 5 syllables', () => {
    expect(readabilityOf('De kat loopt naar huis.', 'nl')).toBeCloseTo(206.84 - 0.93 * 5 - 77 * (5 / 5), 5);
  });

  test('is that of a plain English sentence, by hand: 5 words with 6 syllables', () => {
    expect(readabilityOf('The cat walks into town.', 'en')).toBeCloseTo(0.39 * 5 + 11.8 * (6 / 5) - 15.59, 5);
  });

  test('gets worse with longer sentences and longer words', () => {
    const plain = 'Ik zie je. Jij ziet mij.';
    expect(readabilityOf('Verantwoordelijkheden en bevoegdheden evenwichtig organiseren.', 'nl')).toBeLessThan(
      readabilityOf(plain, 'nl'),
    );
    expect(readabilityOf('Organisational responsibilities necessitate proportionality.', 'en')).toBeGreaterThan(
      readabilityOf('I see you. You see me.', 'en'),
    );
  });

  test('does not count headings, components, link targets and citations', () => {
    const bare = 'De kat loopt naar huis.';
    expect(readabilityOf(`## Wat het is {#what-it-is}\n\n${bare}`, 'nl')).toBe(readabilityOf(bare, 'nl'));
    expect(readabilityOf('De [kat](factor:autonomy) loopt <Cite of="x-1999" /> naar huis.', 'nl')).toBeCloseTo(
      readabilityOf(bare, 'nl'),
      5,
    );
  });
});
