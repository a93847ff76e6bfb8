import { languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { autonomy } from '../e2e/model.ts';
import { type Host, whileOpen } from '../e2e/offline/host.ts';
import { factorPage, offlinePage } from '../e2e/pages.ts';
import { expect, expectToRead, test as journeyTest } from './journey-test.ts';

/** On a host of the journey's own, which it can take away. */
const test = journeyTest.extend<{ host: Host }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what is needed off the pattern.
  host: async ({}, use) => whileOpen(use),
  baseURL: async ({ host }, use) => use(host.origin),
});

test.use({ hasProblems: true });

for (const locale of locales) {
  const { keep, kept } = messagesIn(locale).offline;

  test(`a visitor keeps the site and reads on without a network, in ${languageNames[locale]}`, async ({
    visitor,
    host,
  }) => {
    await visitor.open(offlinePage.address(locale));
    await expect.poll(() => visitor.ask(() => document.querySelector('astro-island[ssr]'))).toBe(null);
    await visitor.press({ role: 'button', name: keep });
    await expectToRead(visitor, kept);
    expect(await visitor.problems()).toEqual([]);
    await host.close();
    await visitor.open(factorPage.address(locale));
    await visitor.see({ role: 'heading', name: autonomy.title[locale] });
    await visitor.reload();
    await visitor.see({ role: 'heading', name: autonomy.title[locale] });
  });
}
