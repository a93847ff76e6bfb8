import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packFiles } from '#lib/build/hosting/packed-files.ts';
import { siteUrl } from '#site.ts';
import { makeCertificate } from './servers/certificate.ts';
import { ensureServers } from './servers/ensure-servers.ts';

/**
 * Serves the built site by real servers, over https with a certificate made for the occasion, and runs `tests/servers` on
 * each: `npm run test:servers` after `npm run build`. What it is given goes to Playwright: `-- --project=caddy`.
 */
if (!existsSync('dist/index.html')) throw new Error('There is no built site in dist/: run "npm run build" first.');
ensureServers();
const folder = mkdtempSync(join(tmpdir(), 'servers-'));
// Apache gives up being root, and must still get here.
chmodSync(folder, 0o755);
const site = join(folder, 'root', siteUrl.pathname);
cpSync('dist', site, { recursive: true });
cpSync('hosting', join(folder, 'hosting'), { recursive: true });
await packFiles(site);
makeCertificate(folder);
const { status } = spawnSync(
  'playwright',
  ['test', '--config=playwright.servers.config.ts', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, SERVERS_FOLDER: folder },
  },
);
rmSync(folder, { recursive: true });
process.exit(status ?? 1);
