/** A page as search knows it before its index is there. */
export interface ListedPage {
  /** Its path in its language, without slashes around it: "factoren/autonomie". */
  readonly path: string;
  readonly title: string;
  readonly kind: string;
  /** The id of its level, or empty. */
  readonly level: string;
  /** The ids of the cases that it is about or has an example of. */
  readonly cases: readonly string[];
  /** Stems of other words for it, and of its title in the other language. */
  readonly stems: readonly string[];
}

/** A term of the glossary; `path` is that of the page it stands on. */
export interface ListedTerm {
  readonly id: string;
  readonly term: string;
  /** Stems of what the other language calls it. */
  readonly stems: readonly string[];
}

/** All that search knows of the pages in one language before its index is there. */
export interface SearchList {
  readonly pages: readonly ListedPage[];
  /** The path of the page on which the terms stand. */
  readonly glossary: string;
  readonly terms: readonly ListedTerm[];
}

/**
 * The list as it is sent, as small as it goes: a line a page with its fields between bars and its stems between commas,
 * `factoren/autonomie|Autonomie|factor|task|surfly,experius|vrij,besl`; then an empty line, the path of the
 * glossary, and a line a term, `scrum|Scrum|`. An id that is the term in small letters with hyphens is left out.
 */
export function writeSearchList({ pages, glossary, terms }: SearchList): string {
  return [
    ...pages.map(({ path, title, kind, level, cases, stems }) => line(path, title, kind, level, cases, stems)),
    '',
    glossary,
    ...terms.map(({ id, term, stems }) => line(id === idOf(term) ? '' : id, term, stems)),
  ].join('\n');
}

/** Reads what `writeSearchList` wrote. A line without all its fields has empty ones. */
export function readSearchList(text: string): SearchList {
  const [pages = '', rest = ''] = text.split('\n\n');
  const [glossary = '', ...terms] = rest.split('\n');
  return {
    pages: pages.split('\n').filter(Boolean).map(readPage),
    glossary,
    terms: terms.filter(Boolean).map(readTerm),
  };
}

function readPage(text: string): ListedPage {
  const [path = '', title = '', kind = '', level = '', cases = '', stems = ''] = text.split('|');
  return { path, title, kind, level, cases: listOf(cases), stems: listOf(stems) };
}

function readTerm(text: string): ListedTerm {
  const [id = '', term = '', stems = ''] = text.split('|');
  return { id: id || idOf(term), term, stems: listOf(stems) };
}

function line(...fields: (string | readonly string[])[]): string {
  return fields.map(String).join('|').replace(/\|+$/, '');
}

function listOf(text: string): string[] {
  return text.split(',').filter(Boolean);
}

function idOf(term: string): string {
  return term.toLowerCase().replaceAll(' ', '-');
}
