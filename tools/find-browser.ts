import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Browser = { ok: true; path: string | undefined } | { ok: false; message: string };

const commands = [
  // Without a window's own pages it runs the tests in half the time.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chrome.exe',
  'msedge.exe',
];

const otherPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The Chromium that the browser tests run in: the one named by `CHROME_PATH`, else one installed on this machine,
 * else Playwright's own (`path` is then undefined). When there is none, a message that says how to get one.
 */
export function findBrowser(playwrightPath?: string): Browser {
  const named = process.env['CHROME_PATH'];
  if (named) {
    return existsSync(named)
      ? { ok: true, path: named }
      : { ok: false, message: `CHROME_PATH names ${named}, which is not there.` };
  }
  const installed = [...commandsOnPath(), ...otherPlaces].find(existsSync);
  if (installed) return { ok: true, path: installed };
  if (playwrightPath && existsSync(playwrightPath)) return { ok: true, path: undefined };
  return {
    ok: false,
    message:
      'The browser tests need Chrome or Chromium, and none was found. Install one (on Debian: apt-get install chromium; ' +
      'elsewhere: npx playwright install chromium) or set CHROME_PATH to where it is.',
  };
}

function commandsOnPath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => commands.map((command) => join(folder, command)));
}
