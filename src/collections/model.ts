import { getCollection } from 'astro:content';
import { indexModel, type Model } from '#domain/model.ts';
import { reportProblems } from './report-problems.ts';

let model: Promise<Model> | undefined;

/** The whole model, checked. Throws a readable list of what is wrong when the content does not hold together. */
export function getModel(): Promise<Model> {
  model ??= buildModel();
  return model;
}

async function buildModel(): Promise<Model> {
  const indexed = indexModel({
    levels: (await getCollection('levels')).map(dataOf),
    factors: (await getCollection('factors')).map(({ id, data }) => ({ id, ...data })),
    relations: (await getCollection('relations')).map(dataOf),
    cases: (await getCollection('cases')).map(dataOf),
    evidence: (await getCollection('evidence')).map(dataOf),
    references: (await getCollection('references')).map(dataOf),
  });
  if (!indexed.ok) throw new Error(reportProblems(indexed.problems));
  return indexed.model;
}

function dataOf<Data>({ data }: { data: Data }): Data {
  return data;
}
