import type { Locator, Page } from '@playwright/test';
import { languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { readTerms, type Term } from '../../content/read-content.ts';
import { factorPage, glossaryPage } from '../pages.ts';
import { expect, test } from '../site-test.ts';

const terms = readTerms();

for (const locale of locales) {
  const address = factorPage.address(locale);

  for (const javaScriptEnabled of [true, false]) {
    test.describe(`a term in a text in ${languageNames[locale]}, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      test('opens its meaning by keyboard, closes it with Escape and keeps the focus', async ({ page }) => {
        await page.goto(address);
        const { word, meaning, term } = await firstTerm(page);
        await word.focus();
        await page.keyboard.press('Enter');
        await expect(meaning).toBeVisible();
        await expect(meaning).toContainText(term.definition[locale]);
        await page.keyboard.press('Escape');
        await expect(meaning).toBeHidden();
        await expect(word).toBeFocused();
      });

      test('opens its meaning with a click, and closes it with the next or with one elsewhere', async ({ page }) => {
        await page.goto(address);
        const { word, meaning } = await firstTerm(page);
        await word.click();
        await expect(meaning).toBeVisible();
        await word.click();
        await expect(meaning).toBeHidden();
        await word.click();
        await page.getByRole('heading', { level: 1 }).click();
        await expect(meaning).toBeHidden();
      });

      test('leads from its open meaning to its place in the glossary, which is the next thing to press', async ({
        page,
      }) => {
        await page.goto(address);
        const { word, meaning, term } = await firstTerm(page);
        await word.focus();
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        await expect(meaning.getByRole('link', { name: messagesIn(locale).glossary.title })).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(`${glossaryPage.address(locale)}#${term.id}`);
        await expect(page.locator(`[id="${term.id}"]`)).toBeInViewport();
      });
    });
  }

  test.describe(`a term in a text in ${languageNames[locale]}`, () => {
    test('is read on in its sentence, without its meaning in between, as long as that is not opened', async ({
      page,
    }) => {
      await page.goto(address);
      const { word, meaning, term } = await firstTerm(page);
      await expect(meaning).toBeHidden();
      await expect(word).toHaveAccessibleName((await word.innerText()).trim());
      const sentence = page.getByRole('paragraph').or(page.getByRole('listitem')).filter({ has: word }).first();
      expect(await sentence.innerText()).not.toContain(term.definition[locale]);
      expect(await page.getByRole('main').ariaSnapshot()).not.toContain(term.definition[locale].slice(0, 40));
      await word.click();
      expect(await page.getByRole('main').ariaSnapshot()).toContain(term.definition[locale].slice(0, 40));
    });

    test('stands in its line like any word: in the same letters and as high as the line', async ({ page }) => {
      await page.goto(address);
      const { word } = await firstTerm(page);
      const looks = await word.evaluate((button) => {
        const lookOf = (element: Element) => {
          const { fontFamily, fontSize, fontWeight, color } = getComputedStyle(element);
          return { fontFamily, fontSize, fontWeight, color };
        };
        return [lookOf(button), lookOf(button.parentElement ?? button)];
      });
      expect(looks[0]).toEqual(looks[1]);
    });

    test('shows its meaning within the window, on a phone as well', async ({ page }) => {
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 640 });
        await page.goto(address);
        const { word, meaning } = await firstTerm(page);
        await word.click();
        await expect(meaning).toBeInViewport({ ratio: 1 });
        await expect(word).toBeInViewport({ ratio: 1 });
      }
    });

    test('has one meaning open at a time', async ({ page }) => {
      await page.goto(address);
      const words = page.locator('button.term');
      expect(await words.count()).toBeGreaterThan(1);
      await words.nth(0).focus();
      await page.keyboard.press('Enter');
      await words.nth(1).focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('[popover]').filter({ visible: true })).toHaveCount(1);
    });

    test('is a word like any other on paper, without its meaning', async ({ page }) => {
      await page.goto(address);
      const { word, meaning } = await firstTerm(page);
      await word.click();
      await page.emulateMedia({ media: 'print' });
      await expect(word).toBeVisible();
      await expect(meaning).toBeHidden();
    });
  });

  test(`a visitor finds every term in the glossary in ${languageNames[locale]}, and one by its address`, async ({
    page,
  }) => {
    const last = terms.at(-1);
    await page.goto(`${glossaryPage.address(locale)}#${last?.id}`);
    await expect(page.getByRole('main').getByRole('term')).toHaveCount(terms.length);
    await expect(page.locator(`[id="${last?.id}"]`)).toBeInViewport();
  });
}

/** The first word of a page that has its meaning in place. */
async function firstTerm(page: Page): Promise<{ word: Locator; meaning: Locator; term: Term }> {
  const id = await page.locator('button.term').first().getAttribute('popovertarget');
  const term = terms.find((known) => `term-${known.id}` === id);
  if (!term) throw new Error(`The glossary has no term for "${id}".`);
  return { word: page.locator(`[popovertarget="${id}"]`), meaning: page.locator(`[id="${id}"]`), term };
}
