import { clonePlain } from './plain-data';

/** Of a live value that was edited since the last checkpoint. */
const CHANGED = 0;
/** Of one that equals what the last checkpoint holds. */
const SAVED = 1;
/** Of one that belongs to a checkpoint itself: the first edit copies it. */
const SHARED = 2;

/**
 * Mutable state of many like things that may come into being during a run: nodes, connections, replicas, clients,
 * programs. Each has a number, given in the order of their creation, and is copied on its own, as a `Cell` is. The
 * values stand in one list, so that a look at one is one step: handlers take dozens of them.
 */
export class CellGroup<T> {
  private readonly live: T[] = [];
  private readonly saved: T[] = [];
  /** How each live value stands to the checkpoints: CHANGED, SAVED or SHARED. */
  private readonly marks: number[] = [];
  /** How many there are at the present moment. */
  length = 0;
  /** Goes up with everything that may have changed any of them: cheap to compare. */
  edits = 0;

  /** Adds one and returns its number. */
  add(initial: T): number {
    const number = this.length++;
    this.edits++;
    this.live[number] = initial;
    this.saved[number] = initial;
    this.marks[number] = CHANGED;
    return number;
  }

  /** The state of one, to look at only. */
  read(number: number): T {
    return this.live[number] as T;
  }

  /** The state of one, to change in place. */
  edit(number: number): T {
    if (this.marks[number] !== CHANGED) this.makeOwn(number);
    this.edits++;
    return this.live[number] as T;
  }

  /** The states as a checkpoint keeps them: nothing ever changes them. */
  save(): readonly T[] {
    for (let number = 0; number < this.length; number++) {
      if (this.marks[number] !== CHANGED) continue;
      const live = this.live[number] as T;
      const before = this.saved[number] as T;
      this.saved[number] = clonePlain(live, before === live ? undefined : before);
      this.marks[number] = SAVED;
    }
    return this.saved.slice(0, this.length);
  }

  /** Goes back to what `save` returned. */
  restore(saved: readonly T[]): void {
    this.length = 0;
    for (const state of saved) {
      this.marks[this.add(state)] = SHARED;
    }
  }

  private makeOwn(number: number): void {
    if (this.marks[number] === SHARED) this.live[number] = clonePlain(this.live[number] as T);
    this.marks[number] = CHANGED;
  }
}
