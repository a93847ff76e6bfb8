import type { Page } from '@playwright/test';
import type { Locale } from '#i18n/locales.ts';
import { checkLevelPlace, factorPlace, type Place, sectionPlace } from '#i18n/routes.ts';
import { addressOf } from '../../tests/e2e/addresses.ts';
import { autonomy, taskLevel } from '../../tests/e2e/model.ts';

/** Where statements are answered. */
export interface MeasuredPage {
  readonly name: string;
  /** Opens it and waits until it answers to a visitor. */
  open(page: Page): Promise<void>;
}

/** The floor, then the pages of the site: what a page adds to the floor is its own. */
export const measuredPages: readonly MeasuredPage[] = [
  { name: 'bare radios', open: (page) => page.setContent(bareStatements(21)) },
  sitePage('level, nl', checkLevelPlace(taskLevel), 'nl'),
  sitePage('level, en', checkLevelPlace(taskLevel), 'en'),
  sitePage('quick scan, nl', sectionPlace('self-check/quick-scan'), 'nl'),
  sitePage('factor, nl', factorPlace(autonomy), 'nl'),
];

function sitePage(name: string, place: Place, locale: Locale): MeasuredPage {
  return {
    name,
    open: async (page) => {
      await page.goto(addressOf(place, locale), { waitUntil: 'networkidle' });
      await page.locator('astro-island[ssr]').waitFor({ state: 'detached' });
    },
  };
}

/** As many radios as the site has, with no script and no style but their height: what the browser itself takes. */
function bareStatements(count: number): string {
  const radios = (name: string) =>
    Array.from({ length: 7 }, (_, n) => `<label><input type="radio" name="${name}" value="${n}"> ${n}</label>`);
  const statements = Array.from(
    { length: count },
    (_, index) => `<fieldset class="item"><legend>${index}</legend>${radios(`item-${index}`).join('')}</fieldset>`,
  );
  return `<!doctype html><meta name="viewport" content="width=device-width">
    <style>label { display: block; height: 44px }</style>${statements.join('')}`;
}
