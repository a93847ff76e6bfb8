import type { Localised } from '#domain/localised.ts';
import type { Place } from './routes.ts';

/** The figures of the report that the site redraws. Their addresses are permanent from the first release. */
export const figures = [
  { id: 'nested-model', slug: { nl: 'genest-model', en: 'nested-model' } },
  {
    id: 'job-demands-and-control',
    slug: { nl: 'taakeisen-en-regelmogelijkheden', en: 'job-demands-and-control' },
  },
  { id: 'control-cycle', slug: { nl: 'regelkring', en: 'control-cycle' } },
] as const satisfies readonly { id: string; slug: Localised }[];

export type Figure = (typeof figures)[number];

/** The figure with this id. Throws when there is none. */
export function figureOf(id: string): Figure {
  const figure = figures.find((known) => known.id === id);
  if (!figure) throw new RangeError(`There is no figure "${id}".`);
  return figure;
}

export function figurePlace({ slug }: Figure): Place {
  return { kind: 'thing', section: 'figures', slug };
}
