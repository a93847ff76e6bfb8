import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentWords, foldText, tellingWords, wordsOf } from '#domain/search/words.ts';
import { dutchRules } from '../../fixtures/small-search-list.ts';

describe('the words of a text', () => {
  test('are small letters without accents, apostrophes and signs', () => {
    expect(wordsOf("Collega’s & één “zzp'er”: café-overleg!")).toEqual(['collegas', 'een', 'zzper', 'cafe', 'overleg']);
  });

  test('keep letters together that an ampersand joins', () => {
    expect(wordsOf('P&O en R&D')).toEqual(['po', 'en', 'rd']);
  });

  test('are none where there are no letters or digits', () => {
    expect(wordsOf(' – ?! ')).toEqual([]);
    expect(wordsOf('')).toEqual([]);
  });

  test('are the same when they are read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(wordsOf(foldText(text))).toEqual(wordsOf(text));
      }),
    );
  });
});

describe('the words that tell what a text is about', () => {
  test('leave out the small ones', () => {
    expect(contentWords('Ik mag niet in het overleg', dutchRules)).toEqual(['mag', 'overleg']);
  });

  test('are all of them where none tells anything', () => {
    expect(contentWords('ik niet', dutchRules)).toEqual([]);
    expect(tellingWords('ik niet', dutchRules)).toEqual(['ik', 'niet']);
    expect(tellingWords('ik overleg', dutchRules)).toEqual(['overleg']);
  });
});
