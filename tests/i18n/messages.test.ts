import { describe, expect, test } from 'vitest';
import { languages } from '#domain/localised.ts';
import { checkTextsIn, messagesIn } from '#i18n/messages.ts';

const texts = { nl: allTexts('nl'), en: allTexts('en') };

/** A source that is certain needs no remark. */
const meantToBeEmpty = ['factor.certainty.certain'];

describe('the texts of the interface', () => {
  test('are the same ones in both languages', () => {
    expect([...texts.nl.keys()].sort()).toEqual([...texts.en.keys()].sort());
  });

  test('leave the same values to be filled in in both languages', () => {
    expect(placesIn(texts.nl)).toEqual(placesIn(texts.en));
  });

  test.each(languages)('are none of them empty in %s, but where nothing has to be said', (language) => {
    const empty = [...texts[language]].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual(meantToBeEmpty);
  });

  test.each(languages)('have no straight quotation marks or spaces at their ends in %s', (language) => {
    const untidy = [...texts[language].values()].filter((text) => /["']|^\s|\s$| {2}/.test(text));
    expect(untidy).toEqual([]);
  });

  test('are translated: no whole sentence is the same in both languages', () => {
    const same = [...texts.nl].filter(([key, text]) => /\s\S+\s/.test(text) && texts.en.get(key) === text);
    expect(same).toEqual([]);
  });
});

function allTexts(locale: 'nl' | 'en'): Map<string, string> {
  return textsIn({ ...messagesIn(locale), check: checkTextsIn(locale) });
}

/** Every text by its path, such as `factor.directions.enables`. */
function textsIn(messages: object, path: readonly string[] = []): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[[...path, key].join('.'), value] as const]
        : [...textsIn(value as object, [...path, key])],
    ),
  );
}

function placesIn(found: ReadonlyMap<string, string>): Record<string, string[]> {
  return Object.fromEntries([...found].map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).sort()]));
}
