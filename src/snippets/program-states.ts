import { clonePlain } from '../engine/plain-data';
import type { Savable } from '../engine/simulation';
import { loadMachine, type SavedMachine, saveMachine } from '../interpreter/machine/snapshot';
import type { ProgramState } from './program-state';

/** A program as a checkpoint keeps it: nothing ever changes it. */
export interface SavedProgram {
  /** All but the machine. */
  readonly rest: ProgramState;
  readonly machine: SavedMachine | null;
}

/**
 * The states of all programs, in the order of their creation. Like a `CellGroup`, but a machine is copied in its own
 * way: of a heap that is much larger than what changes in it between two checkpoints, only that.
 */
export class ProgramStates implements Savable {
  /** Null until somebody asks for what a checkpoint has brought back. */
  private readonly live: (ProgramState | null)[] = [];
  private readonly saved: (SavedProgram | null)[] = [];
  private readonly changed: boolean[] = [];

  /** How many there are. */
  get length(): number {
    return this.live.length;
  }

  /** Adds one and returns its number. */
  add(initial: ProgramState): number {
    this.saved.push(null);
    this.changed.push(true);
    return this.live.push(initial) - 1;
  }

  /** The state of one, to look at only. */
  read(number: number): ProgramState {
    const state = this.live[number] ?? loaded(this.saved[number] as SavedProgram);
    this.live[number] = state;
    return state;
  }

  /** The state of one, to change in place. */
  edit(number: number): ProgramState {
    this.changed[number] = true;
    return this.read(number);
  }

  /** See `Savable`. */
  save(): readonly SavedProgram[] {
    return this.live.map((state, number) => {
      const before = this.saved[number] ?? null;
      if (before !== null && (state === null || !this.changed[number])) return before;
      const made = savedProgram(state as ProgramState, before);
      this.saved[number] = made;
      this.changed[number] = false;
      return made;
    });
  }

  /** See `Savable`. */
  restore(saved: readonly SavedProgram[]): void {
    this.live.length = saved.length;
    this.saved.length = saved.length;
    this.changed.length = saved.length;
    saved.forEach((program, number) => {
      this.live[number] = null;
      this.saved[number] = program;
      this.changed[number] = false;
    });
  }
}

function savedProgram(state: ProgramState, before: SavedProgram | null): SavedProgram {
  const { machine, ...rest } = state;
  return {
    rest: clonePlain({ ...rest, machine: null }, before?.rest),
    machine: machine === null ? null : saveMachine(machine, before?.machine ?? null),
  };
}

function loaded({ rest, machine }: SavedProgram): ProgramState {
  return { ...clonePlain(rest), machine: machine === null ? null : loadMachine(machine) };
}
