import { describe, expect, it } from 'vitest';
import { threeBrokers, threeBrokersFrame } from './fixtures/three-brokers';
import { layoutScene } from './layout';
import { shortNames } from './sink-layout';

describe('names of owned partitions', () => {
  it('name a topic once', () => {
    expect(shortNames(['orders-0', 'orders-1', 'clicks-3'])).toBe('orders-0, 1, clicks-3');
    expect(shortNames(['queue'])).toBe('queue');
  });
});

describe('a group', () => {
  const scene = (members: (typeof threeBrokers.groups)[number]['members']) =>
    layoutScene(
      { ...threeBrokers, groups: [{ name: 'billing', state: 'PreparingRebalance', generation: 5, members }] },
      threeBrokersFrame,
      { width: 726, height: 640 },
      'ordinary',
    );
  const pillOf = (of: ReturnType<typeof scene>, title: string) =>
    of.cards.find((card) => card.title === title)?.pills.map((pill) => [pill.text, pill.tone]);

  it('says of a member that it owns nothing, or is not in the group', () => {
    const shown = scene([
      { node: 7, partitions: [0, 1, 2] },
      { node: 8, partitions: [] },
    ]);
    expect(pillOf(shown, 'billing-1')).toEqual([['orders-0, 1, 2', 'soft']]);
    expect(pillOf(shown, 'billing-2')).toEqual([['owns nothing', 'warn']]);
    expect(pillOf(shown, 'billing-3')?.[0]?.[1]).toBe('warn');
  });

  it('gives a range where the offsets of many partitions do not fit', () => {
    const cursors = [1_200, 1_234, 1_250, -1].map((position, partition) => ({
      node: 7,
      partition,
      position,
      committed: position,
      lag: 2,
    }));
    const { cards } = layoutScene(
      threeBrokers,
      { ...threeBrokersFrame, cursors },
      { width: 726, height: 640 },
      'ordinary',
    );
    const texts = cards.find((card) => card.title === 'billing-1')?.texts.map((text) => text.text);
    expect(texts).toEqual(['billing-1', 'at 1200–1250', 'lag 8', 'committed 1200–1250']);
  });

  it('sets its generation beside its name when its state is long', () => {
    const [shown] = scene([]).groups;
    expect([shown?.title, shown?.generation, shown?.state]).toEqual([
      'group billing',
      'gen 5',
      'PreparingRebalance',
    ]);
    const [stable] = layoutScene(threeBrokers, threeBrokersFrame, { width: 726, height: 640 }, 'far').groups;
    expect([stable?.generation, stable?.state]).toEqual(['', 'Stable · generation 4']);
  });

  it('is empty only when nobody is there', () => {
    expect(scene([]).groups[0]?.empty).toBe(false);
    const nobody = layoutScene(
      {
        ...threeBrokers,
        nodes: threeBrokers.nodes.filter((node) => node.role !== 'sink'),
        groups: [{ name: 'billing', state: 'Empty', generation: 5, members: [] }],
      },
      { ...threeBrokersFrame, cursors: [] },
      { width: 726, height: 640 },
      'ordinary',
    );
    expect(nobody.groups[0]?.empty).toBe(true);
  });
});
