import { describe, expect, test } from 'vitest';
import { withCellIds, withOwnIds, withRelationIds } from '#collections/identify.ts';

describe('relations as they come from their file', () => {
  test('get an id made of both ends and the kind, and keep their fields', () => {
    expect(withRelationIds('- { from: autonomy, kind: enables, to: variety, sections: ["2.2.2"] }')).toEqual([
      { id: 'autonomy enables variety', from: 'autonomy', kind: 'enables', to: 'variety', sections: ['2.2.2'] },
    ]);
  });

  test('keep each its own id when one is told more often, so that none gets lost before it can be refused', () => {
    const twice = '- { from: a, kind: enables, to: b }\n'.repeat(3);
    expect(withRelationIds(twice).map(({ id }) => id)).toEqual(['a enables b', 'a enables b (2)', 'a enables b (3)']);
  });
});

describe('examples as they come from their file', () => {
  test('get an id made of their factor and case, and keep their fields', () => {
    expect(withCellIds('- { factor: autonomy, case: surfly, placedByUs: false }')).toEqual([
      { id: 'autonomy surfly', factor: 'autonomy', case: 'surfly', placedByUs: false },
    ]);
  });

  test('keep each its own id when one is told twice', () => {
    const cells = withCellIds('- { factor: a, case: x }\n- { factor: b, case: x }\n- { factor: a, case: x }');
    expect(cells.map(({ id }) => id)).toEqual(['a x', 'b x', 'a x (2)']);
  });
});

describe('things that are written with their id', () => {
  test('keep it, in YAML as in JSON', () => {
    expect(withOwnIds('- { id: task, number: 2 }')).toEqual([{ id: 'task', number: 2 }]);
    expect(withOwnIds('[{ "id": "karasek-1979", "type": "book" }]')).toEqual([{ id: 'karasek-1979', type: 'book' }]);
  });

  test('keep each a different id when two have the same, so that the second can be refused', () => {
    expect(withOwnIds('- { id: task }\n- { id: task }').map(({ id }) => id)).toEqual(['task', 'task (2)']);
  });
});
