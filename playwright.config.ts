import { chromium, defineConfig } from '@playwright/test';
import { findBrowser } from './tools/find-browser.ts';

const browser = findBrowser(chromium.executablePath());
if (!browser.ok) throw new Error(browser.message);

const port = Number(process.env['E2E_PORT'] ?? 4329);

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Two busy cores can outlast a wait; a fault fails twice.
  retries: process.env['CI'] ? 2 : 0,
  reporter: [['list', { printSteps: false }]],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      ...(browser.path && { executablePath: browser.path }),
      // Without these, a browser on a closed network keeps asking for its maker's hosts.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
  webServer: { command: `node tools/preview.ts ${port}`, port, reuseExistingServer: false },
});
