import type { Page } from '@playwright/test';
import { locales } from '#i18n/locales.ts';
import { site } from '#site.ts';

/** What is wrong with the title of the window: it begins with the one main heading, which names the page or the step, and ends in the site’s name. */
export async function titleProblems(page: Page): Promise<string[]> {
  const title = await page.title();
  const headings = await page.locator('h1').filter({ visible: true }).allInnerTexts();
  const [heading = '', ...others] = headings.map((text) => text.replaceAll(/\s+/g, ' ').trim());
  // The page for a missing address and the entry stand before the site and speak of themselves.
  const isFramed = (await page.locator('.site-footer').count()) > 0;
  const names = locales.map((locale) => site.name[locale]);
  return [
    ...(heading === '' ? ['no main heading'] : []),
    ...others.map((other) => `a second main heading “${other}”`),
    ...(!isFramed || names.some((name) => title.endsWith(name)) ? [] : [`“${title}” does not name the site`]),
    // The start page is the site, and asks a question.
    ...(names.includes(title) || title.startsWith(heading) ? [] : [`“${title}” does not name “${heading}”`]),
    ...(names.includes(title) && !isStart(page) ? [`“${title}” is the title of the start page`] : []),
  ];
}

function isStart(page: Page): boolean {
  return /^\/(\w\w\/)?$/.test(new URL(page.url()).pathname);
}
