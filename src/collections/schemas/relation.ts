import { z } from 'astro/zod';
import { idOf, localised, sections } from './fields.ts';

export const relationSchema = z.strictObject({
  from: idOf('The id of the factor that acts.'),
  kind: z
    .enum(['enables', 'balances', 'crowds-out'], 'How it acts: enables, balances or crowds-out.')
    .describe('How the one acts on the other.'),
  to: idOf('The id of the factor that is acted on.'),
  tension: z
    .enum(['both-low', 'high-low', 'too-little', 'too-much'], 'both-low, high-low, too-little or too-much.')
    .optional()
    .describe('Of a balance: what the first factor is when the second is low and the self-check speaks of it.'),
  reading: z
    .enum(['direct', 'inferred'], 'direct where the report names both factors, inferred where we place one of them.')
    .describe('Whether the report names both factors.'),
  reason: localised('One sentence that says how the one acts on the other.', 190),
  sections,
});
