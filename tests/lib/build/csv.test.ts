import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toCsv } from '#lib/build/csv.ts';

describe('a table as CSV', () => {
  test('has its columns first, commas between cells and two characters at the end of each row', () => {
    expect(
      toCsv([
        { a: 'x', b: 1 },
        { a: 'y', b: 2 },
      ]),
    ).toBe('a,b\r\nx,1\r\ny,2\r\n');
  });

  test('sets a cell with a comma, a quotation mark or a line ending between quotation marks', () => {
    expect(toCsv([{ a: 'one, two', b: 'a "word"', c: 'first\nsecond' }])).toBe(
      'a,b,c\r\n"one, two","a ""word""","first\nsecond"\r\n',
    );
  });

  test.each(['=1+1', '+31', '-x', '@SUM(A1)', '\tx'])(
    'writes %j so that no spreadsheet takes it for a formula',
    (text) => {
      expect(Papa.parse<string[]>(toCsv([{ a: text }])).data[1]).toEqual([`'${text}`]);
    },
  );

  test('is read back as it was, but for what would be a formula', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r＝＋－＠]/.test(text) && text !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const table = toCsv(rows.map(([a, b]) => ({ a, b })));
        const { data } = Papa.parse<string[]>(table, { newline: '\r\n' });
        expect(data).toEqual([['a', 'b'], ...rows, ['']]);
      }),
    );
  });
});
