import { Cell } from './cell';

/**
 * Mutable state of many like things that may come into being during a run: nodes, connections, replicas, clients,
 * programs. Each has a number, given in the order of their creation, and is copied on its own (see `Cell`).
 */
export class CellGroup<T> {
  private readonly cells: Cell<T>[] = [];
  /** How many there are at the present moment. */
  length = 0;
  /** Goes up with everything that may have changed any of them: cheap to compare. */
  edits = 0;

  /** Adds one and returns its number. */
  add(initial: T): number {
    this.edits++;
    const cell = this.cells[this.length];
    if (cell === undefined) this.cells.push(new Cell(initial));
    else cell.replace(initial);
    return this.length++;
  }

  /** The state of one, to look at only. */
  read(number: number): T {
    return (this.cells[number] as Cell<T>).read();
  }

  /** The state of one, to change in place. */
  edit(number: number): T {
    this.edits++;
    return (this.cells[number] as Cell<T>).edit();
  }

  /** Goes up whenever the state of that one may have changed. */
  version(number: number): number {
    return (this.cells[number] as Cell<T>).version;
  }

  /** The states as a checkpoint keeps them. */
  save(): readonly T[] {
    const saved = new Array<T>(this.length);
    for (let i = 0; i < this.length; i++) saved[i] = (this.cells[i] as Cell<T>).save();
    return saved;
  }

  /** Goes back to what `save` returned. */
  restore(saved: readonly T[]): void {
    this.length = 0;
    for (const state of saved) {
      const number = this.add(state);
      (this.cells[number] as Cell<T>).restore(state);
    }
  }
}
