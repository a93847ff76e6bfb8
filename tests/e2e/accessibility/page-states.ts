import { expect } from '@playwright/test';
import { figurePlace, figures } from '#i18n/figures.ts';
import { fill } from '#i18n/format.ts';
import { messagesIn } from '#i18n/messages.ts';
import { addressOf } from '../addresses.ts';
import { give, keepChoice } from '../check/check.ts';
import { itemsOf } from '../check/instrument.ts';
import type { State } from '../check/states.ts';
import { autonomy, surfly } from '../model.ts';
import { examplesPage, factorPage, figurePage, relationsPage, searchPage } from '../pages.ts';
import { openSearch } from '../search/dialog.ts';
import { holdIndex } from '../search/hold-index.ts';
import { almostATitle, nameOfAutonomy, nonsense } from '../search/queries.ts';
import { foundFor, results, searchField, searchStatus } from '../search/search.ts';
import type { LookName } from './looks.ts';

const [statement] = itemsOf(autonomy.id);
if (!statement) throw new Error('Autonomy has no statement.');

/** A state of a page, and the looks that it gives no occasion for, each with its reason. */
interface PageState extends State {
  readonly without?: readonly LookName[];
}

const searched: State = {
  name: 'search, with results',
  async reach(page, locale) {
    const query = nameOfAutonomy(locale);
    await page.goto(`${searchPage.address(locale)}?q=${query}`);
    await expect(searchStatus(page)).toHaveText(foundFor(query, locale));
  },
};

const searchOpened: State = {
  name: 'search over a page, empty',
  async reach(page, locale) {
    await page.goto(factorPage.address(locale));
    await openSearch(page, locale);
  },
};

const searchFound: State = {
  name: 'search over a page, with results',
  async reach(page, locale) {
    await page.goto(factorPage.address(locale));
    const dialog = await openSearch(page, locale);
    await searchField(dialog, locale).fill(nameOfAutonomy(locale));
    await expect(searchStatus(dialog)).toHaveText(foundFor(nameOfAutonomy(locale), locale));
  },
};

const searchFoundAtOnce: State = {
  name: 'search over a page, with results before the index is there',
  async reach(page, locale) {
    await holdIndex(page);
    await page.goto(factorPage.address(locale));
    const dialog = await openSearch(page, locale);
    await searchField(dialog, locale).fill(nameOfAutonomy(locale));
    await expect(results(dialog).first()).toBeVisible();
  },
};

const searchSuggests: State = {
  name: 'search over a page, with a suggestion',
  async reach(page, locale) {
    await page.goto(factorPage.address(locale));
    const dialog = await openSearch(page, locale);
    await searchField(dialog, locale).fill(almostATitle(locale));
    await expect(searchStatus(dialog)).toContainText(almostATitle(locale));
  },
};

const searchFailed: State = {
  name: 'search over a page, with nothing found',
  async reach(page, locale) {
    await page.goto(factorPage.address(locale));
    const dialog = await openSearch(page, locale);
    await searchField(dialog, locale).fill(nonsense);
    await expect(searchStatus(dialog)).toContainText(nonsense);
  },
};

const meaningOpened: PageState = {
  name: 'a factor page, with the meaning of a term open',
  // The meaning may lie over what has the focus: who opened it closes it with Escape, which tests of terms see to.
  without: ['focus', 'focus in 320 pixels'],
  async reach(page, locale) {
    await page.goto(factorPage.address(locale));
    await page.locator('button.term').first().click();
    await expect(page.locator('[popover]').filter({ visible: true })).toHaveCount(1);
  },
};

const answeredOnPage: State = {
  name: 'a factor page, with a statement answered',
  async reach(page, locale) {
    await page.goto(factorPage.address(locale));
    await give(page, statement, 3, locale);
    await expect(keepChoice(page, 'device', locale)).toBeVisible();
  },
};

const addressShown: PageState = {
  name: 'a factor page, with its address to be copied by hand',
  // So may the address, which goes with Escape as well.
  without: ['focus', 'focus in 320 pixels'],
  async reach(page, locale) {
    const { share } = messagesIn(locale);
    await page.goto(factorPage.address(locale));
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: share.share }).click();
    await expect(page.getByText(fill(share.failed, { url: page.url() }))).toBeVisible();
  },
};

const examplesNarrowed: State = {
  name: 'the examples, narrowed to a firm',
  reach: async (page, locale) => {
    await page.goto(`${examplesPage.address(locale)}?case=${surfly.id}`);
  },
};

const relationsChosen: PageState = {
  name: 'the relations, with a factor chosen',
  // The lines of other factors step back for those of the one that was chosen.
  without: ['faint parts'],
  reach: async (page, locale) => {
    await page.goto(`${relationsPage.address(locale)}#${autonomy.id}`);
  },
};

const partChosen: State = {
  name: 'a figure, with a part chosen',
  reach: async (page, locale) => {
    await page.goto(`${figurePage.address(locale)}#high-strain`);
  },
};

const otherFigures: readonly State[] = figures
  .filter(({ id }) => id !== 'job-demands-and-control')
  .map((figure) => ({
    name: `the figure ${figure.id}`,
    reach: async (page, locale) => {
      await page.goto(addressOf(figurePlace(figure), locale));
    },
  }));

const projected: PageState = {
  name: 'a figure, projected',
  // It shows one part of its page, under a heading of its own.
  without: ['title'],
  async reach(page, locale) {
    await page.goto(figurePage.address(locale));
    // In the window, as where a browser refuses the whole screen: only a window can be made narrow.
    await page.evaluate(() => Reflect.deleteProperty(Element.prototype, 'requestFullscreen'));
    await page.getByRole('button', { name: messagesIn(locale).figures.project }).click();
    await expect(page.locator('.projection-tools')).toBeVisible();
  },
};

/** What the pages outside the check show only after something was done on them. */
export const pageStates: readonly PageState[] = [
  searched,
  searchOpened,
  searchFoundAtOnce,
  searchFound,
  searchSuggests,
  searchFailed,
  meaningOpened,
  answeredOnPage,
  addressShown,
  examplesNarrowed,
  relationsChosen,
  partChosen,
  ...otherFigures,
  projected,
];
