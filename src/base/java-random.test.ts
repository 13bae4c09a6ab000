import { describe, expect, it } from 'vitest';
import { AssertionFault } from './assert';
import { javaRandom, nextDouble, nextInt, nextIntBelow, nextLong, shuffle } from './java-random';

describe('javaRandom', () => {
  it('draws what java.util.Random draws', () => {
    const random = javaRandom(42);
    expect([nextInt(random), nextInt(random), nextInt(random)]).toEqual([
      -1170105035, 234785527, -1360544799,
    ]);
  });

  it('draws bounded ints, powers of two by their upper bits', () => {
    const random = javaRandom(42);
    expect([10, 16, 100, 3].map((bound) => nextIntBelow(random, bound))).toEqual([0, 0, 48, 2]);
  });

  it('draws longs and doubles', () => {
    const random = javaRandom(42n);
    expect(nextLong(random)).toBe(-5025562857975149833n);
    expect(nextDouble(javaRandom(42))).toBe(0.7275636800328681);
  });

  it('refuses a bound that Java refuses', () => {
    expect(() => nextIntBelow(javaRandom(1), 0)).toThrow(AssertionFault);
  });

  it('goes on from a copy of its state', () => {
    const random = javaRandom(7);
    nextInt(random);
    const copy = { ...random };
    expect(nextInt(copy)).toBe(nextInt(random));
  });
});

it('shuffles as java.util.Collections does', () => {
  const items = [0, 1, 2, 3, 4];
  shuffle(items, javaRandom(42));
  expect(items).toEqual([1, 2, 3, 4, 0]);
});
