import { allAnswers } from '#domain/answers.ts';
import { exportFormat, exportVersion } from '#domain/export-file.ts';
import { planFields } from '#domain/plan.ts';
import { sitePath } from '#i18n/routes.ts';
import { siteUrl } from '#site.ts';

/** The address of the schema, which every export names. */
export const exportSchemaUrl = new URL(sitePath('export.schema.json'), siteUrl).href;

const day = { type: 'string', format: 'date', description: 'YYYY-MM-DD' };
const text = { type: 'string' };
const answers = {
  type: 'object',
  description:
    'By the id of the statement, as in instrument.json: a step of its scale from 0, or an answer beside the scale.',
  additionalProperties: { enum: allAnswers },
};
const instrument = { type: 'integer', minimum: 1, description: 'The version of the instrument that was answered.' };

/** The JSON Schema (2020-12) of a copy of someone's self-check, as `encodeExport` writes it: `/export.schema.json`. */
export const exportSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: exportSchemaUrl,
  title: 'A copy of the self-check on learning and innovating at work',
  type: 'object',
  required: ['format', 'version', 'schema', 'about', 'exported', 'instrument', 'answers', 'plan', 'rounds'],
  additionalProperties: false,
  properties: {
    format: { const: exportFormat },
    version: { const: exportVersion },
    schema: text,
    about: { type: 'object', required: ['nl', 'en'], additionalProperties: text },
    exported: day,
    instrument,
    part: { ...text, description: 'The part of the organisation it is about, in someone’s own words.' },
    answers,
    plan: {
      type: 'array',
      items: {
        type: 'object',
        required: ['factor', ...planFields],
        additionalProperties: false,
        properties: { factor: text, ...Object.fromEntries(planFields.map((field) => [field, text])) },
      },
    },
    review: { ...day, description: 'The day to look back, YYYY-MM-DD.' },
    rounds: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'label', 'closed', 'instrument', 'answers'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', pattern: '^[a-z0-9-]{1,40}$' },
          label: text,
          closed: day,
          instrument,
          part: text,
          answers,
        },
      },
    },
  },
};
