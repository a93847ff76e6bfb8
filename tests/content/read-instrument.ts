import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { instrumentSchema } from '#collections/schemas/instrument.ts';
import { type Instrument, type Item, indexInstrument } from '#domain/instrument.ts';
import { readModel } from './read-content.ts';

/** The real items in the order of the model, read straight from `content/model`. */
export function readInstrument(): Instrument<Item> {
  const { version } = instrumentSchema.parse(parse(readFileSync('content/model/instrument.yaml', 'utf8')));
  const items = readModel().factors.flatMap(({ id, items }) => items.map((item) => ({ ...item, factor: id })));
  return indexInstrument(version, items);
}
