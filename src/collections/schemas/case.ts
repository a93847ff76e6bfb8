import { z } from 'astro/zod';
import { localised, ownId, placeInOrder, sections, sentence, slugs } from './fields.ts';

const roles = z.array(sentence('The role of someone interviewed; never a name.', 60)).min(1);

export const caseSchema = z.strictObject({
  id: ownId,
  number: placeInOrder.max(3),
  name: sentence('The name of the firm.', 60),
  slug: slugs,
  summary: localised('One sentence that says what the firm is and what it shows.', 200),
  business: localised('What the firm does, as a phrase without a full stop.', 120),
  place: localised('Where it is.', 40).optional(),
  founded: z.int('The year in which it started.').min(1900).max(2019),
  people: z.strictObject({
    count: z.int('How many people work there.').positive(),
    about: z.boolean('true where the report says “about”, else false.'),
  }),
  interviews: z.strictObject({
    date: z
      .string('The day or month of the interviews between quotation marks: "2018-11-16" or "2018-11".')
      .regex(/^\d{4}-\d{2}(-\d{2})?$/, 'Write the date as "2018-11-16" or "2018-11".'),
    people: z.int('How many people were interviewed.').positive(),
    form: localised('How they were interviewed, where the report says so.', 60).optional(),
    roles: z.strictObject({ nl: roles, en: roles }),
  }),
  sections,
});
