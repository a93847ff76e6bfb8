import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { noteShipped } from '#lib/build/licences/shipped-folders.ts';

/** What a version of the service worker is told by the build. */
interface Told {
  readonly lists?: Readonly<Record<string, string>>;
  readonly base: string;
  readonly offlinePages?: Readonly<Record<string, string>>;
}

/** A service worker of `src/worker` as one small script. It is apart from the site's scripts, whose names change. */
export async function bundleWorker(name: 'sw' | 'sw-remove', told: Told): Promise<string> {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL(`../../../worker/${name}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: {
      'process.env.NODE_ENV': '"production"',
      __LISTS__: JSON.stringify(told.lists ?? {}),
      'import.meta.env.BASE_URL': JSON.stringify(told.base),
      __OFFLINE_PAGES__: JSON.stringify(told.offlinePages ?? {}),
    },
  });
  noteShipped(Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs)));
  return outputFiles[0]?.text ?? '';
}
