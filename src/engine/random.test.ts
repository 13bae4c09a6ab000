import { describe, expect, it } from 'vitest';
import { RandomStreams } from './random';

const draws = (streams: RandomStreams, purpose: string, entity: string | number, count = 8) =>
  Array.from({ length: count }, () => streams.below(1000, purpose, entity));

describe('random streams', () => {
  it('draw the same with the same seed, and else with another', () => {
    expect(draws(new RandomStreams(42), 'loss', 'a')).toEqual(draws(new RandomStreams(42), 'loss', 'a'));
    expect(draws(new RandomStreams(42), 'loss', 'a')).not.toEqual(draws(new RandomStreams(43), 'loss', 'a'));
  });

  it('do not shift each other: what one draws hangs on its own draws only', () => {
    const alone = draws(new RandomStreams(7), 'latency', 3);
    const streams = new RandomStreams(7);
    const among: number[] = [];
    for (let i = 0; i < 8; i++) {
      draws(streams, 'loss', i, i);
      among.push(streams.below(1000, 'latency', 3));
      draws(streams, 'latency', 4, 3);
    }
    expect(among).toEqual(alone);
  });

  it('differ by purpose and by entity', () => {
    const streams = new RandomStreams(7);
    const all = [draws(streams, 'a', 1), draws(streams, 'a', 2), draws(streams, 'b', 1)].map(String);
    expect(new Set(all).size).toBe(3);
  });

  it('are even: each tenth gets a tenth', () => {
    const streams = new RandomStreams(1);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) {
      const drawn = streams.below(10, 'even', 0);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(900);
    expect(Math.max(...counts)).toBeLessThan(1100);
    expect(counts).toHaveLength(10);
  });

  it('go on from where they were saved; those that began later begin again', () => {
    const streams = new RandomStreams(5);
    draws(streams, 'x', 0, 3);
    const saved = streams.save();
    const all = () => [
      draws(streams, 'x', 0),
      ...Array.from({ length: 70 }, (_, i) => draws(streams, 'y', i)),
    ];
    const first = all();
    streams.restore(saved);
    expect(all()).toEqual(first);
  });

  it('draw the same by number as by name', () => {
    const byName = draws(new RandomStreams(5), 'x', 0);
    const streams = new RandomStreams(5);
    const number = streams.stream('x', 0);
    expect(byName.map(() => streams.draw(number, 1000))).toEqual(byName);
  });
});
