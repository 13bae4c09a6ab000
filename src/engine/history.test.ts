import { describe, expect, it } from 'vitest';
import { History, TextTable } from './history';
import { Ledger } from './ledger';

describe('a history', () => {
  const filled = () => {
    const history = new History({ time: 'f64', kind: 'u8' }, 2);
    for (let i = 0; i < 5; i++) {
      const row = history.append();
      history.columns.time[row] = i * 10;
      history.columns.kind[row] = i;
    }
    return history;
  };

  it('grows with what is appended, and keeps it', () => {
    expect([...filled().columns.time.slice(0, 5)]).toEqual([0, 10, 20, 30, 40]);
    expect([...filled().columns.kind.slice(0, 5)]).toEqual([0, 1, 2, 3, 4]);
  });

  it('keeps the future when it goes back, and overwrites it row by row', () => {
    const history = filled();
    history.length = 2;
    expect(history.frontier).toBe(5);
    expect(history.columns.time[4]).toBe(40);
    expect(history.append()).toBe(2);
    expect(history.frontier).toBe(5);
  });

  it('forgets the future when another one begins', () => {
    const history = filled();
    history.length = 2;
    history.cutFuture();
    expect(history.frontier).toBe(2);
    history.append();
    expect(history.frontier).toBe(3);
  });
});

describe('a table of texts', () => {
  it('numbers texts in the order of their first use', () => {
    const table = new TextTable();
    expect(['a', 'b', 'a', 'c'].map((text) => table.intern(text))).toEqual([0, 1, 0, 2]);
    expect(table.text(1)).toBe('b');
    expect(() => table.text(9)).toThrow('There is no text number 9.');
  });

  it('gives the same numbers when it is played again, and others in another future', () => {
    const table = new TextTable();
    for (const text of ['a', 'b', 'c']) table.intern(text);
    table.length = 1;
    expect(table.intern('b')).toBe(1);
    expect(table.length).toBe(2);
    table.length = 1;
    table.cutFuture();
    expect(table.intern('c')).toBe(1);
    expect(table.intern('b')).toBe(2);
  });
});

describe('a ledger', () => {
  it('writes over what it forgot', () => {
    const ledger = new Ledger<string>();
    for (const entry of ['a', 'b', 'c']) ledger.append(entry);
    ledger.length = 1;
    expect(ledger.at(2)).toBe('c');
    expect(ledger.append('x')).toBe(1);
    ledger.cutFuture();
    expect([ledger.at(0), ledger.at(1), ledger.at(2)]).toEqual(['a', 'x', undefined]);
  });
});
