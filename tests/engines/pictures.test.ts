import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { locales } from '#i18n/locales.ts';
import { everyAnswer } from '../e2e/check/instrument.ts';
import { factorPage, homePage } from '../e2e/pages.ts';
import { test } from './journey-test.ts';
import { expectAwake, expectView, giveAll, openView, partLink } from './self-check.ts';
import type { Visitor } from './visitor.ts';

const [locale] = locales;
const folder = 'reports/engines';

test(`pictures of the main pages are put in ${folder}, wide and narrow`, async ({ visitor, engineName }) => {
  const show = async (name: string) => {
    for (const [window, width] of Object.entries({ wide: 1280, narrow: 390 })) {
      await visitor.resize(width, 900);
      await visitor.ask(() => scrollTo({ top: 0, behavior: 'instant' }));
      await pause(300);
      writeFileSync(`${folder}/${name}-${window}-${engineName}.png`, await visitor.picture());
    }
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, page] of Object.entries({ home: homePage, factor: factorPage })) {
    await visitor.open(page.address(locale));
    await show(name);
  }
  await openView(visitor, 'level', locale);
  await giveAll(visitor, everyAnswer, locale);
  await show('level');
  for (const view of ['results', 'plan'] as const) await go(visitor, view).then(() => show(view));
});

async function go(visitor: Visitor, view: 'results' | 'plan'): Promise<void> {
  await visitor.press(partLink(view, locale));
  await expectView(visitor, view, locale);
  await expectAwake(visitor, locale);
}
