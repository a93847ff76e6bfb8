import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** The forms in which a source can be had as a file, by the ending of its name. */
export const citationFormats = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const;

export type CitationFormat = keyof typeof citationFormats;

/** A source in CSL-JSON, with all that CSL does not know under `custom`. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly version?: string;
  readonly custom?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** The text of each file of a source. `versionName` is what a version is called in its language: "Versie". */
export function citationFiles(item: CslItem, versionName = ''): Readonly<Record<CitationFormat, string>> {
  // BibTeX and RIS have no field for a version, and for a page none for its site.
  const cite = new Cite([
    {
      ...item,
      publisher: item['publisher'] ?? item['container-title'],
      ...(item.version && { note: `${versionName} ${item.version}` }),
    },
  ]);
  return {
    bib: `${cite.format('bibtex').trim()}\n`,
    ris: formatRis(cite),
    json: `${JSON.stringify([item], undefined, 2)}\n`,
  };
}

/** Written from its fields: as a text, Citation.js breaks lines after 70 characters, in the middle of words and addresses. */
function formatRis(cite: Cite): string {
  const records = cite
    .format('ris', { format: 'object' })
    .map(({ TY: type, ID: _, ...fields }) => [
      ['TY', type],
      ...Object.entries(fields).flatMap(([tag, values]) => [values].flat().map((value) => [tag, value])),
      ['ER', ''],
    ]);
  return records.map((lines) => lines.map(([tag, value]) => `${tag}  - ${value}\n`).join('')).join('\n');
}
