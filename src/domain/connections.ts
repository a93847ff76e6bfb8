import type { Factor, Model, Relation } from './model.ts';

/** How a factor is connected, seen from that factor. `balances` has no direction. */
export type Direction = 'enables' | 'enabled-by' | 'balances' | 'crowds-out' | 'crowded-out-by';

export interface ConnectionGroup {
  readonly direction: Direction;
  readonly connections: readonly Connection[];
}

export interface Connection {
  readonly other: Factor;
  readonly relation: Relation;
}

const directions: readonly Direction[] = ['enables', 'enabled-by', 'balances', 'crowds-out', 'crowded-out-by'];

/** Every relation of a factor, grouped by direction; a direction without relations is left out. */
export function listConnections(model: Model, factor: string): readonly ConnectionGroup[] {
  const connections = [
    ...model.relationsFrom(factor).map((relation) => ({
      direction: relation.kind,
      relation,
      other: model.factor(relation.to),
    })),
    ...model.relationsTo(factor).map((relation) => ({
      direction: directionBack(relation),
      relation,
      other: model.factor(relation.from),
    })),
  ];
  const groups = Map.groupBy(connections, ({ direction }) => direction);
  return directions.flatMap((direction) => {
    const group = groups.get(direction);
    return group ? [{ direction, connections: group }] : [];
  });
}

function directionBack({ kind }: Relation): Direction {
  switch (kind) {
    case 'enables':
      return 'enabled-by';
    case 'crowds-out':
      return 'crowded-out-by';
    case 'balances':
      return 'balances';
  }
}
