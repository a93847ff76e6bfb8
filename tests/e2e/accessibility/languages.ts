import type { Page } from '@playwright/test';

/** Words that are frequent in one of the languages and are none in the other. */
const frequent = {
  nl: [
    'de',
    'het',
    'een',
    'en',
    'van',
    'te',
    'dat',
    'voor',
    'zijn',
    'niet',
    'aan',
    'je',
    'naar',
    'als',
    'hoe',
    'uit',
    'er',
    'bij',
    'ook',
    'wordt',
  ],
  en: [
    'the',
    'and',
    'to',
    'that',
    'for',
    'with',
    'on',
    'are',
    'not',
    'you',
    'it',
    'from',
    'how',
    'by',
    'this',
    'or',
    'at',
    'what',
    'which',
    'an',
  ],
};

/** The passages whose words are of the other language than the page says they are in (WCAG 3.1.1 and 3.1.2). */
export function foreignPassages(page: Page): Promise<string[]> {
  return page.evaluate((words) => {
    const count = (text: readonly string[], of: readonly string[]) => text.filter((word) => of.includes(word)).length;
    const own = (element: Element): string =>
      [...element.childNodes]
        .map((node) =>
          node instanceof Element ? (node.hasAttribute('lang') ? '' : own(node)) : (node.textContent ?? ''),
        )
        .join(' ');
    return [
      ...document.querySelectorAll(
        'body :is(p, li, dt, dd, td, th, h1, h2, h3, label, legend, summary, a, strong, button, option)',
      ),
    ]
      .filter((element) => element.checkVisibility() && !element.closest('script, style, pre, [translate=no]'))
      .flatMap((element) => {
        const text = own(element).match(/[\p{L}'’-]+/gu) ?? [];
        const language = element.closest('[lang]')?.getAttribute('lang') === 'nl' ? 'nl' : 'en';
        const foreign = count(text, words[language === 'nl' ? 'en' : 'nl']);
        return foreign >= 3 && foreign > 2 * count(text, words[language])
          ? [`not ${language}: “${element.textContent.trim().slice(0, 80)}”`]
          : [];
      });
  }, frequent);
}
