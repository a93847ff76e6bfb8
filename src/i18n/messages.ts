import type { Localised } from '#domain/localised.ts';
import type { CheckTexts } from './check-texts.ts';
import type { Locale } from './locales.ts';
import { checkEn } from './messages/check.en.ts';
import { checkNl } from './messages/check.nl.ts';
import { en } from './messages/en.ts';
import { nl } from './messages/nl.ts';
import type { Messages } from './texts.ts';

const dictionaries: Localised<Messages> = { nl, en };

const checkDictionaries: Localised<CheckTexts> = { nl: checkNl, en: checkEn };

/** Every text of the interface in one language. For pages and components only: islands get the few they need. */
export function messagesIn(locale: Locale): Messages {
  return dictionaries[locale];
}

/** Every text of the self-check in one language. */
export function checkTextsIn(locale: Locale): CheckTexts {
  return checkDictionaries[locale];
}
