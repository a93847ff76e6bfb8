import { z } from 'astro/zod';
import { localised, sentence } from './fields.ts';

const fiveLabels = z.array(sentence('A label of the scale.', 30)).length(5, 'A scale has five labels.');

const scale = z.strictObject({
  leadIn: localised('What stands above the statements that are answered on this scale.', 90),
  labels: z.strictObject({ nl: fiveLabels, en: fiveLabels }),
});

/** The version of the self-check and the words of its answers. */
export const instrumentSchema = z.strictObject({
  version: z.int('0 until every asked factor has its items, then 1 and up.').min(0),
  changes: z
    .array(
      z.strictObject({
        version: z.int('The version that it made.').min(1),
        date: z.iso.date('The day of the version, as "YYYY-MM-DD".'),
        text: localised('What changed, in a sentence or two.', 300),
      }),
    )
    .min(1, 'Say what the first version is.')
    .describe('What each version changed, the newest first.'),
  scales: z.strictObject({ frequency: scale, extent: scale, balance: scale, dimension: scale }),
  beside: z.strictObject({
    unknown: localised('The answer of who does not know.', 30),
    'not-applicable': localised('The answer where a statement does not apply.', 30),
  }),
});
