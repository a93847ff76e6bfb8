import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { setQuotes } from '#collections/typography.ts';
import { type Factor, indexModel, type ModelData } from '#domain/model.ts';
import { locales } from '#i18n/locales.ts';

/** The model as the content folder has it, so that a test asks of the site what the files say. */
export const model = readModel();

/** A factor with a page of its own, a case with an example of it, and a factor that it is connected with. */
export const autonomy = model.factor('autonomy');
export const surfly = model.case('surfly');
export const taskLevel = model.level(autonomy.level);

/** A factor whose page is to come; none once all are written. */
export const factorToCome: Factor | undefined = model.factors.find(({ written }) => !written);

function readModel() {
  const data = {
    levels: readYaml('model/levels.yaml'),
    factors: readdirSync(pathTo('model/factors')).map((file) => {
      const id = basename(file, '.yaml');
      return { id, ...(readYaml(`model/factors/${file}`) as object), written: isWritten('factors', id) };
    }),
    relations: readYaml('model/relations.yaml'),
    cases: (readYaml('model/cases.yaml') as { id: string }[]).map((entry) => ({
      ...entry,
      written: isWritten('cases', entry.id),
    })),
    evidence: readYaml('model/evidence.yaml'),
    references: JSON.parse(read('model/references.json')),
  } as ModelData;
  const indexed = indexModel(data);
  if (!indexed.ok) throw new Error('The model in content/ does not hold together: npm run build says why.');
  return indexed.model;
}

function isWritten(folder: string, id: string): boolean {
  return locales.every((locale) => existsSync(pathTo(`${folder}/${locale}/${id}.mdx`)));
}

/** With the quotes that the site sets, which the files need not have. */
function readYaml(file: string): unknown {
  return parse(read(file), (_, value) => (typeof value === 'string' ? setQuotes(value) : value));
}

function read(file: string): string {
  return readFileSync(pathTo(file), 'utf8');
}

function pathTo(file: string): string {
  return fileURLToPath(new URL(`../../content/${file}`, import.meta.url));
}
