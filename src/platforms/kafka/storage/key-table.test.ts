import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyTable } from './key-table';

const keys = fc.array(fc.uint8Array({ maxLength: 3 }), { maxLength: 300 });

/** What the table must be equal to: texts in the order of their first use. */
function numbersOf(used: readonly Uint8Array[]): number[] {
  const texts: string[] = [];
  return used.map((key) => {
    if (!texts.includes(key.join())) texts.push(key.join());
    return texts.indexOf(key.join());
  });
}

describe('the table of keys', () => {
  it('gives equal keys one number, in the order of their first use, and the keys back', () => {
    fc.assert(
      fc.property(keys, (used) => {
        const table = new KeyTable();
        const numbers = used.map((key) => table.intern(key));
        expect(numbers).toEqual(numbersOf(used));
        expect(numbers.map((number) => [...table.key(number)])).toEqual(used.map((key) => [...key]));
      }),
    );
  });

  it('keeps its own bytes, whatever becomes of those it was given', () => {
    const table = new KeyTable();
    const key = Uint8Array.of(1, 2);
    table.intern(key);
    key[0] = 7;
    expect([...table.key(0)]).toEqual([1, 2]);
    expect(table.intern(Uint8Array.of(1, 2))).toBe(0);
    expect(table.intern(key)).toBe(1);
  });

  it('numbers a replay as before, and begins anew where the future was cut off', () => {
    fc.assert(
      fc.property(keys, keys, fc.nat(), (used, others, seed) => {
        const table = new KeyTable();
        const before = used.slice(0, used.length === 0 ? 0 : seed % used.length);
        for (const key of before) table.intern(key);
        const { length } = table;
        const numbers = used.slice(before.length).map((key) => table.intern(key));
        table.length = length;
        expect(used.slice(before.length).map((key) => table.intern(key))).toEqual(numbers);
        table.length = length;
        table.cutFuture();
        expect([...before, ...others].map((key) => table.intern(key))).toEqual(
          numbersOf([...before, ...others]),
        );
      }),
    );
  });
});
