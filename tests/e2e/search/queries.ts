import type { Locale } from '#i18n/locales.ts';
import { model } from '../model.ts';

/** What visitors type, and the factor that they mean. */
export const queries: Readonly<Record<Locale, readonly { typed: string; factor: string }[]>> = {
  nl: [
    { typed: 'autonomie', factor: 'autonomy' },
    { typed: 'werkdruk', factor: 'workload' },
    { typed: 'Reflecteren', factor: 'doing-and-reflecting' },
  ],
  en: [
    { typed: 'autonomy', factor: 'autonomy' },
    { typed: 'workload', factor: 'workload' },
    { typed: 'Reflecting', factor: 'doing-and-reflecting' },
  ],
};

/** The first of them: the name of a factor with a page of its own. */
export function nameOfAutonomy(locale: Locale): string {
  return model.factor('autonomy').title[locale].toLowerCase();
}

/** A text that stands on no page, though it is much like the title of autonomy. */
export function almostATitle(locale: Locale): string {
  return `xq${nameOfAutonomy(locale)}qxqx`;
}

/** Another word for a factor, which stands nowhere on its page. */
export const otherWords: Readonly<Record<Locale, { typed: string; factor: string }>> = {
  nl: { typed: 'thuiswerken', factor: 'autonomy' },
  en: { typed: 'impostor syndrome', factor: 'self-efficacy' },
};

/** A text that stands on no page. */
export const nonsense = 'xyzzy';

/** A word that stands on no page, though the initial with which it begins may. */
export const strangeWord = 'hottentot';
