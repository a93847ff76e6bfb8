import type { Outline, RelationEnds } from './outline.ts';

/** Low factors that hold each other, or one on its own, which no other low factor enables. */
export interface Root {
  readonly factors: readonly string[];
  /** How many low factors it stands behind, the place to start included. */
  readonly reach: number;
}

/** At most this many roots are named, those with the most low factors behind them first. */
const rootLimit = 3;

/**
 * The roots behind a low factor: the low factors that enable it, directly or through other low factors, and that no low
 * factor outside them enables. Low factors in a cycle are one root. Empty when nothing low stands behind it.
 */
export function findRoots(model: Outline, factor: string, low: ReadonlySet<string>): readonly Root[] {
  const enables = model.relations.filter(({ kind, from, to }) => kind === 'enables' && low.has(from) && low.has(to));
  const behind = reachable(
    factor,
    enables,
    ({ to }) => to,
    ({ from }) => from,
  );
  const groups = new Map<string, readonly string[]>();
  for (const candidate of behind) {
    const group = [...behind].filter((other) => holdsEachOther(candidate, other, enables));
    if (!isEnabledFromOutside(group, enables)) groups.set(group.join(), group);
  }
  return [...groups.values()]
    .filter((group) => !group.includes(factor) || group.length > 1)
    .map((group) => ({ factors: group, reach: reachOf(group, enables) }))
    .toSorted((a, b) => b.reach - a.reach)
    .slice(0, rootLimit);
}

/** The factors that can be reached from one, itself included, in the order in which they are found. */
function reachable(
  start: string,
  relations: readonly RelationEnds[],
  near: (relation: RelationEnds) => string,
  far: (relation: RelationEnds) => string,
): ReadonlySet<string> {
  const found = new Set([start]);
  for (const factor of found) {
    for (const relation of relations) if (near(relation) === factor) found.add(far(relation));
  }
  return found;
}

function downstream(factor: string, enables: readonly RelationEnds[]): ReadonlySet<string> {
  return reachable(
    factor,
    enables,
    ({ from }) => from,
    ({ to }) => to,
  );
}

function holdsEachOther(a: string, b: string, enables: readonly RelationEnds[]): boolean {
  return a === b || (downstream(a, enables).has(b) && downstream(b, enables).has(a));
}

function isEnabledFromOutside(group: readonly string[], enables: readonly RelationEnds[]): boolean {
  return enables.some(({ from, to }) => group.includes(to) && !group.includes(from));
}

function reachOf(group: readonly string[], enables: readonly RelationEnds[]): number {
  const reached = group.flatMap((factor) => [...downstream(factor, enables)]);
  return new Set(reached.filter((factor) => !group.includes(factor))).size;
}
