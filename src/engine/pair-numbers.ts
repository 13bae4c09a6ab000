import type { Cell } from './cell';
import type { Simulation } from './simulation';

/**
 * Numbers by pairs of small whole numbers: which connection leads from one node to another, which replica of a
 * partition stands on a broker. They are asked for with every message, and an array in an array answers several times
 * faster than a map.
 */
export class PairNumbers {
  private readonly rows: Cell<number[][]>;

  constructor(simulation: Simulation) {
    this.rows = simulation.cell([]);
  }

  /** The number of a pair, in this order; -1 when it has none. */
  get(first: number, second: number): number {
    const rows = this.rows.read();
    if (first >= rows.length) return -1;
    const row = rows[first] as number[];
    return second < row.length ? (row[second] as number) : -1;
  }

  /** Gives a pair its number. */
  set(first: number, second: number, number: number): void {
    const rows = this.rows.edit();
    while (rows.length <= first) rows.push([]);
    const row = rows[first] as number[];
    while (row.length <= second) row.push(-1);
    row[second] = number;
  }
}
