import { describe, expect, it } from 'vitest';
import { Cell } from './cell';
import { CellGroup } from './cell-group';
import { clonePlain } from './plain-data';

describe('a cell', () => {
  it('gives a checkpoint a value that no edit changes', () => {
    const cell = new Cell({ list: [1] });
    const before = cell.edit();
    expect(cell.edit()).toBe(before);
    const saved = cell.save();
    cell.edit().list.push(2);
    expect(saved).toEqual({ list: [1] });
    expect(cell.read()).toEqual({ list: [1, 2] });
  });

  it('is copied for a checkpoint only where it changed since the one before', () => {
    const cell = new Cell({ list: [1], other: [2] });
    const saved = cell.save();
    expect(cell.save()).toBe(saved);
    cell.edit().list.push(3);
    const after = cell.save();
    expect([saved, after]).toEqual([
      { list: [1], other: [2] },
      { list: [1, 3], other: [2] },
    ]);
    expect(after.other).toBe(saved.other);
  });

  it('does not hand its live value to a checkpoint', () => {
    const cell = new Cell({ list: [1] });
    const saved = cell.save();
    cell.edit().list.push(2);
    expect(saved).toEqual({ list: [1] });
  });

  it('goes back any number of times to one saved value', () => {
    const cell = new Cell(new Map([['a', { n: 1 }]]));
    const saved = cell.save();
    for (let i = 0; i < 3; i++) {
      cell.restore(saved);
      const entry = cell.edit().get('a');
      if (entry !== undefined) entry.n = 9;
      expect(saved.get('a')).toEqual({ n: 1 });
    }
  });

  it('tells by its version whether it may have changed', () => {
    const cell = new Cell({ n: 0 });
    const { version } = cell;
    cell.read();
    cell.save();
    expect(cell.version).toBe(version);
    cell.edit();
    expect(cell.version).toBeGreaterThan(version);
  });
});

describe('a group of cells', () => {
  it('shares the states that were not edited between checkpoints', () => {
    const group = new CellGroup<{ n: number }>();
    for (let n = 0; n < 3; n++) group.add({ n });
    const saved = group.save();
    group.edit(1).n = 10;
    expect(saved).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }]);
    const later = group.save();
    expect(later).toEqual([{ n: 0 }, { n: 10 }, { n: 2 }]);
    expect(later.map((state, i) => state === saved[i])).toEqual([true, false, true]);
  });

  it('forgets those that were added later when it goes back, and gives their numbers again', () => {
    const group = new CellGroup<string[]>();
    group.add(['a']);
    const saved = group.save();
    expect(group.add(['b'])).toBe(1);
    group.restore(saved);
    expect(group.length).toBe(1);
    expect(group.add(['c'])).toBe(1);
    expect(group.read(1)).toEqual(['c']);
  });
});

describe('clonePlain', () => {
  it('copies to the bottom', () => {
    const value = {
      a: [1, { b: new Map([['k', new Set([1])]]) }],
      bytes: new Uint8Array([1, 2]),
      none: null,
    };
    const copy = clonePlain(value);
    expect(copy).toEqual(value);
    expect(copy.a[1]).not.toBe(value.a[1]);
    expect(copy.bytes).not.toBe(value.bytes);
  });

  it('refuses what cannot be saved', () => {
    expect(() => clonePlain({ f: () => 1 })).toThrow('A function cannot be part of saved state.');
    expect(() => clonePlain([new Date(0)])).toThrow('An object of class Date cannot be part of saved state.');
  });
});

describe('a copy beside an earlier one', () => {
  const first = { a: [1, 2], b: { c: 'x', d: [] }, e: new Map([[1, { f: 1 }]]), g: 0 };

  it('is the earlier one when nothing changed', () => {
    const before = clonePlain(first);
    expect(clonePlain({ ...first, a: [1, 2] }, before)).toBe(before);
  });

  it('shares what did not change, and nothing that did', () => {
    const before = clonePlain(first);
    const after = clonePlain({ ...first, a: [1, 3], e: new Map([[1, { f: 2 }]]) }, before);
    expect(after).toEqual({ a: [1, 3], b: { c: 'x', d: [] }, e: new Map([[1, { f: 2 }]]), g: 0 });
    expect([after.b === before.b, after.a === before.a, after.e === before.e]).toEqual([true, false, false]);
  });

  it('is another one when entries are missing, added or in another order', () => {
    const before = clonePlain<unknown>([
      new Map([
        [1, 0],
        [2, 0],
      ]),
      [1, 2],
      { a: 1, b: 2 },
    ]);
    const changed = [
      new Map([
        [2, 0],
        [1, 0],
      ]),
      [1],
      { a: 1 },
    ];
    expect(clonePlain<unknown>(changed, before)).toEqual(changed);
    const [map] = clonePlain<unknown>(changed, before) as [Map<number, number>];
    expect([...map.keys()]).toEqual([2, 1]);
  });
});
