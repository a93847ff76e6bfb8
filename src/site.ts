import type { Localised } from './domain/localised.ts';

/** What this site is called and who stands behind it. Everything that names the site reads it here. */
export const site = {
  name: { nl: 'Leren en innoveren op het werk', en: 'Learning and innovating at work' } satisfies Localised,
  tagline: {
    nl: 'Een onderzoeksmodel om te lezen, te bespreken en te gebruiken',
    en: 'A research model to read, discuss and use',
  } satisfies Localised,
  /** What the model is called where it is shared as data. */
  model: {
    nl: 'Model van leren en innoveren op het werk',
    en: 'Model of learning and innovating at work',
  } satisfies Localised,
  /** Who publishes this copy. `SITE_PUBLISHER` overrides it. */
  publisher: process.env['SITE_PUBLISHER'] ?? 'Leren en innoveren op het werk',
  /** Where errors are reported. Set `SITE_CONTACT` before publishing: the default reaches nobody. */
  contact: process.env['SITE_CONTACT'] ?? 'contact@example.org',
  licences: {
    code: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    content: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  },
  report: {
    reference: 'tno-2019',
    number: 'R11735',
    year: 2019,
    url: 'https://www.kennisbanksocialeinnovatie.nl/kennis/lerende-en-innovatieve-organisaties/',
  },
} as const;

/** The address at which the site will be served, sub-path included, with a slash at its end. `SITE_URL` sets it. */
export const siteUrl = new URL((process.env['SITE_URL'] ?? 'http://localhost:4321').replace(/\/*$/, '/'));

/** Whether each page has a version in Markdown, and the site a list of them. `SITE_TWINS=off` leaves them out of a build that is only tried. */
export const hasTwins = process.env['SITE_TWINS'] !== 'off';

/** Whether this build takes back what earlier ones kept for use without a network: `SITE_OFFLINE=off`, see README. */
export const isOfflineOff = process.env['SITE_OFFLINE'] === 'off';
