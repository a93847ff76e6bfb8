import type { Locator, Page } from '@playwright/test';
import { type Locale, languageNames, otherLocale } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';

/** The control in the head of the page that opens search. */
export function searchButton(page: Page, locale: Locale): Locator {
  return page.getByRole('banner').getByRole('link', { name: messagesIn(locale).nav.search });
}

/** The control in the head of the page that leads to the same page in the other language. */
export function languageSwitch(page: Page, locale: Locale): Locator {
  return page.getByRole('banner').getByRole('link', { name: languageNames[otherLocale(locale)] });
}
