import type { Problem } from '#domain/model-problems.ts';

const files: Readonly<Record<Problem['kind'], string>> = {
  level: 'levels.yaml',
  factor: 'factors/{id}.yaml',
  relation: 'relations.yaml',
  case: 'cases.yaml',
  evidence: 'evidence.yaml',
  reference: 'references.json',
};

/** Problems with the content as a text that names the file, the field and what to do. */
export function reportProblems(problems: readonly Problem[]): string {
  const lines = problems.map(({ kind, id, field, remedy }) => {
    const file = `content/model/${files[kind].replace('{id}', id)}`;
    return `  ${file}: ${kind} "${id}", field ${field}. ${remedy}`;
  });
  return ['The model does not hold together:', ...lines].join('\n');
}
