import type { Cell } from '../../../engine/cell';
import type { CellGroup } from '../../../engine/cell-group';
import type { Simulation } from '../../../engine/simulation';
import { newReplica, type ReplicaState } from './replica';

/** All replicas of a cluster, by broker and partition. */
export class Replicas {
  private readonly states: CellGroup<ReplicaState>;
  private readonly numbers: Cell<Map<number, number>>;

  constructor(simulation: Simulation) {
    this.states = simulation.cells();
    this.numbers = simulation.cell(new Map());
  }

  /** The number of a replica, for `read` and `edit`; -1 when the broker has none of that partition. */
  number(brokerId: number, partition: number): number {
    return this.numbers.read().get(replicaKey(brokerId, partition)) ?? -1;
  }

  /** The number of a replica, which is made if there is none. */
  ensure(brokerId: number, partition: number): number {
    const known = this.number(brokerId, partition);
    if (known >= 0) return known;
    const number = this.states.add(newReplica(partition, brokerId));
    this.numbers.edit().set(replicaKey(brokerId, partition), number);
    return number;
  }

  read(number: number): ReplicaState {
    return this.states.read(number);
  }

  edit(number: number): ReplicaState {
    return this.states.edit(number);
  }

  /** How many there are. */
  get length(): number {
    return this.states.length;
  }
}

function replicaKey(brokerId: number, partition: number): number {
  return brokerId * 0x100000 + partition;
}
