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

test('the policy comes as a header too, with the others that every host sends', async ({ page }) => {
  const response = await page.goto(factorPage.address('nl'));
  const inHead = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(response?.headers()).toMatchObject({
    'content-security-policy': `${inHead}; frame-ancestors 'none'`,
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
});

test('no page can be shown in a frame, not even one of our own', async ({ page, visit }) => {
  visit.tolerate(/^console: /);
  const origin = new URL(test.info().project.use.baseURL ?? '').origin;
  const ours = factorPage.address('nl');
  // A page that may be framed shows that frames are shown at all.
  const pages = {
    '/framed': 'May be framed.',
    '/framing': `<iframe src="/framed"></iframe><iframe src="${ours}"></iframe>`,
  };
  for (const [path, body] of Object.entries(pages)) {
    await page.route(origin + path, (route) => route.fulfill({ contentType: 'text/html', body }));
  }
  await page.goto(`${origin}/framing`);
  const frames = () => page.frames().slice(1);
  await expect
    .poll(() => frames().map((frame) => frame.url()))
    .toEqual([`${origin}/framed`, expect.stringMatching(/^chrome-error:/)]);
});
