import type { Item } from './instrument.ts';
import type { Localised } from './localised.ts';
import { findProblems, type Problem } from './model-problems.ts';

/** One of the five nested levels, from the individual (1) to the context (5). Report 2.2. */
export interface Level {
  readonly id: string;
  readonly number: number;
  readonly title: Localised;
  /** At most 22 characters, for the drawing. */
  readonly shortTitle: Localised;
  readonly slug: Localised;
  readonly question: Localised;
  readonly summary: Localised;
  readonly sections: readonly Section[];
}

/** One of the thirty factors that help people learn and innovate. Report 2.2.1 to 2.2.6. */
export interface Factor {
  readonly id: string;
  readonly number: number;
  readonly level: string;
  readonly title: Localised;
  /** At most 22 characters, for the drawing. */
  readonly shortTitle: Localised;
  readonly slug: Localised;
  readonly summary: Localised;
  readonly sections: readonly Section[];
  readonly sources: readonly string[];
  /** Its statements in the self-check; none as long as they are not written. */
  readonly items: readonly Omit<Item, 'factor'>[];
  /** Whether the self-check asks about it. */
  readonly asked: boolean;
}

/**
 * How one factor acts on another.
 * `enables`: makes it possible or stronger. `balances`: the two must match.
 * `crowds-out`: too much of the one takes the other away.
 */
export type RelationKind = 'enables' | 'balances' | 'crowds-out';

/**
 * When two factors that have to match do not, so that the self-check tells it. The second of them is always low.
 * `both-low`: so is the first. `high-low`: the first is high. `too-little`, `too-much`: the first is a balance that leans there.
 */
export type Tension = 'both-low' | 'high-low' | 'too-little' | 'too-much';

export interface Relation {
  readonly from: string;
  readonly kind: RelationKind;
  readonly to: string;
  /** Of a balance, and of no other kind. */
  readonly tension?: Tension | undefined;
  /** `direct` where the report names both sides, `inferred` where we place one of them. */
  readonly reading: 'direct' | 'inferred';
  readonly reason: Localised;
  readonly sections: readonly Section[];
}

/** One of the three firms that give the factors shape. Report chapter 3. */
export interface Case {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly slug: Localised;
  readonly summary: Localised;
  readonly business: Localised;
  readonly place?: Localised | undefined;
  readonly founded: number;
  /** How many people work there; `about` where the report gives a round number. */
  readonly people: { readonly count: number; readonly about: boolean };
  readonly interviews: Interviews;
  readonly sections: readonly Section[];
}

export interface Interviews {
  /** The day or month, as YYYY-MM-DD or YYYY-MM. */
  readonly date: string;
  readonly people: number;
  readonly form?: Localised | undefined;
  readonly roles: Localised<readonly string[]>;
}

/** What one case shows of one factor: a cell of the table factors × cases. */
export interface Evidence {
  readonly factor: string;
  readonly case: string;
  readonly text: Localised;
  readonly sections: readonly Section[];
  /** True where the placing at this factor is ours and not the report's. */
  readonly placedByUs: boolean;
}

/** The id of a source with how sure we are of its record. */
export interface Reference {
  readonly id: string;
  /**
   * `certain`: the record is the work meant. `probable`: the match rests on author, year and topic.
   * `as-printed`: only what the report prints is known.
   */
  readonly certainty: 'certain' | 'probable' | 'as-printed';
}

/** A section of the report, such as "2.2.2". */
export type Section = string;

export interface ModelData {
  readonly levels: readonly Level[];
  readonly factors: readonly Factor[];
  readonly relations: readonly Relation[];
  readonly cases: readonly Case[];
  readonly evidence: readonly Evidence[];
  readonly references: readonly Reference[];
}

/** The model with its lookups. Lists are in the model's own order. */
export interface Model extends ModelData {
  /** The thing with this id. The id must be of the model: data was checked, so a wrong one is a mistake in code. */
  level(id: string): Level;
  factor(id: string): Factor;
  case(id: string): Case;
  reference(id: string): Reference;
  factorsOf(level: string): readonly Factor[];
  relationsFrom(factor: string): readonly Relation[];
  relationsTo(factor: string): readonly Relation[];
  /** What each case shows of a factor; a case without an example is left out. */
  evidenceOn(factor: string): readonly Evidence[];
  /** What a case shows, in the order of the factors. */
  evidenceFrom(caseId: string): readonly Evidence[];
}

export type Indexed = { ok: true; model: Model } | { ok: false; problems: readonly Problem[] };

/** Builds the lookups, or says everything that is wrong with the data: dangling or double ids, missing sections or languages. */
export function indexModel(data: ModelData): Indexed {
  const problems = findProblems(data);
  if (problems.length > 0) return { ok: false, problems };

  const levels = data.levels.toSorted(byNumber);
  const factors = data.factors.toSorted(byNumber);
  const cases = data.cases.toSorted(byNumber);
  const order = new Map(factors.map((factor, index) => [factor.id, index]));
  const evidence = data.evidence.toSorted((a, b) => (order.get(a.factor) ?? 0) - (order.get(b.factor) ?? 0));

  const factorsByLevel = Map.groupBy(factors, (factor) => factor.level);
  const relationsByFrom = Map.groupBy(data.relations, (relation) => relation.from);
  const relationsByTo = Map.groupBy(data.relations, (relation) => relation.to);
  const evidenceByFactor = Map.groupBy(evidence, (cell) => cell.factor);
  const evidenceByCase = Map.groupBy(evidence, (cell) => cell.case);

  return {
    ok: true,
    model: {
      levels,
      factors,
      cases,
      evidence,
      relations: data.relations,
      references: data.references,
      level: lookup('level', levels),
      factor: lookup('factor', factors),
      case: lookup('case', cases),
      reference: lookup('reference', data.references),
      factorsOf: (level) => factorsByLevel.get(level) ?? [],
      relationsFrom: (factor) => relationsByFrom.get(factor) ?? [],
      relationsTo: (factor) => relationsByTo.get(factor) ?? [],
      evidenceOn: (factor) => evidenceByFactor.get(factor) ?? [],
      evidenceFrom: (caseId) => evidenceByCase.get(caseId) ?? [],
    },
  };
}

function byNumber(a: { number: number }, b: { number: number }): number {
  return a.number - b.number;
}

function lookup<Thing extends { id: string }>(kind: string, things: readonly Thing[]): (id: string) => Thing {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return (id) => {
    const thing = byId.get(id);
    if (!thing) throw new RangeError(`The model has no ${kind} "${id}".`);
    return thing;
  };
}
