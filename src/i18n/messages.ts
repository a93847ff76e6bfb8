import type { Localised } from '#domain/localised.ts';
import type { Locale } from './locales.ts';
import { en } from './messages/en.ts';
import { nl } from './messages/nl.ts';
import type { Messages } from './texts.ts';

const dictionaries: Localised<Messages> = { nl, en };

/** Every text of the interface in one language. For pages and components only: islands get the few they need. */
export function messagesIn(locale: Locale): Messages {
  return dictionaries[locale];
}
