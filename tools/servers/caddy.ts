import type { Server } from './servers.ts';

export const caddy: Server = {
  program: '/usr/bin/caddy',
  parameters: (_, configuration) => ['run', '--config', configuration, '--adapter', 'caddyfile'],
  configure: ({ folder, root, hosting, certificate, port }) => `
{
	admin off
	log {
		level ERROR
	}
	auto_https disable_redirects
	skip_install_trust
	storage file_system ${folder}/storage
}
https://localhost:${port} {
	tls ${certificate.file} ${certificate.key}
	root * ${root}
	import ${hosting}/Caddyfile
}
`,
};
