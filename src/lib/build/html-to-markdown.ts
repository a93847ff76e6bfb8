import type { Element, ElementContent, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

/** A page as it is read without its frame. */
export interface ReadPage {
  readonly url: string;
  readonly language: string;
  /** Its first heading. */
  readonly title: string;
  readonly description: string;
  /**
   * The main part as Markdown: headings, text, lists and tables, with full addresses; no navigation, no forms, no pictures. It
   * ends with the page's address, licences and version.
   */
  readonly markdown: string;
}

/** A page of the site as Markdown. Throws when it names no address of its own or has no heading. */
export function readPage(html: string): ReadPage {
  const document = fromHtml(html);
  const attribute = (name: string, is: (element: Element) => boolean) =>
    String(find(document, is)?.properties[name] ?? '');
  const url = attribute('href', ({ properties }) => isOneOf('canonical', properties['rel']));
  const main = find(document, ({ tagName }) => tagName === 'main');
  const heading = main && find(main, ({ tagName }) => tagName === 'h1');
  if (!url || !main || !heading) {
    throw new Error(`A page to be read as Markdown has an address, a main part and a heading: ${html.slice(0, 300)}`);
  }
  const footer = find(document, ({ tagName }) => tagName === 'footer');
  return {
    url,
    language: attribute('lang', ({ tagName }) => tagName === 'html'),
    title: textOf(heading).trim(),
    description: attribute('content', ({ properties }) => properties['name'] === 'description'),
    markdown: toText([...readable(main.children, url), ...imprint(url, footer)]),
  };
}

/** Where a text comes from, for when it has come away from there: the page's address, and the licences and version from its foot. */
function imprint(url: string, footer: Element | undefined): ElementContent[] {
  const licences = footer?.children.filter(isElement).findLast(({ tagName }) => tagName === 'p');
  return [
    element('hr', []),
    element('p', [element('a', [text(url)], { href: url })]),
    ...(licences ? [element('p', [text(textOf(licences).trim())])] : []),
  ];
}

function toText(children: ElementContent[]): string {
  return toMarkdown(toMdast({ type: 'root', children }), {
    bullet: '-',
    rule: '-',
    extensions: [gfmTableToMarkdown()],
  });
}

/** Elements that are no text: what moves around, what is drawn, what is pressed, what runs. */
const unread = new Set(['nav', 'svg', 'script', 'style', 'template', 'dialog', 'input', 'select', 'textarea', 'label']);

/** Classes of what a reader of plain text cannot use, or reads elsewhere: marks beside headings, meanings in place, the legend of a drawing, sharing. */
const unreadClasses = ['anchor', 'meaning', 'needs-script', 'buttons', 'relation-figure', 'share'];

function isRead(element: Element): boolean {
  const { tagName, properties } = element;
  if (unread.has(tagName) || (tagName === 'button' && !hasClass(element, 'term'))) return false;
  return !properties['hidden'] && !unreadClasses.some((name) => hasClass(element, name));
}

/** What there is to read, with full addresses, and in elements that Markdown has a form for. */
function readable(nodes: readonly ElementContent[], url: string): ElementContent[] {
  const read = nodes.filter((node) => (node.type === 'element' ? isRead(node) : node.type === 'text'));
  return joinStatements(read).map((node) => (node.type === 'element' ? readableElement(node, url) : node));
}

function readableElement(node: Element, url: string): Element {
  const children = readable(node.children, url);
  switch (node.tagName) {
    case 'a':
      return element('a', children, { href: new URL(String(node.properties['href'] ?? ''), url).href });
    case 'button':
    case 'legend':
      return element('span', children);
    case 'dl':
      return element('ul', children.filter(isElement).map(definition));
    // The level stands above the name of a page; a text begins with its name.
    case 'header':
      return element('header', [...children.filter(isHeading), ...children.filter((child) => !isHeading(child))]);
    case 'span':
      return element('span', isRemark(node) ? [text('('), ...children, text(')')] : children);
    // The names of the factors that a passage shows stand apart by style alone.
    case 'p':
      return hasClass(node, 'shows') ? element('p', setApart(children)) : { ...node, children };
    default:
      return { ...node, children };
  }
}

/** Statements of the self-check that follow each other become one list. Their answers are left out: they need scripts. */
function joinStatements(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  let list: Element | undefined;
  for (const node of nodes) {
    if (!isElement(node) || node.tagName !== 'fieldset') {
      list = undefined;
      joined.push(node);
      continue;
    }
    if (!list) {
      list = element('ul', []);
      joined.push(list);
    }
    list.children.push(element('li', node.children));
  }
  return joined;
}

/** A term with its meaning as an item of a list: "**term**: meaning"; with several meanings, as a list of them. */
function definition(group: Element): Element {
  const of = (name: string) => group.children.filter(isElement).filter(({ tagName }) => tagName === name);
  const [term] = of('dt');
  const meanings = of('dd');
  const name = element('strong', term?.children ?? []);
  const [only, ...more] = meanings;
  if (only && more.length === 0) return element('li', [name, text(': '), ...only.children]);
  return element('li', [
    name,
    element(
      'ul',
      meanings.map(({ children }) => element('li', children)),
    ),
  ]);
}

/** "Shows: one, another": what follows a text, with a comma between its parts. */
function setApart(nodes: readonly ElementContent[]): ElementContent[] {
  const parts = nodes.filter(isElement).flatMap((part, index) => (index > 0 ? [text(', '), part] : [part]));
  return [...nodes.filter((node) => !isElement(node)), text(' '), ...parts];
}

/** Small print within a text, which would run on from it; some has marks of its own. */
function isRemark(node: Element): boolean {
  return hasClass(node, 'note') && !/^\s*[(·]/.test(textOf(node));
}

function isHeading(node: ElementContent): boolean {
  return isElement(node) && node.tagName === 'h1';
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

function element(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function hasClass({ properties }: Element, name: string): boolean {
  return isOneOf(name, properties['className']);
}

function find(within: Nodes, is: (element: Element) => boolean): Element | undefined {
  if (within.type === 'element' && is(within)) return within;
  if (!('children' in within)) return undefined;
  for (const child of within.children) {
    const found = find(child, is);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Whether a word stands in a list of words, as `class` and `rel` are read. */
function isOneOf(word: string, value: unknown): boolean {
  return Array.isArray(value) ? value.includes(word) : value === word;
}
