import { expect, it } from 'vitest';
import { PackedHistory } from './packed-history';

type Rows = PackedHistory<'time' | 'other'>;

function add(history: Rows, time: number, other: number): void {
  const at = history.append();
  history.room[at] = time;
  history.room[at + history.stride] = other;
}

function shown(history: Rows, row: number): string {
  return `${history.columns.time.at(row)} ${history.columns.other.at(row)}`;
}

function filled(rows: number): Rows {
  const history: Rows = new PackedHistory(['time', 'other']);
  for (let i = 0; i < rows; i++) add(history, 5_000_000_000 + i * 977, i % 3 === 0 ? -i : i * i);
  return history;
}

it('gives back every number, packed or not, whatever its size and sign', () => {
  const history = filled(1_000);
  for (const row of [0, 1, 2, 255, 256, 511, 512, 767, 768, 998, 999]) {
    expect(shown(history, row)).toBe(`${5_000_000_000 + row * 977} ${row % 3 === 0 ? -row : row * row}`);
  }
});

it('keeps numbers of more than four bytes, and columns in which nothing changes', () => {
  const history: Rows = new PackedHistory(['time', 'other']);
  for (let i = 0; i < 300; i++) add(history, i % 2 === 0 ? -3 : Number.MAX_SAFE_INTEGER - 3 - i, 7);
  expect([0, 1, 255, 256, 299].map((row) => shown(history, row))).toEqual([
    '-3 7',
    `${Number.MAX_SAFE_INTEGER - 4} 7`,
    `${Number.MAX_SAFE_INTEGER - 258} 7`,
    '-3 7',
    `${Number.MAX_SAFE_INTEGER - 302} 7`,
  ]);
});

it('has no number where there is no row', () => {
  const history = filled(10);
  expect([history.columns.time.at(-1), history.columns.time.at(10)]).toEqual([Number.NaN, Number.NaN]);
});

it('keeps the known future through a replay, and writes nothing again', () => {
  const history = filled(700);
  history.length = 300;
  expect([history.isReplayed(), history.length, history.frontier]).toEqual([true, 301, 700]);
  expect(shown(history, 699)).toBe(`${5_000_000_000 + 699 * 977} -699`);
  history.length = 700;
  expect([history.isReplayed(), history.length]).toEqual([false, 700]);
});

it('takes another future from any row on', () => {
  for (const present of [0, 1, 255, 256, 257, 511, 512, 600, 700]) {
    const history = filled(700);
    history.length = present;
    history.cutFuture();
    for (let i = 0; i < 400; i++) add(history, i, 1);
    expect(history.frontier).toBe(present + 400);
    const rows = Array.from({ length: present + 400 }, (_, row) => shown(history, row));
    const before = Array.from({ length: present }, (_, row) => shown(filled(700), row));
    expect(rows).toEqual([...before, ...Array.from({ length: 400 }, (_, i) => `${i} 1`)]);
  }
});
