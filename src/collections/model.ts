import { getCollection } from 'astro:content';
import { indexModel, type Model } from '#domain/model.ts';
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
    levels: (await getCollection('levels')).map(dataOf),
    factors: (await getCollection('factors')).map(({ id, data }) => ({ id, ...data, written: writtenFactors.has(id) })),
    relations: (await getCollection('relations')).map(dataOf),
    cases: (await getCollection('cases')).map(({ data }) => ({ ...data, written: writtenCases.has(data.id) })),
    evidence: (await getCollection('evidence')).map(dataOf),
    references: (await getCollection('references')).map(dataOf),
  });
  if (!indexed.ok) throw new Error(reportProblems(indexed.problems));
  return indexed.model;
}

function dataOf<Data>({ data }: { data: Data }): Data {
  return data;
}

/** The ids whose prose exists in every language. Prose ids are `nl/autonomy`. */
async function getWrittenIds(collection: 'factorProse' | 'caseProse'): Promise<ReadonlySet<string>> {
  const found = new Set((await getCollection(collection)).map((entry) => entry.id));
  const ids = [...found].map((id) => id.replace(/^\w+\//, ''));
  return new Set(ids.filter((id) => locales.every((locale) => found.has(`${locale}/${id}`))));
}
