import { figurePlace, figures } from '#i18n/figures.ts';
import { languageNames, locales } from '#i18n/locales.ts';
import { addressOf } from '../addresses.ts';
import { lookOfParts, partsOf } from '../explore/figure.ts';
import { drawing, nestedList } from '../figure/figure.ts';
import { factorPage, homePage, relationsPage } from '../pages.ts';
import { expect, test } from '../site-test.ts';

for (const locale of locales) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in forced ${colorScheme} colours, in ${languageNames[locale]}`, () => {
      test.use({ forcedColors: 'active', colorScheme });

      test('a visitor sees the circles and dots of the drawing and reads its labels', async ({ page }) => {
        await page.goto(homePage.address(locale));
        const { ground, circles, labels } = await drawing(page).evaluate((svg) => {
          const styleOf = (part: Element) => getComputedStyle(part);
          return {
            ground: styleOf(document.documentElement).backgroundColor,
            circles: [...svg.querySelectorAll('circle')].map((part) => ({
              name: part.getAttribute('class') ?? '',
              fill: styleOf(part).fill,
              line: styleOf(part).stroke,
            })),
            labels: [...svg.querySelectorAll('text')].map((part) => styleOf(part).fill),
          };
        });
        const dots = circles.filter(({ name }) => name === 'dot');
        expect(dots.length).toBeGreaterThan(0);
        expect
          .soft(
            dots.filter(({ fill }) => fill === ground),
            'dots that do not show',
          )
          .toEqual([]);
        expect
          .soft(
            circles.filter(({ line }) => line === ground),
            'circles that do not show',
          )
          .toEqual([]);
        expect
          .soft(
            labels.filter((fill) => fill === ground),
            'labels that do not show',
          )
          .toEqual([]);
      });

      test('a visitor sees the lines of every figure and of the relation map, and reads their labels', async ({
        page,
      }) => {
        const addresses = [
          ...figures.map((figure) => addressOf(figurePlace(figure), locale)),
          relationsPage.address(locale),
        ];
        for (const address of addresses) {
          await page.goto(address);
          const unseen = await page.locator('svg.drawing, svg.relation-map').evaluate((svg) => {
            const ground = getComputedStyle(document.documentElement).backgroundColor;
            const shapes = [...svg.querySelectorAll('circle, rect, path, text')].filter(
              (part) => !part.closest('defs'),
            );
            return shapes
              .filter((part) => {
                const { fill, stroke } = getComputedStyle(part);
                return part.matches('text, .dot') ? fill === ground : stroke === ground || stroke === 'none';
              })
              .map((part) => `${part.getAttribute('class')} ${part.textContent}`);
          });
          expect.soft(unseen, address).toEqual([]);
        }
      });

      test('a visitor sees which part of a figure is chosen', async ({ page }) => {
        for (const figure of figures) {
          const [part = ''] = partsOf(figure.id);
          await page.goto(addressOf(figurePlace(figure), locale));
          const plain = await lookOfParts(page);
          await page.goto(`${addressOf(figurePlace(figure), locale)}#${part}`);
          const look = await lookOfParts(page);
          expect
            .soft(
              Object.keys(plain).filter((name) => look[name] !== plain[name]),
              figure.id,
            )
            .toContain(part);
        }
      });

      test('a visitor sees the dot before the name of a factor in the list', async ({ page }) => {
        await page.goto(homePage.address(locale));
        const hidden = await nestedList(page, locale).evaluate((list) =>
          [...list.querySelectorAll('li li a')]
            .filter((link) => {
              const { borderTopColor } = getComputedStyle(link, '::before');
              return borderTopColor === getComputedStyle(document.documentElement).backgroundColor;
            })
            .map((link) => link.textContent),
        );
        expect(hidden).toEqual([]);
      });

      test('a visitor reads a factor page and sees where the focus is', async ({ page }) => {
        await page.goto(factorPage.address(locale));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const { text, ground, mark } = await page.getByRole('heading', { level: 1 }).evaluate((heading) => ({
          text: getComputedStyle(heading).color,
          ground: getComputedStyle(document.documentElement).backgroundColor,
          mark: [...document.querySelectorAll('.mark circle')].map((circle) => getComputedStyle(circle).stroke),
        }));
        expect(text).not.toBe(ground);
        expect(mark.filter((line) => line === ground)).toEqual([]);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        const outline = await page.evaluate(
          () => getComputedStyle(document.activeElement ?? document.body).outlineColor,
        );
        expect(outline).not.toBe(ground);
      });
    });
  }
}
