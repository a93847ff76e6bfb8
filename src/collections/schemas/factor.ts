import { z } from 'astro/zod';
import { itemSchema } from '#collections/schemas/item.ts';
import { shortTitleLimit } from '#domain/model-problems.ts';
import { idOf, localised, placeInOrder, sections, slugs } from './fields.ts';

export const factorSchema = z.strictObject({
  number: placeInOrder,
  level: idOf('The id of the level it belongs to.'),
  title: localised('The name of the factor.', 70),
  shortTitle: localised('The name of the factor in the drawing.', shortTitleLimit),
  slug: slugs,
  summary: localised('One sentence that says what the factor is.', 160),
  sections,
  sources: z
    .array(
      idOf('The id of a source in references.json.'),
      'The sources that the report cites for it, as a list of ids.',
    )
    .describe('The sources that the report cites for it; may be empty.'),
  items: z.array(itemSchema).default([]).describe('The statements of the self-check, three once they are written.'),
  asked: z.boolean('Whether the self-check asks about it: true or false.'),
});
