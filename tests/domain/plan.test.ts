import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyStep, isDay, parsePlanStep, planFields } from '#domain/plan.ts';
import { arbitraryDay } from '../fixtures/arbitrary-workbook.ts';
import { oddTexts } from '../fixtures/odd-texts.ts';
import { isRealDay } from './second-reading.ts';

const step = { what: 'wat', who: 'wie', when: 'wanneer', signs: 'waaraan' };

describe('a day', () => {
  test.each(['2026-11-25', '2026-01-01', '2026-12-31', '2026-04-30', '1970-01-01', '1969-12-31', '9999-12-31'])(
    'may be %s',
    (day) => {
      expect(isDay(day)).toBe(true);
    },
  );

  test.each(['2024', '2028', '2000', '2400', '1600'])('may be the 29th of February in %s', (year) => {
    expect(isDay(`${year}-02-29`)).toBe(true);
  });

  test.each(['2023', '2025', '2026', '2027', '1900', '2100', '2200'])(
    'may not be the 29th of February in %s',
    (year) => {
      expect(isDay(`${year}-02-29`)).toBe(false);
      expect(isDay(`${year}-02-28`)).toBe(true);
    },
  );

  test.each([
    ...['2026-02-30', '2026-04-31', '2026-06-31', '2026-09-31', '2026-11-31', '2026-01-32', '2026-00-01', '2026-01-00'],
    ...[
      '2026-13-01',
      '2026-99-99',
      '0000-00-00',
      '2026-1-1',
      '26-01-01',
      '02026-01-01',
      '12026-01-01',
      '+002026-01-01',
    ],
    ...['-2026-01-01', '2026/01/01', '2026.01.01', '20260101', '01-01-2026', '1/1/2026', '2026-W01-1', '2026-001'],
    ...[
      '',
      ' ',
      'today',
      ' 2026-01-01',
      '2026-01-01 ',
      '2026-01-01\n',
      '\n2026-01-01',
      '2026-01-01T00:00',
      '2026-01-01Z',
    ],
    ...[
      '2026-01-01T00:00:00Z',
      '2026‑01‑01',
      '２０２６-01-01',
      '٢٠٢٦-٠١-٠١',
      '2026-01-01\u0000',
      '__proto__',
      '2026-0x-01',
    ],
  ])('may not be %j', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test.each([undefined, null, 0, 20_260_101, true, ['2026-01-01'], {}, new Date(0), { toString: () => '2026-01-01' }])(
    'is a text, never %j',
    (value) => {
      expect(isDay(value)).toBe(false);
    },
  );

  test('is any day of the calendar', () => {
    fc.assert(fc.property(arbitraryDay, (day) => isDay(day) && isRealDay(day)));
  });

  test('is what the calendar itself says, for every month and day of 400 years and what lies beside them', () => {
    const two = (number: number) => String(number).padStart(2, '0');
    const wrong: string[] = [];
    for (let year = 1900; year < 2300; year++)
      for (let month = 0; month <= 13; month++)
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${two(month)}-${two(day)}`;
          if (isDay(text) !== isRealDay(text)) wrong.push(text);
        }
    expect(wrong).toEqual([]);
  });
});

describe('a step of a plan', () => {
  test('is read with its four texts and nothing else', () => {
    expect(parsePlanStep({ ...step, factor: 'variety', more: 3 })).toStrictEqual(step);
  });

  test('may be empty in every field', () => {
    expect(emptyStep).toEqual({ what: '', who: '', when: '', signs: '' });
    expect(parsePlanStep(JSON.parse(JSON.stringify(emptyStep)))).toStrictEqual(emptyStep);
  });

  test.each(oddTexts)('may say %s in every field', (_, text) => {
    const odd = Object.fromEntries(planFields.map((field) => [field, text]));
    expect(parsePlanStep(JSON.parse(JSON.stringify(odd)))).toStrictEqual(odd);
  });

  test.each(planFields)('is none where its %s is missing or no text', (field) => {
    for (const value of [undefined, null, 3, true, [], ['x'], {}]) {
      expect(parsePlanStep({ ...step, [field]: value })).toBeUndefined();
    }
  });

  test.each([undefined, null, 3, 'x', true, [], ['wat', 'wie', 'wanneer', 'waaraan'], {}])('is none of %j', (json) => {
    expect(parsePlanStep(json)).toBeUndefined();
  });

  test('is none where only its prototype would have the texts', () => {
    expect(parsePlanStep(JSON.parse(`{"__proto__":${JSON.stringify(step)}}`))).toBeUndefined();
  });

  test('is never an error, and is a step of four texts or nothing, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const parsed = parsePlanStep(json);
        if (parsed) expect(Object.values(parsed).map((text) => typeof text)).toEqual(planFields.map(() => 'string'));
      }),
    );
  });
});
