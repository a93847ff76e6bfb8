import { describe, expect, test } from 'vitest';
import { ownId } from '#collections/identify.ts';
import { readEntries } from '#collections/yaml-file.ts';

const path = 'content/model/levels.yaml';

describe('a file of the content folder', () => {
  test('gives its things by id, in YAML as in JSON', () => {
    expect([...readEntries(path, '- { id: task, number: 2 }\n- { id: social }', ownId).keys()]).toEqual([
      'task',
      'social',
    ]);
    expect([...readEntries(path, '[{ "id": "karasek-1979" }]', ownId).keys()]).toEqual(['karasek-1979']);
  });

  test('may be one thing', () => {
    expect([...readEntries(path, 'version: 0', () => 'only')]).toEqual([['only', { version: 0 }]]);
  });

  test('is refused with its name and the id when an id stands twice', () => {
    expect(() => readEntries(path, '- { id: task }\n- { id: task }', ownId)).toThrow(`${path}: "task" stands twice`);
  });

  test('is refused with its name and the place when it is not YAML', () => {
    expect(() => readEntries(path, '- { id: task', ownId)).toThrow(
      /^content\/model\/levels\.yaml cannot be read: .*line 1/s,
    );
  });
});
