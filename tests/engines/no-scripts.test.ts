import { languageNames, locales, otherLocale } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { autonomy } from '../e2e/model.ts';
import { factorPage, searchPage } from '../e2e/pages.ts';
import { expect, test } from './journey-test.ts';
import type { Visitor } from './visitor.ts';

// Where no script runs, not every driver can look into the page. So the visitor has nothing but a keyboard.
test.use({ scripts: false });

for (const locale of locales) {
  const other = otherLocale(locale);

  test(`a visitor without scripts reads a factor and switches language, in ${languageNames[locale]}`, async ({
    visitor,
  }) => {
    await visitor.open(factorPage.address(locale));
    expect(await wordsOn(visitor)).toContain(autonomy.title[locale]);
    // Past the link to the content, the name of the site and search.
    for (let press = 0; press < 4; press++) await visitor.key('Tab');
    await visitor.key('Enter');
    await expect.poll(() => visitor.address()).toBe(factorPage.address(other));
    expect(await wordsOn(visitor)).toContain(autonomy.title[other]);
  });

  test(`a visitor without scripts is told what search needs, in ${languageNames[locale]}`, async ({ visitor }) => {
    await visitor.open(searchPage.address(locale));
    const advice = messagesIn(locale).search.noScript.replace(/<.*/s, '').slice(0, 40);
    expect(await wordsOn(visitor)).toContain(advice);
  });
}

/** The words on the page, as one line. */
async function wordsOn(visitor: Visitor): Promise<string> {
  return (await visitor.read()).replaceAll(/\s+/g, ' ');
}
