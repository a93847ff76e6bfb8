import { type IndexFile, type IndexPart, indexFile, rewriteIndex } from './pagefind-files.ts';

/** A word with where it stands: a list of pages, each with its places. */
type IndexedWord = readonly [
  word: string,
  pages: readonly (readonly [page: number, places: readonly number[]])[],
  ...unknown[],
];

/** Places of words in a part: about 2 kB as it is sent. Pagefind's own parts have 20,000. */
const placesInPart = 1_500;

/** Words that begin alike for so many letters stay together: whoever asks for the beginning of a word gets them all. */
const lettersTogether = 3;

/** Cuts the index of words, of which a search fetches the parts that it needs, into smaller parts than Pagefind does. */
export function splitIndex(files: readonly IndexFile[]): readonly IndexFile[] {
  return rewriteIndex(files, '.pf_index', ({ language, meta, read }) => {
    const [version, pages, oldParts, ...rest] = meta;
    const words = oldParts.flatMap(([, , name]) => (read(`index/${name}.pf_index`) as [IndexedWord[]])[0]);
    const parts = partsOf(words).map((part) => writePart(part, language));
    return {
      meta: [version, pages, parts.map(({ part }) => part), ...rest],
      files: parts.map(({ file }) => file),
    };
  });
}

/** The words in parts of at most the size that is wanted, in their order; what has to stay together may be more. */
function partsOf(words: readonly IndexedWord[]): IndexedWord[][] {
  const parts: IndexedWord[][] = [];
  let places = Number.POSITIVE_INFINITY;
  for (const alike of Map.groupBy(words, ([word]) => beginning(word)).values()) {
    const more = alike.reduce((sum, word) => sum + placesOf(word), 0);
    if (places + more > placesInPart) {
      parts.push([]);
      places = 0;
    }
    parts.at(-1)?.push(...alike);
    places += more;
  }
  return parts;
}

function placesOf([, pages]: IndexedWord): number {
  return pages.reduce((count, [, at]) => count + at.length + 1, 0);
}

function writePart(words: readonly IndexedWord[], language: string): { part: IndexPart; file: IndexFile } {
  const { name, file } = indexFile([words], language, 'index');
  // Whatever begins like the last word belongs here too.
  const to = `${beginning(words.at(-1)?.[0] ?? '')}\u{10ffff}`;
  return { part: [beginning(words[0]?.[0] ?? ''), to, name], file };
}

function beginning(word: string): string {
  return [...word].slice(0, lettersTogether).join('');
}
