import { describe, expect, test } from 'vitest';
import { reportProblems } from '#collections/report-problems.ts';
import type { Problem } from '#domain/model-problems.ts';

describe('the report of what is wrong with the content', () => {
  const files: [kind: Problem['kind'], id: string, file: string][] = [
    ['level', 'task', 'content/model/levels.yaml'],
    ['factor', 'autonomy', 'content/model/factors/autonomy.yaml'],
    ['relation', 'autonomy enables variety', 'content/model/relations.yaml'],
    ['case', 'surfly', 'content/model/cases.yaml'],
    ['evidence', 'autonomy × surfly', 'content/model/evidence.yaml'],
    ['reference', 'karasek-1979', 'content/model/references.json'],
  ];

  test.for(files)('names for a %s the file to open, the thing, the field and what to do', ([kind, id, file]) => {
    const report = reportProblems([{ kind, id, field: 'title.en', remedy: 'Write it in this language too.' }]);
    expect(report).toContain(`${file}: ${kind} "${id}", field title.en. Write it in this language too.`);
  });

  test('gives every problem a line of its own, below a line that says what this is about', () => {
    const problem: Problem = { kind: 'level', id: 'task', field: 'sections', remedy: 'Name the section.' };
    const [heading, ...lines] = reportProblems([problem, { ...problem, id: 'context' }]).split('\n');
    expect(heading).toBe('The model does not hold together:');
    expect(lines.map((line) => /"(\w+)"/.exec(line)?.[1])).toEqual(['task', 'context']);
  });
});
