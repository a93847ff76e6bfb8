// Runs before `npm start` and `npm test`, on whatever Node the machine has (20 or newer): installs the packages if they
// are not there as the lock file wants them, and with --with-browser also a Chromium if there is none.
// Plain JavaScript with no imports of ours, because nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const installed = 'node_modules/.package-lock.json';

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  run('npm', ['ci', '--no-audit', '--no-fund'], 'The packages could not be installed.');
}
if (process.argv.includes('--with-browser')) {
  // By its path: on a first run the newer Node was installed only a moment ago.
  run('node_modules/.bin/node', ['tools/ensure-browser.ts'], 'There is no browser for the browser tests.');
}

function run(command, parameters, failure) {
  const { status, error } = spawnSync(command, parameters, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(failure, error?.message ?? '');
  process.exit(1);
}
