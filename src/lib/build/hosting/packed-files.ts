import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { packable } from './file-types.ts';

/** How small a file may be before packing it saves nothing: it fits in one packet as it is. */
const smallest = 512;

const brotli = (bytes: Buffer) =>
  promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
const gzipped = (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 });

/**
 * Writes beside every file of a site that gains by it the same file packed, `.br` and `.gz`, for servers that send those
 * as they are. The same site gives the same bytes. Gives the number of files packed.
 */
export async function packFiles(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true })).filter((file) =>
    packable.includes(extname(file).slice(1)),
  );
  const packed = await Promise.all(files.map((file) => packFile(join(folder, file))));
  return packed.filter(Boolean).length;
}

async function packFile(file: string): Promise<boolean> {
  const bytes = await readFile(file);
  if (bytes.length < smallest) return false;
  const versions = { br: await brotli(bytes), gz: await gzipped(bytes) };
  await Promise.all(Object.entries(versions).map(([ending, version]) => writeFile(`${file}.${ending}`, version)));
  return true;
}
