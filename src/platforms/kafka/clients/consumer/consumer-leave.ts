import type { ClusterContext } from '../../cluster-context';
import type { ClientAnswer, PollStep } from '../client-api';
import { NOTHING } from '../client-exceptions';
import type { ClientNodes } from '../client-nodes';
import type { ConsumerCoordinator } from './consumer-coordinator';
import type { ConsumerMembership } from './consumer-membership';
import type { ConsumerSettings } from './consumer-settings';
import type { ConsumerOperation, ConsumerState } from './consumer-state';
import type { GroupMembership } from './group-membership';
import type { OffsetCommits } from './offset-commits';
import { assignPartitions, namesOf } from './subscription-state';

/** Ends of a membership: `unsubscribe`, and `close` with its last commit (ConsumerCoordinator.close). */
export class ConsumerLeave {
  private readonly context: ClusterContext;
  private readonly nodes: ClientNodes;
  private readonly coordinator: ConsumerCoordinator;
  private readonly membership: GroupMembership;
  private readonly modern: ConsumerMembership;
  private readonly commits: OffsetCommits;

  constructor(
    context: ClusterContext,
    nodes: ClientNodes,
    coordinator: ConsumerCoordinator,
    membership: GroupMembership,
    modern: ConsumerMembership,
    commits: OffsetCommits,
  ) {
    this.context = context;
    this.nodes = nodes;
    this.coordinator = coordinator;
    this.membership = membership;
    this.modern = modern;
    this.commits = commits;
  }

  /** One look: a callback for the program, `null` as a value when it is done, or null while it has to wait. */
  step(
    state: ConsumerState,
    settings: ConsumerSettings,
    operation: Extract<ConsumerOperation, { kind: 'close' | 'unsubscribe' }>,
  ): ClientAnswer | null {
    const { group } = state;
    const isClose = operation.kind === 'close';
    const isOver = operation.deadline <= this.context.simulation.now;
    if (state.leavePhase === 'commit') {
      if (isClose && !isOver && !this.isCommitted(state, settings)) return null;
      state.leavePhase = 'callbacks';
    }
    if (state.leavePhase === 'callbacks') {
      const step = state.steps.shift();
      if (isClose && step !== undefined) return { kind: 'value', value: step as never };
      if (isClose && state.pendingCommits > 0 && !isOver) return null;
      state.leavePhase = 'prepare';
      const callback = this.prepare(state, isClose);
      if (callback !== null) return { kind: 'value', value: callback as never };
    }
    if (state.leavePhase === 'prepare') {
      const hasFailed = state.hasCallbackFailed;
      state.hasCallbackFailed = false;
      // A classic member whose listener throws does not leave: it is gone when its session times out.
      const stays = hasFailed && group?.modern === null;
      if (!stays) this.leave(state, settings, isClose);
      if (!stays || isClose) this.forgetSubscription(state);
      state.leavePhase = 'await';
      if (hasFailed && !isClose) {
        state.leavePhase = 'commit';
        return { kind: 'value', value: { step: 'callback failed', isAlwaysWrapped: stays } };
      }
    }
    if (isClose && group?.isLeaveInFlight === true && !isOver) return null;
    state.leavePhase = 'commit';
    if (isClose) {
      state.status = 'closed';
      this.nodes.close(state.node);
    }
    return NOTHING;
  }

  private leave(state: ConsumerState, settings: ConsumerSettings, isClose: boolean): void {
    const { group } = state;
    if (group === null || state.subscriptionType !== 'auto') return;
    const reason = isClose ? 'the consumer is being closed' : 'the consumer unsubscribed from all topics';
    if (group.modern === null) this.membership.leave(state, group, settings, reason);
    else this.modern.leave(state, group, group.modern, settings);
  }

  private isCommitted(state: ConsumerState, settings: ConsumerSettings): boolean {
    const { group } = state;
    if (group === null || !settings.config.enableAutoCommit) return true;
    const offsets = this.commits.allConsumed(state);
    if (offsets.length === 0) return true;
    return this.commits.syncStep(state, group, settings, offsets).kind !== 'waiting';
  }

  private prepare(state: ConsumerState, isClose: boolean): PollStep | null {
    const { group } = state;
    if (group === null) return null;
    group.isHeartbeatEnabled = false;
    const { modern } = group;
    if (modern === null) return this.coordinator.leavePrepare(state, group);
    const { leftBehind } = modern;
    modern.leftBehind = !isClose && state.hasListener ? [...state.assigned.keys()] : [];
    if (!isClose || leftBehind.length === 0) return this.coordinator.leavePrepare(state, group);
    return { step: 'callback', callback: 'lost', partitions: namesOf(leftBehind, this.context.registry) };
  }

  private forgetSubscription(state: ConsumerState): void {
    assignPartitions(state, [], this.context.registry);
    state.subscriptionType = 'none';
    state.topics = [];
    state.pattern = null;
    state.remotePattern = '';
    state.metadata.everyTopic = false;
    state.unresolved = [];
    state.hasListener = false;
    state.metadata.topics.clear();
    state.metadata.newTopics = [];
  }
}
