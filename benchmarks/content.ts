import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'node-html-parser';
import { readPage } from '#lib/build/html-to-markdown.ts';
import type { OtherSite } from './sites.ts';

/** A page of ours as another site has it. */
interface Page {
  readonly language: string;
  /** Its path below its language, the same in each: that is how the others tie languages together. Nothing for the start page. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly markdown: string;
}

/** A level or a factor in `model.json`. */
interface Thing {
  readonly id: string;
  readonly level?: string;
  readonly shortTitle: Readonly<Record<string, string>>;
  readonly pages: Readonly<Record<string, string>>;
}

/**
 * Writes all prose of our built site for another generator, as the Markdown that stands beside our pages, with the levels
 * and their factors for its sidebar, and our icon. Gives the number of pages.
 */
export function writeContent(builtSite: string, site: OtherSite): number {
  const addresses = addressesOf(readFileSync(join(builtSite, 'sitemap.xml'), 'utf8'));
  const paths = new Map(addresses.map(({ url, english }) => [url, pathBelowLanguage(english)]));
  const at = (...path: string[]) => join(site.folder, ...path);
  rmSync(at(site.prose), { recursive: true, force: true });
  for (const { url } of addresses) {
    const page = readOwnPage(builtSite, url, paths);
    const file = at(site.prose, page.language, page.path, 'index.md');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, textOf(page, site));
  }
  writeFileSync(at('navigation.json'), JSON.stringify(navigation(builtSite, paths), null, 2));
  const publicFolder = site.name === 'VitePress' ? at(site.prose, 'public') : at('public');
  mkdirSync(publicFolder, { recursive: true });
  cpSync(join(builtSite, 'mark.svg'), join(publicFolder, 'mark.svg'));
  return addresses.length;
}

/** Every page in a language, with the address of the same page in English. */
function addressesOf(sitemap: string): { url: string; english: string }[] {
  return parse(sitemap)
    .querySelectorAll('url')
    .map((entry) => {
      const url = entry.querySelector('loc')?.textContent ?? '';
      const english = entry
        .querySelectorAll('[hreflang=en]')
        .map((link) => link.getAttribute('href'))
        .at(0);
      return { url, english: english ?? url };
    });
}

function readOwnPage(builtSite: string, url: string, paths: ReadonlyMap<string, string>): Page {
  const html = readFileSync(join(builtSite, new URL(url).pathname, 'index.html'), 'utf8');
  const { language, title, description, markdown } = readPage(html);
  return {
    language,
    path: paths.get(url) ?? '',
    title,
    description,
    markdown: markdown.replace(/\]\((http[^)#]+)(#[^)]*)?\)/g, (link, target: string, fragment = '') =>
      paths.has(target) ? `](${pathIn(languageOf(target), paths.get(target) ?? '')}${fragment})` : link,
    ),
  };
}

function textOf({ title, description, markdown }: Page, { writesTitles }: OtherSite): string {
  const text = writesTitles ? markdown.replace(/^# .*\n+/m, '') : markdown;
  return `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n${text}`;
}

/** The levels, each with its own page and those of its factors. */
function navigation(builtSite: string, paths: ReadonlyMap<string, string>) {
  const { levels, factors }: { levels: Thing[]; factors: Thing[] } = JSON.parse(
    readFileSync(join(builtSite, 'model.json'), 'utf8'),
  );
  const entry = ({ shortTitle, pages }: Thing) => ({ name: shortTitle, path: paths.get(pages['en'] ?? '') });
  return {
    levels: levels.map((level) => ({
      title: level.shortTitle,
      pages: [entry(level), ...factors.filter((factor) => factor.level === level.id).map(entry)],
    })),
  };
}

function languageOf(url: string): string {
  return new URL(url).pathname.split('/')[1] ?? '';
}

function pathBelowLanguage(url: string): string {
  return new URL(url).pathname.split('/').slice(2, -1).join('/');
}

function pathIn(language: string, path: string): string {
  return path ? `/${language}/${path}/` : `/${language}/`;
}
