import type { Locator, Page } from '@playwright/test';
import type { Factor } from '#domain/model.ts';
import { type Locale, languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { autonomy, model } from '../model.ts';
import { factorPage, relationsPage } from '../pages.ts';
import { expect, test } from '../site-test.ts';

/** How strongly the bows show that are of a factor, and those that are not: each opacity once. */
interface Look {
  readonly near: readonly number[];
  readonly far: readonly number[];
}

const plain: Look = { near: [1], far: [1] };
/** What steps back is hardly there. */
const faint = 0.2;

for (const locale of locales) {
  test.describe(`the relation map in ${languageNames[locale]}`, () => {
    const address = relationsPage.address(locale);

    test('shows the neighbourhood of the factor that a visitor chooses by keyboard, and leads to its reasons', async ({
      page,
    }) => {
      await page.goto(address);
      expect(await lookAround(page, autonomy)).toEqual(plain);
      await choiceOf(page, locale, autonomy).focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(`${address}#${autonomy.id}`);
      await expectLit(page, autonomy);
      await expect(partOf(page, autonomy).getByRole('heading', { level: 2 })).toBeInViewport();
    });

    test('shows the neighbourhood of the dot that a visitor points at, for as long as it is pointed at', async ({
      page,
    }) => {
      await page.goto(address);
      await dotOf(page, autonomy).hover();
      await expectLit(page, autonomy);
      await page.mouse.move(0, 0);
      expect(await lookAround(page, autonomy)).toEqual(plain);
    });

    test('shows the neighbourhood of another factor after it, and the first again with Back', async ({ page }) => {
      const [relation] = model.relationsFrom(autonomy.id);
      const other = model.factor(relation?.to ?? '');
      await page.goto(`${address}#${autonomy.id}`);
      const entry = partOf(page, autonomy)
        .getByRole('listitem')
        .filter({ hasText: relation?.reason[locale] ?? '' });
      await entry.getByRole('link', { name: other.title[locale] }).click();
      await expect(page).toHaveURL(`${address}#${other.id}`);
      await expectLit(page, other);
      await page.goBack();
      await expectLit(page, autonomy);
    });

    test('is opened at a factor from the page of that factor', async ({ page }) => {
      await page.goto(factorPage.address(locale));
      await page.getByRole('link', { name: messagesIn(locale).factor.toMap }).click();
      await expect(page).toHaveURL(`${address}#${autonomy.id}`);
      await expectLit(page, autonomy);
    });

    test('leads from a line between two factors to where its reason stands', async ({ page }) => {
      await page.goto(address);
      const { from, to, kind, reason } = model.relationsTo('mobility')[0] ?? model.relations[0] ?? never();
      const bow = map(page).locator(`.bow.${kind}.of-${from}.of-${to}`);
      await bow.dispatchEvent('click');
      await expect(page).toHaveURL(new RegExp(`#(${from}|${to})$`));
      await expect(page.locator(':target').getByText(reason[locale])).toBeVisible();
    });

    test('tells the kinds of relations apart, and inferred from direct ones, by the form of their lines', async ({
      page,
    }) => {
      await page.goto(address);
      const forms = await map(page)
        .locator('.bow')
        .evaluateAll((bows) =>
          bows.map((bow) => {
            const { strokeDasharray, markerStart, markerEnd } = getComputedStyle(
              bow.querySelector('path:not(.reach)') ?? bow,
            );
            const [, kind = '', reading = ''] = bow.getAttribute('class')?.split(' ') ?? [];
            return { kind, reading, dashes: strokeDasharray, ends: `${markerStart} ${markerEnd}` };
          }),
        );
      expect(forms).toHaveLength(model.relations.length);
      const dashes = Map.groupBy(forms, ({ reading }) => reading);
      const [direct, inferred] = ['direct', 'inferred'].map((reading) =>
        [...new Set(dashes.get(reading)?.map((form) => form.dashes))].join(),
      );
      expect(direct).toBe('none');
      expect(inferred).toMatch(/\d/);
      const ends = Map.groupBy(forms, ({ kind }) => kind);
      const endOf = [...ends.values()].map((ofKind) => [...new Set(ofKind.map((form) => form.ends))].join());
      expect(endOf).toHaveLength(3);
      expect(new Set(endOf).size).toBe(3);
    });
  });

  test.describe(`the relation map on a touch screen in ${languageNames[locale]}`, () => {
    test.use({ hasTouch: true });

    test('shows the neighbourhood of the dot that a visitor touches', async ({ page }) => {
      await page.goto(relationsPage.address(locale));
      await dotOf(page, autonomy).tap();
      await expect(page).toHaveURL(`${relationsPage.address(locale)}#${autonomy.id}`);
      await expectLit(page, autonomy);
    });
  });

  test.describe(`the relation map without JavaScript in ${languageNames[locale]}`, () => {
    test.use({ javaScriptEnabled: false });

    test('shows the neighbourhood of the factor that a visitor chooses', async ({ page }) => {
      await page.goto(relationsPage.address(locale));
      await choiceOf(page, locale, autonomy).focus();
      await page.keyboard.press('Enter');
      await expectLit(page, autonomy);
    });
  });
}

function map(page: Page): Locator {
  return page.locator('svg.relation-map');
}

function dotOf(page: Page, { id }: Factor): Locator {
  return map(page).locator(`.node-${id} circle`);
}

function partOf(page: Page, { id }: Factor): Locator {
  return page.locator(`section[id="${id}"]`);
}

function choiceOf(page: Page, locale: Locale, factor: Factor): Locator {
  return page
    .getByRole('navigation', { name: messagesIn(locale).relations.choose })
    .getByRole('link', { name: factor.shortTitle[locale], exact: true });
}

/** That the bows of a factor show in full and all others step back. */
async function expectLit(page: Page, factor: Factor): Promise<void> {
  await expect(async () => {
    const { near, far } = await lookAround(page, factor);
    expect(near).toEqual([1]);
    expect(Math.max(...far)).toBeLessThan(faint);
  }).toPass({ timeout: 5000 });
}

async function lookAround(page: Page, { id }: Factor): Promise<Look> {
  return map(page)
    .locator('.bow')
    .evaluateAll((bows, own) => {
      const opacities = (some: Element[]) => [...new Set(some.map((bow) => Number(getComputedStyle(bow).opacity)))];
      const isNear = (bow: Element) => bow.classList.contains(own);
      return { near: opacities(bows.filter(isNear)), far: opacities(bows.filter((bow) => !isNear(bow))) };
    }, `of-${id}`);
}

function never(): never {
  throw new Error('The model has no relations.');
}
