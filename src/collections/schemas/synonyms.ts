import { z } from 'astro/zod';
import { sentence } from './fields.ts';

const words = z.array(
  sentence('A word or short phrase that people use for the page.', 40).refine(
    (word) => !/[,|]/.test(word),
    'Leave out commas and bars: they part the words where they are sent.',
  ),
  'Other words for the page, as a list.',
);

/** What people call a page who do not know its title, in each language by itself. */
export const synonymsSchema = z.strictObject({
  page: z
    .string('The id of a factor, level, case, figure or section.')
    .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'Use the id of the page: small letters, digits and hyphens.'),
  nl: words,
  en: words,
});
