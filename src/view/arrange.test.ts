import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SceneNode, SceneStructure } from '../platforms/platform';
import { arrange } from './arrange';
import { overlaps } from './layout';
import type { Rect } from './scene';

const ROLES = ['source', 'server', 'sink', 'controller', 'program'] as const;
const STATUSES = ['up', 'paused', 'down', 'closed'] as const;

/** Structures with any mixture of nodes, groups and logs. */
const structures = fc
  .record({
    kinds: fc.array(
      fc.record({
        role: fc.constantFrom(...ROLES),
        status: fc.constantFrom(...STATUSES),
        group: fc.integer({ min: -1, max: 2 }),
        logs: fc.integer({ min: 0, max: 70 }),
        hasHost: fc.boolean(),
      }),
      { maxLength: 60 },
    ),
    longName: fc.boolean(),
  })
  .map(({ kinds, longName }): SceneStructure => {
    const nodes = kinds.map(
      (kind, node): SceneNode => ({
        node,
        name: `${kind.role} ${node}`,
        role: kind.role,
        host: kind.hasHost && node > 0 ? node - 1 : node,
        zone: 'a',
        status: kind.status,
        badges: [],
        group: kind.role === 'sink' ? kind.group : -1,
      }),
    );
    const logs = kinds.flatMap((kind, node) =>
      kind.role === 'server'
        ? Array.from({ length: kind.logs }, (_, partition) => ({
            node,
            partition,
            name: `${longName ? 'a-topic-with-a-long-name' : 't'}-${partition}`,
          }))
        : [],
    );
    const groups = [0, 1, 2].map((group) => ({
      name: `group ${group}`,
      state: 'Stable',
      generation: 1,
      members: nodes.filter((node) => node.group === group).map(({ node }) => ({ node, partitions: [] })),
    }));
    return { version: 1, nodes, logs, groups, links: [], partitions: [], apis: [] };
  });

const sizes = fc.record({
  width: fc.integer({ min: 300, max: 2_600 }),
  height: fc.integer({ min: 240, max: 1_600 }),
});

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

describe('any arrangement', () => {
  it('has cards that never overlap, within the bounds of the stage', () => {
    fc.assert(
      fc.property(structures, sizes, (structure, size) => {
        const { cards, bounds } = arrange(structure, size);
        cards.forEach((card, index) => {
          expect(contains(bounds, card)).toBe(true);
          for (const other of cards.slice(index + 1)) expect(overlaps(card, other)).toBe(false);
        });
      }),
    );
  });

  it('has frames that hold their own members and touch nothing else', () => {
    fc.assert(
      fc.property(structures, sizes, (structure, size) => {
        const { cards, groups } = arrange(structure, size);
        for (const frame of groups) {
          for (const card of cards) {
            const isMember = card.placed.node.role === 'sink' && card.placed.node.group === frame.group;
            if (isMember) expect(contains(frame, card)).toBe(true);
            else expect(overlaps(frame, card)).toBe(false);
          }
          for (const other of groups) if (other !== frame) expect(overlaps(frame, other)).toBe(false);
        }
      }),
    );
  });
});

describe('an arrangement', () => {
  const servers = (count: number): SceneStructure => ({
    version: 1,
    nodes: Array.from({ length: count }, (_, node) => ({
      node,
      name: `broker ${node}`,
      role: 'server' as const,
      host: node,
      zone: '',
      status: 'up' as const,
      badges: [],
      group: -1,
    })),
    logs: Array.from({ length: count }, (_, node) => ({ node, partition: 0, name: 'orders-0' })),
    groups: [],
    links: [],
    partitions: ['orders-0'],
    apis: [],
  });

  it('keeps few servers in one column and sets many in several', () => {
    const columns = (count: number): number =>
      new Set(arrange(servers(count), { width: 726, height: 640 }).cards.map((card) => card.x)).size;
    expect([columns(3), columns(30) > 2]).toEqual([1, true]);
  });

  it('gives the servers the room that is left', () => {
    const width = (stage: number): number =>
      arrange(servers(3), { width: stage, height: 640 }).cards[0]?.width ?? 0;
    expect(width(900)).toBeGreaterThan(width(600));
    // Not without end: a strip that is too long is not read.
    expect(width(3_000)).toBe(width(2_000));
  });
});
