import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { newestFirst } from '#domain/newest-first.ts';
import { localeOf } from '#i18n/locales.ts';
import { type BuiltPage, readBuiltPages } from './built-pages.ts';
import { citationFiles } from './citation-files.ts';
import { type CitedPage, describePage, versionNames } from './page-citation.ts';

/** Writes how to cite a page beside it, as `citation.bib`, `.ris` and `.json`, from what its head tells reference managers. */
export function pageCitations(): AstroIntegration {
  return {
    name: 'page-citations',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const siteFolder = fileURLToPath(dir);
        const changes: { id: string; date: string }[] = parse(await readFile('content/changes.yaml', 'utf8'));
        const version = newestFirst(changes)[0]?.id ?? '';
        const pages = (await readBuiltPages(siteFolder)).filter(({ meta }) => meta.has('citation_title'));
        await Promise.all(pages.map((page) => writeFiles(siteFolder, page, version)));
        logger.info(`${pages.length} pages`);
      },
    },
  };
}

async function writeFiles(siteFolder: string, { folder, meta }: BuiltPage, version: string): Promise<void> {
  const page: CitedPage = {
    title: meta.get('citation_title') ?? '',
    url: meta.get('citation_public_url') ?? '',
    locale: localeOf(meta.get('citation_language')),
    version,
    date: (meta.get('citation_publication_date') ?? '').replaceAll('/', '-'),
  };
  const files = Object.entries(citationFiles(describePage(page), versionNames[page.locale]));
  await Promise.all(files.map(([ending, text]) => writeFile(join(siteFolder, folder, `citation.${ending}`), text)));
}
