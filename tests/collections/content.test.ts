import { beforeEach, describe, expect, test, vi } from 'vitest';
import { inBoth, smallModel } from '../fixtures/small-model.ts';

/** What Astro would find in the content folder, by collection. */
let collections: Record<string, { id: string; data: object }[]> = {};

vi.mock('astro:content', () => ({
  getCollection: async (name: string) => collections[name] ?? [],
  getEntry: async (name: string, id: string) => collections[name]?.find((entry) => entry.id === id),
}));

beforeEach(() => {
  // The model is built once per build; each test is a build of its own.
  vi.resetModules();
  collections = entriesOf(smallModel());
});

describe('the model from the content folder', () => {
  test('holds what the files hold', async () => {
    const model = await getModel();
    expect(model.factors.map(({ id }) => id)).toEqual(['creativity', 'variety', 'autonomy']);
    expect(model.relationsFrom('autonomy').map(({ to }) => to)).toEqual(['creativity', 'variety']);
    expect(model.evidenceOn('autonomy').map((cell) => cell.case)).toEqual(['south', 'north']);
  });

  test('stops the build with the file, the field and what to do when it does not hold together', async () => {
    collections['levels'] = [];
    await expect(getModel()).rejects.toThrow(
      'content/model/factors/variety.yaml: factor "variety", field level. There is no "task"',
    );
  });
});

describe('the versions of the site', () => {
  test('are listed newest first, whatever their order in the file', async () => {
    collections['changes'] = ['2026-12-01', '2027-02-01', '2026-11-23'].map((date) => ({
      id: date,
      data: { id: date, date, summary: inBoth('New.') },
    }));
    const { getChanges } = await import('#collections/changes.ts');
    expect((await getChanges()).map(({ date }) => date)).toEqual(['2027-02-01', '2026-12-01', '2026-11-23']);
  });

  test('are missing only with an error that names the file', async () => {
    const { getChanges } = await import('#collections/changes.ts');
    await expect(getChanges()).rejects.toThrow('content/changes.yaml');
  });
});

describe('the prose of a thing', () => {
  beforeEach(() => {
    collections['levelProse'] = prose('nl/task', 'en/context');
  });

  test('is found in the language that is asked for', async () => {
    const { getProse } = await import('#collections/prose.ts');
    expect((await getProse('levelProse', 'nl', 'task')).id).toBe('nl/task');
    expect((await getProse('levelProse', 'en', 'context')).id).toBe('en/context');
  });

  test('is an error that names it where it is not written', async () => {
    const { getProse } = await import('#collections/prose.ts');
    await expect(getProse('levelProse', 'en', 'task')).rejects.toThrow('"task" (levelProse) in en');
  });
});

describe('the sources', () => {
  test('are found by their id', async () => {
    const { getReferences } = await import('#collections/references.ts');
    expect([...(await getReferences()).keys()]).toEqual(['karasek-1979', 'senge-1990']);
  });
});

async function getModel() {
  return (await import('#collections/model.ts')).getModel();
}

function prose(...ids: string[]): { id: string; data: object }[] {
  return ids.map((id) => ({ id, data: {} }));
}

/** The lists of a model as Astro gives them; of a factor only the file's name tells the id. */
function entriesOf(data: ReturnType<typeof smallModel>): typeof collections {
  return {
    ...Object.fromEntries(
      (['levels', 'relations', 'cases', 'evidence', 'references'] as const).map((name) => [
        name,
        data[name].map((thing, index) => ({ id: 'id' in thing ? thing.id : String(index), data: thing })),
      ]),
    ),
    factors: data.factors.map(({ id, ...fields }) => ({ id, data: fields })),
  };
}
