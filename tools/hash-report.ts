import { readFileSync, writeFileSync } from 'node:fs';
import { encodeHashes, hashReport } from './report-runs.ts';

/**
 * Writes `tests/fixtures/report-runs.json` from the report, which is copyright TNO and stands in no repository:
 * `node tools/hash-report.ts [path of the report as Markdown]`.
 */
const [source = '../shared/source/report.nl.md'] = process.argv.slice(2);
const target = 'tests/fixtures/report-runs.json';

const hashes = hashReport(readFileSync(source, 'utf8'));
if (hashes.names.size === 0) throw new Error(`${source} has no footnote that names who was interviewed.`);
writeFileSync(target, encodeHashes(hashes));
console.log(`${target}: ${hashes.runs.size} runs and ${hashes.names.size} names`);
