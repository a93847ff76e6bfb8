import { build } from 'esbuild';
import type { Thing } from './visitor.ts';

let bundled: Promise<string> | undefined;

/** A script whose value, in the page, is what `find` in finder.ts says of this thing. */
export async function finderScript(thing: Thing): Promise<string> {
  bundled ??= bundle();
  return `(() => { ${await bundled}; return engineFinder.find(${JSON.stringify(thing)}); })()`;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['tests/engines/finder.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'engineFinder',
  });
  return outputFiles[0]?.text ?? '';
}
