import { getCollection } from 'astro:content';
import type { z } from 'astro/zod';
import { type Instrument, type Item, indexInstrument } from '#domain/instrument.ts';
import { findInstrumentProblems } from '#domain/instrument-problems.ts';
import { getModel } from './model.ts';
import { reportProblems } from './report-problems.ts';
import type { instrumentSchema } from './schemas/instrument.ts';

/** The words of the answers, in both languages. */
export type Scales = Pick<z.infer<typeof instrumentSchema>, 'scales' | 'beside'>;

let instrument: Promise<Instrument<Item>> | undefined;

/** The self-check's items, checked. Throws a readable list of what is wrong with them. */
export function getInstrument(): Promise<Instrument<Item>> {
  instrument ??= buildInstrument();
  return instrument;
}

/** What each version of the instrument changed, the newest first. */
export async function getInstrumentChanges(): Promise<z.infer<typeof instrumentSchema>['changes']> {
  return (await getInstrumentFile()).changes;
}

export async function getScales(): Promise<Scales> {
  const { scales, beside } = await getInstrumentFile();
  return { scales, beside };
}

async function buildInstrument(): Promise<Instrument<Item>> {
  const { factors } = await getModel();
  const { version } = await getInstrumentFile();
  const items = factors.flatMap((factor) => factor.items.map((item) => ({ ...item, factor: factor.id })));
  const problems = findInstrumentProblems(items);
  if (problems.length > 0) throw new Error(reportProblems(problems));
  return indexInstrument(version, items);
}

async function getInstrumentFile(): Promise<z.infer<typeof instrumentSchema>> {
  const [entry] = await getCollection('instrument');
  if (!entry) throw new Error('content/model/instrument.yaml is missing or empty.');
  return entry.data;
}
