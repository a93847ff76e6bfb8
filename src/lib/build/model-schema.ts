import { fileUrl } from './addresses.ts';

/** The address of the schema, which the model names. */
export const modelSchemaUrl = fileUrl('model.schema.json');

type Schema = Readonly<Record<string, unknown>>;

const ref = (name: string, description?: string): Schema => ({
  $ref: `#/$defs/${name}`,
  ...(description && { description }),
});
const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });
const url = (description: string): Schema => ({ type: 'string', format: 'uri', description });
const whole = (description: string, minimum = 1): Schema => ({ type: 'integer', minimum, description });
const list = (items: Schema, description: string): Schema => ({ type: 'array', items, description });
const one = (options: readonly string[], description: string): Schema => ({ enum: options, description });

/** An object that has all of these fields and no others; those in `optional` may be missing. */
function object(
  properties: Readonly<Record<string, Schema>>,
  description: string,
  optional: readonly string[] = [],
): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', description, properties, required, additionalProperties: false };
}

const pages = ref('localised', 'The address of its page in each language.');
const sections = ref('sections');
const roles: Schema = { type: 'array', items: { type: 'string' } };

/** The JSON Schema (2020-12) of the model as open data, as `getOpenModel` gives it: `/model.schema.json`. */
export const modelSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: modelSchemaUrl,
  title: 'The model of learning and innovating at work',
  ...object(
    {
      $schema: url('The address of this schema.'),
      version: text('The version of the site that this is from, such as "1.0.0".'),
      date: { type: 'string', format: 'date', description: 'The day of the version, YYYY-MM-DD.' },
      name: ref('localised', 'What the model is called.'),
      licence: object(
        { name: text('Its short name.'), url: url('Its text.') },
        'The licence of the texts. It does not cover the report.',
      ),
      report: object(
        {
          reference: ref('id', 'Its id in references.json.'),
          title: text('What it is called on its cover, in Dutch.'),
          number: text('Its number at TNO.'),
          year: whole('The year in which it came out.'),
          url: url('Where it can be had.'),
        },
        'The report that the model comes from. It is © TNO.',
      ),
      levels: list(ref('level'), 'The five nested levels, from the inside out.'),
      factors: list(ref('factor'), 'The thirty factors, by level.'),
      relations: list(ref('relation'), 'How factors act on each other.'),
      cases: list(ref('case'), 'The three firms in the report.'),
      evidence: list(ref('evidence'), 'What each firm shows of a factor. It illustrates and does not test.'),
      sources: list(ref('source'), 'The sources that the report cites; references.json has their records.'),
    },
    'Thirty factors on five levels, how they act on each other, and what three firms show of them. Ids never change.',
  ),
  $defs: {
    id: { type: 'string', pattern: '^[a-z0-9-]+$' },
    localised: object({ nl: text('In Dutch.'), en: text('In English.') }, 'The same in both languages.'),
    sections: {
      ...list({ type: 'string', pattern: '^[1-4](\\.\\d){0,2}$' }, 'The sections of the report that it stands on.'),
      minItems: 1,
    },
    level: object(
      {
        id: ref('id'),
        number: { ...whole('Its place, from the individual (1) to the context (5).'), maximum: 5 },
        title: ref('localised', 'Its name.'),
        shortTitle: ref('localised', 'Its name in a drawing, of at most 22 characters.'),
        question: ref('localised', 'The level as a question.'),
        summary: ref('localised', 'What it is, in a sentence.'),
        sections,
        concept: url('Its name as a concept, as in the SKOS files.'),
        pages,
      },
      'One of the five nested levels.',
    ),
    factor: object(
      {
        id: ref('id'),
        number: whole('Its place in the order of the model. The report does not number them.'),
        level: ref('id', 'The level that it is on.'),
        title: ref('localised', 'Its name.'),
        shortTitle: ref('localised', 'Its name in a drawing, of at most 22 characters.'),
        summary: ref('localised', 'What it is, in a sentence.'),
        sections,
        sources: list(ref('id'), 'The sources that the report cites for it.'),
        asked: { type: 'boolean', description: 'Whether the self-check asks about it.' },
        concept: url('Its name as a concept, as in the SKOS files.'),
        pages,
      },
      'Something that helps people learn and innovate at work.',
    ),
    relation: object(
      {
        from: ref('id', 'The factor that acts.'),
        kind: one(
          ['enables', 'balances', 'crowds-out'],
          'enables: makes the other possible or stronger. balances: the two must match. crowds-out: too much of the one takes the other away.',
        ),
        to: ref('id', 'The factor that is acted on.'),
        tension: one(
          ['both-low', 'high-low', 'too-little', 'too-much'],
          'Of a balance: what the first factor is when the two do not match, so that the self-check speaks of it. The second is low. both-low: so is the first. high-low: the first is high. too-little, too-much: the first leans to that side.',
        ),
        reading: one(['direct', 'inferred'], 'direct: the report names both factors. inferred: we placed one of them.'),
        reason: ref('localised', 'How the one acts on the other, in a sentence.'),
        sections,
      },
      'How one factor acts on another.',
      ['tension'],
    ),
    case: object(
      {
        id: ref('id'),
        number: whole('Its place in the report.'),
        name: text('The name of the firm.'),
        summary: ref('localised', 'What the firm is and what it shows, in a sentence.'),
        business: ref('localised', 'What the firm does.'),
        place: ref('localised', 'Where it is, where the report says so.'),
        founded: whole('The year in which it started.'),
        people: object(
          {
            count: whole('How many people work there.'),
            about: { type: 'boolean', description: 'Whether the report gives a round number.' },
          },
          'Its size at the time of the report.',
        ),
        interviews: object(
          {
            date: { type: 'string', pattern: '^\\d{4}-\\d{2}(-\\d{2})?$', description: 'The day or month.' },
            people: whole('How many people were interviewed.'),
            form: ref('localised', 'How, where the report says so.'),
            roles: {
              ...object({ nl: roles, en: roles }, 'Who they were: roles, never names.'),
            },
          },
          'The interviews that it rests on.',
          ['form'],
        ),
        sections,
        pages,
      },
      'A firm that gives the factors shape.',
      ['place'],
    ),
    evidence: object(
      {
        factor: ref('id', 'The factor that is shown.'),
        case: ref('id', 'The firm that shows it.'),
        text: ref('localised', 'What the firm does, in a sentence.'),
        sections,
        placedByUs: {
          type: 'boolean',
          description: 'Whether the placing at this factor is ours and not the report’s.',
        },
      },
      'What one firm shows of one factor.',
    ),
    source: object(
      {
        id: ref('id', 'Its id in references.json.'),
        certainty: one(
          ['certain', 'probable', 'as-printed'],
          'certain: the record is the work meant. probable: author, year and topic match. as-printed: only what the report prints is known.',
        ),
      },
      'Something that the report cites.',
    ),
  },
} as const;
