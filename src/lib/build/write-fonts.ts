import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import subsetFont from 'subset-font';

/** The one family of the site, in two static weights. Made for long reading, with good figures; OFL. */
const source = 'node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-{weight}-normal.woff2';
const weights = [400, 600] as const;

/** Where the subset fonts stand for `styles/fonts.css`. */
const output = 'src/styles/fonts';

const textFolders = ['content', 'src'];
const textFiles = new Set(['.mdx', '.yaml', '.json', '.ts', '.tsx', '.astro']);

const characters = await charactersUsed();
await mkdir(output, { recursive: true });
for (const weight of weights) {
  const font = await readFile(source.replace('{weight}', String(weight)));
  // Without the layout closure: ligatures and alternates would add 4 kB a weight, kerning stays.
  const subset = await subsetFont(font, characters, { targetFormat: 'woff2', noLayoutClosure: true });
  await writeIfChanged(join(output, `source-serif-${weight}.woff2`), subset);
  parentPort?.postMessage(`weight ${weight}: ${subset.length} bytes for ${characters.length} characters`);
}

/** Every printable character in the site's content and code, each once, in order. */
async function charactersUsed(): Promise<string> {
  // Smart punctuation is made from straight quotes and dots at build, so it stands in no file.
  const found = new Set('‘’“”–—…→←');
  for (const folder of textFolders) {
    for (const file of await readdir(folder, { recursive: true })) {
      if (!textFiles.has(extname(file))) continue;
      for (const character of await readFile(join(folder, file), 'utf8')) found.add(character);
    }
  }
  return [...found]
    .filter((character) => character >= ' ')
    .sort()
    .join('');
}

/** An unchanged file keeps its date, so that the development server does not reload for nothing. */
async function writeIfChanged(file: string, bytes: Uint8Array): Promise<void> {
  const current = await readFile(file).catch(() => undefined);
  if (!current?.equals(bytes)) await writeFile(file, bytes);
}
