import { z } from 'astro/zod';
import { localised, ownId, section } from './fields.ts';

const forms = z.array(z.string('A word or words as they stand in a text.'), 'The forms in which a text has it, or [].');

export const termSchema = z.strictObject({
  id: ownId,
  term: localised('The term itself.', 60),
  find: z
    .strictObject(
      { nl: forms, en: forms },
      'The forms to explain in place, per language, in small letters unless a name.',
    )
    .describe('Where a text first has one of these, its meaning is offered in place.'),
  definition: localised('What it means, in one or two sentences.', 260),
  sections: z.array(section, 'The sections of the report that use it, as a list; may be empty.'),
  ours: z.boolean('Whether the meaning is ours and not the report’s: true or false.'),
});
