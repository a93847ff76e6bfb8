import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchmarks } from './sites.ts';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export const timings = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
} as const;

export interface Audit {
  /** 0 to 100. */
  readonly scores: Readonly<Record<(typeof categories)[number], number>>;
  /** In ms, but CLS, which has no unit. */
  readonly timings: Readonly<Record<keyof typeof timings, number>>;
  /** What took points, by its name in Lighthouse, with what it says of it. */
  readonly faults: readonly string[];
}

/** What of a report of Lighthouse is read. */
interface Report {
  readonly categories: Readonly<
    Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { score: number | null; numericValue?: number; displayValue?: string }>>;
  readonly runtimeError?: { message: string };
}

const chromeFlags = [
  '--headless=new',
  '--no-sandbox',
  '--ignore-certificate-errors',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Now and then the browser hands Lighthouse no trace, which says nothing of the page. */
const tries = 3;

/**
 * Lighthouse's audit of a page on a phone, as it is by default: a slow line and a slow processor, both simulated. Throws when it
 * could not read the page in three tries.
 */
export async function audit(url: string, chrome: string): Promise<Audit> {
  for (let rest = tries - 1; ; rest--) {
    try {
      return await auditOnce(url, chrome);
    } catch (error) {
      if (rest === 0) throw error;
    }
  }
}

async function auditOnce(url: string, chrome: string): Promise<Audit> {
  const folder = mkdtempSync(join(tmpdir(), 'benchmark-lighthouse-'));
  const file = join(folder, 'report.json');
  await run(
    join(benchmarks, 'lighthouse/node_modules/.bin/lighthouse'),
    [
      url,
      '--output=json',
      `--output-path=${file}`,
      '--quiet',
      '--no-enable-error-reporting',
      `--only-categories=${categories.join(',')}`,
      `--chrome-flags=${chromeFlags.join(' ')}`,
    ],
    { CHROME_PATH: chrome },
  );
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  if (report.runtimeError) throw new Error(`Lighthouse could not read ${url}: ${report.runtimeError.message}`);
  return readReport(report);
}

function readReport({ categories: read, audits }: Report): Audit {
  const scoreOf = (category: string) => Math.round(100 * (read[category]?.score ?? Number.NaN));
  const timingOf = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  return {
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      seo: scoreOf('seo'),
    },
    timings: {
      FCP: timingOf(timings.FCP),
      LCP: timingOf(timings.LCP),
      TBT: timingOf(timings.TBT),
      CLS: timingOf(timings.CLS),
    },
    faults: categories
      .filter((category) => scoreOf(category) < 100)
      .flatMap((category) => read[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => [id, audits[id]?.displayValue].filter(Boolean).join(' ')),
  };
}

async function run(command: string, parameters: readonly string[], variables: Record<string, string>): Promise<void> {
  const child = spawn(command, parameters, {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((done) => child.on('exit', done));
  if (code !== 0) throw new Error(`${command} failed.`);
}
