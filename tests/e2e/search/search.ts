import type { Locator, Page } from '@playwright/test';
import { fill } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';

/** Search as it stands on its page or in its dialog. */
type Place = Page | Locator;

export function searchField(place: Place, locale: Locale): Locator {
  return place.getByRole('searchbox', { name: messagesIn(locale).search.label });
}

/** The line that says how much was found. On a page it stands in the content. */
export function searchStatus(place: Place): Locator {
  return place.getByRole('search').getByRole('status');
}

/** What the status says of what was found: some number of results for this text. */
export function foundFor(query: string, locale: Locale): RegExp {
  const { one, other } = messagesIn(locale).search.results;
  const forms = [one, other].map((form) => fill(form, { n: '\\d+', query }));
  return new RegExp(`^(${forms.join('|')})$`);
}

/** The pages found, best first; each holds the parts found in it. */
export function results(place: Place): Locator {
  return place.getByRole('search').locator('ol').first().locator('> li');
}

/** The link of a result to the page itself. */
export function pageLink(result: Locator): Locator {
  return result.getByRole('link').first();
}

/** The titles of all results, in their order. */
export function pageLinkTexts(place: Place): Promise<string[]> {
  return place.getByRole('search').locator('ol > li > a').allTextContents();
}

/** The links of a result to the parts of the page. */
export function partLinks(result: Locator): Locator {
  return result.getByRole('listitem').getByRole('link');
}
