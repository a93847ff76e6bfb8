import { z } from 'astro/zod';
import { localised } from './fields.ts';

/** A success criterion of WCAG 2.2 at level A or AA, and what was found of it on this site. */
export const criterionSchema = z.strictObject({
  id: z
    .string('Its number between quotation marks: "1.1.1".')
    .regex(/^[1-4]\.\d\.\d+$/, 'Write its number as "1.1.1".'),
  level: z.enum(['A', 'AA'], 'Its level: A or AA.'),
  name: localised('Its name as W3C gives it, and as the authorised translation does.', 80),
  result: z.enum(
    ['met', 'not-met', 'not-tested', 'not-applicable'],
    'What was found: met, not-met, not-tested or not-applicable.',
  ),
  tests: z.array(z.string('The path of a test from the top of the repository.'), 'The tests that look at it, or [].'),
  searched: z.boolean('Whether it was looked up in the code that something is there or is not: true or false.'),
  remark: localised('What was found, in a sentence or two.', 200),
});
