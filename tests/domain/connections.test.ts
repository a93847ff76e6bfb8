import { describe, expect, test } from 'vitest';
import { listConnections } from '#domain/connections.ts';
import { indexModel, type Relation } from '#domain/model.ts';
import { relation, smallModel } from '../fixtures/small-model.ts';

describe('the connections of a factor', () => {
  test('are named from where the factor stands: what it does to others, and what others do to it', () => {
    const connections = connectionsOf('autonomy', [
      relation({ from: 'autonomy', kind: 'enables', to: 'variety' }),
      relation({ from: 'creativity', kind: 'enables', to: 'autonomy' }),
      relation({ from: 'autonomy', kind: 'crowds-out', to: 'variety' }),
      relation({ from: 'creativity', kind: 'crowds-out', to: 'autonomy' }),
    ]);
    expect(connections).toEqual([
      ['enables', ['variety']],
      ['enabled-by', ['creativity']],
      ['crowds-out', ['variety']],
      ['crowded-out-by', ['creativity']],
    ]);
  });

  test('are the same from both ends where two factors have to be in balance', () => {
    const relations = [relation({ from: 'autonomy', kind: 'balances', to: 'variety' })];
    expect(connectionsOf('autonomy', relations)).toEqual([['balances', ['variety']]]);
    expect(connectionsOf('variety', relations)).toEqual([['balances', ['autonomy']]]);
  });

  test('come in a fixed order of groups, whatever the order of the file', () => {
    const connections = connectionsOf('autonomy', [
      relation({ from: 'variety', kind: 'crowds-out', to: 'autonomy' }),
      relation({ from: 'variety', kind: 'balances', to: 'autonomy' }),
      relation({ from: 'autonomy', kind: 'enables', to: 'creativity' }),
    ]);
    expect(connections.map(([direction]) => direction)).toEqual(['enables', 'balances', 'crowded-out-by']);
  });

  test('keep the order of the file within a group', () => {
    const connections = connectionsOf('autonomy', [
      relation({ from: 'autonomy', kind: 'enables', to: 'variety' }),
      relation({ from: 'autonomy', kind: 'enables', to: 'creativity' }),
    ]);
    expect(connections).toEqual([['enables', ['variety', 'creativity']]]);
  });

  test('bring the relation itself, with its reason', () => {
    const [group] = listConnections(modelWith([enablesVariety]), 'variety');
    expect(group?.connections[0]?.relation).toBe(enablesVariety);
  });

  test('are none where nothing is told', () => {
    expect(connectionsOf('creativity', [enablesVariety])).toEqual([]);
  });
});

const enablesVariety = relation({ from: 'autonomy', kind: 'enables', to: 'variety' });

function connectionsOf(factor: string, relations: readonly Relation[]): [direction: string, others: string[]][] {
  return listConnections(modelWith(relations), factor).map(({ direction, connections }) => [
    direction,
    connections.map(({ other }) => other.id),
  ]);
}

function modelWith(relations: readonly Relation[]) {
  const indexed = indexModel(smallModel({ relations }));
  if (!indexed.ok) throw new Error('The fixture is not sound.');
  return indexed.model;
}
