import type { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { caseSchema } from '#collections/schemas/case.ts';
import { changeSchema } from '#collections/schemas/change.ts';
import { evidenceSchema } from '#collections/schemas/evidence.ts';
import { factorSchema } from '#collections/schemas/factor.ts';
import { levelSchema } from '#collections/schemas/level.ts';
import { factorProseSchema, pageProseSchema, proseSchema } from '#collections/schemas/prose.ts';
import { referenceSchema } from '#collections/schemas/reference.ts';
import { relationSchema } from '#collections/schemas/relation.ts';
import { synonymsSchema } from '#collections/schemas/synonyms.ts';

const both = { nl: 'Een tekst.', en: 'A text.' };
const slug = { nl: 'taak', en: 'task' };

const level = {
  id: 'task',
  number: 2,
  title: both,
  shortTitle: both,
  slug,
  question: both,
  summary: both,
  sections: ['2.2.2', '4'],
};
const factor = {
  number: 12,
  level: 'task',
  title: both,
  shortTitle: both,
  slug,
  summary: both,
  sections: ['2.2.2'],
  sources: ['karasek-1979'],
  asked: true,
};
const relation = {
  from: 'autonomy',
  kind: 'enables',
  to: 'variety',
  reading: 'direct',
  reason: both,
  sections: ['2.2.2'],
};
const caseStudy = {
  id: 'surfly',
  number: 1,
  name: 'Surfly',
  slug,
  summary: both,
  business: both,
  founded: 2012,
  people: { count: 12, about: false },
  interviews: { date: '2018-11-16', people: 3, roles: { nl: ['oprichter'], en: ['founder'] } },
  sections: ['3.2'],
};
const evidence = {
  factor: 'autonomy',
  case: 'surfly',
  text: both,
  sections: ['3.2.2'],
  placedByUs: false,
};
const reference = {
  id: 'karasek-1979',
  type: 'article-journal',
  author: [{ family: 'Karasek', given: 'R. A.' }],
  issued: { 'date-parts': [[1979]] },
  title: 'Job Demands',
  certainty: 'certain',
  asPrinted: ['Karasek, 1979'],
  citedIn: [{ section: '2.2.2', topic: 'demands and control' }],
};
const synonyms = { page: 'self-check/plan', nl: ['actieplan', 'aan de slag'], en: ['action plan'] };
const change = { id: '0.1.0', date: '2026-11-23', summary: both };
const factorProse = { questions: ['One?', 'Two?', 'Three?'], firstSteps: ['Begin.'] };
const pageProse = { title: 'Privacy', description: 'What the site keeps.' };

describe('an entry that is as it should be', () => {
  const sound: [what: string, schema: z.ZodType, entry: unknown][] = [
    ['level', levelSchema, level],
    ['factor', factorSchema, factor],
    ['factor without sources', factorSchema, { ...factor, sources: [] }],
    ['relation', relationSchema, relation],
    ['case', caseSchema, caseStudy],
    ['case whose interviews have a month only', caseSchema, withInterviews({ date: '2018-11' })],
    ['example', evidenceSchema, evidence],
    ['source', referenceSchema, reference],
    ['source with more fields of CSL', referenceSchema, { ...reference, DOI: '10.1/x', page: '285-308' }],
    ['change', changeSchema, change],
    ['list of other words for a page', synonymsSchema, synonyms],
    ['text of a factor', factorProseSchema, factorProse],
    ['text of a page', pageProseSchema, pageProse],
    ['text that needs no fields', proseSchema, null],
  ];

  test.for(sound)('is accepted as a %s', ([, schema, entry]) => {
    expect(complaintsAbout(schema, entry)).toEqual([]);
  });
});

describe('an entry that is broken', () => {
  const broken: [what: string, schema: z.ZodType, entry: unknown, field: string, advice: string][] = [
    [
      'a level without its question in English',
      levelSchema,
      { ...level, question: { nl: 'Hoe ziet je werk eruit?' } },
      'question.en',
      'The level as a short question',
    ],
    [
      'a level with the id of an earlier one, which its loader has numbered',
      levelSchema,
      { ...level, id: 'task (2)' },
      'id',
      'which nothing else of its kind has',
    ],
    [
      'other words in one language only',
      synonymsSchema,
      without(synonyms, 'en'),
      'en',
      'Other words for the page, as a list',
    ],
    [
      'other words for an address',
      synonymsSchema,
      { ...synonyms, page: '/nl/zelfcheck/' },
      'page',
      'Use the id of the page',
    ],
    [
      'another word with a comma, which would be two',
      synonymsSchema,
      { ...synonyms, nl: ['plan, actie'] },
      'nl.0',
      'Leave out commas and bars',
    ],
    ['a level that has no summary', levelSchema, without(level, 'summary'), 'summary', 'Write it in both languages'],
    ['a level with a sixth place', levelSchema, { ...level, number: 6 }, 'number', 'Its place in the order'],
    ['a level whose number is text', levelSchema, { ...level, number: '2' }, 'number', 'Its place in the order'],
    [
      'a factor whose short title is too long for the drawing',
      factorSchema,
      { ...factor, shortTitle: { nl: 'Werkdruk', en: 'Workload that fits you all' } },
      'shortTitle.en',
      'Shorten it to at most 22 characters',
    ],
    [
      'a factor with an empty title',
      factorSchema,
      { ...factor, title: { nl: ' ', en: 'Workload' } },
      'title.nl',
      'The name',
    ],
    ['a factor without a list of sources', factorSchema, without(factor, 'sources'), 'sources', 'as a list of ids'],
    [
      'a factor with an address that is no address',
      factorSchema,
      { ...factor, slug: { nl: 'Werk druk', en: 'workload' } },
      'slug.nl',
      'small letters, digits and hyphens',
    ],
    ['a factor with a misspelt field', factorSchema, { ...factor, titel: both }, '', 'titel'],
    [
      'a relation of an unknown kind',
      relationSchema,
      { ...relation, kind: 'helps' },
      'kind',
      'enables, balances or crowds-out',
    ],
    [
      'a relation that does not say how it was read',
      relationSchema,
      without(relation, 'reading'),
      'reading',
      'direct where',
    ],
    [
      'a relation without sections',
      relationSchema,
      { ...relation, sections: [] },
      'sections',
      'Name at least one section',
    ],
    [
      'a relation whose section is a number',
      relationSchema,
      { ...relation, sections: [2.2] },
      'sections.0',
      'between quotation marks',
    ],
    [
      'a relation with a section that the report cannot have',
      relationSchema,
      { ...relation, sections: ['5.1'] },
      'sections.0',
      'such as "2.2.2"',
    ],
    [
      'a case with a date in another order',
      caseSchema,
      withInterviews({ date: '16-11-2018' }),
      'interviews.date',
      'Write the date as "2018-11-16"',
    ],
    [
      'a case that does not say whether its size is rounded',
      caseSchema,
      { ...caseStudy, people: { count: 300 } },
      'people.about',
      'true where the report says “about”',
    ],
    [
      'an example of something that is no id',
      evidenceSchema,
      { ...evidence, factor: 'Autonomie!' },
      'factor',
      'Use its id',
    ],
    [
      'an example that does not say who placed it',
      evidenceSchema,
      { ...evidence, placedByUs: 'no' },
      'placedByUs',
      'true where the placing at this factor is ours',
    ],
    [
      'a source of unknown certainty',
      referenceSchema,
      { ...reference, certainty: 'sure' },
      'certainty',
      'certain, probable or as-printed',
    ],
    [
      'a source without what the report prints',
      referenceSchema,
      without(reference, 'asPrinted'),
      'asPrinted',
      'How the report prints',
    ],
    [
      'a change with its date in another order',
      changeSchema,
      { ...change, date: '23-11-2026' },
      'date',
      'Write the date as',
    ],
    [
      'a factor’s text with two questions',
      factorProseSchema,
      { ...factorProse, questions: ['One?', 'Two?'] },
      'questions',
      'at least three questions',
    ],
    [
      'a factor’s text with five questions',
      factorProseSchema,
      { ...factorProse, questions: ['1?', '2?', '3?', '4?', '5?'] },
      'questions',
      'Keep the best four',
    ],
    [
      'a factor’s text without a first step',
      factorProseSchema,
      { ...factorProse, firstSteps: [] },
      'firstSteps',
      'at least one',
    ],
    [
      'a factor’s text with four first steps',
      factorProseSchema,
      { ...factorProse, firstSteps: ['1.', '2.', '3.', '4.'] },
      'firstSteps',
      'Keep the best three',
    ],
    [
      'a page whose description is too long for a search engine',
      pageProseSchema,
      { ...pageProse, description: 'x'.repeat(166) },
      'description',
      'at most 165 characters',
    ],
    ['a level’s text with a field that belongs elsewhere', proseSchema, { title: 'Taak' }, '', 'title'],
  ];

  test.for(broken)('is refused when it is %s, naming the field and what to do', ([, schema, entry, field, advice]) => {
    expect(complaintsAbout(schema, entry)).toEqual([{ field, advice: expect.stringContaining(advice) }]);
  });
});

function complaintsAbout(schema: z.ZodType, entry: unknown): { field: string; advice: string }[] {
  const result = schema.safeParse(entry);
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => ({ field: path.join('.'), advice: message }));
}

function without<Entry extends object>(entry: Entry, field: keyof Entry): Partial<Entry> {
  const { [field]: _, ...rest } = entry;
  return rest as Partial<Entry>;
}

function withInterviews(change: object): object {
  return { ...caseStudy, interviews: { ...caseStudy.interviews, ...change } };
}
