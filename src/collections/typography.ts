/** Straight quotes and apostrophes as a printer sets them; in MDX the Markdown processor does the same. */
export function setQuotes(text: string): string {
  return text
    .replace(/(^|[\s(])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s(])'(?=\S+')/g, '$1‘')
    .replaceAll("'", '’');
}
