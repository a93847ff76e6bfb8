import { readFile } from 'node:fs/promises';
import type { ShippedPackage } from './shipped-package.ts';

/** How the name of a crate begins where it stands among packages of npm. */
export const cratePrefix = 'cargo:';

/** The Pagefind whose `pagefind_web/Cargo.lock` names the crates below. */
export const pagefindOfCrates = '1.5.2';

/** The Rust crates of which something is in Pagefind's WebAssembly, with the licence under which each is passed on here. */
const crates = [
  { name: 'bit-set', version: '0.10.0', licence: 'MIT', source: 'https://github.com/contain-rs/bit-set' },
  { name: 'bit-vec', version: '0.9.1', licence: 'MIT', source: 'https://github.com/contain-rs/bit-vec' },
  { name: 'minicbor', version: '2.2.1', licence: 'BlueOak-1.0.0', source: 'https://github.com/twittner/minicbor' },
  {
    name: 'pagefind_microjson',
    version: '0.1.4',
    licence: 'GPL-3.0-only',
    source: 'https://crates.io/crates/pagefind_microjson',
  },
  {
    name: 'pagefind_stem',
    version: '1.0.0',
    licence: 'MIT AND BSD-3-Clause',
    source: `https://github.com/Pagefind/pagefind/tree/v${pagefindOfCrates}/pagefind_stem`,
  },
  { name: 'wasm-bindgen', version: '0.2.117', licence: 'MIT', source: 'https://github.com/wasm-bindgen/wasm-bindgen' },
  { name: 'write-json', version: '0.1.4', licence: 'MIT', source: 'https://github.com/matklad/write-json' },
] as const;

/** Each crate as a package under a name such as `cargo:bit-set`, with the text of its licence, which stands in `crates/`. */
export function readCrates(): Promise<readonly ShippedPackage[]> {
  return Promise.all(
    crates.map(async ({ name, source, ...crate }) => {
      const text = await readFile(new URL(`./crates/${name}.txt`, import.meta.url), 'utf8');
      return { ...crate, name: `${cratePrefix}${name}`, text: `Source: ${source}\n\n${text.trim()}` };
    }),
  );
}
