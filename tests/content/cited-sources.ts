import { languages } from '#domain/localised.ts';
import { formatAnew } from '#lib/build/citations.ts';
import { readAllProse, readReferences } from './read-content.ts';

/** The ids of the sources that the prose cites, as they stand together at a claim. */
export function citedTogether(): readonly (readonly string[])[] {
  const groups = readAllProse().flatMap(({ body }) =>
    [...body.matchAll(/<(?:Cite of|Beyond source)="([^"]*)"/g)].map(([, ids = '']) => ids),
  );
  return [...new Set(groups)].map((ids) => ids.split(/\s+/));
}

/** Every citation and reference that the site shows, formatted anew, by the key under which it is kept. */
export function formatAllCitations(): Readonly<Record<string, string>> {
  const references = readReferences();
  const known = new Map(references.map((reference) => [reference.id, reference]));
  const cited = citedTogether().map((ids) => ids.map((id) => known.get(id)).filter((one) => one !== undefined));
  return Object.fromEntries(languages.flatMap((language) => [...formatAnew(cited, references, language)]).sort());
}
