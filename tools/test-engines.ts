import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { EngineName } from '../tests/engines/journey-test.ts';
import { miniBrowser } from '../tests/engines/webkitgtk/mini-browser.ts';
import { ensurePackages } from './ensure-packages.ts';

/**
 * Makes the same journeys in every engine, from Debian's packages: `npm run test:engines`, with engines to choose if not
 * all of them (`-- firefox webkitgtk`). What else it is given goes to Playwright: `-- firefox -g calendar`.
 */
const packages: Readonly<Record<EngineName, Readonly<Record<string, string>>>> = {
  chromium: {},
  firefox: { 'firefox-esr': '/usr/bin/firefox-esr' },
  webkitgtk: {
    'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
    'libwebkit2gtk-4.1-0': miniBrowser,
    xvfb: '/usr/bin/Xvfb',
  },
};

const given = process.argv.slice(2);
const chosen = given.filter(isEngine);
const engines = chosen.length > 0 ? chosen : (Object.keys(packages) as EngineName[]);

if (engines.includes('chromium')) run('node', ['tools/ensure-browser.ts']);
ensurePackages({
  ...Object.assign({}, ...engines.map((engine) => packages[engine])),
  // Reads what comes out of the printer.
  'poppler-utils': '/usr/bin/pdfinfo',
  // As wide as the fonts that most visitors' own stand-ins are.
  'fonts-liberation': '/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf',
});
if (!existsSync('dist/index.html')) run('astro', ['build']);
run('playwright', [
  'test',
  '--config=playwright.engines.config.ts',
  ...engines.map((engine) => `--project=${engine}`),
  ...given.filter((argument) => !isEngine(argument)),
]);

function isEngine(name: string): name is EngineName {
  return name in packages;
}

function run(command: string, parameters: string[]): void {
  const { status } = spawnSync(command, parameters, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
