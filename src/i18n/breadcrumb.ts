import type { Locale } from './locales.ts';
import { checkTextsIn, messagesIn } from './messages.ts';
import { type Place, pathOf, type Section, sectionPlace } from './routes.ts';

/** A page on the way to another. */
export interface Step {
  readonly name: string;
  readonly path: string;
}

/** The pages between the start page and a place, without both: the section that a thing or a part of a section belongs to, or none. */
export function stepsTo(place: Place, locale: Locale): readonly Step[] {
  const section = sectionAbove(place);
  return section ? [{ name: nameOf(section, locale), path: pathOf(sectionPlace(section), locale) }] : [];
}

function sectionAbove(place: Place): Section | undefined {
  if (place.kind === 'thing') return place.section;
  return place.kind === 'section' && place.section.startsWith('self-check/') ? 'self-check' : undefined;
}

function nameOf(section: Section, locale: Locale): string {
  const { nav, figures, handbook } = messagesIn(locale);
  switch (section) {
    case 'levels':
    case 'factors':
    case 'cases':
      return nav[section];
    case 'figures':
      return figures.title;
    case 'handbook':
      return handbook.title;
    case 'self-check':
      return checkTextsIn(locale).name;
    default:
      throw new RangeError(`"${section}" has no pages below it.`);
  }
}
