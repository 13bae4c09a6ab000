import type { Cell } from '../engine/cell';
import type { Simulation } from '../engine/simulation';
import type { Trace } from '../engine/trace';
import type { Promised, PromiseEvent, Violation } from './promise-events';

/** Turns the fact of a row of the trace into what promises are checked against; null when it does not concern them. */
export type FactTranslation = (trace: Trace, seq: number) => PromiseEvent | null;

/** How a promise stands at the present moment. */
export interface PromiseStanding {
  readonly name: string;
  readonly checked: number;
  readonly violations: readonly Violation[];
}

interface FoldState {
  /** Facts before this one are taken in. */
  next: number;
  states: unknown[];
  violations: Violation[][];
}

/** Holds promises against the trace as it grows. Its state goes back and forth with the run. */
export class PromiseFold {
  private readonly simulation: Simulation;
  private readonly promises: readonly Promised<never>[];
  private readonly translate: FactTranslation;
  private readonly state: Cell<FoldState>;

  constructor(simulation: Simulation, promises: readonly Promised<never>[], translate: FactTranslation) {
    this.simulation = simulation;
    this.promises = promises;
    this.translate = translate;
    this.state = simulation.cell({
      next: 0,
      states: promises.map((promise) => promise.initial()),
      violations: promises.map(() => []),
    });
  }

  /** Takes in what happened up to the present moment. */
  catchUp(): void {
    const { trace } = this.simulation;
    if (this.state.read().next === trace.length) return;
    const fold = this.state.edit();
    for (; fold.next < trace.length; fold.next++) {
      const event = this.translate(trace, fold.next);
      if (event === null) continue;
      this.promises.forEach((promise, i) => {
        const violation = promise.fold(fold.states[i] as never, event, fold.next);
        if (violation !== null) fold.violations[i]?.push(violation);
      });
    }
  }

  /** How every promise stands now. */
  standings(): PromiseStanding[] {
    this.catchUp();
    const { states, violations } = this.state.read();
    return this.promises.map((promise, i) => ({
      name: promise.name,
      checked: promise.checked(states[i] as never),
      violations: violations[i] ?? [],
    }));
  }
}
