import { languages } from './localised.ts';
import type { Case, Evidence, Factor, Level, ModelData, Relation } from './model.ts';

/** Something wrong with the data: in which thing, in which field, and what to do about it. */
export interface Problem {
  readonly kind: 'level' | 'factor' | 'relation' | 'case' | 'evidence' | 'reference';
  /** The id of the thing, or for a relation or evidence its ends. */
  readonly id: string;
  readonly field: string;
  readonly remedy: string;
}

/** Longest short title that fits in the drawing, in characters. */
export const shortTitleLimit = 22;

/** Everything that would make a link dangle or a page incomplete. Empty when the data is sound. */
export function findProblems(data: ModelData): readonly Problem[] {
  const factorIds = idsOf(data.factors);
  const levelIds = idsOf(data.levels);
  const caseIds = idsOf(data.cases);
  const referenceIds = idsOf(data.references);

  return [
    ...doubles('level', data.levels),
    ...doubles('factor', data.factors),
    ...doubles('case', data.cases),
    ...data.references.flatMap(repeated('reference', 'id', (reference) => reference.id)),
    ...data.relations.flatMap(repeated('relation', 'from, kind and to', nameOfRelation)),
    ...data.evidence.flatMap(repeated('evidence', 'factor and case', nameOfEvidence)),
    ...data.levels.flatMap(problemsOfLevel),
    ...data.factors.flatMap((factor) => problemsOfFactor(factor, levelIds, referenceIds)),
    ...data.relations.flatMap((relation) => problemsOfRelation(relation, factorIds)),
    ...data.cases.flatMap(problemsOfCase),
    ...data.evidence.flatMap((cell) => problemsOfEvidence(cell, factorIds, caseIds)),
  ];
}

function problemsOfLevel(level: Level): Problem[] {
  const { id, title, shortTitle, slug, question, summary } = level;
  return [
    ...problemsOfText('level', id, { title, shortTitle, slug, question, summary }),
    ...problemsOfSections('level', id, level.sections),
    ...problemsOfShortTitle('level', id, shortTitle),
  ];
}

function problemsOfFactor(factor: Factor, levels: Ids, references: Ids): Problem[] {
  const { id, title, shortTitle, slug, summary } = factor;
  return [
    ...problemsOfText('factor', id, { title, shortTitle, slug, summary }),
    ...problemsOfSections('factor', id, factor.sections),
    ...dangling('factor', id, 'level', [factor.level], levels),
    ...dangling('factor', id, 'sources', factor.sources, references),
    ...problemsOfShortTitle('factor', id, shortTitle),
  ];
}

function problemsOfRelation(relation: Relation, factors: Ids): Problem[] {
  const id = nameOfRelation(relation);
  return [
    ...problemsOfText('relation', id, { reason: relation.reason }),
    ...problemsOfSections('relation', id, relation.sections),
    ...dangling('relation', id, 'from', [relation.from], factors),
    ...dangling('relation', id, 'to', [relation.to], factors),
    ...(relation.from === relation.to ? [problem('relation', id, 'to', 'Name another factor than `from`.')] : []),
    ...((relation.kind === 'balances') === (relation.tension !== undefined)
      ? []
      : [problem('relation', id, 'tension', 'Say of a balance, and of nothing else, when it is told.')]),
  ];
}

function problemsOfCase(caseStudy: Case): Problem[] {
  const { id, slug, summary, business } = caseStudy;
  return [
    ...problemsOfText('case', id, { slug, summary, business }),
    ...problemsOfSections('case', id, caseStudy.sections),
  ];
}

function problemsOfEvidence(cell: Evidence, factors: Ids, cases: Ids): Problem[] {
  const id = nameOfEvidence(cell);
  return [
    ...problemsOfText('evidence', id, { text: cell.text }),
    ...problemsOfSections('evidence', id, cell.sections),
    ...dangling('evidence', id, 'factor', [cell.factor], factors),
    ...dangling('evidence', id, 'case', [cell.case], cases),
  ];
}

function problemsOfText(kind: Problem['kind'], id: string, fields: Record<string, Text>): Problem[] {
  return Object.entries(fields).flatMap(([field, text]) =>
    languages
      .filter((language) => !text?.[language]?.trim())
      .map((language) => problem(kind, id, `${field}.${language}`, 'Write it in this language too.')),
  );
}

function problemsOfShortTitle(kind: Problem['kind'], id: string, title: Text): Problem[] {
  return languages
    .filter((language) => (title?.[language]?.length ?? 0) > shortTitleLimit)
    .map((language) =>
      problem(kind, id, `shortTitle.${language}`, `Shorten it to at most ${shortTitleLimit} characters.`),
    );
}

function problemsOfSections(kind: Problem['kind'], id: string, sections: readonly string[]): Problem[] {
  return sections.length > 0 ? [] : [problem(kind, id, 'sections', 'Name the section of the report it stands on.')];
}

function dangling(kind: Problem['kind'], id: string, field: string, targets: readonly string[], known: Ids): Problem[] {
  return targets
    .filter((target) => !known.has(target))
    .map((target) => problem(kind, id, field, `There is no "${target}": correct the id, or add what it names.`));
}

function doubles(kind: 'level' | 'factor' | 'case', things: readonly Titled[]): Problem[] {
  return [
    ...things.flatMap(repeated(kind, 'id', idOf)),
    ...things.flatMap(repeated<Titled>(kind, 'number', (thing) => String(thing.number), idOf)),
    ...languages.flatMap((language) =>
      things.flatMap(repeated<Titled>(kind, `slug.${language}`, (thing) => thing.slug?.[language] ?? thing.id, idOf)),
    ),
  ];
}

/** Lists a thing when an earlier one of the same list already has its key. */
function repeated<Thing>(
  kind: Problem['kind'],
  field: string,
  keyOf: (thing: Thing) => string,
  nameOf: (thing: Thing) => string = keyOf,
) {
  const seen = new Set<string>();
  return (thing: Thing): Problem[] => {
    const key = keyOf(thing);
    if (seen.has(key))
      return [problem(kind, nameOf(thing), field, 'Something else has it already: give each its own.')];
    seen.add(key);
    return [];
  };
}

function nameOfRelation({ from, kind, to }: Relation): string {
  return `${from} ${kind} ${to}`;
}

function nameOfEvidence(cell: Evidence): string {
  return `${cell.factor} × ${cell.case}`;
}

function problem(kind: Problem['kind'], id: string, field: string, remedy: string): Problem {
  return { kind, id, field, remedy };
}

function idOf({ id }: { id: string }): string {
  return id;
}

function idsOf(things: readonly { id: string }[]): Ids {
  return new Set(things.map(idOf));
}

type Ids = ReadonlySet<string>;
type Text = { readonly [language: string]: string } | undefined;
type Titled = Level | Factor | Case;
