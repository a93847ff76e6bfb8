import { languageNames, locales } from '#i18n/locales.ts';
import { checkTextsIn } from '#i18n/messages.ts';
import { factorPlace, levelPlace } from '#i18n/routes.ts';
import { addressOf } from '../e2e/addresses.ts';
import { expectView, give, heading, openView, partLink, resultsLink } from '../e2e/check/check.ts';
import { cores, everyAnswer } from '../e2e/check/instrument.ts';
import { pickBox, planField, saveCopy, variety, writeStep } from '../e2e/check/workbook.ts';
import { autonomy, model, taskLevel } from '../e2e/model.ts';
import { homePage } from '../e2e/pages.ts';
import { openSearch } from '../e2e/search/dialog.ts';
import { pageLink, results, searchField } from '../e2e/search/search.ts';
import { expect, test } from '../e2e/site-test.ts';

// The watch over every visit fails the test on a violation of the policy, an error, or a request to anyone else.
for (const locale of locales) {
  test(`a visitor reads, searches, does the quick scan, sees the result, makes a plan and takes a copy along, in ${languageNames[locale]}`, async ({
    page,
  }) => {
    test.slow();
    const texts = checkTextsIn(locale);
    const answers = new Map(
      cores
        .filter(({ factor }) => model.factor(factor).level === taskLevel.id)
        .map((item) => [item, everyAnswer.get(item) ?? 1]),
    );

    await page.goto(homePage.address(locale));
    const main = page.getByRole('main');
    await main.getByRole('link', { name: `${taskLevel.number} · ${taskLevel.title[locale]}`, exact: true }).click();
    await expect(page).toHaveURL(addressOf(levelPlace(taskLevel), locale));

    const dialog = await openSearch(page, locale);
    await searchField(dialog, locale).fill(autonomy.title[locale]);
    await expect(pageLink(results(dialog).first())).toHaveText(autonomy.title[locale]);
    await pageLink(results(dialog).first()).click();
    await expect(page).toHaveURL(addressOf(factorPlace(autonomy), locale));
    await expect(heading(page)).toHaveText(autonomy.title[locale]);

    await openView(page, 'quick-scan', locale);
    for (const [item, answer] of answers) await give(page, item, answer, locale);
    await resultsLink(page, locale).click();
    await expectView(page, 'results', locale);
    await expect(page.getByRole('table')).toBeVisible();

    await pickBox(page, variety, locale).check();
    await page.getByRole('link', { name: texts.plan.toPlan }).click();
    await expectView(page, 'plan', locale);
    await writeStep(page, variety, { what: 'Ruilen', who: 'Team', when: 'Mei', signs: 'Plezier' }, locale);
    await expect(planField(page, variety, 'what', locale)).toHaveValue('Ruilen');

    await partLink(page, 'data', locale).click();
    await expectView(page, 'data', locale);
    const copy = JSON.parse(await saveCopy(page, locale));
    expect(copy.answers).toEqual(Object.fromEntries([...answers].map(([{ id }, answer]) => [id, answer])));
    expect(JSON.stringify(copy.plan)).toContain('Ruilen');
  });
}

test('the browser gives the site a room of its own, away from other sites', async ({ page }) => {
  await page.goto(homePage.address('nl'));
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});
