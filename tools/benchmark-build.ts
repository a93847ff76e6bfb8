import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject, writeFactorPages } from './benchmark/many-factors.ts';
import { timeBuild } from './benchmark/timed-build.ts';

/**
 * How building grows with the number of pages: `npm run benchmark:build`. Builds this site with its factors replaced by
 * synthetic ones, without pictures, which are drawn once and kept, and prints time and peak memory. Takes some minutes; the
 * numbers depend on the machine, their growth should not.
 */
const counts = process.argv.slice(2).map(Number);

const rows = [];
for (const pages of counts.length > 0 ? counts : [40, 2000, 5000]) {
  const folder = mkdtempSync(join(tmpdir(), 'benchmark-build-'));
  copyProject(folder);
  writeFactorPages(folder, pages);
  const astro = join(folder, 'node_modules/.bin/astro');
  const { seconds, megabytes } = await timeBuild(folder, [astro, 'build'], { SITE_CARDS: 'off' });
  rows.push({
    'factor pages': pages,
    seconds,
    'ms a page': Math.round((1000 * seconds) / pages),
    'peak MB': megabytes,
  });
  rmSync(folder, { recursive: true });
}
console.table(rows);
