import type { Answer } from '#domain/answers.ts';
import type { Item } from '#domain/instrument.ts';
import type { Locale } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { addressOfView, titleOfView, type View } from '../e2e/check/check.ts';
import { labelOf } from '../e2e/check/instrument.ts';
import { expect } from './journey-test.ts';
import type { Thing, Visitor } from './visitor.ts';

/** Opens a view of the self-check as a page of its own and waits until it is awake, with all its data. */
export async function openView(visitor: Visitor, view: View, locale: Locale): Promise<void> {
  await visitor.open(addressOfView(view, locale));
  await expectAwake(visitor, locale);
}

export async function expectAwake(visitor: Visitor, locale: Locale): Promise<void> {
  const isAwake = (coming: string) =>
    !document.querySelector('astro-island[ssr]') && !document.body.innerText.includes(coming);
  await expect.poll(() => visitor.ask(isAwake, checkTextsIn(locale).parts.coming)).toBe(true);
}

export async function expectView(visitor: Visitor, view: View, locale: Locale): Promise<void> {
  await expect.poll(() => visitor.address()).toBe(addressOfView(view, locale));
  await visitor.see({ role: 'heading', name: titleOfView(view, locale) });
}

/** Answers statements as a visitor does, with a press on the words. */
export async function giveAll(visitor: Visitor, answers: ReadonlyMap<Item, Answer>, locale: Locale): Promise<void> {
  for (const [item, answer] of answers) {
    await visitor.press({ text: labelOf(item, answer, locale), within: { role: 'group', name: item.text[locale] } });
  }
}

export async function keepOnDevice(visitor: Visitor, locale: Locale): Promise<void> {
  await openView(visitor, 'start', locale);
  await visitor.press({ text: checkTextsIn(locale).keep.device });
}

/** The link to a part of the check, in its own navigation. */
export function partLink(view: 'results' | 'plan' | 'data', locale: Locale): Thing {
  const { nav } = checkTextsIn(locale);
  return { role: 'link', name: nav[view], within: { role: 'navigation', name: nav.label } };
}

/** What the radios of the page say was answered: the code of each answer by its statement. */
export function givenAnswers(visitor: Visitor): Promise<Record<string, string>> {
  return visitor.ask(() => {
    const chosen = [...document.querySelectorAll<HTMLInputElement>('main input[type=radio]:checked')];
    return Object.fromEntries(chosen.filter(({ name }) => name !== 'keeping').map(({ name, value }) => [name, value]));
  });
}

/** All of someone's own that is kept on the device. */
export function keptOnDevice(visitor: Visitor): Promise<Record<string, string>> {
  return visitor.ask(() => {
    const header = ['lio:schema', 'lio:keeping', 'lio:locale'];
    return Object.fromEntries(
      Object.entries<string>(localStorage).filter(([key]) => key.startsWith('lio:') && !header.includes(key)),
    );
  });
}
