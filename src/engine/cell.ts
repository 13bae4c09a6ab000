import { clonePlain } from './plain-data';

/**
 * One piece of mutable state that checkpoints know about: a broker, a replica, a client, a running program.
 *
 * A checkpoint takes the value itself, without copying; the copy is made by the first `edit` after it. So a
 * checkpoint costs only what changed since the one before. A value that `edit` returned must not be kept past the
 * event that asked for it.
 */
export class Cell<T> {
  private live: T;
  private shared = false;
  /** Goes up with every event that edits: cheap to compare for "did anything change?". */
  version = 0;

  constructor(initial: T) {
    this.live = initial;
  }

  /** The value, to look at only. */
  read(): T {
    return this.live;
  }

  /** The value, to change in place. */
  edit(): T {
    if (this.shared) {
      this.live = clonePlain(this.live);
      this.shared = false;
    }
    this.version++;
    return this.live;
  }

  /** Puts another value in the place of the old one. */
  replace(value: T): void {
    this.live = value;
    this.shared = false;
    this.version++;
  }

  /** The value as a checkpoint keeps it; from now on it is never changed in place. */
  save(): T {
    this.shared = true;
    return this.live;
  }

  /** Goes back to a value that `save` returned. */
  restore(saved: T): void {
    this.live = saved;
    this.shared = true;
    this.version++;
  }
}
