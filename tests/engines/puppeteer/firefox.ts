import type { Engine } from '../visitor.ts';
import { openBrowser } from './open-browser.ts';

/** Debian's Firefox as it is, over WebDriver BiDi. */
export function openFirefox(): Promise<Engine> {
  return openBrowser({
    options: ({ scripts, dark }) => ({
      browser: 'firefox',
      executablePath: '/usr/bin/firefox-esr',
      extraPrefsFirefox: {
        'javascript.enabled': scripts,
        'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
        'ui.prefersReducedMotion': 1,
      },
    }),
  });
}
