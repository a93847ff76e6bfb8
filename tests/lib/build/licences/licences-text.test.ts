import { describe, expect, test } from 'vitest';
import { licencesText, packagesIn } from '#lib/build/licences/licences-text.ts';

const letters = { name: '@letters/serif', version: '5.0.0', licence: 'OFL-1.1', text: 'Use the letters.' };
const views = {
  name: 'views',
  version: '10.1.2',
  licence: '(MIT OR Apache-2.0)',
  text: 'Do as you like.\r\n\r\nReally.',
};

describe('the text of licences', () => {
  const text = licencesText('Thanks.', [views, letters]);

  test('has what each licence says, after the name of its package', () => {
    expect(text).toMatch(/^Thanks\.\n/);
    expect(text).toMatch(/views 10\.1\.2 \(\(MIT OR Apache-2\.0\)\)\n\nDo as you like\.\n\nReally\.\n/);
    expect(text).toContain('Use the letters.');
  });

  test('is the same whatever order the packages were found in', () => {
    expect(licencesText('Thanks.', [letters, views])).toBe(text);
  });

  test('tells which packages it has, with version and licence', () => {
    expect(packagesIn(text)).toEqual([letters, views].map(({ text: _, ...named }) => named));
  });
});
