import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { rulesOfSite } from '#lib/build/hosting/hosting-files.ts';
import { packFiles } from '#lib/build/hosting/packed-files.ts';
import { type SiteServer, serve } from '../tools/benchmark/brotli-server.ts';
import { describeMachine } from '../tools/benchmark/machine.ts';
import { copyProject, writeFactorPages } from '../tools/benchmark/many-factors.ts';
import { type BuildCost, timeBuild } from '../tools/benchmark/timed-build.ts';
import { findBrowser } from '../tools/find-browser.ts';
import { writeContent } from './content.ts';
import { bytesToShow, type Visit, visit } from './first-view.ts';
import { kindsIn } from './kinds-of-page.ts';
import { type Audit, audit } from './lighthouse.ts';
import { keep } from './measures.ts';
import { benchmarks, others, ours, type Site, sites, work } from './sites.ts';

const port = Number(process.env['BENCHMARK_PORT'] ?? 4361);
const factorPage = '/en/factors/autonomy/';
const word = 'workload';
/** How often each thing is done that takes another time each time; `BENCHMARK_RUNS` says otherwise, to try the command. */
const runsAsked = Number(process.env['BENCHMARK_RUNS']);
const auditsOfASite = runsAsked || 5;
/** A page of ours that has not 100 everywhere is looked at again, this often in all. */
const auditsOfAnImperfectPage = 3;
const buildsOfASite = runsAsked || 3;

const shared = { SITE_URL: `https://localhost:${port}`, ASTRO_TELEMETRY_DISABLED: '1' };

/** What the product leaves out of a build that is timed: the others make neither. */
const timed = { ...shared, SITE_CARDS: 'off', SITE_TWINS: 'off' };

/** The packages of the others, as their lock files have them. */
export async function install(): Promise<void> {
  for (const folder of [...others.map((site) => site.folder), join(benchmarks, 'lighthouse')]) {
    await timeBuild(folder, ['npm', 'ci', '--no-audit', '--no-fund']);
  }
  keep('install', describeMachine(), versions());
}

function versions(): Record<string, string> {
  const folders = { Starlight: 'starlight', VitePress: 'vitepress', Eleventy: 'eleventy', Lighthouse: 'lighthouse' };
  return Object.fromEntries(
    Object.entries(folders).map(([name, folder]) => {
      const { dependencies } = JSON.parse(readFileSync(join(benchmarks, folder, 'package.json'), 'utf8'));
      const [, version] = Object.entries<string>(dependencies).find(([key]) => key.includes(folder)) ?? [];
      return [name, version ?? ''];
    }),
  );
}

/** Every site as it is, whole, for what is measured in a browser. */
export async function siteBuilds(): Promise<void> {
  prepareOurs();
  const pages: Record<string, { pages: number }> = {};
  for (const site of sites) {
    await makeContent(site);
    await buildCold(site, shared);
    rmSync(built(site), { recursive: true, force: true });
    cpSync(join(site.folder, site.output), built(site), { recursive: true });
    await packFiles(built(site));
    pages[site.name] = { pages: countPages(site) };
  }
  keep('sites', describeMachine(), pages);
}

/** What a page of a factor brings, and a first search on it. */
export async function firstViews(): Promise<void> {
  const views: Record<string, Visit & { toShow: number }> = {};
  const browser = await chromium.launch({ executablePath: chrome(), args: ['--no-sandbox', '--disable-gpu'] });
  for (const site of sites) {
    await whileServed(site, async (server) => {
      views[site.name] = { ...(await visitSite(browser, server, site)), toShow: bytesToShow(built(site), factorPage) };
    });
  }
  await browser.close();
  keep('views', describeMachine(), views);
}

function visitSite(browser: Browser, server: SiteServer, { search }: Site): Promise<Visit> {
  return visit(browser, server, factorPage, search, word);
}

/** Lighthouse on the same page of every site. The sites take turns, so that what changes on the machine meets them all. */
export async function audits(): Promise<void> {
  const machine = describeMachine();
  const results: Record<string, Audit[]> = Object.fromEntries(sites.map(({ name }) => [name, []]));
  for (let run = 0; run < auditsOfASite; run++) {
    for (const site of sites) {
      await whileServed(site, async ({ address }) => {
        results[site.name]?.push(await audit(`${address}${factorPage}`, chrome()));
      });
    }
  }
  keep('lighthouse', machine, results);
}

/** Lighthouse on every kind of page of ours. */
export async function kindsOfPages(): Promise<void> {
  const machine = describeMachine();
  const results: Record<string, Audit[]> = {};
  await whileServed(ours, async ({ address }) => {
    for (const path of kindsIn(built(ours))) {
      const runs = [await audit(`${address}${path}`, chrome())];
      while (!isPerfect(runs[0]) && runs.length < auditsOfAnImperfectPage) {
        runs.push(await audit(`${address}${path}`, chrome()));
      }
      console.log(path, ...runs.map(({ scores, faults }) => JSON.stringify({ ...scores, faults })));
      results[path] = runs;
    }
  });
  keep('kinds', machine, results);
}

function isPerfect(run: Audit | undefined): boolean {
  return Object.values(run?.scores ?? {}).every((score) => score === 100);
}

/** What it takes to build each site from nothing, with so many pages of factors. */
export async function buildTimes(factorPages: 40 | 1000): Promise<void> {
  const machine = describeMachine();
  prepareOurs(factorPages);
  const results: Record<string, { pages: number; runs: BuildCost[] }> = {};
  for (let run = 0; run < buildsOfASite; run++) {
    for (const site of sites) {
      if (run === 0) await makeContent(site);
      const cost = await buildCold(site, timed);
      results[site.name] ??= { pages: countPages(site), runs: [] };
      results[site.name]?.runs.push(cost);
      console.log(site.name, cost);
    }
  }
  keep(`build-${factorPages}`, machine, results);
}

/** A copy of this project, as it is or with so many pages of factors. */
function prepareOurs(factorPages?: number): void {
  rmSync(ours.folder, { recursive: true, force: true });
  copyProject(ours.folder);
  if (factorPages !== undefined) writeFactorPages(ours.folder, factorPages);
}

/** The prose of another site; it is made of ours, which must be built. */
async function makeContent(site: Site): Promise<void> {
  const other = others.find(({ name }) => name === site.name);
  if (other) writeContent(join(ours.folder, ours.output), other);
}

async function buildCold(site: Site, variables: Record<string, string>): Promise<BuildCost> {
  for (const made of [site.output, ...site.caches]) rmSync(join(site.folder, made), { recursive: true, force: true });
  return timeBuild(site.folder, site.build, variables);
}

function countPages(site: Site): number {
  const files = readdirSync(join(site.folder, site.output), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.html')).length;
}

/** Where a site as it is is kept. */
function built({ name }: Site): string {
  return join(work, 'built', name.toLowerCase().replaceAll(' ', '-'));
}

/** Serves a site as a good host does, ours with the headers that it is meant to be sent with. */
async function whileServed(site: Site, use: (server: SiteServer) => Promise<void>): Promise<void> {
  if (!existsSync(built(site))) throw new Error(`${site.name} was not built: run the part "sites" first.`);
  const headers = site === ours ? (await rulesOfSite(built(site), '/')).headers : {};
  const server = await serve(built(site), { port, headers });
  try {
    await use(server);
  } finally {
    await server.close();
  }
}

function chrome(): string {
  const found = findBrowser(chromium.executablePath());
  if (!found.ok) throw new Error(found.message);
  return found.path ?? chromium.executablePath();
}
