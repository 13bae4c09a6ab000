import { type Micros, microsFromMs } from '../../../../engine/clock';
import type { Plain } from '../../../../engine/plain-data';
import type { ClusterContext } from '../../cluster-context';
import type {
  ConsumerGroupHeartbeatRequest,
  ConsumerGroupHeartbeatResponse,
} from '../../protocol/consumer-group-messages';
import { errorWithCode } from '../../protocol/errors';
import { API } from '../../protocol/messages';
import { randomUuid } from '../../protocol/uuid';
import type { PollStep } from '../client-api';
import { protocolException } from '../client-exceptions';
import { addTopic } from '../metadata';
import { NEVER } from '../metadata-updater';
import type { CommitBeforeRebalance } from './commit-before-rebalance';
import type { ConsumerSettings } from './consumer-settings';
import type { ConsumerState } from './consumer-state';
import type { GroupCoordinatorLookup } from './group-coordinator-lookup';
import { type GroupState, NO_GENERATION } from './group-state';
import type { ModernMember } from './modern-member';
import type { RebalanceCallbacks } from './rebalance-callbacks';

const LEAVE_EPOCH = -1;
const STATIC_LEAVE_EPOCH = -2;

/**
 * Membership by the consumer protocol: one heartbeat tells the coordinator what the member subscribes to and owns, and
 * brings what it is to have (clients/…/ConsumerMembershipManager, AbstractHeartbeatRequestManager, KIP-848).
 */
export class ConsumerMembership {
  private readonly context: ClusterContext;
  private readonly lookup: GroupCoordinatorLookup;
  private readonly callbacks: RebalanceCallbacks;
  private readonly commit: CommitBeforeRebalance;

  constructor(
    context: ClusterContext,
    lookup: GroupCoordinatorLookup,
    callbacks: RebalanceCallbacks,
    commit: CommitBeforeRebalance,
  ) {
    this.context = context;
    this.lookup = lookup;
    this.callbacks = callbacks;
    this.commit = commit;
  }

  /** The membership's part of poll: joins, and takes the next step towards the target; a callback if there is one. */
  poll(
    state: ConsumerState,
    group: GroupState,
    member: ModernMember,
    settings: ConsumerSettings,
  ): PollStep | null {
    const { now } = this.context.simulation;
    group.pollDeadline = now + microsFromMs(settings.config.maxPollIntervalMs);
    if (member.status === 'fenced' || member.status === 'stale') {
      return member.stuckIn === 'release' ? null : this.loseAll(state, group, member);
    }
    if (member.status === 'unsubscribed') this.join(group, member);
    if (isSubscriptionNew(state, member)) member.nextHeartbeatAt = Math.min(member.nextHeartbeatAt, now);
    return this.reconcile(state, group, member, settings);
  }

  /** The heartbeat's turn, also while nobody polls. Returns when it is to have the next one. */
  heartbeat(
    state: ConsumerState,
    group: GroupState,
    member: ModernMember,
    settings: ConsumerSettings,
  ): Micros {
    if (!isHeartbeating(member)) return NEVER;
    const { now } = this.context.simulation;
    if (group.pollDeadline <= now) {
      this.expirePoll(state, group, member, settings);
      return NEVER;
    }
    if (member.isInFlight) return group.pollDeadline;
    if (group.coordinator < 0) {
      this.lookup.isReady(state, group, settings);
      const next = group.isLookingUp ? NEVER : Math.max(group.lookupAt, now + 1);
      return Math.min(next, group.pollDeadline);
    }
    if (member.nextHeartbeatAt <= now) this.send(state, group, member, settings, group.generationId);
    return Math.min(member.isInFlight ? NEVER : member.nextHeartbeatAt, group.pollDeadline);
  }

  /** The answer to a heartbeat, null when none will come. */
  onHeartbeat(
    state: ConsumerState,
    group: GroupState,
    member: ModernMember,
    settings: ConsumerSettings,
    body: ConsumerGroupHeartbeatResponse | null,
    context: Plain,
  ): void {
    if ((context as unknown as { isLeaving: boolean }).isLeaving) {
      group.isLeaveInFlight = false;
      return;
    }
    member.isInFlight = false;
    if (!isHeartbeating(member)) return;
    if (body === null || body.errorCode !== 0) {
      this.onFailure(group, member, settings, body);
      return;
    }
    group.generationId = body.memberEpoch;
    group.status = 'stable';
    member.heartbeatIntervalMs = body.heartbeatIntervalMs;
    const { now } = this.context.simulation;
    member.nextHeartbeatAt = now + microsFromMs(body.heartbeatIntervalMs);
    if (body.assignment !== null) member.target = body.assignment;
    if (!isReconciled(state, member)) member.status = 'reconciling';
    else if (member.status === 'joining' || member.status === 'reconciling') member.status = 'stable';
  }

  /** The program has run the callback for what was added: the coordinator is told what the member has. */
  afterAssigned(member: ModernMember): void {
    member.isReconciling = false;
    member.hasReconciled = true;
    member.status = 'acknowledging';
    member.nextHeartbeatAt = this.context.simulation.now;
  }

  /**
   * A callback of a reconciliation threw: the next poll begins it anew, with partitions that are not to be read while
   * their revocation has not gone well (AbstractMembershipManager.revokeAndAssign).
   */
  afterFailure(member: ModernMember): void {
    member.isReconciling = false;
    member.hasReconciled = false;
  }

  /** The program has run the callback for what was lost: the member joins anew. */
  afterLost(group: GroupState, member: ModernMember): void {
    this.join(group, member);
  }

  /** Leaves the group, a static member for a while only (transitionToSendingLeaveGroup). */
  leave(state: ConsumerState, group: GroupState, member: ModernMember, settings: ConsumerSettings): void {
    const epoch = leaveEpoch(state, group);
    const isMember = member.status !== 'unsubscribed' && member.status !== 'stale' && group.memberId !== '';
    if (isMember && epoch !== null && group.coordinator >= 0) {
      group.isLeaveInFlight = true;
      this.send(state, group, member, settings, epoch);
    }
    this.forget(group, member);
    member.status = 'unsubscribed';
  }

  private join(group: GroupState, member: ModernMember): void {
    const { random } = this.context.simulation;
    // The client makes its own id (KIP-1082).
    if (group.memberId === '') group.memberId = randomUuid(random, 'consumer member id', group.groupId);
    this.forget(group, member);
    group.generationId = 0;
    member.status = 'joining';
    member.nextHeartbeatAt = this.context.simulation.now;
  }

  /** Forgets the epoch and what the coordinator was told. */
  private forget(group: GroupState, member: ModernMember): void {
    group.generationId = NO_GENERATION;
    group.status = 'unjoined';
    member.target = [];
    member.isReconciling = false;
    member.hasReconciled = false;
    this.commit.reset(group);
    forgetSent(member);
  }

  private loseAll(state: ConsumerState, group: GroupState, member: ModernMember): PollStep | null {
    const owned = [...state.assigned.keys()];
    if (owned.length === 0) {
      this.join(group, member);
      return null;
    }
    group.nextAssignment = [];
    return this.callbacks.giveUp(state, group, owned, 'lost', 'finishLost');
  }

  /** Commits, gives up what the target lacks, and takes what it adds (maybeReconcile). */
  private reconcile(
    state: ConsumerState,
    group: GroupState,
    member: ModernMember,
    settings: ConsumerSettings,
  ): PollStep | null {
    if (member.status !== 'reconciling' || isReconciled(state, member)) return null;
    if (member.stuckIn === 'reconciliation') return null;
    for (const number of member.target) {
      addTopic(state.metadata, this.context.registry.partition(number).topic, Number.POSITIVE_INFINITY);
    }
    const revoked = [...state.assigned.keys()].filter((number) => !member.target.includes(number));
    if (!member.isReconciling) {
      member.isReconciling = true;
      group.nextAssignment = member.target;
    }
    const begin = () => {
      for (const number of revoked) {
        const assigned = state.assigned.get(number);
        if (assigned !== undefined) assigned.isPendingRevocation = true;
      }
    };
    if (!this.commit.isDone(state, group, settings, begin)) return null;
    this.commit.reset(group);
    group.nextAssignment = member.target;
    group.nextAutoCommitAt = this.context.simulation.now + microsFromMs(settings.config.autoCommitIntervalMs);
    if (revoked.length > 0)
      return this.callbacks.giveUp(state, group, revoked, 'revoked', 'finishRevocation');
    const step = this.callbacks.assignNext(state, group, [...state.assigned.keys()]);
    if (step === null) this.afterAssigned(member);
    return step;
  }

  private send(
    state: ConsumerState,
    group: GroupState,
    member: ModernMember,
    { config }: ConsumerSettings,
    memberEpoch: number,
  ): void {
    const isLeaving = memberEpoch < 0;
    const isFirst = memberEpoch === 0;
    const owned = [...state.assigned.keys()];
    const ownedText = owned.join();
    const request: ConsumerGroupHeartbeatRequest = {
      groupId: group.groupId,
      memberId: group.memberId,
      memberEpoch,
      instanceId: group.groupInstanceId,
      rackId: isFirst && config.clientRack !== '' ? config.clientRack : null,
      rebalanceTimeoutMs: member.sentTopics === null && !isLeaving ? config.maxPollIntervalMs : -1,
      subscribedTopicNames: !isLeaving && isSubscriptionNew(state, member) ? [...state.topics] : null,
      subscribedTopicRegex:
        !isLeaving && member.sentRegex !== state.remotePattern ? state.remotePattern : null,
      serverAssignor: member.sentTopics === null ? config.groupRemoteAssignor : null,
      ownedPartitions: isFirst ? [] : member.sentOwned === ownedText || isLeaving ? null : owned,
      clientId: config.clientId,
    };
    const { requestTimeoutMs } = config;
    this.lookup.send(state, group, API.ConsumerGroupHeartbeat, request, requestTimeoutMs, { isLeaving });
    if (isLeaving) return;
    member.isInFlight = true;
    member.sentTopics = state.topics;
    member.sentRegex = state.remotePattern;
    member.sentOwned = isFirst ? '' : ownedText;
    member.nextHeartbeatAt = this.context.simulation.now + microsFromMs(member.heartbeatIntervalMs);
    if (member.status === 'acknowledging') {
      member.status = isReconciled(state, member) ? 'stable' : 'reconciling';
    }
  }

  private onFailure(
    group: GroupState,
    member: ModernMember,
    { config }: ConsumerSettings,
    body: ConsumerGroupHeartbeatResponse | null,
  ): void {
    const { now } = this.context.simulation;
    forgetSent(member);
    const name = body === null ? 'NOT_COORDINATOR' : errorWithCode(body.errorCode).name;
    member.nextHeartbeatAt = now;
    if (name === 'NOT_COORDINATOR' || name === 'COORDINATOR_NOT_AVAILABLE') this.lookup.forget(group);
    else if (name === 'COORDINATOR_LOAD_IN_PROGRESS') {
      member.nextHeartbeatAt = now + microsFromMs(config.retryBackoffMs);
    } else if (name === 'FENCED_MEMBER_EPOCH' || name === 'UNKNOWN_MEMBER_ID') {
      group.generationId = 0;
      group.status = 'unjoined';
      member.status = 'fenced';
    } else {
      member.status = 'fatal';
      const message = body?.errorMessage ?? null;
      const isRegex = name === 'INVALID_REGULAR_EXPRESSION';
      const text = isRegex
        ? `Invalid RE2J SubscriptionPattern provided in the call to subscribe. ${message}`
        : message;
      group.fatalError = protocolException(body?.errorCode ?? 0, text);
    }
  }

  /** max.poll.interval.ms went by without a poll: the member leaves until the program polls again. */
  private expirePoll(
    state: ConsumerState,
    group: GroupState,
    member: ModernMember,
    settings: ConsumerSettings,
  ): void {
    state.log.push({
      level: 'WARN',
      logger: 'org.apache.kafka.clients.consumer.internals.ConsumerHeartbeatRequestManager',
      message:
        'Consumer poll timeout has expired. This means the time between subsequent calls to poll() was longer than the ' +
        'configured max.poll.interval.ms, which typically implies that the poll loop is spending too much time processing ' +
        'messages. You can address this either by increasing max.poll.interval.ms or by reducing the maximum size of ' +
        'batches returned in poll() with max.poll.records.',
    });
    this.leave(state, group, member, settings);
    member.status = 'stale';
  }
}

function isHeartbeating({ status }: ModernMember): boolean {
  return (
    status === 'joining' || status === 'reconciling' || status === 'acknowledging' || status === 'stable'
  );
}

function isSubscriptionNew({ topics }: ConsumerState, { sentTopics }: ModernMember): boolean {
  if (sentTopics === null || sentTopics === topics) return sentTopics === null;
  return sentTopics.length !== topics.length || !topics.every((topic) => sentTopics.includes(topic));
}

function isReconciled({ assigned }: ConsumerState, { target, hasReconciled }: ModernMember): boolean {
  return (
    hasReconciled && target.length === assigned.size && target.every((partition) => assigned.has(partition))
  );
}

function forgetSent(member: ModernMember): void {
  member.sentTopics = null;
  member.sentRegex = null;
  member.sentOwned = null;
}

function leaveEpoch({ membershipOperation }: ConsumerState, { groupInstanceId }: GroupState): number | null {
  if (membershipOperation === 'LEAVE_GROUP') return LEAVE_EPOCH;
  if (groupInstanceId !== null) return STATIC_LEAVE_EPOCH;
  return membershipOperation === 'REMAIN_IN_GROUP' ? null : LEAVE_EPOCH;
}
