import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commit } from '#lib/build/commit.ts';
import { compareFolders } from './repeatable/compare-folders.ts';
import { copyProject } from './repeatable/copy-project.ts';

/**
 * Builds the site twice from nothing and compares every file: `npm run test:repeatable`. The second build stands in another folder
 * and gets another time zone, language and day, and folders listed in another order. Takes two whole builds.
 */
const anotherMachine = pathToFileURL(resolve(import.meta.dirname, 'repeatable/another-machine.mjs')).href;
const machines = [
  { folder: 'one', env: { TZ: 'Pacific/Honolulu', LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' } },
  {
    folder: 'in/quite/another/place',
    env: {
      ...{ TZ: 'Pacific/Kiritimati', LC_ALL: 'nl_NL.UTF-8', LANG: 'nl_NL.UTF-8' },
      NODE_OPTIONS: `--import=${anotherMachine}`,
    },
  },
];

// Told to both: in a copy there is no git, and here something may change meanwhile.
const told = { SITE_COMMIT: commit() };

const work = mkdtempSync(join(tmpdir(), 'repeatable-'));
try {
  // Both before the first build: someone may be at work here.
  for (const { folder } of machines) copyInto(join(work, folder));
  const [one = '', other = ''] = machines.map(({ folder, env }) => build(join(work, folder), env));
  const differences = ['dist', 'hosting'].flatMap((made) => compareFolders(join(one, made), join(other, made)));
  for (const difference of differences) console.error(difference);
  console.log(differences.length > 0 ? `${differences.length} files differ.` : 'Both builds gave the same files.');
  process.exitCode = differences.length > 0 ? 1 : 0;
} finally {
  rmSync(work, { recursive: true });
}

function copyInto(folder: string): void {
  mkdirSync(folder, { recursive: true });
  copyProject(folder);
}

/** Builds the copy of the project in a folder; gives the folder. */
function build(folder: string, env: Readonly<Record<string, string>>): string {
  console.log(`Building in ${folder}`);
  const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    cwd: folder,
    env: { ...process.env, ...told, ...env },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`The build in ${folder} failed.`);
  return folder;
}
