import { fileTypes } from './file-types.ts';
import { type HostingRules, steeringFiles } from './rules.ts';

/**
 * What Caddy imports in the block of the site. `route` keeps the order as written: a later header replaces an earlier one,
 * and the page for a missing address replaces what was set for the file that is not there. Taking a header away stands
 * apart, because Caddy puts off a whole block that does so until it is too late for both.
 */
export function caddyFile({ base, headers, cache, notFound }: HostingRules): string {
  const sends = Object.entries(headers).map(([name, value]) => `${name} "${value}"`);
  const folders = cache.immutableFolders.map((folder) => `${base}${folder}/*`).join(' ');
  const types = Object.entries(fileTypes).map(
    ([ending, type]) => `	@${ending} path *.${ending}\n	header @${ending} Content-Type "${type}"`,
  );
  return `# Made by the build. Import it in the block of the site, which Caddy then serves over https:
#
#     example.org {
#         root * /srv/site
#         import /srv/hosting/Caddyfile
#     }
#
# The files of the site stand in the root${base === '/' ? '' : `, in the folder ${base}`}. After "npm run compress" it sends the packed ones.

${base === '/' ? '' : `redir ${base.slice(0, -1)} ${base} permanent\n`}@site path ${base}*
@unchanging path ${folders}
route @site {
	header {
		${sends.join('\n		')}
		Cache-Control "${cache.revalidated}"
	}
	header @unchanging Cache-Control "${cache.immutable}"
	header -Server
${types.join('\n')}
	file_server {
		precompressed br gzip
		hide ${steeringFiles.join(' ')}
	}
}
handle_errors {
	@missing expression \`{http.error.status_code} == 404 && {http.request.orig_uri.path}.startsWith("${base}")\`
	handle @missing {
		rewrite * ${base}${notFound}
		header Content-Type "${fileTypes['html']}"
		header Cache-Control "${cache.revalidated}"
		file_server {
			precompressed br gzip
		}
	}
}
`;
}
