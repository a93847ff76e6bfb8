import type { Page } from '@playwright/test';
import { checkTextsIn } from '#i18n/messages.ts';
import { openView, question } from '../check/check.ts';
import { items, labelOf } from '../check/instrument.ts';
import { results, start } from '../check/states.ts';
import { aboutPage, examplesPage, factorPage, homePage, searchPage, sourcesPage } from '../pages.ts';
import type { LookName } from './looks.ts';
import { focusOnOpening } from './tab-stops.ts';
import { untold } from './told.ts';

/** A defect, where it is planted, and by which look of the suite it must be seen: one that is taken everywhere, or one of its own tests. */
export interface Defect {
  readonly name: string;
  open(page: Page): Promise<unknown>;
  plant(page: Page): Promise<unknown>;
  readonly look: LookName | ((page: Page) => Promise<readonly string[]>);
}

const locale = 'en';
const [statement] = items;
if (!statement) throw new Error('There are no statements.');

const home = (page: Page) => page.goto(homePage.address(locale));
const factor = (page: Page) => page.goto(factorPage.address(locale));
const about = (page: Page) => page.goto(aboutPage.address(locale));
const sources = (page: Page) => page.goto(sourcesPage.address(locale));
const examples = (page: Page) => page.goto(examplesPage.address(locale));
const search = (page: Page) => page.goto(searchPage.address(locale));
const check = (page: Page) => start.reach(page, locale);
const level = (page: Page) => openView(page, 'level', locale);
const result = (page: Page) => results.reach(page, locale);

/** Changes the first thing that a selector finds. Throws when there is none: then no defect would be planted. */
function change(selector: string, how: (element: HTMLElement) => void): Defect['plant'] {
  return (page) => page.locator(selector).first().evaluate(how);
}

/** Adds styles, in the one way that the policy of the site leaves open to us. */
function style(css: string): Defect['plant'] {
  return (page) =>
    page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, css);
}

const names: readonly Defect[] = [
  {
    name: 'a picture without a text alternative',
    look: 'axe',
    open: factor,
    plant: change('main article p', (paragraph) => {
      const picture = document.createElement('img');
      picture.src = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? '';
      picture.width = 48;
      paragraph.append(picture);
    }),
  },
  {
    name: 'a drawing with the role of an image and no name',
    look: 'axe',
    open: home,
    plant: change('svg.nested-drawing', (svg) => {
      svg.removeAttribute('aria-hidden');
      svg.setAttribute('role', 'img');
    }),
  },
  {
    name: 'a link without a name',
    look: 'axe',
    open: factor,
    plant: change('nav.contents a', (link) => link.replaceChildren()),
  },
  {
    name: 'a button without a name',
    look: 'axe',
    open: check,
    plant: change('main button', (button) => button.replaceChildren()),
  },
  {
    name: 'a button with another name than the words on it',
    look: 'axe',
    open: check,
    plant: change('main button', (button) => button.setAttribute('aria-label', 'Continue')),
  },
  {
    name: 'a field whose label is for another',
    look: 'axe',
    open: check,
    plant: change('main label[for=part]', (label) => label.setAttribute('for', 'elsewhere')),
  },
  {
    name: 'a field with the id of another thing, for which the label now is',
    look: 'ids',
    open: check,
    plant: change('main h1', (heading) => {
      heading.id = 'part';
    }),
  },
  {
    name: 'a dialog without a name',
    look: 'groups',
    open: async (page) => {
      await check(page);
      await page
        .getByRole('main')
        .getByRole('button', { name: checkTextsIn(locale).remove.button, exact: true })
        .click();
    },
    plant: change('dialog[open]', (dialog) => {
      dialog.removeAttribute('aria-labelledby');
      dialog.removeAttribute('aria-label');
    }),
  },
];

const structure: readonly Defect[] = [
  {
    name: 'an empty heading',
    look: 'axe',
    open: factor,
    plant: change('main h2', (heading) => heading.replaceChildren()),
  },
  {
    name: 'a level of headings left out',
    look: 'axe',
    open: about,
    plant: change('main h2', (heading) => {
      const deeper = document.createElement('h4');
      deeper.append(...heading.childNodes);
      heading.replaceWith(deeper);
    }),
  },
  {
    name: 'a second main heading',
    look: 'title',
    open: about,
    plant: change('main h2', (heading) => {
      const main = document.createElement('h1');
      main.append(...heading.childNodes);
      heading.replaceWith(main);
    }),
  },
  {
    name: 'a fieldset without a legend',
    look: 'groups',
    open: level,
    plant: change('main fieldset legend', (legend) => legend.remove()),
  },
  {
    name: 'choices in no group',
    look: 'groups',
    open: level,
    plant: change('main fieldset', (group) => {
      const box = document.createElement('div');
      box.append(...group.childNodes);
      group.replaceWith(box);
    }),
  },
  {
    name: 'a region whose name is nowhere',
    look: 'groups',
    open: result,
    plant: change('section.table-frame', (region) => region.setAttribute('aria-labelledby', 'nowhere')),
  },
  {
    name: 'a table without headers',
    look: 'axe',
    open: result,
    plant: change('main table', (table) => {
      for (const header of table.querySelectorAll('th')) {
        const cell = document.createElement('td');
        cell.append(...header.childNodes);
        header.replaceWith(cell);
      }
    }),
  },
  {
    name: 'a list whose items have lost it',
    look: 'axe',
    open: factor,
    plant: change('nav.contents ul', (list) => {
      const box = document.createElement('div');
      box.append(...list.childNodes);
      list.replaceWith(box);
    }),
  },
  {
    name: 'a role without the part that it needs',
    look: 'axe',
    open: factor,
    plant: change('main article p', (paragraph) => paragraph.setAttribute('role', 'tab')),
  },
  {
    name: 'a state on something that cannot have it',
    look: 'axe',
    open: factor,
    plant: change('main article p', (paragraph) => paragraph.setAttribute('aria-checked', 'true')),
  },
  {
    name: 'a button within a link',
    look: 'axe',
    open: factor,
    plant: change('nav.contents a', (link) =>
      link.append(Object.assign(document.createElement('button'), { type: 'button', textContent: 'More' })),
    ),
  },
  {
    name: 'something to press that is hidden from screen readers',
    look: 'axe',
    open: factor,
    plant: change('nav.contents', (nav) => nav.setAttribute('aria-hidden', 'true')),
  },
  {
    name: 'text outside every landmark',
    look: 'axe',
    open: factor,
    plant: change('main', (main) =>
      main.after(Object.assign(document.createElement('p'), { textContent: 'Something new.' })),
    ),
  },
];

const keyboard: readonly Defect[] = [
  {
    name: 'no outline at what has the focus',
    look: 'focus',
    open: factor,
    plant: style(':focus-visible { outline: none !important; }'),
  },
  {
    name: 'the focus under a bar that stays in place',
    look: 'focus',
    open: factor,
    plant: style('.site-footer { position: fixed; inset: auto 0 0; block-size: 50vh; background: white; }'),
  },
  {
    name: 'an order of focus that a number sets',
    look: 'focus',
    open: factor,
    plant: change('nav.contents li:last-child a', (link) => {
      link.tabIndex = 1;
    }),
  },
  {
    name: 'an order of focus against the eye',
    look: 'focus',
    open: factor,
    plant: style('.site-header nav { display: flex; flex-direction: row-reverse; }'),
  },
  {
    name: 'a field that the Tab key does not leave',
    look: 'focus',
    open: search,
    plant: change('main input[type=search]', (field) =>
      field.addEventListener('keydown', (event) => {
        if (event.key === 'Tab') event.preventDefault();
      }),
    ),
  },
  {
    name: 'a part of the page in which the focus goes round',
    look: 'focus',
    open: factor,
    plant: change('nav.contents', (nav) => {
      const links = [...nav.querySelectorAll('a')];
      links.at(-1)?.addEventListener('keydown', (event) => {
        if (event.key === 'Tab') event.preventDefault();
        links[0]?.focus();
      });
    }),
  },
  {
    name: 'a button that is none: it can only be clicked',
    look: 'only for pointers',
    open: check,
    plant: change('main button', (button) => {
      const box = Object.assign(document.createElement('div'), {
        className: button.className,
        textContent: button.textContent,
      });
      box.addEventListener('click', () => button.click());
      button.hidden = true;
      button.after(box);
    }),
  },
  {
    name: 'a single letter that does something',
    look: 'character keys',
    open: factor,
    plant: (page) =>
      page.evaluate(() =>
        document.addEventListener('keydown', ({ key }) => {
          if (key === 's') document.querySelector<HTMLAnchorElement>('[data-search]')?.focus();
        }),
      ),
  },
  {
    name: 'a page that opens with the focus in a field',
    open: search,
    plant: change('main input[type=search]', (field) => {
      field.setAttribute('autofocus', '');
      field.focus();
    }),
    look: focusOnOpening,
  },
];

const seeing: readonly Defect[] = [
  {
    name: 'text too faint',
    look: 'axe',
    open: factor,
    plant: style('main article p { color: light-dark(#999, #777) !important; }'),
  },
  {
    name: 'text too faint in dark colours only',
    look: 'axe',
    open: factor,
    plant: style('@media (prefers-color-scheme: dark) { main article p { color: #666 !important; } }'),
  },
  {
    name: 'labels of a drawing too faint',
    look: 'faint parts',
    open: home,
    plant: style('svg.nested-drawing text { fill: #aaa !important; }'),
  },
  {
    name: 'bars of a chart too faint',
    look: 'faint parts',
    open: result,
    plant: style('.bar, .bar-ground { fill: #ddd !important; stroke: #ddd !important; }'),
  },
  {
    name: 'a field without a rim that shows',
    look: 'faint parts',
    open: search,
    plant: style('main input[type=search] { border-color: #ddd !important; background: none !important; }'),
  },
  {
    name: 'links in text told by their colour alone',
    look: 'axe',
    open: about,
    plant: style('.prose p a { text-decoration: none !important; color: light-dark(#333, #ccc) !important; }'),
  },
  {
    name: 'dots that vanish in forced colours',
    look: 'faint parts',
    open: home,
    plant: style(
      '@media (forced-colors: active) { svg.nested-drawing .dot { fill: Canvas !important; stroke: Canvas !important; } }',
    ),
  },
  {
    name: 'something that moves in spite of the visitor’s wish',
    look: 'motion',
    open: factor,
    plant: style('main article p { transition: color 0.4s; }'),
  },
  {
    name: 'a page wider than 320 pixels',
    look: 'beyond the edge of 320 pixels',
    open: factor,
    plant: style('main article p { min-inline-size: 30rem; }'),
  },
  {
    name: 'text that sticks out of a narrow window, cut off',
    look: 'beyond the edge of 320 pixels',
    open: factor,
    plant: style('html, body { overflow-x: hidden; } main h1 { white-space: nowrap; inline-size: 40rem; }'),
  },
  {
    name: 'text that is cut off once it is spaced wider',
    look: 'wider spacing',
    open: about,
    plant: change('main .prose p', (paragraph) => {
      paragraph.style.blockSize = `${paragraph.offsetHeight}px`;
      paragraph.style.overflow = 'hidden';
    }),
  },
  {
    name: 'text that runs over the next once it is spaced wider',
    look: 'wider spacing in 320 pixels',
    open: about,
    plant: change('main .prose p', (paragraph) => {
      paragraph.style.blockSize = `${paragraph.offsetHeight}px`;
      paragraph.style.marginBlockEnd = '0';
    }),
  },
  {
    name: 'a button of 16 pixels',
    look: 'too small to press',
    open: check,
    plant: style(
      'main button { inline-size: 16px !important; block-size: 16px !important; min-block-size: 0 !important; min-inline-size: 0 !important; padding: 0 !important; overflow: hidden; }',
    ),
  },
  {
    name: 'a page that cannot be zoomed',
    look: 'axe',
    open: factor,
    plant: change('html', () =>
      document
        .querySelector('meta[name=viewport]')
        ?.setAttribute('content', 'width=device-width, initial-scale=1, maximum-scale=1, user-scalable=no'),
    ),
  },
];

const understanding: readonly Defect[] = [
  {
    name: 'the title of another page',
    look: 'title',
    open: factor,
    plant: (page) =>
      page.evaluate(() => {
        document.title = 'Learning and innovating at work';
      }),
  },
  {
    name: 'a title that does not name the step',
    look: 'title',
    open: level,
    plant: (page) =>
      page.evaluate(() => {
        document.title = `Self-check – Learning and innovating at work`;
      }),
  },
  {
    name: 'the wrong language of the page',
    look: 'languages',
    open: factor,
    plant: change('html', (html) => html.setAttribute('lang', 'nl')),
  },
  {
    name: 'a language that there is not',
    look: 'axe',
    open: factor,
    plant: change('html', (html) => html.setAttribute('lang', 'english')),
  },
  {
    name: 'a passage in another language that does not say so',
    look: 'languages',
    open: sources,
    plant: change('main [lang=nl]', (title) => {
      for (const part of document.querySelectorAll('main [lang=nl]')) part.removeAttribute('lang');
      title.removeAttribute('lang');
    }),
  },
  {
    name: 'a purpose of a field that there is not',
    look: 'axe',
    open: check,
    plant: change('main input[autocomplete]', (field) => field.setAttribute('autocomplete', 'workplace')),
  },
  {
    name: 'a choice that leads to another page',
    look: 'change on input',
    open: examples,
    plant: change('main select', (choice) => choice.addEventListener('change', () => location.assign('/'))),
  },
  {
    name: 'an answer that takes the focus along',
    look: 'change on input',
    open: level,
    plant: change('main', (main) =>
      main.addEventListener('change', () => main.querySelector<HTMLElement>('h1')?.focus()),
    ),
  },
  {
    name: 'a message that stands in no status',
    open: level,
    plant: (page) =>
      page.evaluate(() => {
        for (const region of document.querySelectorAll('[role=status]')) region.removeAttribute('role');
      }),
    look: (page) =>
      untold(page, checkTextsIn(locale).status.undecided, () =>
        question(page, statement, locale)
          .getByText(labelOf(statement, 3, locale), { exact: true })
          .click(),
      ),
  },
];

/** One of a kind each: what goes wrong on sites, planted in pages and states of ours. */
export const defects: readonly Defect[] = [...names, ...structure, ...keyboard, ...seeing, ...understanding];
