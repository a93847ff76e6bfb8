import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a build took. What the system does not say, as outside Linux, is 0. */
export interface BuildCost {
  readonly seconds: number;
  /** The time that processors worked for it, which other work on the machine changes less. */
  readonly processorSeconds: number;
  /** The most memory that its process and all below it held together, as sampled. */
  readonly megabytes: number;
}

const betweenSamples = 100;

/** The unit of time in `/proc`, on every Linux that matters. */
const ticksPerSecond = 100;

/** Runs a build in a folder, with some variables beside ours. Throws when the build fails. */
export async function timeBuild(
  folder: string,
  [command, ...parameters]: readonly [string, ...string[]],
  variables: Readonly<Record<string, string>> = {},
): Promise<BuildCost> {
  const start = performance.now();
  const child = spawn(command, parameters, {
    cwd: folder,
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let megabytes = 0;
  let processorSeconds = 0;
  const watch = setInterval(() => {
    if (child.pid === undefined) return;
    megabytes = Math.max(megabytes, memoryOf(child.pid));
    processorSeconds = Math.max(processorSeconds, processorTimeOf(child.pid));
  }, betweenSamples);
  const code = await new Promise((done) => child.on('exit', done));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The build in ${folder} failed.`);
  return { seconds: Math.round((performance.now() - start) / 100) / 10, processorSeconds, megabytes };
}

/** The memory that a process holds now with all that it started, in MB. */
function memoryOf(root: number): number {
  const children = Map.groupBy(processes(), ({ parent }) => parent);
  const sum = (pid: number): number =>
    (children.get(pid) ?? []).reduce((total, { pid: child }) => total + sum(child), residentMemory(pid));
  return Math.round(sum(root) / 1024);
}

/** The time that a process and its children that have ended took of processors, in seconds. */
function processorTimeOf(pid: number): number {
  const ticks = statisticsOf(pid).slice(11, 15).map(Number);
  return ticks.reduce((total, number) => total + number, 0) / ticksPerSecond;
}

function processes(): { pid: number; parent: number }[] {
  return numberedFolders().map((pid) => ({ pid, parent: Number(statisticsOf(pid)[1] ?? 0) }));
}

/** What `/proc` tells of a process from its state on; before that stands its name, which may hold anything. */
function statisticsOf(pid: number): string[] {
  const line = readOrEmpty(`/proc/${pid}/stat`);
  return line.slice(line.lastIndexOf(')') + 2).split(' ');
}

function numberedFolders(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** In kB; 0 for a process that has ended. */
function residentMemory(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readOrEmpty(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes);
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
