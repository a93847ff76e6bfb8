import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { audits, buildTimes, firstViews, install, kindsOfPages, siteBuilds } from './parts.ts';
import { writeReport } from './report.ts';
import { work } from './sites.ts';

/**
 * This site beside Starlight, VitePress and Eleventy with the same prose: `npm run benchmark:compare`. Does all parts, keeps
 * what each measured in `benchmarks/.work`, and writes the tables of `docs/benchmarks.md`. Takes the better part of an hour.
 *
 * `-- --resume` leaves out the parts that are done already; `-- build-40 kinds` does those alone, and the report; `-- report` only
 * writes the report. Measures count on a machine that does nothing else.
 */
const parts: Readonly<Record<string, () => Promise<void>>> = {
  install,
  sites: siteBuilds,
  views: firstViews,
  lighthouse: audits,
  kinds: kindsOfPages,
  'build-40': () => buildTimes(40),
  'build-1000': () => buildTimes(1000),
};

const asked = process.argv.slice(2);
const named = asked.filter((argument) => argument !== '--resume' && argument !== 'report');
const unknown = named.filter((name) => !(name in parts));
if (unknown.length > 0) {
  throw new RangeError(
    `No part is called ${unknown.join(' or ')}. There are ${Object.keys(parts).join(', ')}, report.`,
  );
}
for (const [name, run] of Object.entries(parts)) {
  if (asked.includes('report') && named.length === 0) break;
  if (named.length > 0 && !named.includes(name)) continue;
  if (asked.includes('--resume') && existsSync(join(work, `${name}.json`))) continue;
  console.log(`— ${name}`);
  await run();
}
await writeReport();
