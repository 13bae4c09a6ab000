import { describe, expect, it } from 'vitest';
import { javaHashMapOrder, javaHashOrder, javaHashSetCapacity } from './java-hash-map-order';

describe('javaHashMapOrder', () => {
  it('gives keys back by bucket, not by insertion', () => {
    expect(javaHashMapOrder(['orders', 'payments', 'audit'])).toEqual(['audit', 'payments', 'orders']);
  });

  it('keeps insertion order inside a bucket', () => {
    expect(javaHashMapOrder(['BB', 'Aa'])).toEqual(['BB', 'Aa']);
    expect(javaHashMapOrder(['Aa', 'BB'])).toEqual(['Aa', 'BB']);
  });
});

describe('javaHashOrder', () => {
  it('wraps integers at the capacity: 17 shares the bucket of 1', () => {
    expect(javaHashOrder([17, 2, 1], (id) => id)).toEqual([17, 1, 2]);
  });

  it('grows past three quarters of the capacity', () => {
    const ids = [17, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    expect(javaHashOrder(ids.slice(0, 12), (id) => id).slice(0, 2)).toEqual([17, 1]);
    expect(javaHashOrder(ids, (id) => id).at(-1)).toBe(17);
  });

  it('doubles a small table whose bucket holds a ninth item', () => {
    const collidingIn16 = [16, 32, 48, 64, 80, 96, 112, 128];
    expect(javaHashOrder([...collidingIn16, 144], (id) => id)).toEqual([
      32, 64, 96, 128, 16, 48, 80, 112, 144,
    ]);
  });
});

it('starts a copied set large enough for its items', () => {
  expect(javaHashSetCapacity(0)).toBe(16);
  expect(javaHashSetCapacity(12)).toBe(32);
  expect(javaHashSetCapacity(11)).toBe(16);
});
