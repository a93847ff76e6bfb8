import { fileTypes, packableTypes } from './file-types.ts';
import { escapeForPattern } from './pattern.ts';
import { type HostingRules, steeringFiles, strictTransport } from './rules.ts';

/**
 * `.htaccess` for the root of the site. It asks for mod_headers without `IfModule`: a host without it should say so and not
 * serve the site unprotected. Behind a server that ends https for it, that server says so in `X-Forwarded-Proto`.
 */
export function apacheFile({ base, headers, cache, notFound }: HostingRules): string {
  const types = Object.entries(fileTypes).map(([ending, type]) => `AddType "${type}" .${ending}`);
  const sends = Object.entries(headers).map(([name, value]) =>
    name === strictTransport
      ? `Header always set ${name} "${value}" "expr=%{HTTPS} == 'on' || %{HTTP:X-Forwarded-Proto} == 'https'"`
      : `Header always set ${name} "${value}"`,
  );
  const hidden = steeringFiles.filter((file) => !file.startsWith('.ht')).map(escapeForPattern);
  const packed = packableTypes.map((type) => type.replace(/;.*/, '')).join(' ');
  return `# Made by the build, for Apache 2.4 with mod_headers and "AllowOverride All".
Options -Indexes -MultiViews
DirectoryIndex index.html
ErrorDocument 403 ${base}${notFound}
ErrorDocument 404 ${base}${notFound}
RedirectMatch 404 "^${escapeForPattern(base)}(${hidden.join('|')})$"

${types.join('\n')}

${sends.join('\n')}
Header always set Cache-Control "${cache.revalidated}"
<If "%{REQUEST_URI} =~ m#^${escapeForPattern(base)}(${cache.immutableFolders.join('|')})/#">
  Header always set Cache-Control "${cache.immutable}"
</If>

# What Apache packs it marks in the ETag, and then does not know again (its bug 45023).
RequestHeader edit If-None-Match "-(?:br|gzip)\\"" "\\""

<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE ${packed}
</IfModule>
<IfModule mod_brotli.c>
  AddOutputFilterByType BROTLI_COMPRESS ${packed}
</IfModule>
`;
}
