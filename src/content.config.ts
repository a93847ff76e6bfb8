import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { cellId, ownId, pageId, relationId } from './collections/identify.ts';
import { caseSchema } from './collections/schemas/case.ts';
import { changeSchema } from './collections/schemas/change.ts';
import { criterionSchema } from './collections/schemas/criterion.ts';
import { evidenceSchema } from './collections/schemas/evidence.ts';
import { factorSchema } from './collections/schemas/factor.ts';
import { instrumentSchema } from './collections/schemas/instrument.ts';
import { levelSchema } from './collections/schemas/level.ts';
import { factorProseSchema, figureProseSchema, pageProseSchema, proseSchema } from './collections/schemas/prose.ts';
import { referenceSchema } from './collections/schemas/reference.ts';
import { relationSchema } from './collections/schemas/relation.ts';
import { synonymsSchema } from './collections/schemas/synonyms.ts';
import { termSchema } from './collections/schemas/term.ts';
import { yamlFile } from './collections/yaml-file.ts';

const prose = (folder: string) => glob({ base: `./content/${folder}`, pattern: '{nl,en}/*.mdx' });

/** The id of a factor is the name of its file; Astro would else take its slug. */
const factorFiles = glob({
  base: './content/model/factors',
  pattern: '*.yaml',
  generateId: ({ entry }) => entry.replace('.yaml', ''),
});

export const collections = {
  levels: defineCollection({ loader: yamlFile('content/model/levels.yaml', ownId), schema: levelSchema }),
  factors: defineCollection({ loader: factorFiles, schema: factorSchema }),
  relations: defineCollection({ loader: yamlFile('content/model/relations.yaml', relationId), schema: relationSchema }),
  cases: defineCollection({ loader: yamlFile('content/model/cases.yaml', ownId), schema: caseSchema }),
  evidence: defineCollection({ loader: yamlFile('content/model/evidence.yaml', cellId), schema: evidenceSchema }),
  references: defineCollection({ loader: yamlFile('content/model/references.json', ownId), schema: referenceSchema }),
  instrument: defineCollection({ loader: yamlFile('content/model/instrument.yaml'), schema: instrumentSchema }),
  terms: defineCollection({ loader: yamlFile('content/glossary.yaml', ownId), schema: termSchema }),
  synonyms: defineCollection({ loader: yamlFile('content/synonyms.yaml', pageId), schema: synonymsSchema }),
  criteria: defineCollection({ loader: yamlFile('content/accessibility.yaml', ownId), schema: criterionSchema }),
  changes: defineCollection({ loader: yamlFile('content/changes.yaml', ownId), schema: changeSchema }),

  factorProse: defineCollection({ loader: prose('factors'), schema: factorProseSchema }),
  levelProse: defineCollection({ loader: prose('levels'), schema: proseSchema }),
  caseProse: defineCollection({ loader: prose('cases'), schema: proseSchema }),
  figureProse: defineCollection({ loader: prose('figures'), schema: figureProseSchema }),
  pageProse: defineCollection({ loader: prose('pages'), schema: pageProseSchema }),
};
