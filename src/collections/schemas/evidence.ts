import { z } from 'astro/zod';
import { idOf, localised, sections } from './fields.ts';

export const evidenceSchema = z.strictObject({
  factor: idOf('The id of the factor that is shown.'),
  case: idOf('The id of the case that shows it.'),
  text: localised('One sentence that says what the case does.', 260),
  sections,
  placedByUs: z.boolean('true where the placing at this factor is ours and not the report’s, else false.'),
});
