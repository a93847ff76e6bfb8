import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { segments } from '#i18n/routes.ts';

/** The paths of one page of every kind of ours, in Dutch, with the entry and the page for a missing address. */
export function kindsIn(builtSite: string): string[] {
  const sitemap = readFileSync(join(builtSite, 'sitemap.xml'), 'utf8');
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
  const kinds = new Map<string, string>();
  for (const path of paths.filter((one) => one.startsWith('/nl/'))) {
    const kind = kindOf(path);
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return ['/', ...kinds.values(), '/404.html'];
}

/** Sections that hold many pages of one kind; every other page is a kind of its own. */
const sectionsOfOneKind: readonly string[] = (['levels', 'factors', 'cases', 'figures'] as const).map(
  (section) => segments[section].nl,
);

function kindOf(path: string): string {
  const [, , section = '', thing = ''] = path.split('/');
  return thing && sectionsOfOneKind.includes(section) ? `${section}/…` : path;
}
