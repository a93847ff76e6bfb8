import { getModel } from '#collections/model.ts';
import { factorPlace } from '#i18n/routes.ts';
import { conceptUrl } from './addresses.ts';
import { llmsTxt } from './llms-txt.ts';
import { getOpenInstrument } from './open-instrument.ts';
import { getOpenModel } from './open-model.ts';
import { getOpenReferences } from './open-references.ts';
import { getTriples } from './skos.ts';
import { toJsonLd, toTurtle } from './skos-files.ts';
import { getExamplesTable, getItemsTable } from './tables.ts';

/** What each file is shown by, taken from what is in it: a thing, a row, or its beginning. */
const examples = {
  'model.json': async () => written((await getOpenModel()).relations.find(({ from }) => from === shown)),
  'model.skos.ttl': async () => (await toTurtle(await shownTriples())).trim(),
  'model.skos.jsonld': async () => written(toJsonLd(await shownTriples())['@graph'][0]),
  'references.json': async () =>
    written((await getOpenReferences()).find(({ id }) => id === 'brynjolfsson-mcafee-2014')),
  'examples.csv': async () => head(await getExamplesTable()),
  'items.csv': async () => head(await getItemsTable()),
  'instrument.json': async () => written((await getOpenInstrument()).items.find(({ factor }) => factor === shown)),
  'llms.txt': async () => llmsTxt([]).split('\n', 3).join('\n'),
};

export type ExampleFile = keyof typeof examples;

/** A short piece of a data file as text. */
export function getDataExample(file: ExampleFile): Promise<string> {
  return examples[file]();
}

/** The factor that the examples are of: it has a second label and few relations. */
const shown = 'self-efficacy';

async function shownTriples() {
  const { factor } = await getModel();
  const subject = conceptUrl(factorPlace(factor(shown)));
  return (await getTriples()).filter((triple) => triple.subject === subject);
}

function written(thing: unknown): string {
  return JSON.stringify(thing, undefined, 2);
}

/** The names of the columns and the first row. */
function head(table: string): string {
  return table.split('\r\n', 2).join('\n');
}
