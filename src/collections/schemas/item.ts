import { z } from 'astro/zod';
import { localised, ownId } from './fields.ts';

/** A statement of the self-check. It stands in its factor's file. */
export const itemSchema = z.strictObject({
  id: ownId,
  kind: z.enum(
    ['frequency', 'extent', 'balance', 'dimension'],
    'How it is answered: frequency, extent, balance or dimension.',
  ),
  core: z.boolean('Whether the quick scan asks it: true for one item of each factor.'),
  role: z
    .enum(['demands', 'control', 'evaluation', 'aims'], 'Its place in a figure: demands, control, evaluation or aims.')
    .optional(),
  since: z.int('The version of the instrument that it came with, where that is not 1.').min(2).optional(),
  facet: localised('The facet of the factor that it asks about, as a short phrase.', 60),
  section: z.string('The section of the report that names the facet, between quotation marks: "2.2.2".'),
  text: localised('The statement, of at most 15 words; a balance is a sentence to finish, ending in ….', 120),
});
