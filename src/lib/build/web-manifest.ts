import type { Locale } from '#i18n/locales.ts';
import { messagesIn } from '#i18n/messages.ts';
import { home, pathOf, sitePath } from '#i18n/routes.ts';
import { site } from '#site.ts';
import { accent, appIcons, paper } from './app-icons.ts';

/** The site as an app in a language (W3C, Web App Manifest). It keeps a way back, which pages need. */
export function webManifest(locale: Locale) {
  return {
    id: pathOf(home, locale),
    start_url: pathOf(home, locale),
    scope: sitePath(''),
    name: site.name[locale],
    short_name: messagesIn(locale).offline.appName,
    description: site.tagline[locale],
    lang: locale,
    dir: 'ltr',
    display: 'minimal-ui',
    background_color: paper,
    theme_color: accent,
    icons: appIcons.map(({ name, size, purpose }) => ({
      src: sitePath(`icons/${name}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  };
}
