import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { withCellIds, withOwnIds, withRelationIds } from './collections/identify.ts';
import { caseSchema } from './collections/schemas/case.ts';
import { changeSchema } from './collections/schemas/change.ts';
import { evidenceSchema } from './collections/schemas/evidence.ts';
import { factorSchema } from './collections/schemas/factor.ts';
import { levelSchema } from './collections/schemas/level.ts';
import { factorProseSchema, pageProseSchema, proseSchema } from './collections/schemas/prose.ts';
import { referenceSchema } from './collections/schemas/reference.ts';
import { relationSchema } from './collections/schemas/relation.ts';

const prose = (folder: string) => glob({ base: `./content/${folder}`, pattern: '{nl,en}/*.mdx' });

export const collections = {
  levels: defineCollection({ loader: file('content/model/levels.yaml', { parser: withOwnIds }), schema: levelSchema }),
  factors: defineCollection({
    loader: glob({
      base: './content/model/factors',
      pattern: '*.yaml',
      generateId: ({ entry }) => entry.replace('.yaml', ''),
    }),
    schema: factorSchema,
  }),
  relations: defineCollection({
    loader: file('content/model/relations.yaml', { parser: withRelationIds }),
    schema: relationSchema,
  }),
  cases: defineCollection({ loader: file('content/model/cases.yaml', { parser: withOwnIds }), schema: caseSchema }),
  evidence: defineCollection({
    loader: file('content/model/evidence.yaml', { parser: withCellIds }),
    schema: evidenceSchema,
  }),
  references: defineCollection({
    loader: file('content/model/references.json', { parser: withOwnIds }),
    schema: referenceSchema,
  }),
  changes: defineCollection({ loader: file('content/changes.yaml'), schema: changeSchema }),

  factorProse: defineCollection({ loader: prose('factors'), schema: factorProseSchema }),
  levelProse: defineCollection({ loader: prose('levels'), schema: proseSchema }),
  caseProse: defineCollection({ loader: prose('cases'), schema: proseSchema }),
  pageProse: defineCollection({ loader: prose('pages'), schema: pageProseSchema }),
};
