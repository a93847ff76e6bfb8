import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.ts';

/** Makes sure there is a Chromium: one that is there, else from Debian's packages, else Playwright's download. */
if (!present()) {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && works('apt-get', ['--version'])) {
    works('apt-get', ['update', '-qq']);
    // With the fonts that most visitors' own stand-ins are as wide as.
    works('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation']);
  }
  if (!present()) works('npx', ['playwright', 'install', 'chromium']);
  const browser = findBrowser(chromium.executablePath());
  if (!browser.ok) {
    console.error(browser.message);
    process.exit(1);
  }
}

function present(): boolean {
  return findBrowser(chromium.executablePath()).ok;
}

function works(command: string, parameters: string[]): boolean {
  return spawnSync(command, parameters, { stdio: 'ignore' }).status === 0;
}
