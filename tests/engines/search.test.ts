import { languageNames, locales } from '#i18n/locales.ts';
import { autonomy } from '../e2e/model.ts';
import { factorPage, homePage } from '../e2e/pages.ts';
import { nameOfAutonomy } from '../e2e/search/queries.ts';
import { expect, test } from './journey-test.ts';
import type { Visitor } from './visitor.ts';

for (const locale of locales) {
  test(`a visitor searches and opens a result with nothing but the keyboard, in ${languageNames[locale]}`, async ({
    visitor,
  }) => {
    await visitor.open(homePage.address(locale));
    await visitor.key('Control+k');
    await expect.poll(() => visitor.ask(() => document.activeElement?.matches('dialog input[type=search]'))).toBe(true);
    await visitor.type(nameOfAutonomy(locale));
    await visitor.see({ role: 'link', name: autonomy.title[locale], within: { role: 'dialog' } });
    await tabTo(visitor, factorPage.address(locale));
    await visitor.key('Enter');
    await expect.poll(() => visitor.address()).toBe(factorPage.address(locale));
    await visitor.see({ role: 'heading', name: autonomy.title[locale] });
  });
}

/** Presses Tab until the focus is on the link to an address, ten times at most. */
async function tabTo(visitor: Visitor, address: string): Promise<void> {
  const focused: unknown[] = [];
  for (let presses = 0; presses < 10 && focused.at(-1) !== address; presses++) {
    await visitor.key('Tab');
    focused.push(await visitor.ask(() => document.activeElement?.getAttribute('href')));
  }
  expect(focused.at(-1)).toBe(address);
}
