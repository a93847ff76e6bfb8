import { readFileSync, writeFileSync } from 'node:fs';
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
      'astro:build:done': ({ dir, logger }) => {
        const siteFolder = fileURLToPath(dir);
        const changes: { id: string; date: string }[] = parse(readFileSync('content/changes.yaml', 'utf8'));
        const version = newestFirst(changes)[0]?.id ?? '';
        const pages = readBuiltPages(siteFolder).filter(({ meta }) => meta.has('citation_title'));
        for (const page of pages) writeFiles(siteFolder, page, version);
        logger.info(`${pages.length} pages`);
      },
    },
  };
}

function writeFiles(siteFolder: string, { folder, meta }: BuiltPage, version: string): void {
  const page: CitedPage = {
    title: meta.get('citation_title') ?? '',
    url: meta.get('citation_public_url') ?? '',
    locale: localeOf(meta.get('citation_language')),
    version,
    date: (meta.get('citation_publication_date') ?? '').replaceAll('/', '-'),
  };
  for (const [ending, text] of Object.entries(citationFiles(describePage(page), versionNames[page.locale]))) {
    writeFileSync(join(siteFolder, folder, `citation.${ending}`), text);
  }
}
