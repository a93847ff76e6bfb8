import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'node-html-parser';

/** A page as it was built, with what its head tells programs. */
export interface BuiltPage {
  /** The folder of its file within the site: `nl/factoren/autonomie`, or nothing for the entry. */
  readonly folder: string;
  /** The content of its `meta` elements by their name or property. */
  readonly meta: ReadonlyMap<string, string>;
}

/** Every page of a built site. */
export function readBuiltPages(siteFolder: string): readonly BuiltPage[] {
  const files = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('index.html')).sort();
  return pages.map((file) => readPage(file, readFileSync(join(siteFolder, file), 'utf8')));
}

function readPage(file: string, html: string): BuiltPage {
  const elements = parse(html.slice(0, html.indexOf('</head>'))).querySelectorAll('meta[content]');
  const folder = dirname(file).replaceAll('\\', '/');
  return {
    folder: folder === '.' ? '' : folder,
    meta: new Map(
      elements.map((element) => [
        element.getAttribute('name') ?? element.getAttribute('property') ?? '',
        element.getAttribute('content') ?? '',
      ]),
    ),
  };
}
