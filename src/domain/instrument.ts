import type { Localised } from './localised.ts';
import type { Section } from './model.ts';

/**
 * How an item is answered.
 * `frequency`: behaviour, from never to always. `extent`: how work is arranged, from not at all to completely.
 * `balance`: a stem, from far too little to far too much, best in the middle.
 * `dimension`: frequency words, neither good nor bad; never scored, used for a figure only.
 */
export type ItemKind = 'frequency' | 'extent' | 'balance' | 'dimension';

/** What an item is for besides its factor's score: the axes of Karasek's plane and the steps of the control cycle. */
export type ItemRole = 'demands' | 'control' | 'evaluation' | 'aims';

/** One statement of the self-check, on one facet that the report names for its factor. */
export interface Item {
  readonly id: string;
  readonly factor: string;
  readonly kind: ItemKind;
  /** The one of its factor that the quick scan asks. */
  readonly core: boolean;
  readonly role?: ItemRole | undefined;
  /** The version of the instrument that it came with; 1 where it is left out. */
  readonly since?: number | undefined;
  readonly facet: Localised;
  readonly section: Section;
  readonly text: Localised;
}

/** As much of an item as the rules need; its words play no part in them. */
export type ItemOutline = Pick<Item, 'id' | 'factor' | 'kind' | 'core' | 'role' | 'since'>;

/** The items with their lookups, in the order in which they are asked. */
export interface Instrument<Items extends ItemOutline = ItemOutline> {
  /** 0 until every factor has its items, then 1 and up. */
  readonly version: number;
  readonly items: readonly Items[];
  itemsOf(factor: string): readonly Items[];
  /** The one item with a role; undefined as long as its factor has no items. */
  itemFor(role: ItemRole): Items | undefined;
}

export function indexInstrument<Items extends ItemOutline>(
  version: number,
  items: readonly Items[],
): Instrument<Items> {
  const byFactor = Map.groupBy(items, (item) => item.factor);
  const byRole = new Map(items.map((item) => [item.role, item]));
  return {
    version,
    items,
    itemsOf: (factor) => byFactor.get(factor) ?? [],
    itemFor: (role) => byRole.get(role),
  };
}

/** Whether an item counts towards its factor's score. */
export function isScored(item: Pick<Item, 'kind'>): boolean {
  return item.kind !== 'dimension';
}
