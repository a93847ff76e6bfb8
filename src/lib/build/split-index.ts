import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** A file of the index, by its path in Pagefind's folder. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** A word with where it stands: a list of pages, each with its places. */
type IndexedWord = readonly [
  word: string,
  pages: readonly (readonly [page: number, places: readonly number[]])[],
  ...unknown[],
];

/** What words there are in a part of the index, and its name. */
type IndexPart = [from: string, to: string, name: string];

/** What Pagefind reads first of a language: version, pages, parts of the index, filters, and more. */
type Meta = [version: string, pages: unknown, parts: IndexPart[], ...unknown[]];

interface Entry {
  readonly version: string;
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

/** Every file of Pagefind begins with this, once it is unpacked. */
const signature = 'pagefind_dcd';

/** The version whose files this code knows: another one may have changed them. */
const knownVersion = '1.5.2';

/** Places of words in a part: about 2 kB as it is sent. Pagefind's own parts have 20,000. */
const placesInPart = 1_500;

/** Words that begin alike for so many letters stay together: whoever asks for the beginning of a word gets them all. */
const lettersTogether = 3;

/**
 * Cuts the index of words, of which a search fetches the parts that it needs, into smaller parts than Pagefind does. Throws for
 * a version that it does not know.
 */
export function splitIndex(files: readonly IndexFile[]): readonly IndexFile[] {
  const byPath = new Map(files.map((file) => [file.path, file.content]));
  const read = (path: string) => byPath.get(path) ?? fail(`Pagefind's index has no ${path}.`);
  const entry = JSON.parse(new TextDecoder().decode(read('pagefind-entry.json'))) as Entry;
  if (entry.version !== knownVersion) fail(`Pagefind is ${entry.version}: see whether split-index.ts still fits.`);

  const languages = Object.entries(entry.languages).map(([language, about]) => {
    const meta = unpack(read(`pagefind.${about.hash}.pf_meta`)) as Meta;
    const words = meta[2].flatMap(([, , name]) => (unpack(read(`index/${name}.pf_index`)) as [IndexedWord[]])[0]);
    const parts = partsOf(words).map((part) => writePart(part, language));
    const [version, pages, , ...rest] = meta;
    const content = pack([version, pages, parts.map(({ part }) => part), ...rest]);
    const hash = nameOf(content, language, 10);
    const split = [...parts.map(({ file }) => file), { path: `pagefind.${hash}.pf_meta`, content }];
    return { about: [language, { ...about, hash }] as const, split };
  });

  const newEntry = { ...entry, languages: Object.fromEntries(languages.map(({ about }) => about)) };
  return [
    ...files.filter(({ path }) => path !== 'pagefind-entry.json' && !/\.pf_(meta|index)$/.test(path)),
    { path: 'pagefind-entry.json', content: new TextEncoder().encode(JSON.stringify(newEntry)) },
    ...languages.flatMap(({ split }) => split),
  ];
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
  const content = pack([words]);
  const name = nameOf(content, language, 7);
  // Whatever begins like the last word belongs here too.
  const to = `${beginning(words.at(-1)?.[0] ?? '')}\u{10ffff}`;
  return { part: [beginning(words[0]?.[0] ?? ''), to, name], file: { path: `index/${name}.pf_index`, content } };
}

function beginning(word: string): string {
  return [...word].slice(0, lettersTogether).join('');
}

function nameOf(content: Uint8Array, language: string, length: number): string {
  return `${language}_${createHash('sha256').update(content).digest('hex').slice(0, length)}`;
}

function unpack(content: Uint8Array): unknown {
  return decode(gunzipSync(content).subarray(signature.length));
}

function pack(data: unknown): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(signature), encode(data)]), { level: 9 });
}

function fail(message: string): never {
  throw new Error(message);
}
