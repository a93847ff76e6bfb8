import sharp from 'sharp';
import { languageNames, locales } from '#i18n/locales.ts';
import { autonomy } from '../e2e/model.ts';
import { factorPage } from '../e2e/pages.ts';
import { expect, test } from './journey-test.ts';
import type { Visitor } from './visitor.ts';

for (const locale of locales) {
  for (const dark of [false, true]) {
    test.describe(dark ? 'dark' : 'light', () => {
      test.use({ dark });

      test(`a visitor whose device is ${dark ? 'dark' : 'light'} reads a ${dark ? 'dark' : 'light'} page, in ${languageNames[locale]}`, async ({
        visitor,
      }) => {
        await visitor.open(factorPage.address(locale));
        await visitor.see({ role: 'heading', name: autonomy.title[locale] });
        if (dark) expect(await lightness(visitor)).toBeLessThan(80);
        else expect(await lightness(visitor)).toBeGreaterThan(180);
      });
    });
  }
}

/** How light the window is on the whole, from 0 to 255. */
async function lightness(visitor: Visitor): Promise<number> {
  const { channels } = await sharp(await visitor.picture())
    .greyscale()
    .stats();
  return channels[0]?.mean ?? 0;
}
