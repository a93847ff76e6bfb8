import { type Locale, locales } from './locales.ts';
import { type Section, segments } from './routes.ts';

/** The static paths of a section's page, one per language; `parameter` is the name of its part of the address. */
export function sectionPaths(parameter: string, section: Section): SectionPath[] {
  return locales.map((locale) => ({ params: { locale, [parameter]: segments[section][locale] }, props: { locale } }));
}

interface SectionPath {
  params: Record<string, string>;
  props: { locale: Locale };
}
