import { z } from 'astro/zod';
import { ownId } from './fields.ts';

const person = z.strictObject({ family: z.string(), given: z.string().optional() });

/** A source in CSL-JSON, with three fields of our own: how certain we are, what the report prints, and where it cites it. */
export const referenceSchema = z.looseObject({
  id: ownId,
  type: z.string('The CSL type: book, article-journal, report, …'),
  author: z.array(person, 'The authors, each with a family name.').optional(),
  issued: z.strictObject({ 'date-parts': z.tuple([z.tuple([z.int()])]) }).optional(),
  title: z.string().optional(),
  certainty: z.enum(['certain', 'probable', 'as-printed'], 'How sure we are: certain, probable or as-printed.'),
  asPrinted: z.array(z.string(), 'How the report prints the citation.'),
  citedIn: z.array(
    z.strictObject({ section: z.string(), topic: z.string() }),
    'Where the report cites it, and for what.',
  ),
});

export type CslReference = z.infer<typeof referenceSchema>;
