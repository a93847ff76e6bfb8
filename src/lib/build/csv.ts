import { stringify } from 'csv-stringify/sync';

/**
 * Rows as RFC 4180 has them: their fields as a header, commas, CRLF after each row. A cell that a spreadsheet would take for a formula
 * begins with an apostrophe.
 */
export function toCsv(rows: readonly Readonly<Record<string, string | number>>[]): string {
  return stringify([...rows], {
    header: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    // By itself the library leaves a single line feed bare, because it is not what ends a row.
    quoted_match: /[\r\n]/,
  });
}
