import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { caseSchema } from '#collections/schemas/case.ts';
import { changeSchema } from '#collections/schemas/change.ts';
import { evidenceSchema } from '#collections/schemas/evidence.ts';
import { factorSchema } from '#collections/schemas/factor.ts';
import { levelSchema } from '#collections/schemas/level.ts';
import { factorProseSchema } from '#collections/schemas/prose.ts';
import { type CslReference, referenceSchema } from '#collections/schemas/reference.ts';
import { relationSchema } from '#collections/schemas/relation.ts';
import { termSchema } from '#collections/schemas/term.ts';
import { type Language, languages } from '#domain/localised.ts';
import { indexModel, type Model, type ModelData } from '#domain/model.ts';

/** The folders with prose: `content/<folder>/<language>/<id>.mdx`. */
export const proseFolders = ['factors', 'levels', 'cases', 'figures', 'pages'] as const;

export type ProseFolder = (typeof proseFolders)[number];

/** A text as it stands in its file. */
export interface Prose {
  /** Where the file is, from the top of the repository. */
  readonly path: string;
  readonly folder: ProseFolder;
  readonly id: string;
  readonly language: Language;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The MDX below the fields. */
  readonly body: string;
  readonly headings: readonly { readonly depth: number; readonly id: string | undefined }[];
}

/** The real model, read straight from `content/model` and not through Astro, which may hold an older copy. */
export function readModel(): Model {
  const indexed = indexModel(readModelData());
  if (!indexed.ok) throw new Error(JSON.stringify(indexed.problems, undefined, 1));
  return indexed.model;
}

export function readModelData(): ModelData {
  return {
    levels: parseAll(levelSchema, readYaml('content/model/levels.yaml')),
    factors: filesIn('content/model/factors').map((file) => {
      const id = file.replace('.yaml', '');
      return {
        id,
        ...factorSchema.parse(parse(read(join('content/model/factors', file)))),
      };
    }),
    relations: parseAll(relationSchema, readYaml('content/model/relations.yaml')),
    cases: parseAll(caseSchema, readYaml('content/model/cases.yaml')),
    evidence: parseAll(evidenceSchema, readYaml('content/model/evidence.yaml')),
    references: readReferences(),
  };
}

export function readReferences(): CslReference[] {
  return parseAll(referenceSchema, readYaml('content/model/references.json'));
}

/** The terms of the glossary, in the order of their file. */
export function readTerms(): Term[] {
  return parseAll(termSchema, readYaml('content/glossary.yaml'));
}

/** The versions of the site, in the order of their file. */
export function readChanges(): z.output<typeof changeSchema>[] {
  return parseAll(changeSchema, readYaml('content/changes.yaml'));
}

export type Term = z.output<typeof termSchema>;

function readYaml(path: string): object[] {
  return parse(read(path)) as object[];
}

/** Every text of a folder in one language, by file name. */
export function readProse(folder: ProseFolder, language: Language): Prose[] {
  const base = join('content', folder, language);
  return filesIn(base).map((file) => readProseFile(folder, join(base, file), language));
}

/** Every text of the site in both languages. */
export function readAllProse(): Prose[] {
  return proseFolders.flatMap((folder) => languages.flatMap((language) => readProse(folder, language)));
}

/** What the text of each factor, by id, gives to talk about and to try, as a page sets it. */
export function readTalk(language: Language): ReadonlyMap<string, { questions: string[]; firstSteps: string[] }> {
  return new Map(readProse('factors', language).map(({ id, fields }) => [id, factorProseSchema.parse(fields)]));
}

/** The running text that a reader sees, without headings, components and link targets. */
export function readableText(mdx: string): string {
  return mdx
    .replace(/<[^>]+>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/^#+ .*$/gm, ' ')
    .replace(/[*_[\]]/g, ' ');
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

function readProseFile(folder: ProseFolder, path: string, language: Language): Prose {
  const [, fields = '', body = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(read(path)) ?? [];
  const headings = [...body.matchAll(/^(#+) (.*)$/gm)].map(([, marks = '', title = '']) => ({
    depth: marks.length,
    id: /\{#([\w-]+)\}$/.exec(title.trim())?.[1],
  }));
  const id = path.replace(/^.*\/|\.mdx$/g, '');
  return { path, folder, id, language, fields: parse(fields) ?? {}, body, headings };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).sort();
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

function parseAll<Schema extends z.ZodType>(schema: Schema, entries: readonly unknown[]): z.output<Schema>[] {
  return entries.map((entry) => schema.parse(entry));
}
