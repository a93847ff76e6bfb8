import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { portOf, type ServerName, servers } from './servers.ts';

/** Serves the site that `test-servers.ts` has put ready: `serve.ts <server> <folder>`, until it is stopped. */
const [name, everything = ''] = process.argv.slice(2) as [ServerName, string];
const server = servers[name];
const folder = join(everything, name);
mkdirSync(folder, { recursive: true });
const place = {
  folder,
  root: join(everything, 'root'),
  hosting: join(everything, 'hosting'),
  certificate: { file: join(everything, 'certificate.pem'), key: join(everything, 'key.pem') },
  port: portOf(name),
};
const configuration = join(folder, 'configuration');
writeFileSync(configuration, server.configure(place));
const running = spawn(server.program, server.parameters(place, configuration), {
  stdio: 'inherit',
  // Caddy notes down its last configuration in the home folder otherwise.
  env: { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
});
running.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => running.kill('SIGTERM'));
