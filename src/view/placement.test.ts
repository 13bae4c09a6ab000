import { describe, expect, it } from 'vitest';
import type { SceneNode, SceneStructure } from '../platforms/platform';
import { threeBrokers } from './fixtures/three-brokers';
import { placeNodes } from './placement';

const client = (node: number, rest: Partial<SceneNode> = {}): SceneNode => ({
  node,
  name: `producer-${node}`,
  role: 'source',
  host: node,
  zone: '',
  status: 'up',
  badges: [],
  group: -1,
  ...rest,
});

function place(nodes: readonly SceneNode[]) {
  const structure: SceneStructure = { ...threeBrokers, nodes, logs: [] };
  return placeNodes(structure).sources.map((placed) => `${placed.title}/${placed.subtitle} ${placed.status}`);
}

describe('where nodes are placed', () => {
  it('shows a program by its client once it has one', () => {
    const program = client(1, { name: 'Orders', role: 'program' });
    expect(place([program])).toEqual(['Orders/ up']);
    expect(place([program, client(2, { host: 1 })])).toEqual(['Orders/producer-2 up']);
  });

  it('gives a client the state of its process when that is worse', () => {
    const program = client(1, { name: 'Orders', role: 'program', status: 'down' });
    expect(place([program, client(2, { host: 1 })])).toEqual(['Orders/producer-2 down']);
  });

  it('leaves closed clients out only when there are many', () => {
    const some = Array.from({ length: 6 }, (_, i) => client(i, { status: i === 0 ? 'closed' : 'up' }));
    expect(place(some)).toHaveLength(6);
    expect(place([...some, client(6)])).toHaveLength(6);
  });
});
