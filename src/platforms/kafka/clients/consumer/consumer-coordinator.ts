import { type Micros, microsFromMs } from '../../../../engine/clock';
import type { ClusterContext } from '../../cluster-context';
import { errorWithCode } from '../../protocol/errors';
import type { ClientException, PollStep } from '../client-api';
import { protocolException } from '../client-exceptions';
import { isUpdateRequested } from '../metadata';
import type { CommitBeforeRebalance } from './commit-before-rebalance';
import type { ConsumerMembership } from './consumer-membership';
import type { ConsumerSettings } from './consumer-settings';
import type { AfterCallback, ConsumerState } from './consumer-state';
import type { GroupCoordinatorLookup } from './group-coordinator-lookup';
import type { GroupMembership } from './group-membership';
import { type GroupState, NO_GENERATION } from './group-state';
import type { ModernMember } from './modern-member';
import type { OffsetCommits } from './offset-commits';
import { type PartitionAssignors, rebalanceProtocol } from './partition-assignors';
import type { RebalanceCallbacks } from './rebalance-callbacks';
import { assignPartitions } from './subscription-state';
import { topicsMatching } from './topic-pattern';

/** What came of the group's part of a poll. */
export type CoordinatorPoll =
  | { readonly kind: 'ok' }
  | { readonly kind: 'not ready' }
  | { readonly kind: 'step'; readonly step: PollStep }
  | { readonly kind: 'throw'; readonly exception: ClientException };

const OK: CoordinatorPoll = { kind: 'ok' };
const NOT_READY: CoordinatorPoll = { kind: 'not ready' };

/** Errors of a rebalance after which the next attempt follows at once. */
const AT_ONCE: ReadonlySet<string> = new Set([
  'UNKNOWN_MEMBER_ID',
  'ILLEGAL_GENERATION',
  'REBALANCE_IN_PROGRESS',
  'MEMBER_ID_REQUIRED',
]);

/** What the group's part of poll is made of. */
export interface CoordinatorParts {
  readonly lookup: GroupCoordinatorLookup;
  readonly membership: GroupMembership;
  readonly modern: ConsumerMembership;
  readonly commits: OffsetCommits;
  readonly commit: CommitBeforeRebalance;
  readonly assignors: PartitionAssignors;
  readonly callbacks: RebalanceCallbacks;
}

/** The group's part of poll: rebalances with their callbacks, and automatic commits (clients/…/ConsumerCoordinator). */
export class ConsumerCoordinator {
  private readonly context: ClusterContext;
  private readonly lookup: GroupCoordinatorLookup;
  private readonly membership: GroupMembership;
  private readonly modern: ConsumerMembership;
  private readonly commits: OffsetCommits;
  private readonly commit: CommitBeforeRebalance;
  private readonly assignors: PartitionAssignors;
  private readonly callbacks: RebalanceCallbacks;

  constructor(context: ClusterContext, parts: CoordinatorParts) {
    this.context = context;
    this.lookup = parts.lookup;
    this.membership = parts.membership;
    this.modern = parts.modern;
    this.commits = parts.commits;
    this.commit = parts.commit;
    this.assignors = parts.assignors;
    this.callbacks = parts.callbacks;
  }

  /** Keeps the membership alive, takes part in rebalances, commits (ConsumerCoordinator.poll). */
  poll(state: ConsumerState, group: GroupState, settings: ConsumerSettings): CoordinatorPoll {
    if (group.fatalError !== null) {
      const exception = group.fatalError;
      group.fatalError = null;
      return { kind: 'throw', exception };
    }
    this.commits.flushUnsent(state, group, settings);
    if (state.subscriptionType === 'auto' && group.modern !== null) {
      const step = this.pollModern(state, group, group.modern, settings);
      if (step !== null) return { kind: 'step', step };
    } else if (state.subscriptionType === 'auto') {
      group.pollDeadline = this.context.simulation.now + microsFromMs(settings.config.maxPollIntervalMs);
      if (!this.lookup.isReady(state, group, settings)) return NOT_READY;
      this.followPattern(state, settings);
      this.noticeChanges(state, group);
      if (this.membership.rejoinNeededOrPending(group)) {
        if (state.pattern !== null && isUpdateRequested(state.metadata)) return NOT_READY;
        const joined = this.join(state, group, settings);
        if (joined.kind !== 'ok') return joined;
      }
    }
    this.commits.maybeAutoCommit(state, group, settings);
    return OK;
  }

  /** To be called when the program has run the callback of a rebalance, however it ended. */
  afterCallback(state: ConsumerState, group: GroupState | null): void {
    const { afterCallback, callbackOutcome } = state;
    state.afterCallback = null;
    state.callbackOutcome = 'returned';
    if (afterCallback === null || group === null) return;
    if (callbackOutcome === 'escaped') this.afterEscape(state, group, afterCallback);
    else if (group.modern !== null) {
      this.afterModernCallback(state, group, group.modern, afterCallback, callbackOutcome === 'threw');
    } else this.afterClassicCallback(state, group, afterCallback, callbackOutcome === 'threw');
  }

  /**
   * What a listener threw is kept until the step of the rebalance is done, and thrown then. The answer to SyncGroup is
   * looked at once more after that, so that the listener hears of no partitions in the next poll
   * (AbstractCoordinator.joinGroupIfNeeded).
   */
  private afterClassicCallback(
    state: ConsumerState,
    group: GroupState,
    after: NonNullable<AfterCallback>,
    hasThrown: boolean,
  ): void {
    if (after === 'finishLeave') {
      state.hasCallbackFailed = hasThrown;
      assignPartitions(state, [], this.context.registry);
    } else if (after === 'finishJoinPrepare') {
      this.finishJoinPrepare(state, group);
      if (hasThrown) state.steps.unshift({ step: 'callback failed', isAlwaysWrapped: true });
    } else if (after === 'finishRevocation') {
      state.hasCallbackFailed = hasThrown;
      const step = this.assignNext(state, group, [...state.assigned.keys()]);
      if (step !== null) state.steps.unshift(step);
    } else if (after === 'finishJoinComplete') {
      const hasFailed = hasThrown || state.hasCallbackFailed;
      state.hasCallbackFailed = false;
      if (hasFailed) state.steps.unshift({ step: 'callback failed', isAlwaysWrapped: false });
      else completeJoin(group);
    }
  }

  private afterModernCallback(
    state: ConsumerState,
    group: GroupState,
    member: ModernMember,
    after: NonNullable<AfterCallback>,
    hasThrown: boolean,
  ): void {
    if (after === 'finishLeave') {
      state.hasCallbackFailed = hasThrown;
      assignPartitions(state, [], this.context.registry);
      return;
    }
    if (hasThrown) state.steps.unshift({ step: 'callback failed', isAlwaysWrapped: false });
    if (after === 'finishLost') {
      assignPartitions(state, [], this.context.registry);
      this.modern.afterLost(group, member);
    } else if (hasThrown) this.modern.afterFailure(member);
    else if (after === 'finishJoinComplete') this.modern.afterAssigned(member);
    else {
      const step = this.assignNext(state, group, [...state.assigned.keys()]);
      if (step !== null) state.steps.unshift(step);
    }
  }

  /** Nothing that was to follow the callback follows; a later poll goes on where that is possible. */
  private afterEscape(state: ConsumerState, group: GroupState, after: NonNullable<AfterCallback>): void {
    const { modern } = group;
    state.hasCallbackFailed = after === 'finishLeave' && state.status === 'closing';
    if (modern === null) {
      if (after === 'finishJoinPrepare') group.needsJoinPrepare = false;
    } else if (after === 'finishLost') modern.stuckIn = 'release';
    else if (after !== 'finishLeave') {
      modern.stuckIn = 'reconciliation';
      // What was added stays unread: nobody ever hears that the listener has returned.
      for (const assigned of state.assigned.values()) {
        if (assigned.status === 'initializing') assigned.isPendingRevocation = true;
      }
    }
  }

  /** Gives the partitions up before the group is left; the callback for it, null when there is none (onLeavePrepare). */
  leavePrepare(state: ConsumerState, group: GroupState): PollStep | null {
    if (state.subscriptionType !== 'auto' || state.assigned.size === 0) return null;
    const isOut = group.modern === null ? group.generationId === NO_GENERATION : group.generationId <= 0;
    const isLost = isOut || group.memberId === '' || isRebalancing(group);
    return this.giveUp(state, group, [...state.assigned.keys()], isLost ? 'lost' : 'revoked', 'finishLeave');
  }

  /** When a rebalance is to go on if nothing happens before. */
  nextAt(group: GroupState): Micros {
    const { now } = this.context.simulation;
    const { joinAt, lookupAt, prepareDeadline } = group;
    let next = Number.POSITIVE_INFINITY;
    if (joinAt > now) next = joinAt;
    if (lookupAt > now && lookupAt < next) next = lookupAt;
    if (prepareDeadline > now && prepareDeadline < next) next = prepareDeadline;
    return next;
  }

  /** A subscription by pattern follows the topics that there are (updatePatternSubscription). */
  private followPattern(state: ConsumerState, { config }: ConsumerSettings): void {
    const { pattern } = state;
    if (pattern === null || state.group?.metadataVersion === state.metadata.updateVersion) return;
    const topics = this.assignors.topicsIn(state, pattern, config.excludeInternalTopics);
    if (topics.length === state.topics.length && topics.every((topic) => state.topics.includes(topic)))
      return;
    state.topics = topics;
  }

  /** The leader looks whether partitions were added, everybody whether the subscription is another one. */
  private noticeChanges(state: ConsumerState, group: GroupState): void {
    const { joinedTopics, groupTopics } = group;
    if (group.metadataVersion !== state.metadata.updateVersion) {
      group.metadataVersion = state.metadata.updateVersion;
      const isOther =
        group.isLeader &&
        group.assignmentSnapshot !== this.assignors.shownPartitionCounts(state, groupTopics);
      if (isOther && group.status === 'stable') {
        this.membership.requestRejoin(group, 'cached metadata has changed');
      }
    }
    if (joinedTopics === null || joinedTopics === state.topics || group.rejoinNeeded) return;
    if (joinedTopics.length === state.topics.length && state.topics.every((t) => joinedTopics.includes(t)))
      return;
    this.membership.requestRejoin(group, 'subscription has changed');
  }

  private join(state: ConsumerState, group: GroupState, settings: ConsumerSettings): CoordinatorPoll {
    const { now } = this.context.simulation;
    this.membership.takeDeferredJoin(state, group, settings);
    while (this.membership.rejoinNeededOrPending(group)) {
      if (!this.lookup.isReady(state, group, settings)) return NOT_READY;
      if (group.needsJoinPrepare) {
        const prepared = this.joinPrepare(state, group, settings);
        if (prepared.kind !== 'ok') return prepared;
      }
      const { join } = group;
      if (join.phase === 'inFlight') {
        this.membership.tryAssign(state, group, settings);
        return NOT_READY;
      }
      if (join.phase === 'idle') {
        if (group.joinAt > now) return NOT_READY;
        this.membership.sendJoinGroup(state, group, settings);
        return NOT_READY;
      }
      if (join.phase === 'succeeded') {
        const step = this.joinComplete(state, group, settings, join.assignment);
        if (step !== null) return { kind: 'step', step };
        continue;
      }
      group.join = { phase: 'idle' };
      if (join.exception !== null) return { kind: 'throw', exception: join.exception };
      const { name, retriable } = errorWithCode(join.errorCode);
      if (AT_ONCE.has(name)) continue;
      if (!retriable) return { kind: 'throw', exception: protocolException(join.errorCode) };
      group.joinAt = now + microsFromMs(settings.config.retryBackoffMs);
    }
    return OK;
  }

  /**
   * Commits before joining anew, and gives up partitions: all of them in the eager protocol, those of topics that are
   * not subscribed to any more in the cooperative one, as lost when the membership is gone (onJoinPrepare).
   */
  private joinPrepare(state: ConsumerState, group: GroupState, settings: ConsumerSettings): CoordinatorPoll {
    const begin = () => {
      if (rebalanceProtocol(settings.config) === 'cooperative') return;
      for (const assigned of state.assigned.values()) assigned.isPendingRevocation = true;
    };
    if (!this.commit.isDone(state, group, settings, begin)) return NOT_READY;
    const isLost = group.generationId === NO_GENERATION || group.memberId === '';
    const owned = [...state.assigned.keys()];
    const isCooperative = rebalanceProtocol(settings.config) === 'cooperative';
    const kept = isCooperative && !isLost ? owned.filter((number) => this.isSubscribedTo(state, number)) : [];
    const given = owned.filter((number) => !kept.includes(number));
    group.nextAssignment = kept;
    if (given.length === 0 && (isLost || isCooperative)) {
      this.finishJoinPrepare(state, group);
      return OK;
    }
    const step = this.giveUp(state, group, given, isLost ? 'lost' : 'revoked', 'finishJoinPrepare');
    return step === null ? OK : { kind: 'step', step };
  }

  private finishJoinPrepare(state: ConsumerState, group: GroupState): void {
    assignPartitions(state, group.nextAssignment, this.context.registry);
    group.isLeader = false;
    group.needsJoinPrepare = false;
    this.commit.reset(group);
  }

  /** The new assignment is there: what it lacks is given up first, and then joined anew for (onJoinComplete). */
  private joinComplete(
    state: ConsumerState,
    group: GroupState,
    settings: ConsumerSettings,
    assignment: readonly number[],
  ): PollStep | null {
    const { simulation } = this.context;
    if (group.generationId === NO_GENERATION || group.status !== 'stable') {
      this.membership.resetOnError(group, 'SYNC_GROUP', 'UNKNOWN_MEMBER_ID');
      group.join = { phase: 'idle' };
      return null;
    }
    const partitions = this.assignors.known(assignment);
    if (partitions.some((number) => !this.isSubscribedTo(state, number))) {
      this.membership.requestRejoin(group, 'received assignment does not match the current subscription');
      completeJoin(group);
      return null;
    }
    group.nextAutoCommitAt = simulation.now + microsFromMs(settings.config.autoCommitIntervalMs);
    group.nextAssignment = partitions;
    if (group.protocolName === 'sticky') {
      group.stickyUserData = { partitions, generationId: group.generationId };
    }
    const owned = [...state.assigned.keys()];
    const revoked = owned.filter((number) => !partitions.includes(number));
    if (revoked.length === 0) return this.assignNext(state, group, owned);
    this.membership.requestRejoin(group, 'need to revoke partitions and re-join');
    return this.giveUp(state, group, revoked, 'revoked', 'finishRevocation');
  }

  private assignNext(state: ConsumerState, group: GroupState, owned: readonly number[]): PollStep | null {
    const step = this.callbacks.assignNext(state, group, owned);
    if (step !== null) return step;
    if (group.modern === null) completeJoin(group);
    else this.modern.afterAssigned(group.modern);
    return null;
  }

  private isSubscribedTo({ topics, pattern }: ConsumerState, partition: number): boolean {
    const { topic } = this.context.registry.partition(partition);
    return pattern === null ? topics.includes(topic) : topicsMatching(pattern, [topic]).length > 0;
  }

  /** Gives partitions up; the callback for it, null when the program has no listener and it is done already. */
  private giveUp(
    state: ConsumerState,
    group: GroupState,
    given: readonly number[],
    callback: 'lost' | 'revoked',
    after: 'finishJoinPrepare' | 'finishRevocation' | 'finishLeave',
  ): PollStep | null {
    const step = this.callbacks.giveUp(state, group, given, callback, after);
    if (step === null) this.afterCallback(state, group);
    return step;
  }

  private pollModern(
    state: ConsumerState,
    group: GroupState,
    member: ModernMember,
    settings: ConsumerSettings,
  ): PollStep | null {
    this.followPattern(state, settings);
    group.metadataVersion = state.metadata.updateVersion;
    const step = this.modern.poll(state, group, member, settings);
    if (step !== null || state.afterCallback === null) return step;
    // Without a listener what follows a callback follows at once.
    this.afterCallback(state, group);
    return null;
  }
}

/** The assignment counts and the listener has heard of it: the next rebalance begins from here. */
function completeJoin(group: GroupState): void {
  group.join = { phase: 'idle' };
  group.needsJoinPrepare = true;
}

/** Whether the member is between JoinGroup and the answer to SyncGroup (AbstractCoordinator.rebalanceInProgress). */
function isRebalancing(group: GroupState): boolean {
  return group.status === 'preparingRebalance' || group.status === 'completingRebalance';
}
