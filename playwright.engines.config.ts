import { defineConfig } from '@playwright/test';
import { type EngineName, engineNames } from './tests/engines/journey-test.ts';

const port = Number(process.env['ENGINES_PORT'] ?? 4441);

/** The same journeys in every engine; `tools/test-engines.ts` puts everything ready and starts this. */
export default defineConfig<object, { engineName: EngineName }>({
  testDir: 'tests/engines',
  workers: 1,
  timeout: 60_000,
  // A driver may lose its browser as it starts; a fault fails twice.
  retries: 1,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list', { printSteps: false }]],
  use: { baseURL: `http://localhost:${port}` },
  projects: engineNames.map((engineName) => ({ name: engineName, use: { engineName } })),
  webServer: { command: `node tools/preview.ts ${port}`, port, reuseExistingServer: false },
});
