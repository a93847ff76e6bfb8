import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder } from 'selenium-webdriver';
import type { Engine, VisitOptions } from '../visitor.ts';
import { freePort, type Running, start } from './programs.ts';
import { WebKitVisitor } from './webkit-visitor.ts';

const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** WebKitGTK in its own small browser, by its own driver, on a screen that nobody sees. */
export async function openWebKitGtk(): Promise<Engine> {
  const display = `:${90 + Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)}`;
  const screen = await start('Xvfb', [display, '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'], {}, async () => true);
  const version = 'WebKitGTK';
  return {
    version,
    async visit(options) {
      const home = mkdtempSync(join(tmpdir(), 'webkitgtk-'));
      const { driver, url } = await startDriver(display, home, options);
      const session = await new Builder()
        .usingServer(url)
        .withCapabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation', ...argumentsFor(options)] },
        })
        .build();
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

function argumentsFor({ scripts }: VisitOptions): string[] {
  return ['--enable-write-console-messages-to-stdout=TRUE', ...(scripts ? [] : ['--enable-javascript-markup=FALSE'])];
}

async function startDriver(display: string, home: string, { dark }: VisitOptions): Promise<{ driver: Running; url: string }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  mkdirSync(join(home, 'downloads'));
  mkdirSync(join(home, 'config'));
  writeFileSync(join(home, 'config', 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${join(home, 'downloads')}"\n`);
  const driver = await start(
    'WebKitWebDriver',
    [`--port=${port}`],
    {
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      NO_AT_BRIDGE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
    () => fetch(`${url}/status`).then(({ ok }) => ok, () => false),
  );
  return { driver, url };
}
