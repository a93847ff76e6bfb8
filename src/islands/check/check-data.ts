import type { Item, ItemKind, ItemOutline } from '#domain/instrument.ts';
import type { Localised } from '#domain/localised.ts';
import type { Relation } from '#domain/model.ts';
import type { CheckTexts } from '#i18n/check-texts.ts';

/** All that the self-check shows, in one language. The page brings what its first view needs; the rest is fetched. */
export interface CheckData {
  readonly locale: string;
  readonly siteName: string;
  readonly texts: CheckTexts;
  readonly version: number;
  readonly manualPath: string;
  /** The address of `LaterTexts`. */
  readonly laterPath: string;
  /** What an export says of itself, in both languages: a file has none. */
  readonly exporting: { readonly schema: string; readonly about: Localised };
  readonly views: readonly ViewAddress[];
  readonly scales: Readonly<Record<ItemKind, { readonly leadIn: string; readonly labels: readonly string[] }>>;
  readonly beside: Readonly<Record<'unknown' | 'not-applicable', string>>;
  readonly levels: readonly CheckLevel[];
  readonly factors: readonly CheckFactor[];
  readonly items: readonly CheckItem[];
  readonly relations: readonly CheckRelation[];
}

/** The texts of parts that few open at every visit. Until they come, only what such a view is called and is for. */
export type LaterTexts = Pick<CheckTexts, 'rounds' | 'data' | 'summary' | 'share' | 'profile'>;

/** Whether all of the data has come after what the first view brought. */
export type Arrival = 'coming' | 'whole' | 'failed';

/** A view: the start, the quick scan, a level by its id, the results, the plan, the rounds, the data or a profile. */
export interface ViewAddress {
  readonly id: string;
  readonly path: string;
  /** The same view in the other language. */
  readonly otherPath: string;
  readonly title: string;
}

export interface CheckLevel {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

export interface CheckFactor {
  readonly id: string;
  readonly level: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly path: string;
  readonly questions: readonly string[];
  readonly firstSteps: readonly string[];
  /** The cases that show it. */
  readonly cases: readonly { readonly name: string; readonly path: string }[];
}

export type CheckItem = ItemOutline & Pick<Item, 'section'> & { readonly text: string };

export type CheckRelation = Omit<Relation, 'reason'> & { readonly reason: string };

/** The items that a view asks: of the quick scan each factor's core, of a level all of its own. */
export function itemsOfView(
  { items, factors }: Pick<CheckData, 'items' | 'factors'>,
  view: string,
): readonly CheckItem[] {
  if (view === 'quick-scan') return items.filter(({ core }) => core);
  const own = new Set(factors.filter(({ level }) => level === view).map(({ id }) => id));
  return items.filter(({ factor }) => own.has(factor));
}
