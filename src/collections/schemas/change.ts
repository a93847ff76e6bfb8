import { z } from 'astro/zod';
import { localised } from './fields.ts';

/** A version of the site. The first in the file is the one that is built. */
export const changeSchema = z.strictObject({
  id: z.string('The version between quotation marks: "0.1.0".'),
  date: z.string('The date as "2026-11-23".').regex(/^\d{4}-\d{2}-\d{2}$/, 'Write the date as "2026-11-23".'),
  summary: localised('What a reader notices of this version.', 400),
});
