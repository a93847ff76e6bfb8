import type { Factor, Level, Relation } from './model.ts';

/** As much of a relation as the rules need. What carries more comes back as it went in. */
export type RelationEnds = Pick<Relation, 'from' | 'kind' | 'to' | 'tension'>;

/** As much of the model as the rules of the self-check need, so that the browser can do with little. */
export interface Outline<Relations extends RelationEnds = RelationEnds> {
  readonly levels: readonly Pick<Level, 'id' | 'number'>[];
  readonly factors: readonly Pick<Factor, 'id' | 'level'>[];
  readonly relations: readonly Relations[];
}

/** The level of a factor; undefined for an id that is not of the model. */
export function findLevelOf({ levels, factors }: Outline, factor: string): Pick<Level, 'id' | 'number'> | undefined {
  const found = factors.find(({ id }) => id === factor);
  return levels.find(({ id }) => id === found?.level);
}
