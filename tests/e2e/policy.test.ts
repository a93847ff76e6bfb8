import { languageNames, locales } from '#i18n/locales.ts';
import { factorPage } from './pages.ts';
import { expect, test } from './site-test.ts';

/** What someone who gets words onto a page could try, run in the page. */
const attacks = {
  'a script written into the page': () => {
    const script = document.createElement('script');
    script.append('globalThis.attacked = true');
    document.body.append(script);
  },
  'a handler written into the page': () => {
    const button = document.createElement('button');
    button.setAttribute('onclick', 'globalThis.attacked = true');
    document.body.append(button);
    button.click();
  },
  'text set as HTML': () => {
    document.body.innerHTML = '<p>attacked</p>';
  },
  'a request to another site': async () => {
    await fetch('https://example.org/');
  },
  'a picture from another site': () => {
    const picture = new Image();
    picture.src = 'https://example.org/picture.png';
    document.body.append(picture);
  },
};

for (const locale of locales) {
  test(`a visitor gets what the page says of itself to programs, and the policy refuses none of it, in ${languageNames[locale]}`, async ({
    page,
    visit,
  }) => {
    await page.goto(factorPage.address(locale));
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data ?? '')).toHaveProperty('@context', 'https://schema.org');
    expect(visit.found).toEqual([]);
  });

  test(`a visitor is reached by no foreign code, text or request, in ${languageNames[locale]}`, async ({
    page,
    visit,
  }) => {
    // The browser tells of a request that the policy stops, too.
    visit.tolerate(/^(console|uncaught):|^request: GET https:\/\/example\.org/);
    await page.goto(factorPage.address(locale));
    for (const [name, attack] of Object.entries(attacks)) {
      const refusals = () => visit.found.filter((problem) => problem.includes('policy:')).length;
      const before = refusals();
      await page.evaluate(attack).catch(() => undefined);
      await expect.poll(refusals, name).toBeGreaterThan(before);
    }
    expect(await page.evaluate(() => 'attacked' in globalThis)).toBe(false);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const foreign = visit.requests.filter((request) => request.url().includes('example.org'));
    expect(foreign.map((request) => request.failure()?.errorText)).toEqual(foreign.map(() => 'csp'));
  });
}
