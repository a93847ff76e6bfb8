import type { Locator, Page } from '@playwright/test';
import type { Locale } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { searchButton } from '../header.ts';
import { expect } from '../site-test.ts';
import { searchField } from './search.ts';

/** The dialog in which search opens over a page. */
export function searchDialog(page: Page, locale: Locale): Locator {
  return page.getByRole('dialog', { name: messagesIn(locale).search.title });
}

/** Opens it by its button and waits until it can be typed in. */
export async function openSearch(page: Page, locale: Locale): Promise<Locator> {
  await searchButton(page, locale).click();
  const dialog = searchDialog(page, locale);
  await expect(searchField(dialog, locale)).toBeFocused();
  return dialog;
}
