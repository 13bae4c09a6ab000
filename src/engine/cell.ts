import { clonePlain } from './plain-data';

/**
 * One piece of mutable state that checkpoints know about: a broker, a replica, a client, a running program.
 *
 * A checkpoint copies what changed since the checkpoint before, and shares the rest of the copy with it. The live
 * value itself stays where it is, with the shape it was made with, which is what keeps the code that works on it
 * fast (docs/decisions/0005-speed.md). A value that `edit` returned must not be kept past the event that asked for it.
 */
export class Cell<T> {
  private live: T;
  private saved: T;
  private savedVersion = -1;
  /** Whether the live value belongs to a checkpoint: the first edit copies it. */
  private isShared = false;
  /** Goes up with every event that edits: cheap to compare for "did anything change?". */
  version = 0;

  constructor(initial: T) {
    this.live = initial;
    this.saved = initial;
  }

  /** The value, to look at only. */
  read(): T {
    return this.live;
  }

  /** The value, to change in place. */
  edit(): T {
    if (this.isShared) {
      this.live = clonePlain(this.live);
      this.isShared = false;
    }
    this.version++;
    return this.live;
  }

  /** Puts another value in the place of the old one. */
  replace(value: T): void {
    this.live = value;
    this.isShared = false;
    this.version++;
  }

  /** The value as a checkpoint keeps it: nothing ever changes it. */
  save(): T {
    if (this.savedVersion !== this.version) {
      this.saved = clonePlain(this.live, this.saved === this.live ? undefined : this.saved);
      this.savedVersion = this.version;
    }
    return this.saved;
  }

  /** Goes back to a value that `save` returned. */
  restore(saved: T): void {
    this.live = saved;
    this.saved = saved;
    this.isShared = true;
    this.version++;
    this.savedVersion = this.version;
  }
}
