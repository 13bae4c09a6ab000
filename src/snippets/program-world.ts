import type { Simulation } from '../engine/simulation';

/** What programs need of the world they run in. */
export interface ProgramWorld {
  readonly simulation: Simulation;
  /** What simulated time 0 is in milliseconds since 1970. */
  readonly epochMs: number;
  readonly registry: { partitionName(partition: number): string };
  /** Ends a process with everything that lives in it: its connections are closed. */
  takeDown(node: number): void;
}
