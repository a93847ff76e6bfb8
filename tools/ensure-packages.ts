import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Makes sure that Debian's packages are there, each given with a file that it brings: installs what is missing where we may,
 * and says what to install where we may not.
 */
export function ensurePackages(packages: Readonly<Record<string, string>>): void {
  const missing = () => Object.keys(packages).filter((name) => !existsSync(packages[name] ?? ''));
  if (process.getuid?.() === 0 && missing().length > 0) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing()]);
  }
  if (missing().length > 0) {
    throw new Error(`Some programs are missing. On Debian: apt-get install ${missing().join(' ')}`);
  }
}

function run(command: string, parameters: string[]): void {
  spawnSync(command, parameters, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
