import { languages } from '#domain/localised.ts';
import { newestFirst } from '#domain/newest-first.ts';
import { formatAnew } from '#lib/build/citations.ts';
import { pageForm } from '#lib/build/page-citation.ts';
import { site } from '#site.ts';
import { readAllProse, readChanges, readReferences } from './read-content.ts';

/** The ids of the sources that the prose cites, as they stand together at a claim. */
export function citedTogether(): readonly (readonly string[])[] {
  const groups = readAllProse().flatMap(({ body }) =>
    [...body.matchAll(/<(?:Cite of|Beyond source)="([^"]*)"/g)].map(([, ids = '']) => ids),
  );
  return [...new Set(groups)].map((ids) => ids.split(/\s+/));
}

/** Every citation and reference that the site shows, with that of its own pages, formatted anew, by the key under which it is kept. */
export function formatAllCitations(): Readonly<Record<string, string>> {
  const references = readReferences();
  const known = new Map(references.map((reference) => [reference.id, reference]));
  const cited = citedTogether().map((ids) => ids.map((id) => known.get(id)).filter((one) => one !== undefined));
  const [version] = newestFirst(readChanges());
  if (!version) throw new Error('The site has no version: see content/changes.yaml.');
  const formatted = languages.flatMap((locale) => {
    const own = pageForm({ locale, version: version.id, date: version.date }, site.name[locale]);
    return [...formatAnew({ cited, references, own }, locale)];
  });
  return Object.fromEntries(formatted.sort());
}
