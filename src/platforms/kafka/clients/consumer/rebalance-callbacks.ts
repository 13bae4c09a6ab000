import type { ClusterContext } from '../../cluster-context';
import { FACTS } from '../../trace';
import type { PollStep } from '../client-api';
import type { AfterCallback, ConsumerState } from './consumer-state';
import type { GroupState } from './group-state';
import { assignPartitions, namesOf, shownPartitions } from './subscription-state';

/** Partitions that come and go in a rebalance, with what the program's listener is told of them. */
export class RebalanceCallbacks {
  private readonly context: ClusterContext;

  constructor(context: ClusterContext) {
    this.context = context;
  }

  /** The new assignment counts from now on; the callback for what it adds, null when the program has no listener. */
  assignNext(state: ConsumerState, group: GroupState, owned: readonly number[]): PollStep | null {
    const { simulation, registry } = this.context;
    assignPartitions(state, group.nextAssignment, registry);
    const shown = shownPartitions(namesOf(group.nextAssignment, registry));
    const groupText = simulation.text(group.groupId);
    const { generationId } = group;
    const { PartitionsAssigned } = FACTS;
    simulation.record(PartitionsAssigned, state.node, groupText, simulation.text(shown), generationId);
    if (!state.hasListener) return null;
    state.afterCallback = 'finishJoinComplete';
    const added = group.nextAssignment.filter((number) => !owned.includes(number));
    return { step: 'callback', callback: 'assigned', partitions: namesOf(added, registry) };
  }

  /**
   * Notes that partitions are given up. The callback for it, null when the program has no listener: then `after` is to
   * follow at once.
   */
  giveUp(
    state: ConsumerState,
    group: GroupState,
    given: readonly number[],
    callback: 'lost' | 'revoked',
    after: NonNullable<AfterCallback>,
  ): PollStep | null {
    const { simulation, registry } = this.context;
    const names = namesOf(given, registry);
    if (names.length > 0) {
      const shown = simulation.text(shownPartitions(names));
      simulation.record(FACTS.PartitionsRevoked, state.node, simulation.text(group.groupId), shown);
    }
    state.afterCallback = after;
    return state.hasListener ? { step: 'callback', callback, partitions: names } : null;
  }
}
