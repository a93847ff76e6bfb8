import { languageNames, locales, otherLocale } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { partsBeyondTheEdge } from '../e2e/accessibility/narrow.ts';
import { addressOfFactor } from '../e2e/addresses.ts';
import { autonomy, taskLevel } from '../e2e/model.ts';
import { factorPage, framedPages, homePage, levelPage } from '../e2e/pages.ts';
import { expect, test } from './journey-test.ts';
import type { Visitor } from './visitor.ts';

for (const locale of locales) {
  const texts = messagesIn(locale);
  const language = languageNames[locale];

  test(`a visitor reads a factor from its title to its sources, in ${language}`, async ({ visitor }) => {
    await visitor.open(factorPage.address(locale));
    await visitor.see({ role: 'heading', name: autonomy.title[locale] });
    const page = await visitor.ask(() => {
      const headings = [...document.querySelectorAll<HTMLElement>('main h2')];
      return {
        title: document.title,
        language: document.documentElement.lang,
        hidden: headings.filter((heading) => !heading.checkVisibility()).map((heading) => heading.innerText),
        headings: headings.length,
        sources: [...document.querySelectorAll<HTMLAnchorElement>('.sources a')].map((link) => link.href),
        fonts: [...document.fonts]
          .filter(({ status }) => status === 'loaded')
          .map(({ family }) => family.replaceAll('"', '')),
      };
    });
    expect(page.title).toContain(autonomy.title[locale]);
    expect(page.language).toBe(locale);
    expect(page.headings).toBeGreaterThan(5);
    expect(page.hidden).toEqual([]);
    expect(page.sources.length).toBeGreaterThan(3);
    expect(page.sources.filter((address) => !/^https?:\/\//.test(address))).toEqual([]);
    expect(page.fonts).toContain('Source Serif');
  });

  test(`a visitor opens the meaning of a word in place and what is folded away, in ${language}`, async ({
    visitor,
  }) => {
    await visitor.open(factorPage.address(locale));
    const [word, meaning] = await visitor.ask(() => {
      const button = document.querySelector<HTMLButtonElement>('button.term');
      const meaning = document.getElementById(button?.getAttribute('popovertarget') ?? '');
      return [button?.textContent ?? '', meaning?.id ?? ''];
    });
    const isUnderlined = () =>
      getComputedStyle(document.querySelector('button.term') ?? document.body).textDecorationLine;
    expect(await visitor.ask(isUnderlined)).toBe('underline');
    const isOpen = (id: string) => document.getElementById(id)?.matches(':popover-open') ?? false;
    await visitor.press({ role: 'button', name: word ?? '' });
    await expect.poll(() => visitor.ask(isOpen, meaning ?? '')).toBe(true);
    await visitor.key('Escape');
    await expect.poll(() => visitor.ask(isOpen, meaning ?? '')).toBe(false);

    await visitor.press({ text: texts.share.files });
    await expect.poll(() => visitor.ask(() => document.querySelector('main details')?.hasAttribute('open'))).toBe(true);
  });

  test(`a visitor goes from the start page by a level to a factor, and back, in ${language}`, async ({ visitor }) => {
    await visitor.open(homePage.address(locale));
    const main = { role: 'main' } as const;
    await visitor.press({ role: 'link', name: `${taskLevel.number} · ${taskLevel.title[locale]}`, within: main });
    await expect.poll(() => visitor.address()).toBe(levelPage.address(locale));
    await visitor.press({ role: 'link', name: autonomy.title[locale], within: main });
    await expect.poll(() => visitor.address()).toBe(addressOfFactor(autonomy, locale));
    await visitor.see({ role: 'heading', name: autonomy.title[locale] });
    await visitor.back();
    await visitor.see({ role: 'heading', name: taskLevel.title[locale] });
    await visitor.back();
    await visitor.see({ role: 'heading', name: texts.home.title });
  });

  test(`a visitor switches language and stays on the same page, from ${language}`, async ({ visitor }) => {
    const other = otherLocale(locale);
    await visitor.open(factorPage.address(locale));
    await visitor.press({ role: 'link', name: languageNames[other], within: { role: 'banner' } });
    await expect.poll(() => visitor.address()).toBe(factorPage.address(other));
    await visitor.see({ role: 'heading', name: autonomy.title[other] });
  });

  for (const [kind, page] of Object.entries({ home: homePage, level: levelPage, factor: factorPage })) {
    test(`a visitor who makes the window wider or narrower sees the ${kind} page as if it were opened so, in ${language}`, async ({
      visitor,
    }) => {
      await visitor.open(page.address(locale));
      for (const width of [390, 1280, 390]) {
        await visitor.resize(width, 800);
        await expectOwnFonts(visitor);
        const resized = await visitor.ask(placesOfParts);
        await visitor.reload();
        await expectOwnFonts(visitor);
        expect(resized, `${width} pixels`).toEqual(await visitor.ask(placesOfParts));
      }
    });
  }

  for (const width of [320, 1280]) {
    test(`a visitor with a window of ${width} pixels never scrolls sideways, in ${language}`, async ({ visitor }) => {
      await visitor.open(homePage.address(locale));
      await visitor.resize(width, 800);
      for (const { kind, address } of framedPages) {
        await visitor.open(address(locale));
        expect.soft(await visitor.ask(partsBeyondTheEdge), kind).toEqual([]);
      }
    });
  }
}

/** Waits until no text stands in the font that keeps the place of ours. */
async function expectOwnFonts(visitor: Visitor): Promise<void> {
  const areThere = () => ['400', '600'].every((weight) => document.fonts.check(`${weight} 1rem "Source Serif"`));
  await expect.poll(() => visitor.ask(areThere)).toBe(true);
}

/** Where the parts of the page stand, in whole pixels. */
function placesOfParts(): string[] {
  const parts = [
    ...document.querySelectorAll('header :is(a, span), h1, nav.contents, article, figure, svg text, main a'),
  ];
  return parts
    .filter((part) => part.checkVisibility())
    .map((part) => ({ part, box: part.getBoundingClientRect() }))
    .map(({ part, box }) => `${part.textContent.slice(0, 20)} ${[box.x, box.width].map(Math.round).join(' ')}`);
}
