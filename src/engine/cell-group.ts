import { clonePlain } from './plain-data';

/**
 * Mutable state of many like things that may come into being during a run: nodes, connections, replicas, clients,
 * programs. Each has a number, given in the order of their creation, and is copied on its own, as a `Cell` is. The
 * values stand in one list, so that a look at one is one step: handlers take dozens of them.
 */
export class CellGroup<T> {
  private readonly live: T[] = [];
  private readonly versions: number[] = [];
  private readonly saved: T[] = [];
  private readonly savedVersions: number[] = [];
  /** Whether a live value belongs to a checkpoint: its first edit copies it. */
  private readonly shared: boolean[] = [];
  /** How many there are at the present moment. */
  length = 0;
  /** Goes up with everything that may have changed any of them: cheap to compare. */
  edits = 0;

  /** Adds one and returns its number. */
  add(initial: T): number {
    const number = this.length++;
    this.edits++;
    this.live[number] = initial;
    this.versions[number] = (this.versions[number] ?? 0) + 1;
    this.saved[number] = initial;
    this.savedVersions[number] = -1;
    this.shared[number] = false;
    return number;
  }

  /** The state of one, to look at only. */
  read(number: number): T {
    return this.live[number] as T;
  }

  /** The state of one, to change in place. */
  edit(number: number): T {
    if (this.shared[number] === true) this.makeOwn(number);
    this.edits++;
    (this.versions[number] as number)++;
    return this.live[number] as T;
  }

  /** Goes up whenever the state of that one may have changed. */
  version(number: number): number {
    return this.versions[number] as number;
  }

  /** The states as a checkpoint keeps them: nothing ever changes them. */
  save(): readonly T[] {
    for (let number = 0; number < this.length; number++) {
      const version = this.versions[number] as number;
      if (this.savedVersions[number] === version) continue;
      const live = this.live[number] as T;
      const before = this.saved[number] as T;
      this.saved[number] = clonePlain(live, before === live ? undefined : before);
      this.savedVersions[number] = version;
    }
    return this.saved.slice(0, this.length);
  }

  /** Goes back to what `save` returned. */
  restore(saved: readonly T[]): void {
    this.length = 0;
    for (const state of saved) {
      const number = this.add(state);
      this.savedVersions[number] = this.versions[number] as number;
      this.shared[number] = true;
    }
  }

  private makeOwn(number: number): void {
    this.live[number] = clonePlain(this.live[number] as T);
    this.shared[number] = false;
  }
}
