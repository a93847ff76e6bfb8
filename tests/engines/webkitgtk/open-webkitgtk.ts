import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Builder, type WebDriver } from 'selenium-webdriver';
import type { Engine, VisitOptions } from '../visitor.ts';
import { miniBrowser } from './mini-browser.ts';
import { freePort, type Running, start } from './programs.ts';
import { WebKitVisitor } from './webkit-visitor.ts';

/** The window can be no narrower than the browser's own bar of buttons, which is wider than a phone. */
const narrowBars = '* { min-width: 0; padding: 0; margin: 0; border: none; font-size: 1px; }';

/** WebKitGTK in its own small browser, by its own driver, on a screen that nobody sees. */
export async function openWebKitGtk(): Promise<Engine> {
  const display = `:${90 + Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)}`;
  const screen = await start(
    'Xvfb',
    [display, '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'],
    {},
    async () => true,
  );
  return {
    version: `WebKitGTK ${versionOf(miniBrowser)}`,
    canPrint: false,
    async visit(options) {
      const home = mkdtempSync(join(tmpdir(), 'webkitgtk-'));
      const { driver, url } = await startDriver(display, home, options);
      const session = await openSession(url, options).catch(async (error) => {
        await driver.stop();
        throw error;
      });
      return new WebKitVisitor({
        driver: session,
        origin: options.origin,
        downloads: join(home, 'downloads'),
        printed: driver.printed,
        async end() {
          await driver.stop();
          rmSync(home, { recursive: true, force: true });
        },
      });
    },
    stop: () => screen.stop(),
  };
}

/** The driver may wait for ever for a browser that did not start. */
async function openSession(url: string, options: VisitOptions): Promise<WebDriver> {
  const session = new Builder()
    .usingServer(url)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation', ...argumentsFor(options)] },
    })
    .build();
  const late = pause(20_000, undefined, { ref: false }).then(() => {
    throw new Error('The browser did not start within twenty seconds.');
  });
  return Promise.race([session, late]);
}

function argumentsFor({ scripts }: VisitOptions): string[] {
  return ['--enable-write-console-messages-to-stdout=TRUE', ...(scripts ? [] : ['--enable-javascript-markup=FALSE'])];
}

async function startDriver(
  display: string,
  home: string,
  { dark }: VisitOptions,
): Promise<{ driver: Running; url: string }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  mkdirSync(join(home, 'downloads'));
  mkdirSync(join(home, 'config', 'gtk-3.0'), { recursive: true });
  writeFileSync(join(home, 'config', 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${join(home, 'downloads')}"\n`);
  writeFileSync(join(home, 'config', 'gtk-3.0', 'gtk.css'), narrowBars);
  // Pages pass into each other without moving, as in the other tests.
  writeFileSync(join(home, 'config', 'gtk-3.0', 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  const driver = await start(
    'WebKitWebDriver',
    [`--port=${port}`],
    {
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      // What the order of the parts of a date depends on.
      LC_ALL: 'C.UTF-8',
      NO_AT_BRIDGE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
    () =>
      fetch(`${url}/status`).then(
        ({ ok }) => ok,
        () => false,
      ),
  );
  return { driver, url };
}

function versionOf(program: string): string {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return /WebKitGTK ([\d.]+)/.exec(stdout)?.[1] ?? '';
}
