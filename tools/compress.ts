import { packFiles } from '#lib/build/hosting/packed-files.ts';

/**
 * Packs the files of the site in `dist/` for a server that sends packed files as they are: `npm run compress` after
 * `npm run build`. No part of the build: most hosts pack by themselves and would be sent three files for one.
 */
const started = performance.now();
const packed = await packFiles('dist');
console.log(`${packed} files packed in ${((performance.now() - started) / 1000).toFixed(1)} s`);
