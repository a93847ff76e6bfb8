import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';

/**
 * How building grows with the number of pages: `npm run benchmark:build`. Builds this site with its factors replaced by
 * synthetic ones, without pictures, which are drawn once and kept, and prints time and peak memory. Takes some minutes; the
 * numbers depend on the machine, their growth should not.
 */
const counts = process.argv.slice(2).map(Number);
const source = resolve(import.meta.dirname, '..');
const copied = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'content', 'public', 'src'];
const levels = ['individual', 'task', 'social', 'organisation', 'context'];

const rows = [];
for (const pages of counts.length > 0 ? counts : [40, 2000, 5000]) {
  const folder = mkdtempSync(join(tmpdir(), 'benchmark-build-'));
  for (const name of copied) cpSync(join(source, name), join(folder, name), { recursive: true });
  symlinkSync(join(source, 'node_modules'), join(folder, 'node_modules'));
  writeFactors(folder, pages / 2);
  const { seconds, megabytes } = await build(folder);
  rows.push({
    'factor pages': pages,
    seconds,
    'ms a page': Math.round((1000 * seconds) / pages),
    'peak MB': megabytes,
  });
  rmSync(folder, { recursive: true });
}
console.table(rows);

/** Copies of one factor in both languages, each linked to the next; nothing else of the content names a factor any more. */
function writeFactors(folder: string, count: number): void {
  const at = (...path: string[]) => join(folder, 'content', ...path);
  const factor = parse(readFileSync(at('model/factors/autonomy.yaml'), 'utf8'));
  const prose = {
    nl: readFileSync(at('factors/nl/autonomy.mdx'), 'utf8'),
    en: readFileSync(at('factors/en/autonomy.mdx'), 'utf8'),
  };
  for (const place of ['model/factors', 'factors/nl', 'factors/en']) {
    rmSync(at(place), { recursive: true });
    mkdirSync(at(place));
  }
  const ids = Array.from({ length: count }, (_, index) => `factor-${index + 1}`);
  for (const [index, id] of ids.entries()) {
    const next = ids[(index + 1) % count];
    const items = factor.items.map((item: { id: string }, n: number) => ({ ...item, id: `${id}-${n}` }));
    const own = { ...factor, number: index + 1, level: levels[index % levels.length], slug: { nl: id, en: id }, items };
    writeFileSync(at('model/factors', `${id}.yaml`), stringify(own));
    for (const language of ['nl', 'en'] as const) {
      writeFileSync(at('factors', language, `${id}.mdx`), prose[language].replace(/factor:[a-z-]+/g, `factor:${next}`));
    }
  }
  const reason = { nl: 'Het een maakt het ander mogelijk.', en: 'The one makes the other possible.' };
  const relations = ids.map((id, index) => ({
    from: id,
    kind: 'enables',
    to: ids[(index + 1) % count],
    reading: 'direct',
    sections: ['2.2.2'],
    reason,
  }));
  writeFileSync(at('model/relations.yaml'), JSON.stringify(relations));
  writeFileSync(at('model/evidence.yaml'), '[]');
  writeFileSync(at('synonyms.yaml'), '[]');
  for (const kind of ['levels', 'cases', 'pages', 'figures']) {
    for (const language of ['nl', 'en']) rewriteLinks(at(kind, language), ids[0] ?? '');
  }
}

function rewriteLinks(folder: string, factor: string): void {
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8')
      .replace(/factor:[a-z-]+/g, `factor:${factor}`)
      .replace(/shows="[^"]*"/g, `shows="${factor}"`);
    writeFileSync(path, text);
  }
}

/** Runs the build and watches the memory of its process. */
async function build(folder: string): Promise<{ seconds: number; megabytes: number }> {
  const start = performance.now();
  const child = spawn(join(folder, 'node_modules/.bin/astro'), ['build'], {
    cwd: folder,
    env: { ...process.env, SITE_CARDS: 'off' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakMemory(child.pid));
  }, 200);
  const code = await new Promise((done) => child.on('exit', done));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The build in ${folder} failed.`);
  return { seconds: Math.round((performance.now() - start) / 100) / 10, megabytes };
}

/** The most memory that a process has used so far, in MB; 0 where the system does not say, as outside Linux. */
function peakMemory(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return 0;
  }
}
