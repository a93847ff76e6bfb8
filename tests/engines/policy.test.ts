import { languageNames, locales } from '#i18n/locales.ts';
import { factorPage } from '../e2e/pages.ts';
import { expect, test } from './journey-test.ts';

test.use({ hasProblems: true });

for (const locale of locales) {
  test(`a visitor is reached by no foreign script, markup or request, in ${languageNames[locale]}`, async ({
    visitor,
  }) => {
    await visitor.open(factorPage.address(locale));
    expect(await visitor.problems()).toEqual([]);
    const outcome = await visitor.ask(async () => {
      const refused: string[] = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
      const script = document.createElement('script');
      script.append('globalThis.attacked = true');
      document.body.append(script);
      try {
        document.body.insertAdjacentHTML('beforeend', '<i>attacked</i>');
      } catch {
        // As it should be where Trusted Types are known.
      }
      await fetch('https://example.org/').catch(() => undefined);
      await new Promise((done) => setTimeout(done, 500));
      return { refused, attacked: 'attacked' in globalThis, markup: document.querySelector('body > i') !== null };
    });
    expect(outcome.attacked).toBe(false);
    expect(outcome.markup).toBe(false);
    expect(outcome.refused).toContain('require-trusted-types-for');
    expect(outcome.refused).toContain('connect-src');
  });
}
