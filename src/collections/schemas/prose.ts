import { z } from 'astro/zod';
import { sentence } from './fields.ts';

/** The prose of a level or case needs no fields: all facts stand in `content/model`. */
export const proseSchema = z.strictObject({}).nullish();

export const factorProseSchema = z.strictObject({
  questions: z
    .array(sentence('A question to talk about with colleagues.', 220), 'Three or four questions to talk about.')
    .min(3, 'Write at least three questions.')
    .max(4, 'Keep the best four questions.'),
  firstSteps: z
    .array(sentence('Something one can start this week or this month.', 320), 'One to three first steps.')
    .min(1, 'Write at least one first step.')
    .max(3, 'Keep the best three first steps.'),
  hardToRead: sentence('Why the text cannot be easier to read, if it cannot.', 220).optional(),
});

export const figureProseSchema = z.strictObject({
  title: sentence('The name of the figure.', 70),
  description: sentence('One sentence for search engines: what the figure shows.', 165),
  lead: sentence('What the figure says, in a sentence or two.', 300),
});

export const pageProseSchema = z.strictObject({
  title: sentence('The title of the page.', 70),
  description: sentence('One sentence for search engines: what the reader finds here.', 165),
});
