import type { Level, Model } from '#domain/model.ts';
import { layOutFigure, type NestedFigure, type Ring } from '#domain/nested-figure.ts';
import type { Locale } from '#i18n/locales.ts';

/** The nested figure of the whole model, with the labels of a language. */
export interface ModelFigure extends NestedFigure {
  /** Each level with its ring, from the individual outwards. */
  readonly levels: readonly { readonly level: Level; readonly ring: Ring }[];
}

export function figureOfModel(model: Model, locale: Locale): ModelFigure {
  const labels = model.levels.map((level) =>
    model.factorsOf(level.id).map(({ id, shortTitle }) => ({ id, text: shortTitle[locale] })),
  );
  const figure = layOutFigure(labels);
  return {
    ...figure,
    levels: model.levels.flatMap((level, index) => {
      const ring = figure.rings[index];
      return ring ? [{ level, ring }] : [];
    }),
  };
}
