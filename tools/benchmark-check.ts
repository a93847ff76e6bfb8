import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { preview } from 'astro';
import config from '../playwright.config.ts';
import { describeLoad, describeMachine } from './benchmark/machine.ts';
import { type Input, type Interaction, leastReported, measureAnswers } from './benchmark/measure-answers.ts';
import { type MeasuredPage, measuredPages } from './benchmark/measured-pages.ts';
import { median, percentile } from './benchmark/statistics.ts';
import { timeScoring } from './benchmark/time-scoring.ts';

/**
 * How fast the self-check is: `npm run benchmark:check [how many times slower]`. Times the scoring of 84 answers in Node, then
 * answers statements of the built site in a window of a phone's size with the page's processor slowed down, 4 times by default.
 * Takes some minutes. A cell with three numbers has one a run, which shows the noise; on a busy machine they say little.
 */
const [slowDown = 4] = process.argv.slice(2).map(Number);
const runs = 3;

console.log(describeMachine());

const times = timeScoring(1000);
console.log('\nScoring all statements, ms:');
console.table([
  { median: round(median(times)), '95 %': round(percentile(times, 95)), worst: round(percentile(times, 100)) },
]);

if (!existsSync('dist/index.html')) spawnSync('node_modules/.bin/astro', ['build'], { stdio: 'inherit' });
const server = await preview({ server: { port: 4339 }, logLevel: 'error' });
const browser = await chromium.launch(config.use?.launchOptions);
console.log(`\nAnswering, ms until it shows, Chromium ${browser.version()} slowed down ${slowDown} times:`);
const rows = [];
for (const measured of measuredPages) {
  for (const input of ['touch', 'mouse'] as const) {
    rows.push(rowOf(measured, input, await measureRuns(measured, input)));
  }
}
console.table(rows);
console.log(`A frame is ${leastReported} ms, durations are to the nearest 8; ${describeLoad()} at the end.`);
await browser.close();
await server.stop();

/** Each run is a first visit. */
async function measureRuns(measured: MeasuredPage, input: Input): Promise<Interaction[][]> {
  const all = [];
  for (let run = 0; run < runs; run++) {
    const context = await browser.newContext({
      baseURL: `http://localhost:${server.port}`,
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
    });
    all.push(await measureAnswers(context, measured, input, slowDown));
    await context.close();
  }
  return all;
}

function rowOf({ name }: MeasuredPage, input: Input, all: readonly Interaction[][]): Record<string, string | number> {
  const perRun = (tell: (run: Interaction[]) => number) => all.map((run) => format(tell(run))).join(' · ');
  const durations = (run: Interaction[]) => run.map(({ duration }) => duration);
  const processing = (run: Interaction[]) => run.flatMap((interaction) => interaction.processing ?? []);
  return {
    page: name,
    input,
    answers: all[0]?.length ?? 0,
    median: perRun((run) => median(durations(run))),
    worst: perRun((run) => percentile(durations(run), 100)),
    'handling, median': perRun((run) => median(processing(run))),
    'handling, worst': perRun((run) => percentile(processing(run), 100)),
    'in one frame': perRun((run) => durations(run).filter((duration) => duration <= leastReported).length),
  };
}

/** With a dash for what no event was reported for. */
function format(ms: number): string {
  return Number.isNaN(ms) ? '–' : String(Math.round(10 * ms) / 10);
}

function round(ms: number): number {
  return Math.round(100 * ms) / 100;
}
