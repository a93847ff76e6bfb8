import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../tools/benchmark/statistics.ts';
import { type Audit, categories, timings } from './lighthouse.ts';
import { type BuildTimes, type Measured, type Part, readMeasured } from './measures.ts';
import { benchmarks, sites } from './sites.ts';

const file = join(benchmarks, '../docs/benchmarks.md');

/** What stands below this line of the file is written anew; above it stands how to read it. */
const marker = '<!-- Written by `npm run benchmark:compare`: edit only above this line. -->';

const names = sites.map(({ name }) => name);
const oneTrip = 14_600;
const bytesFormat = new Intl.NumberFormat('en-GB');

/** Writes the tables of `docs/benchmarks.md` from what the parts measured last. Throws when the file lost its marker. */
export async function writeReport(): Promise<void> {
  const [head, ...rest] = readFileSync(file, 'utf8').split(marker);
  if (head === undefined || rest.length === 0) throw new Error(`${file} has no line "${marker}".`);
  const text = [versions(), views(), audits(), kinds(), builds('build-40', 40), builds('build-1000', 1000)].join(
    '\n\n',
  );
  writeFileSync(file, `${head}${marker}\n\n${text}\n`);
  console.log(`\n${text}`);
}

function versions(): string {
  return section('install', 'What is compared', ({ of }) =>
    Object.entries(of)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
  );
}

function views(): string {
  return section('views', "A factor's page, and a first search on it", ({ of }) => {
    const row = (name: string, value: (site: string) => number | undefined): string[] => [
      name,
      ...names.map((site) => {
        const number = value(site);
        return number === undefined ? '–' : bytesFormat.format(number);
      }),
    ];
    return table(
      ['', ...names],
      [
        row(
          `to show it: HTML and blocking CSS, at most ${bytesFormat.format(oneTrip)} in one round trip`,
          (site) => of[site]?.toShow,
        ),
        row('first view: bytes', (site) => of[site]?.firstView.bytes),
        row('first view: bytes without fonts', (site) => of[site]?.firstView.withoutFonts),
        row('first view: requests', (site) => of[site]?.firstView.requests),
        row('first search: bytes', (site) => of[site]?.firstSearch?.bytes),
        row('first search: requests', (site) => of[site]?.firstSearch?.requests),
      ],
    );
  });
}

function audits(): string {
  return section('lighthouse', "Lighthouse on a factor's page", ({ of }) => {
    const scores = categories.map((category) => [
      category,
      ...names.map((site) => spread((of[site] ?? []).map((run) => run.scores[category]))),
    ]);
    const times = (Object.keys(timings) as (keyof typeof timings)[]).map((timing) => [
      timing === 'CLS' ? timing : `${timing} (ms)`,
      ...names.map((site) =>
        spread(
          (of[site] ?? []).map((run) => run.timings[timing]),
          timing === 'CLS' ? 3 : 0,
        ),
      ),
    ]);
    return table(['', ...names], [...scores, ...times]);
  });
}

function kinds(): string {
  return section('kinds', 'Lighthouse on every kind of page of this site', ({ of }) => {
    const rows = Object.entries(of).map(([path, runs]) => [
      `\`${path}\``,
      ...categories.map((category) => spread(runs.map((run) => run.scores[category]))),
      spread(runs.map((run) => run.timings.LCP)),
      spread(runs.map((run) => run.timings.TBT)),
      faultsOf(runs),
    ]);
    return table(['page', ...categories, 'LCP (ms)', 'TBT (ms)', 'what took points'], rows);
  });
}

function faultsOf(runs: readonly Audit[]): string {
  return [...new Set(runs.flatMap(({ faults }) => faults))].join('; ');
}

function builds(part: 'build-40' | 'build-1000', factorPages: number): string {
  return section(part, `Building it from nothing, with ${factorPages} pages of factors`, ({ of }) => {
    const timesOf = (site: string): BuildTimes[string] => of[site] ?? { pages: 0, runs: [] };
    return table(
      ['', ...names],
      [
        ['pages in all', ...names.map((site) => String(timesOf(site).pages))],
        [
          'seconds',
          ...names.map((site) =>
            spread(
              timesOf(site).runs.map(({ seconds }) => seconds),
              1,
            ),
          ),
        ],
        [
          'seconds of processor',
          ...names.map((site) =>
            spread(
              timesOf(site).runs.map((run) => run.processorSeconds),
              1,
            ),
          ),
        ],
        ['most memory (MB)', ...names.map((site) => spread(timesOf(site).runs.map(({ megabytes }) => megabytes)))],
      ],
    );
  });
}

function section<Name extends Part>(part: Name, title: string, body: (measured: Measured<Name>) => string): string {
  const measured = readMeasured(part);
  const text = measured ? `${body(measured)}\n\nMeasured on ${measured.machine} at the start.` : 'Not measured yet.';
  return `## ${title}\n\n${text}`;
}

/** The middle of some runs, and the least and the most when they differ. */
function spread(values: readonly number[], digits = 0): string {
  if (values.length === 0) return '–';
  const [least, most, middle] = [Math.min(...values), Math.max(...values), median(values)].map((value) =>
    value.toFixed(digits),
  );
  return least === most ? `${middle}` : `${middle} (${least}–${most})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
