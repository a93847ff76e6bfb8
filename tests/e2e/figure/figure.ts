import type { Locator, Page } from '@playwright/test';
import type { Factor, Level } from '#domain/model.ts';
import type { Locale } from '#i18n/locales.ts';
import { model } from '../model.ts';

/** The nested list: what a visitor reads and tabs through. */
export function nestedList(page: Page, locale: Locale): Locator {
  const [first] = model.levels;
  if (!first) throw new Error('The model has no levels.');
  return page
    .getByRole('list')
    .filter({ has: page.getByRole('link', { name: levelName(first, locale), exact: true }) })
    .first();
}

export function levelName(level: Level, locale: Locale): string {
  return `${level.number} · ${level.title[locale]}`;
}

/** A factor's name in the list. */
export function factorName(factor: Factor, locale: Locale): string {
  return factor.shortTitle[locale];
}

/** The drawing, which is no part of what a screen reader reads: only its place in the page finds it. */
export function drawing(page: Page): Locator {
  return page.locator('svg.nested-drawing');
}

/** The dot of a factor in the drawing. */
export function dotOf(page: Page, factor: Factor): Locator {
  return drawing(page).locator(`.dot-${factor.id} circle`);
}
