import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** A file of the index, by its path in Pagefind's folder. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What words there are in a part of the index, and its name. */
export type IndexPart = readonly [from: string, to: string, name: string];

/** What pages can be narrowed by, and the name of its file. */
export type IndexFilter = readonly [filter: string, name: string];

/** What Pagefind reads first of a language: version, pages, parts of the index, filters, and more. */
export type Meta = readonly [
  version: string,
  pages: unknown,
  parts: readonly IndexPart[],
  filters: readonly IndexFilter[],
  ...unknown[],
];

/** The index of a language: what is read of it first, and each of its other files unpacked. */
export interface LanguageIndex {
  readonly language: string;
  readonly meta: Meta;
  readonly read: (path: string) => unknown;
}

interface Entry {
  readonly version: string;
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

/** Every file of Pagefind begins with this, once it is unpacked. */
const signature = 'pagefind_dcd';

/** The version whose files this code knows: another one may have changed them. */
const knownVersion = '1.5.2';

/**
 * The files of an index in which those with one ending have been written anew, language by language. Languages stand in the
 * order of their names. Throws for a version of Pagefind that this code does not know.
 */
export function rewriteIndex(
  files: readonly IndexFile[],
  ending: '.pf_index' | '.pf_filter',
  rewrite: (index: LanguageIndex) => { readonly meta: Meta; readonly files: readonly IndexFile[] },
): readonly IndexFile[] {
  const byPath = new Map(files.map((file) => [file.path, file.content]));
  const read = (path: string) => byPath.get(path) ?? fail(`Pagefind's index has no ${path}.`);
  const entry = JSON.parse(new TextDecoder().decode(read('pagefind-entry.json'))) as Entry;
  if (entry.version !== knownVersion) fail(`Pagefind is ${entry.version}: see whether pagefind-files.ts still fits.`);

  const languages = Object.keys(entry.languages)
    .sort()
    .map((language) => {
      const about = entry.languages[language] ?? fail(`Pagefind's index has no ${language}.`);
      const before = unpack(read(`pagefind.${about.hash}.pf_meta`)) as Meta;
      const after = rewrite({ language, meta: before, read: (path) => unpack(read(path)) });
      const content = pack(after.meta);
      const hash = nameOf(content, language, 10);
      const written = [...after.files, { path: `pagefind.${hash}.pf_meta`, content }];
      return { about: [language, { ...about, hash }] as const, written };
    });

  const newEntry = { ...entry, languages: Object.fromEntries(languages.map(({ about }) => about)) };
  return [
    ...files.filter(
      ({ path }) => path !== 'pagefind-entry.json' && !path.endsWith('.pf_meta') && !path.endsWith(ending),
    ),
    { path: 'pagefind-entry.json', content: new TextEncoder().encode(JSON.stringify(newEntry)) },
    ...languages.flatMap(({ written }) => written),
  ];
}

/** A file of an index under a name that says what is in it. */
export function indexFile(
  data: unknown,
  language: string,
  folder: 'index' | 'filter',
): { readonly name: string; readonly file: IndexFile } {
  const content = pack(data);
  const name = nameOf(content, language, 7);
  return { name, file: { path: `${folder}/${name}.pf_${folder}`, content } };
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
