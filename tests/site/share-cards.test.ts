import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { locales, otherLocale } from '#i18n/locales.ts';
import { factorPlace, home, levelPlace } from '#i18n/routes.ts';
import { site as about } from '#site.ts';
import { readModel } from '../content/read-content.ts';
import { builtSite, type Page, pageOf, readSiteFile, textOf, theOne } from './built-site.ts';

const site = builtSite();
const model = readModel();
const autonomy = model.factor('autonomy');
const entry = site.pages.get('/') as Page;
const pages: readonly Page[] = [entry, ...site.localPages];

describe('the picture of a page', () => {
  test('stands beside it, at an address that lasts as long as that of the page', () => {
    for (const page of pages) {
      expect(tagOf(page, 'og:image'), page.path).toBe(new URL('card.png', page.url).href);
      expect(site.files.has(`${page.path}card.png`), page.path).toBe(true);
    }
  });

  test('is a PNG of 1200 by 630 pixels, as the page says', async () => {
    for (const page of pages) {
      const { format, width, height } = await sharp(pictureOf(page)).metadata();
      expect({ format, width, height }, page.path).toEqual({ format: 'png', width: 1200, height: 630 });
      expect([tagOf(page, 'og:image:width'), tagOf(page, 'og:image:height')], page.path).toEqual(['1200', '630']);
    }
  });

  test('has at most 60,000 bytes', () => {
    const sizes = pages.map((page) => ({ path: page.path, bytes: pictureOf(page).length }));
    console.log('pictures of pages:', Math.max(...sizes.map(({ bytes }) => bytes)), 'bytes at most');
    expect(sizes.filter(({ bytes }) => bytes > 60_000)).toEqual([]);
  });

  test('is like that of another page only where both say the same', () => {
    const byText = Map.groupBy(pages, (page) => tagOf(page, 'og:image:alt'));
    const byPicture = Map.groupBy(pages, (page) => pictureOf(page).toString('base64'));
    expect(byPicture.size).toBe(byText.size);
  });

  test('says what the page is, and the site it is of', () => {
    for (const page of site.localPages) {
      const isHome = page.path === `/${page.locale}/`;
      const title = isHome ? about.name[page.locale] : textOf(theOne(page, 'h1'));
      const text = tagOf(page, 'og:image:alt') ?? '';
      expect(text.startsWith(`${title} – `), `${page.path}: ${text}`).toBe(true);
      if (!isHome) expect(text.endsWith(` – ${about.name[page.locale]}`), `${page.path}: ${text}`).toBe(true);
    }
  });

  test('has the colour of the level on every factor, level and part of the self-check, and of none elsewhere', async () => {
    for (const locale of locales) {
      for (const level of model.levels) {
        const levelPage = pageOf(site, levelPlace(level), locale);
        const colour = await colourIn(levelPage, level.number);
        expect(luminance(colour), levelPage.path).toBeLessThan(0.4);
        for (const factor of model.factorsOf(level.id)) {
          const own = await colourIn(pageOf(site, factorPlace(factor), locale), level.number);
          expect(distance(own, colour), factor.id).toBeLessThan(8);
        }
        expect(luminance(await colourIn(pageOf(site, home, locale), level.number))).toBeGreaterThan(0.7);
      }
    }
  });
});

describe('what a page tells a program that shares it', () => {
  test('is that it is a page of a site, to be shown with a large picture', () => {
    for (const page of pages) {
      expect(tagOf(page, 'og:type'), page.path).toBe('website');
      expect(theOne(page, 'meta[name="twitter:card"]').getAttribute('content'), page.path).toBe('summary_large_image');
    }
  });

  test('is its language and the other one', () => {
    const names = { nl: 'nl_NL', en: 'en_GB' };
    for (const page of site.localPages) {
      expect([tagOf(page, 'og:locale'), tagOf(page, 'og:locale:alternate')], page.path).toEqual([
        names[page.locale],
        names[otherLocale(page.locale)],
      ]);
    }
  });

  test('is the name of the site, in both languages on the entry page', () => {
    for (const page of site.localPages) expect(tagOf(page, 'og:site_name'), page.path).toBe(about.name[page.locale]);
    for (const locale of locales) expect(tagOf(entry, 'og:site_name')).toContain(about.name[locale]);
  });

  test('is not said where there is no page', () => {
    expect(site.pages.get('/404.html')?.document.querySelectorAll('meta[property^="og:"]')).toEqual([]);
  });

  test('names a level and a factor by what they are', () => {
    expect(tagOf(pageOf(site, factorPlace(autonomy), 'nl'), 'og:image:alt')).toBe(
      `Autonomie – Factor op niveau 2, Taak – ${about.name.nl}`,
    );
    expect(tagOf(pageOf(site, levelPlace(model.level('task')), 'en'), 'og:image:alt')).toBe(
      `Task – Level 2 of 5 – ${about.name.en}`,
    );
  });
});

function tagOf(page: Page, property: string): string | undefined {
  return theOne(page, `meta[property="${property}"]`).getAttribute('content');
}

function pictureOf({ path }: Page): Buffer {
  return readSiteFile(site, `${path}card.png`);
}

/** The colour of a level in a picture: just above the circle within its own, or in the middle of the innermost, between the dots. */
async function colourIn(page: Page, level: number): Promise<readonly number[]> {
  const y = [486, 355, 278, 192, 113][level - 1] ?? 0;
  const { data } = await sharp(pictureOf(page))
    .extract({ left: 895, top: y, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data];
}

/** How far two colours are apart in the channel that differs most: each picture has a palette of its own. */
function distance(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((channel, index) => Math.abs(channel - (other[index] ?? 0))));
}

/** How light a colour is, from 0 to 1. */
function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
