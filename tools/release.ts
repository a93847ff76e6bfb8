import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commit } from '#lib/build/commit.ts';
import { hashesFile, hashesOf } from '#lib/build/file-hashes.ts';
import { packagesIn } from '#lib/build/licences/licences-text.ts';
import { licencesFile } from '#lib/build/licences/third-party-licences.ts';
import { forRelease, onlyShipped, readBillOfMaterials } from './release/bill-of-materials.ts';
import { findObstacles } from './release/find-obstacles.ts';
import { pack } from './release/pack.ts';
import { readMe } from './release/read-me.ts';
import { readRelease, readState } from './release/read-state.ts';

/**
 * Makes a release: `SITE_URL=… SITE_CONTACT=… npm run release`. Installs from the lock file, runs every test, which builds the site,
 * and packs that build with all that goes with it into `release/`. Refuses, with what to do, when something is missing.
 */
const state = readState();
const obstacles = findObstacles(state);
for (const obstacle of obstacles) console.error(obstacle);
if (obstacles.length > 0) process.exit(1);

const release = readRelease();
// What an earlier build for another address wrote there would come along.
rmSync('hosting', { recursive: true, force: true });
run('npm', 'ci', '--no-audit', '--no-fund');
run('npm', 'test');
if (hashesOf('dist') !== readFileSync(join('dist', hashesFile), 'utf8')) {
  fail('The tests changed the site in dist/: it is no longer what was built.');
}
if (!existsSync('hosting')) fail('There are no header files in hosting/, which the build writes.');

const folder = `${release.name}-${release.version}`;
const parent = mkdtempSync(join(tmpdir(), 'release-'));
fillFolder(join(parent, folder));
mkdirSync('release', { recursive: true });
const archive = join('release', `${folder}.tar.gz`);
await pack(parent, folder, archive, release.date);
rmSync(parent, { recursive: true });

const hash = createHash('sha256').update(readFileSync(archive)).digest('hex');
writeFileSync(`${archive}.sha256`, `${hash}  ${folder}.tar.gz\n`);
console.log(`${archive}: ${statSync(archive).size} bytes, sha256 ${hash}`);

function fillFolder(to: string): void {
  cpSync('dist', join(to, 'site'), { recursive: true });
  cpSync('hosting', join(to, 'hosting'), { recursive: true });
  cpSync('docs/hosting', join(to, 'docs'), { recursive: true });
  cpSync('LICENSE', join(to, 'LICENSE'));
  cpSync('content/LICENSE.md', join(to, 'LICENSE-content.md'));
  cpSync(join('dist', licencesFile), join(to, licencesFile));
  const bill = forRelease(readBillOfMaterials(), release);
  const shipped = onlyShipped(bill, packagesIn(readFileSync(join('dist', licencesFile), 'utf8')));
  writeFileSync(join(to, 'sbom-build.cdx.json'), `${JSON.stringify(bill, undefined, 2)}\n`);
  writeFileSync(join(to, 'sbom-site.cdx.json'), `${JSON.stringify(shipped, undefined, 2)}\n`);
  writeFileSync(join(to, 'README.txt'), readMe(release, state.address ?? '', commit()));
}

function run(command: string, ...parameters: string[]): void {
  const { status } = spawnSync(command, parameters, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) fail(`"${[command, ...parameters].join(' ')}" failed: nothing was released.`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
