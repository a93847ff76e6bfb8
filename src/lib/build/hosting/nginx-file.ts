import { fileTypes, packableTypes } from './file-types.ts';
import { escapeForPattern } from './pattern.ts';
import { type HostingRules, steeringFiles } from './rules.ts';

/**
 * What nginx includes in the server block of the site. A location that sets a header of its own inherits none, so the
 * location of files that never change repeats them all.
 */
export function nginxFile({ base, headers, cache, notFound }: HostingRules): string {
  const sends = (cacheControl: string, indent: string) =>
    Object.entries({ ...headers, 'Cache-Control': cacheControl })
      .map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
      .join('\n');
  const hidden = steeringFiles.map((file) => `    location = ${base}${file} { return 404; }`);
  return `# Made by the build. Include it in the server block that serves the site over https:
#
#     server {
#         listen 443 ssl;
#         server_name example.org;
#         ssl_certificate …; ssl_certificate_key …;
#         root /srv/site;
#         include /srv/hosting/nginx.conf;
#     }
#
# The files of the site stand in the root${base === '/' ? '' : `, in the folder ${base}`}. After "npm run compress", and with nginx's module for
# it (Debian: libnginx-mod-http-brotli-static), "brotli_static on;" beside the include sends the files packed with brotli.

${base === '/' ? '' : `location = ${base.slice(0, -1)} { absolute_redirect off; return 301 ${base}; }\n`}location ${base} {
    index index.html;
    try_files $uri $uri/ =404;
    error_page 403 404 =404 ${base}${notFound};
    absolute_redirect off;
    server_tokens off;

    types {
${typeLines()}
    }
    default_type application/octet-stream;

    gzip on;
    gzip_static on;
    gzip_vary on;
    gzip_proxied any;
    gzip_types ${packableTypes
      .filter((type) => type !== fileTypes['html'])
      .map((type) => `"${type}"`)
      .join(' ')};

${sends(cache.revalidated, '    ')}

    location ~ ^${escapeForPattern(base)}(${cache.immutableFolders.join('|')})/ {
${sends(cache.immutable, '        ')}
    }
${hidden.join('\n')}
}
`;
}

function typeLines(): string {
  return Object.entries(fileTypes)
    .map(([ending, type]) => `        "${type}" ${ending};`)
    .join('\n');
}
