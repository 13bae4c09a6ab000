import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventQueue } from './event-queue';

/** Pending events as a list: what the wheel must be equal to. */
class SortedList {
  private readonly events: { time: number; id: number }[] = [];

  push(time: number, id: number): void {
    const after = this.events.findIndex((event) => event.time > time);
    this.events.splice(after < 0 ? this.events.length : after, 0, { time, id });
  }

  pop(limit: number): { time: number; id: number } | null {
    const [first] = this.events;
    return first !== undefined && first.time <= limit ? (this.events.shift() ?? null) : null;
  }
}

function push(queue: EventQueue, time: number, id: number): void {
  queue.push(time, id % 7, 0, 1, id, 0 - id, `event ${id}`, id - 1);
}

/** The whole event that was popped, from the wheel's fields. */
function popped(queue: EventQueue, limit: number): { time: number; id: number } | null {
  if (!queue.pop(limit)) return null;
  const { time, a: id, b, node, payload, cause } = queue;
  expect({ b, node, payload, cause }).toEqual({
    b: 0 - id,
    node: id % 7,
    payload: `event ${id}`,
    cause: id - 1,
  });
  return { time, id };
}

const distances = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: 0, max: 70_000 }),
  fc.integer({ min: 0, max: 45_000_000 }),
  fc.maxSafeInteger().map((n) => Math.abs(n) % 0x800000000000),
);

const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: distances.map((distance) => ({ push: distance })) },
    { weight: 4, arbitrary: fc.constant({ pop: Number.MAX_SAFE_INTEGER }) },
    { weight: 1, arbitrary: distances.map((distance) => ({ pop: distance })) },
    { weight: 1, arbitrary: fc.constant({ saveAndRestore: true }) },
  ),
  { maxLength: 120 },
);

describe('the event queue', () => {
  it('gives events back as a sorted list does, first in first out at one time, also after saving', () => {
    fc.assert(
      fc.property(steps, (todo) => {
        let queue = new EventQueue();
        const list = new SortedList();
        let now = 0;
        let id = 0;
        for (const step of todo) {
          if ('push' in step) {
            const time = Math.min(now + step.push, 0xffffffffffff);
            push(queue, time, id);
            list.push(time, id++);
          } else if ('pop' in step) {
            const limit = Math.min(now + step.pop, Number.MAX_SAFE_INTEGER);
            const expected = list.pop(limit);
            expect(popped(queue, limit)).toEqual(expected);
            if (expected !== null) now = expected.time;
            else if (limit < Number.MAX_SAFE_INTEGER) now = limit;
          } else {
            const saved = queue.save();
            queue = new EventQueue();
            queue.restore(saved);
          }
        }
        for (;;) {
          const expected = list.pop(Number.MAX_SAFE_INTEGER);
          expect(popped(queue, Number.MAX_SAFE_INTEGER)).toEqual(expected);
          if (expected === null) break;
        }
        expect(queue.size).toBe(0);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('goes back to what was saved, whatever happened since', () => {
    const queue = new EventQueue();
    for (let id = 0; id < 600; id++) push(queue, (id * 7919) % 5000, id);
    for (let i = 0; i < 100; i++) queue.pop(Number.MAX_SAFE_INTEGER);
    const saved = queue.save();
    const rest = () => {
      const order: number[] = [];
      while (queue.pop(Number.MAX_SAFE_INTEGER)) order.push(queue.a);
      return order;
    };
    const first = rest();
    queue.restore(saved);
    expect(rest()).toEqual(first);
    expect(first).toHaveLength(500);
  });

  it('does not look past its limit', () => {
    const queue = new EventQueue();
    push(queue, 100_000, 0);
    expect(queue.pop(99_999)).toBe(false);
    push(queue, 99_999, 1);
    expect(queue.pop(100_000)).toBe(true);
    expect(queue.a).toBe(1);
  });

  it('takes no event for the past, and none for nine years ahead', () => {
    const queue = new EventQueue();
    push(queue, 1000, 0);
    queue.pop(1000);
    expect(() => push(queue, 999, 1)).toThrow('no event can be set for 999 µs');
    expect(() => push(queue, 2 ** 48, 1)).toThrow('no event can be set');
    push(queue, 2 ** 48 - 1, 2);
    expect(queue.pop(2 ** 48)).toBe(true);
    expect(queue.time).toBe(2 ** 48 - 1);
  });
});
