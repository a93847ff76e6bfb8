import { ensurePackages } from '../ensure-packages.ts';

/** Makes sure that the servers are there, from Debian's packages. */
export function ensureServers(): void {
  ensurePackages({
    nginx: '/usr/sbin/nginx',
    'libnginx-mod-http-brotli-static': '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
    caddy: '/usr/bin/caddy',
    apache2: '/usr/sbin/apache2',
    openssl: '/usr/bin/openssl',
  });
}
