import { parse } from 'yaml';

/** Relations as Astro wants them, each with an id made of its ends: `autonomy enables variety`. */
export function withRelationIds(text: string): Entry[] {
  return entriesOf(text, ({ from, kind, to }) => `${from} ${kind} ${to}`);
}

/** Cells of the table factors × cases, each with an id made of both: `autonomy surfly`. */
export function withCellIds(text: string): Entry[] {
  return entriesOf(text, (cell) => `${cell['factor']} ${cell['case']}`);
}

/** Things that are written with their id; JSON is read too. */
export function withOwnIds(text: string): Entry[] {
  return entriesOf(text, ({ id }) => id);
}

/** A repeated id gets a number, so that Astro keeps both and the schema or `indexModel` can refuse the second. */
function entriesOf(text: string, idOf: (entry: Entry) => string): Entry[] {
  const seen = new Map<string, number>();
  return (parse(text) as Entry[]).map((entry) => {
    const id = idOf(entry);
    const times = seen.get(id) ?? 0;
    seen.set(id, times + 1);
    return { ...entry, id: times === 0 ? id : `${id} (${times + 1})` };
  });
}

type Entry = { [field: string]: unknown; id: string };
