import { getCollection } from 'astro:content';
import { type Model, indexModel } from '#domain/model.ts';
import { locales } from '#i18n/locales.ts';
import { reportProblems } from './report-problems.ts';

let model: Promise<Model> | undefined;

/** The whole model, checked. Throws a readable list of what is wrong when the content does not hold together. */
export function getModel(): Promise<Model> {
  model ??= buildModel();
  return model;
}

async function buildModel(): Promise<Model> {
  const writtenFactors = await getWrittenIds('factorProse');
  const writtenCases = await getWrittenIds('caseProse');
  const indexed = indexModel({
    levels: await getData('levels'),
    factors: (await getCollection('factors')).map(({ id, data }) => ({ id, ...data, written: writtenFactors.has(id) })),
    relations: await getData('relations'),
    cases: (await getData('cases')).map((caseStudy) => ({ ...caseStudy, written: writtenCases.has(caseStudy.id) })),
    evidence: await getData('evidence'),
    references: await getData('references'),
  });
  if (!indexed.ok) throw new Error(reportProblems(indexed.problems));
  return indexed.model;
}

async function getData<Name extends 'levels' | 'relations' | 'cases' | 'evidence' | 'references'>(name: Name) {
  return (await getCollection(name)).map((entry) => entry.data);
}

/** The ids whose prose exists in every language. Prose ids are `nl/autonomy`. */
async function getWrittenIds(collection: 'factorProse' | 'caseProse'): Promise<ReadonlySet<string>> {
  const found = new Set((await getCollection(collection)).map((entry) => entry.id));
  const ids = [...found].map((id) => id.replace(/^\w+\//, ''));
  return new Set(ids.filter((id) => locales.every((locale) => found.has(`${locale}/${id}`))));
}
