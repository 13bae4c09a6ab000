import type { CellGroup } from '../../../engine/cell-group';
import { PairNumbers } from '../../../engine/pair-numbers';
import type { Simulation } from '../../../engine/simulation';
import { newReplica, type ReplicaState } from './replica';

/** All replicas of a cluster, by broker and partition. */
export class Replicas {
  private readonly states: CellGroup<ReplicaState>;
  private readonly numbers: PairNumbers;

  constructor(simulation: Simulation) {
    this.states = simulation.cells();
    this.numbers = new PairNumbers(simulation);
  }

  /** The number of a replica, for `read` and `edit`; -1 when the broker has none of that partition. */
  number(brokerId: number, partition: number): number {
    return this.numbers.get(brokerId, partition);
  }

  /** The number of a replica, which is made if there is none. */
  ensure(brokerId: number, partition: number): number {
    const known = this.number(brokerId, partition);
    if (known >= 0) return known;
    const number = this.states.add(newReplica(partition, brokerId));
    this.numbers.set(brokerId, partition, number);
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
