import { z } from 'astro/zod';
import { shortTitleLimit } from '#domain/model-problems.ts';
import { localised, ownId, placeInOrder, sections, slugs } from './fields.ts';

export const levelSchema = z.strictObject({
  id: ownId,
  number: placeInOrder.max(5),
  title: localised('The name of the level.', 40),
  shortTitle: localised('The name of the level in the drawing.', shortTitleLimit),
  slug: slugs,
  question: localised('The level as a short question that a reader recognises.', 90),
  summary: localised('One sentence that says what the level is.', 200),
  sections,
});
