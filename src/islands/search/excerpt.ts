/** A run of text of an excerpt, `marked` where it was searched for. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['#39', "'"],
  ['#x27', "'"],
]);

/** Pagefind's excerpt (escaped text with `<mark>`) as plain runs, so that it never has to be set as HTML. */
export function readExcerpt(excerpt: string): readonly Run[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter((part) => part !== '')
    .map((part) => {
      const marked = part.startsWith('<mark>');
      return { marked, text: decode(marked ? part.slice('<mark>'.length, -'</mark>'.length) : part) };
    });
}

function decode(text: string): string {
  return text.replace(/&(\w+|#\w+);/g, (entity, name: string) => entities.get(name) ?? entity);
}
