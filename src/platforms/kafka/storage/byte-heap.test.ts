import { expect, it } from 'vitest';
import { ByteHeap } from './byte-heap';

const bytes = (...values: number[]) => Uint8Array.from(values);
const long = (fill: number) => new Uint8Array(300).fill(fill);

it('gives back what was stored, empty and long values included', () => {
  const heap = new ByteHeap();
  const values = [bytes(), bytes(1, 2, 3), long(7), bytes(0), long(0)];
  const places = values.map((value) => heap.add(value));
  expect(places.map((at) => [...heap.get(at)])).toEqual(values.map((value) => [...value]));
});

it('stores a value once when it follows its equal', () => {
  const heap = new ByteHeap();
  const first = heap.add(long(7));
  const { length } = heap;
  expect([heap.add(long(7)), heap.add(long(7)), heap.length]).toEqual([first, first, length]);
  expect(heap.add(long(8))).toBe(length);
  expect(heap.add(long(7))).toBeGreaterThan(length);
});

it('stores a value at the same place again after going back', () => {
  const heap = new ByteHeap();
  heap.add(bytes(1));
  const { length } = heap;
  const places = [bytes(1), bytes(2), bytes(2), bytes(1)].map((value) => heap.add(value));
  heap.length = length;
  expect([bytes(1), bytes(2), bytes(2), bytes(1)].map((value) => heap.add(value))).toEqual(places);
});

it('does not take the end of a longer value for an equal one of another length', () => {
  const heap = new ByteHeap();
  heap.add(bytes(9, 9, 9));
  const at = heap.add(bytes(9, 9));
  expect([...heap.get(at)]).toEqual([9, 9]);
});
