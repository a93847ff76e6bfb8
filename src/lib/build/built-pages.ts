import { readdir, readFile } from 'node:fs/promises';
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
export async function readBuiltPages(siteFolder: string): Promise<readonly BuiltPage[]> {
  const files = (await readdir(siteFolder, { recursive: true })).filter((file) => file.endsWith('index.html')).sort();
  return Promise.all(files.map(async (file) => readPage(file, await readFile(join(siteFolder, file), 'utf8'))));
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
