import type { Cell } from '../../engine/cell';
import type { Simulation } from '../../engine/simulation';
import { FACTS } from './trace';

/** How often things happened to a client so far. */
export interface ClientTally {
  /** Records that it was told are written. */
  acknowledged: number;
  /** Records that it gave up on. */
  failed: number;
  /** Batches that it sent again. */
  retries: number;
}

/** Counts what the trace tells of each client, up to the present moment. Goes back and forth with the run. */
export class ClientTallies {
  private readonly simulation: Simulation;
  private readonly state: Cell<{ next: number; byNode: Map<number, ClientTally> }>;

  constructor(simulation: Simulation) {
    this.simulation = simulation;
    this.state = simulation.cell({ next: 0, byNode: new Map() });
  }

  /** The tally of a node. */
  of(node: number): ClientTally {
    this.catchUp();
    return this.state.read().byNode.get(node) ?? { acknowledged: 0, failed: 0, retries: 0 };
  }

  private catchUp(): void {
    const { trace } = this.simulation;
    if (this.state.read().next === trace.length) return;
    const state = this.state.edit();
    const { kind, node, b, c } = trace.facts.columns;
    for (; state.next < trace.length; state.next++) {
      const seq = state.next;
      const fact = kind.at(seq);
      if (fact !== FACTS.RecordsAcknowledged && fact !== FACTS.SendFailed && fact !== FACTS.SendRetried)
        continue;
      const client = node.at(seq);
      const tally = state.byNode.get(client) ?? { acknowledged: 0, failed: 0, retries: 0 };
      state.byNode.set(client, tally);
      if (fact === FACTS.RecordsAcknowledged) tally.acknowledged += c.at(seq) - b.at(seq) + 1;
      else if (fact === FACTS.SendFailed) tally.failed += b.at(seq);
      else tally.retries++;
    }
  }
}
