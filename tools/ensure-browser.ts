import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.ts';

/**
 * Makes sure there is a Chromium: Debian's headless shell, the fastest, where we may install packages, else one that is
 * there, else Debian's whole Chromium, else Playwright's download.
 */
const mayInstall = process.getuid?.() === 0 && works('apt-get', ['--version']);
if (mayInstall && !process.env['CHROME_PATH'] && !works('chromium-headless-shell', ['--version'])) {
  works('apt-get', ['update', '-qq']);
  if (!installPackage('chromium-headless-shell') && !present()) installPackage('chromium');
}
if (!present()) works('npx', ['playwright', 'install', 'chromium']);
const browser = findBrowser(chromium.executablePath());
if (!browser.ok) {
  console.error(browser.message);
  process.exit(1);
}

/** With the fonts that most visitors' own stand-ins are as wide as. */
function installPackage(name: string): boolean {
  return works('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name, 'fonts-liberation']);
}

function present(): boolean {
  return findBrowser(chromium.executablePath()).ok;
}

function works(command: string, parameters: string[]): boolean {
  return spawnSync(command, parameters, { stdio: 'ignore' }).status === 0;
}
