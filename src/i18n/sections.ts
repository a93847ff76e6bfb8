import { formatList } from './format.ts';
import type { Locale } from './locales.ts';

const words = {
  nl: { chapter: 'hoofdstuk', section: 'paragraaf' },
  en: { chapter: 'chapter', section: 'section' },
} as const;

/** Sections of the report in words: "paragraaf 2.2.2 en hoofdstuk 4". */
export function sectionNames(sections: readonly string[], locale: Locale): string {
  const name = (section: string) => `${words[locale][section.includes('.') ? 'section' : 'chapter']} ${section}`;
  return formatList(sections.map(name), locale);
}
