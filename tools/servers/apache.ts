import type { Server } from './servers.ts';

const modules = [
  ...['mpm_event', 'authz_core', 'mime', 'dir', 'alias', 'headers', 'filter', 'deflate', 'brotli', 'autoindex'],
  ...['negotiation', 'socache_shmcb', 'ssl', 'http2'],
];

/** It needs nothing of the build on the server itself: it reads `.htaccess` in the site. */
export const apache: Server = {
  program: '/usr/sbin/apache2',
  parameters: (_, configuration) => ['-D', 'FOREGROUND', '-f', configuration],
  configure: ({ folder, root, certificate, port }) => `
ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/apache.pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/errors
LogLevel warn
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /dev/null
Listen ${port} https
SSLEngine on
SSLCertificateFile ${certificate.file}
SSLCertificateKeyFile ${certificate.key}
SSLSessionCache none
Protocols h2 http/1.1
DocumentRoot ${root}
<Directory ${root}>
  Require all granted
  AllowOverride All
</Directory>
<Files ".ht*">
  Require all denied
</Files>
`,
};
