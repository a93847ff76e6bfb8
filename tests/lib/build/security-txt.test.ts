import { describe, expect, test } from 'vitest';
import { securityTxt } from '#lib/build/security-txt.ts';

const text = securityTxt('security@example.org', '2026-11-26');

describe('security.txt', () => {
  test('has the fields that RFC 9116 asks for, each once, as an address and a moment', () => {
    expect(text.match(/^Contact: mailto:security@example\.org$/gm)).toHaveLength(1);
    expect(text.match(/^Expires: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/gm)).toHaveLength(1);
  });

  test('expires within a year of the version, as the RFC advises, and not by the clock', () => {
    expect(text).toContain('Expires: 2027-11-21T');
    expect(securityTxt('security@example.org', '2026-11-26')).toBe(text);
  });

  test('ends every line', () => {
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toContain('\n\n');
  });
});
