import { defineConfig } from '@playwright/test';
import common from './playwright.config.ts';
import { portOf, serverNames } from './tools/servers/servers.ts';

/** The site as real servers serve it; `tools/test-servers.ts` puts it ready and starts this. */
const folder = process.env['SERVERS_FOLDER'];
if (!folder) throw new Error('Run "npm run test:servers".');

export default defineConfig({
  ...common,
  testDir: 'tests',
  testMatch: ['servers/*.test.ts', 'e2e/{policy,not-found,entry}.test.ts', 'e2e/explore/projection.test.ts'],
  projects: serverNames.map((name) => ({ name, use: { baseURL: `https://localhost:${portOf(name)}` } })),
  use: { ...common.use, ignoreHTTPSErrors: true },
  webServer: serverNames.map((name) => ({
    command: `node tools/servers/serve.ts ${name} ${folder}`,
    port: portOf(name),
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  })),
});
