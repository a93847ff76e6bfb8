/** Runs of items of one kind, in their order: each stands under the question that belongs to its scale. */
export function groupByKind<Item extends { kind: string }>(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.[0]?.kind === item.kind) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
