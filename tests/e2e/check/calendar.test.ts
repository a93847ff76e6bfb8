import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { emptyStep, planFields } from '#domain/plan.ts';
import { type Locale, languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { expect, test } from '../site-test.ts';
import { openView } from './check.ts';
import { everyAnswer } from './instrument.ts';
import { type Kept, keepWorkbook, reviewDay, saveFile, strangeTexts, threeSteps, variety } from './workbook.ts';

const zones = ['Europe/Amsterdam', 'America/Los_Angeles', 'Pacific/Auckland'];

for (const timezoneId of zones) {
  for (const locale of locales) {
    test.describe(`the calendar file in ${languageNames[locale]}, in the time of ${timezoneId}`, () => {
      test.use({ timezoneId });

      test('holds one event, all of the very day that was chosen, with the plan in it', async ({ page }) => {
        await keepWorkbook(page, { answers: everyAnswer, plan: threeSteps }, locale);
        await openView(page, 'plan', locale);
        await reviewDay(page, locale).fill('2027-01-15');
        const { name, text } = await saveCalendar(page, locale);
        expect(name).toMatch(/\.ics$/);
        const events = eventsIn(text);
        expect(events).toHaveLength(1);
        const [event] = events;
        expect(event?.startDate.isDate).toBe(true);
        expect(event?.startDate.toString()).toBe('2027-01-15');
        // Without an end an event of a date lasts that day (RFC 5545, 3.6.1); the end itself is not part of it.
        expect(event?.endDate.toString()).toBe('2027-01-16');
        expect(event?.summary).toBe(checkTextsIn(locale).plan.calendarTitle);
        for (const [factor, step] of threeSteps) {
          expect(event?.description).toContain(factor.title[locale]);
          for (const field of planFields) {
            expect(event?.description).toContain(`${checkTextsIn(locale).plan.fields[field]} ${step[field]}`);
          }
        }
      });
    });
  }
}

test.describe('the calendar file', () => {
  const [locale] = locales;

  for (const kind of ['emoji', 'from right to left', 'ten thousand characters', 'markup']) {
    test(`holds a text with ${kind} as it was written, in lines of 75 bytes at most`, async ({ page }) => {
      const what = `${strangeTexts[kind]}; a, b\\n: c`;
      const text = await calendarOf(page, { ...emptyStep, what }, locale);
      expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      expect(eventsIn(text)[0]?.description).toContain(what);
    });
  }

  for (const kind of ['a lone surrogate', 'a NUL']) {
    test(`can be opened where the plan has ${kind} in it`, async ({ page }) => {
      const text = await calendarOf(page, { ...emptyStep, what: strangeTexts[kind] ?? '' }, locale);
      expect(eventsIn(text)[0]?.description).toContain('voor');
      // RFC 5545, 3.1: no control characters but a tab.
      expect([...text.replaceAll('\r\n', '')].filter((character) => character < ' ' && character !== '\t')).toEqual([]);
    });
  }

  test('keeps a written line break, and nothing written can end the event', async ({ page }) => {
    const what = 'one\ntwo\nEND:VEVENT\nEND:VCALENDAR';
    const events = eventsIn(await calendarOf(page, { ...emptyStep, what }, locale));
    expect(events).toHaveLength(1);
    expect(events[0]?.description).toContain(what);
  });
});

async function calendarOf(page: Page, step: typeof emptyStep, locale: Locale): Promise<string> {
  const kept: Kept = { answers: everyAnswer, plan: new Map([[variety, step]]), review: '2027-01-15' };
  await keepWorkbook(page, kept, locale);
  await openView(page, 'plan', locale);
  return (await saveCalendar(page, locale)).text;
}

function saveCalendar(page: Page, locale: Locale) {
  return saveFile(page, () => page.getByRole('button', { name: checkTextsIn(locale).plan.calendar }).click());
}

/** The events of a calendar file, as a reader of the format other than the writer's reads them. */
function eventsIn(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}
