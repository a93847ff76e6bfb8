import { describe, expect, test } from 'vitest';
import { sectionNames } from '#i18n/sections.ts';

describe('sections of the report in words', () => {
  test('are called section, and a whole chapter is called chapter', () => {
    expect(sectionNames(['2.2.2', '4'], 'nl')).toBe('paragraaf 2.2.2 en hoofdstuk 4');
    expect(sectionNames(['2.2.2', '4'], 'en')).toBe('section 2.2.2 and chapter 4');
  });

  test('keep the order in which they are given', () => {
    expect(sectionNames(['4', '3.2', '2.2.2'], 'en')).toBe('chapter 4, section 3.2 and section 2.2.2');
  });
});
