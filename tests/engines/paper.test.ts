import { languageNames, locales } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { everyAnswer, factors } from '../e2e/check/instrument.ts';
import { autonomy } from '../e2e/model.ts';
import { factorPage } from '../e2e/pages.ts';
import { expect, test } from './journey-test.ts';
import { type Paper, readPaper } from './paper.ts';
import { expectView, giveAll, openView, partLink } from './self-check.ts';

test.beforeEach(({ engine }) => test.skip(!engine.canPrint, `the driver of ${engine.version} does not print`));

for (const locale of locales) {
  const texts = messagesIn(locale);

  test(`a visitor prints a factor on six sheets of A4 at most, without the menu, in ${languageNames[locale]}`, async ({
    visitor,
  }) => {
    await visitor.open(factorPage.address(locale));
    const paper = readPaper(await visitor.print());
    expectFull(paper, 6);
    expect(paper.texts[0]).toContain(autonomy.title[locale]);
    expect(paper.texts.join(' ')).not.toContain(texts.share.share);
  });

  test(`a visitor prints a result on two sheets of A4 at most, in ${languageNames[locale]}`, async ({ visitor }) => {
    await openView(visitor, 'level', locale);
    await giveAll(visitor, everyAnswer, locale);
    await visitor.press(partLink('results', locale));
    await expectView(visitor, 'results', locale);
    await visitor.see({ role: 'table' });
    const paper = readPaper(await visitor.print());
    expectFull(paper, 2);
    for (const { title } of factors) expect(paper.texts.join(' ')).toContain(title[locale]);
  });
}

function expectFull({ pages, size, texts }: Paper, most: number): void {
  expect(size).toBe('210 × 297');
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThanOrEqual(most);
  expect(texts.filter((text) => text.trim() === '')).toEqual([]);
}
