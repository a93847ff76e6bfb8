import { writeFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Answer } from '#domain/answers.ts';
import type { Item } from '#domain/instrument.ts';
import { fill } from '#i18n/format.ts';
import { languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { codesOf } from '../e2e/check/check.ts';
import { cores, everyAnswer, fewAnswers, labelOf } from '../e2e/check/instrument.ts';
import { addressOfProfile, rowsOf } from '../e2e/check/profiles.ts';
import { variety } from '../e2e/check/workbook.ts';
import { goldenLinks } from '../fixtures/golden-links.ts';
import { expect, expectToRead, test } from './journey-test.ts';
import {
  expectAwake,
  expectView,
  giveAll,
  givenAnswers,
  keepOnDevice,
  keptOnDevice,
  openView,
  partLink,
} from './self-check.ts';
import type { Visitor } from './visitor.ts';

const coreAnswers = new Map<Item, Answer>(cores.map((item, index) => [item, (index % 5) as Answer]));
const step = { what: 'Ruilen: “één dag” & meer', who: 'Team' };

for (const locale of locales) {
  const texts = checkTextsIn(locale);
  const language = languageNames[locale];

  test(`a visitor does the whole quick scan, comes back to it later and sees the result, in ${language}`, async ({
    visitor,
  }) => {
    await keepOnDevice(visitor, locale);
    await openView(visitor, 'quick-scan', locale);
    await giveAll(visitor, coreAnswers, locale);
    await expectToRead(visitor, fill(texts.level.progress, { answered: cores.length, total: cores.length }));
    await visitor.reload();
    await expectAwake(visitor, locale);
    await expect.poll(() => givenAnswers(visitor)).toEqual(codesOf(coreAnswers));
    await visitor.press({ role: 'link', name: texts.level.toResults });
    await expectView(visitor, 'results', locale);
    await expect
      .poll(() => visitor.ask(() => document.querySelectorAll('main table tbody tr').length))
      .toBeGreaterThan(27);
  });

  test(`a visitor answers a level by keyboard and by mouse, and takes an answer back, in ${language}`, async ({
    visitor,
  }) => {
    const [[first] = []] = [...fewAnswers];
    if (!first) throw new Error('There are no answers.');
    await openView(visitor, 'level', locale);
    await giveAll(visitor, everyAnswer, locale);
    await expect.poll(() => givenAnswers(visitor)).toEqual(codesOf(everyAnswer));
    await visitor.ask((id) => document.querySelector<HTMLElement>(`#${id} input:checked`)?.focus(), first.id);
    await visitor.key('ArrowRight');
    await expect
      .poll(async () => (await givenAnswers(visitor))[first.id])
      .toBe(codesOf(new Map([[first, 1]]))[first.id]);
    await visitor.press({
      role: 'button',
      name: texts.level.clear,
      within: { role: 'group', name: first.text[locale] },
    });
    await expect.poll(async () => (await givenAnswers(visitor))[first.id]).toBeUndefined();
    await visitor.see({ text: labelOf(first, 0, locale), within: { role: 'group', name: first.text[locale] } });
  });

  test(`a visitor makes a plan and puts the day to look back in a calendar, in ${language}`, async ({ visitor }) => {
    await planOneStep(visitor, locale);
    const legendInFrame = await visitor.ask(() => {
      const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? 0;
      return top('.choices legend') - top('.choices');
    });
    expect(legendInFrame).toBeGreaterThan(8);
    await visitor.write({ label: texts.plan.review }, '2027-01-15');
    const { name, text } = await visitor.saved(() => visitor.press({ role: 'button', name: texts.plan.calendar }));
    expect(name).toBe('self-check.ics');
    const [event] = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((found) => new ICAL.Event(found));
    expect(event?.startDate.toString()).toBe('2027-01-15');
    expect(event?.description).toContain(step.what);
  });

  test(`a visitor saves a copy, deletes everything and opens the copy again, in ${language}`, async ({
    visitor,
  }, testInfo) => {
    await keepOnDevice(visitor, locale);
    await planOneStep(visitor, locale);
    const before = await keptOnDevice(visitor);
    expect(Object.keys(before).length).toBeGreaterThan(everyAnswer.size);

    await visitor.press(partLink('data', locale));
    await expectView(visitor, 'data', locale);
    const copy = await visitor.saved(() => visitor.press({ role: 'button', name: texts.copy.button }));
    const file = testInfo.outputPath('copy.json');
    writeFileSync(file, copy.text);

    await visitor.press({ role: 'button', name: texts.remove.button, within: { role: 'main' } });
    await visitor.press({ role: 'button', name: texts.remove.confirm, within: { role: 'dialog' } });
    await expect.poll(() => keptOnDevice(visitor)).toEqual({});

    await openView(visitor, 'data', locale);
    await visitor.choose({ label: texts.data.choose }, file);
    await visitor.press({ role: 'button', name: texts.data.merge });
    await expectToRead(visitor, texts.data.merged);
    await keepOnDevice(visitor, locale);
    await expect.poll(() => keptOnDevice(visitor)).toEqual(before);
  });

  test(`a visitor opens a profile that was passed on, in ${language}`, async ({ visitor }) => {
    const golden = goldenLinks.find(({ what }) => what === 'every factor answered in full');
    if (!golden) throw new Error('There is no such link.');
    await visitor.open(addressOfProfile(locale, golden.link));
    const shownRows = () =>
      [...document.querySelectorAll('main table tbody tr')].map((row) =>
        [...row.children].slice(0, 2).map((cell) => (cell as HTMLElement).innerText.trim()),
      );
    await expect.poll(() => visitor.ask(shownRows)).toEqual(rowsOf(golden.profile, locale));
  });

  /** Answers a level, goes by the result to the plan, and writes a step. */
  async function planOneStep(visitor: Visitor, locale: (typeof locales)[number]): Promise<void> {
    await openView(visitor, 'level', locale);
    await giveAll(visitor, everyAnswer, locale);
    await visitor.press(partLink('results', locale));
    await expectView(visitor, 'results', locale);
    await visitor.press({ role: 'checkbox', name: fill(texts.plan.pick, { factor: variety.title[locale] }) });
    await visitor.press(partLink('plan', locale));
    await expectView(visitor, 'plan', locale);
    await visitor.write({ label: texts.plan.fields.what }, step.what);
    await visitor.write({ label: texts.plan.fields.who }, step.who);
    await expect
      .poll(() => visitor.ask(() => JSON.stringify({ ...localStorage, ...sessionStorage })))
      .toContain(step.who);
  }
}
