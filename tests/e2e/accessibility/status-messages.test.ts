import { fill } from '#i18n/format.ts';
import { languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn, messagesIn } from '#i18n/messages.ts';
import { give } from '../check/check.ts';
import { itemsOf } from '../check/instrument.ts';
import { headingsOf } from '../explore/figure.ts';
import { autonomy } from '../model.ts';
import { factorPage, figurePage } from '../pages.ts';
import { openSearch } from '../search/dialog.ts';
import { nameOfAutonomy } from '../search/queries.ts';
import { foundFor, searchField } from '../search/search.ts';
import { expect, test } from '../site-test.ts';
import { untold } from './told.ts';

const [statement] = itemsOf(autonomy.id);
if (!statement) throw new Error('Autonomy has no statement.');

// The views of the check have tests of their own: every message there goes through the same regions.
for (const locale of locales) {
  const { share, figures } = messagesIn(locale);

  test(`a screen reader is told what came of a visitor’s act, outside the check as well, in ${languageNames[locale]}`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(factorPage.address(locale));
    const sharing = await untold(page, share.copied, () => page.getByRole('button', { name: share.share }).click());
    expect.soft(sharing, 'sharing').toEqual([]);

    const answering = await untold(page, checkTextsIn(locale).status.undecided, () => give(page, statement, 3, locale));
    expect.soft(answering, 'answering').toEqual([]);

    const dialog = await openSearch(page, locale);
    const query = nameOfAutonomy(locale);
    const searching = await untold(page, foundFor(query, locale), () => searchField(dialog, locale).fill(query));
    expect.soft(searching, 'searching').toEqual([]);

    await page.goto(figurePage.address(locale));
    await page.getByRole('button', { name: figures.project }).click();
    const count = headingsOf('job-demands-and-control').length;
    const going = await untold(page, `2 / ${count}`, () => page.keyboard.press('ArrowRight'));
    expect.soft(going, 'projecting').toEqual([]);
  });

  test(`a screen reader is told the address where it cannot be copied, in ${languageNames[locale]}`, async ({
    page,
  }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(factorPage.address(locale));
    const message = fill(share.failed, { url: page.url() });
    expect(await untold(page, message, () => page.getByRole('button', { name: share.share }).click())).toEqual([]);
  });
}
