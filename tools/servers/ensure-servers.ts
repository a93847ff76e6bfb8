import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's packages of the servers, each with a file that is there once it is installed. */
const packages = {
  nginx: '/usr/sbin/nginx',
  'libnginx-mod-http-brotli-static': '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  caddy: '/usr/bin/caddy',
  apache2: '/usr/sbin/apache2',
  openssl: '/usr/bin/openssl',
};

/** Makes sure that the servers are there: installs what is missing where we may, and says what to install where we may not. */
export function ensureServers(): void {
  if (process.getuid?.() === 0 && missing().length > 0) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing()]);
  }
  if (missing().length > 0)
    throw new Error(`The servers are missing. On Debian: apt-get install ${missing().join(' ')}`);
}

function missing(): string[] {
  return Object.entries(packages)
    .filter(([, file]) => !existsSync(file))
    .map(([name]) => name);
}

function run(command: string, parameters: string[]): void {
  spawnSync(command, parameters, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
