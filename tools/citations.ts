import { writeFileSync } from 'node:fs';
import { formatAllCitations } from '../tests/content/cited-sources.ts';

/**
 * Keeps what Citation.js makes of the sources, so that a build need not make it anew: `npm run citations`, after a change to the
 * sources, to what the prose cites or to the version. A test tells when that was forgotten; the site is right without it, and
 * slower to build.
 */
const file = 'src/lib/build/kept-citations.json';
writeFileSync(file, `${JSON.stringify(formatAllCitations(), undefined, 2)}\n`);
