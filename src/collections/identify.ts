/** One thing of a file, as it is written. */
export interface Entry {
  readonly [field: string]: unknown;
}

/** The id of a relation, made of its ends: `autonomy enables variety`. */
export function relationId({ from, kind, to }: Entry): string {
  return `${from} ${kind} ${to}`;
}

/** The id of a cell of the table factors × cases: `autonomy surfly`. */
export function cellId(cell: Entry): string {
  return `${cell['factor']} ${cell['case']}`;
}

/** The id of a list of words, which is the id of the page that it is for. */
export function pageId({ page }: Entry): string {
  return String(page);
}

/** The id of a thing that is written with it. */
export function ownId({ id }: Entry): string {
  return String(id);
}
