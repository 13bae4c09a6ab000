import { type Micros, microsFromMs } from '../../../../engine/clock';
import type { Plain } from '../../../../engine/plain-data';
import type { ClusterContext } from '../../cluster-context';
import { type ErrorName, errorNamed, errorWithCode } from '../../protocol/errors';
import {
  API,
  type HeartbeatRequest,
  type JoinGroupRequest,
  type JoinGroupResponse,
  type LeaveGroupRequest,
  type SyncGroupRequest,
  type SyncGroupResponse,
} from '../../protocol/messages';
import type { ClientException } from '../client-api';
import { kafkaError, kafkaException, protocolException } from '../client-exceptions';
import { NEVER } from '../metadata-updater';
import type { ConsumerSettings } from './consumer-settings';
import type { ConsumerState } from './consumer-state';
import type { GroupCoordinatorLookup } from './group-coordinator-lookup';
import { type GroupState, NO_GENERATION } from './group-state';
import type { PartitionAssignors } from './partition-assignors';

/** JOIN_GROUP_TIMEOUT_LAPSE: the answer to JoinGroup may take the rebalance timeout and this much more. */
const JOIN_TIMEOUT_LAPSE_MS = 5000;

/** With which generation a request of a member was sent: its answer counts only while that is the present one. */
interface SentGeneration {
  readonly generationId: number;
  readonly memberId: string;
}

/**
 * Membership in a classic group: joining, the heartbeat that goes on whether or not the program polls, and leaving
 * (clients/…/AbstractCoordinator).
 */
export class GroupMembership {
  private readonly context: ClusterContext;
  private readonly lookup: GroupCoordinatorLookup;
  private readonly assignors: PartitionAssignors;

  constructor(context: ClusterContext, lookup: GroupCoordinatorLookup, assignors: PartitionAssignors) {
    this.context = context;
    this.lookup = lookup;
    this.assignors = assignors;
  }

  /** Whether a rebalance is needed or under way. */
  rejoinNeededOrPending(group: GroupState): boolean {
    return group.rejoinNeeded || group.join.phase !== 'idle';
  }

  /** Makes the next poll join the group again. */
  requestRejoin(group: GroupState, reason: string): void {
    group.rejoinNeeded = true;
    group.rejoinReason = reason;
  }

  /** Sends JoinGroup (AbstractCoordinator.sendJoinGroupRequest). */
  sendJoinGroup(state: ConsumerState, group: GroupState, settings: ConsumerSettings): void {
    const { config } = settings;
    group.status = 'preparingRebalance';
    group.join = { phase: 'inFlight' };
    const request: JoinGroupRequest = {
      groupId: group.groupId,
      sessionTimeoutMs: config.sessionTimeoutMs,
      rebalanceTimeoutMs: config.maxPollIntervalMs,
      memberId: group.memberId,
      groupInstanceId: group.groupInstanceId,
      clientId: config.clientId,
      protocolType: 'consumer',
      protocols: this.assignors.protocols(state, group, config),
      reason: group.rejoinReason,
    };
    group.joinedTopics = state.topics;
    const timeoutMs = Math.max(config.requestTimeoutMs, config.maxPollIntervalMs + JOIN_TIMEOUT_LAPSE_MS);
    this.lookup.send(state, group, API.JoinGroup, request, timeoutMs, this.sent(group));
  }

  /** The answer to JoinGroup, null when none will come. While nobody polls it has to wait: see `takeDeferredJoin`. */
  onJoinGroup(
    state: ConsumerState,
    group: GroupState,
    settings: ConsumerSettings,
    body: JoinGroupResponse | null,
    isPolling: boolean,
  ): void {
    if (group.join.phase !== 'inFlight') return;
    if (body === null) {
      this.lookup.forget(group);
      this.failJoin(group, 'COORDINATOR_NOT_AVAILABLE', null);
    } else if (isPolling) this.handleJoinGroup(state, group, settings, body);
    else group.deferredJoin = body;
  }

  /** Looks at a JoinGroup response that came while nobody polled. */
  takeDeferredJoin(state: ConsumerState, group: GroupState, settings: ConsumerSettings): void {
    const { deferredJoin } = group;
    if (deferredJoin === null) return;
    group.deferredJoin = null;
    this.handleJoinGroup(state, group, settings, deferredJoin);
  }

  /** The leader assigns the partitions once the metadata tells enough of the topics. */
  tryAssign(state: ConsumerState, group: GroupState, settings: ConsumerSettings): void {
    const response = group.pendingAssignment;
    if (response === null || group.status !== 'completingRebalance') return;
    const assignments = this.assignors.assign(state, group, response);
    if (assignments === null) return;
    group.pendingAssignment = null;
    this.sendSyncGroup(state, group, settings, assignments);
  }

  /** The answer to SyncGroup, null when none will come. */
  onSyncGroup(group: GroupState, body: SyncGroupResponse | null, context: Plain): void {
    if (group.join.phase !== 'inFlight') return;
    if (body === null) {
      this.lookup.forget(group);
      this.failJoin(group, 'COORDINATOR_NOT_AVAILABLE', null);
      return;
    }
    const { name } = errorWithCode(body.errorCode);
    if (name === 'NONE') {
      if (group.generationId === NO_GENERATION || group.status !== 'completingRebalance') {
        this.failJoin(group, 'ILLEGAL_GENERATION', null);
        return;
      }
      group.status = 'stable';
      group.rejoinReason = '';
      group.rejoinNeeded = false;
      group.join = { phase: 'succeeded', assignment: body.partitions };
      return;
    }
    if ((name === 'UNKNOWN_MEMBER_ID' || name === 'ILLEGAL_GENERATION') && this.isUnchanged(group, context)) {
      this.resetOnError(group, 'SYNC_GROUP', name);
    } else if (name === 'COORDINATOR_NOT_AVAILABLE' || name === 'NOT_COORDINATOR') this.lookup.forget(group);
    const isKnown = SYNC_ERRORS.has(name);
    const message = `Unexpected error from SyncGroup: ${errorWithCode(body.errorCode).message}`;
    this.failJoin(group, name, isKnown ? null : kafkaException(message));
  }

  /** The heartbeat thread's turn. Returns when it is to have the next one. */
  heartbeat(state: ConsumerState, group: GroupState, settings: ConsumerSettings): Micros {
    if (!group.isHeartbeatEnabled) return NEVER;
    if (group.status === 'unjoined' || group.status === 'preparingRebalance' || group.fatalError !== null) {
      group.isHeartbeatEnabled = false;
      return NEVER;
    }
    const { now } = this.context.simulation;
    if (group.coordinator >= 0 && group.sessionDeadline <= now) this.lookup.forget(group);
    if (group.coordinator < 0) {
      this.lookup.isReady(state, group, settings);
      return group.isLookingUp ? NEVER : Math.max(group.lookupAt, now + 1);
    }
    if (group.pollDeadline <= now) {
      this.expirePoll(state, group, settings);
      return NEVER;
    }
    if (group.nextHeartbeatAt <= now) this.sendHeartbeat(state, group, settings);
    return Math.min(group.nextHeartbeatAt, group.sessionDeadline, group.pollDeadline);
  }

  /** The answer to Heartbeat, null when none will come. */
  onHeartbeat(
    group: GroupState,
    settings: ConsumerSettings,
    body: { readonly errorCode: number } | null,
    context: Plain,
  ): void {
    const { now } = this.context.simulation;
    const retryAt = now + microsFromMs(settings.config.retryBackoffMs);
    if (body === null) {
      this.lookup.forget(group);
      group.nextHeartbeatAt = retryAt;
      return;
    }
    const { name } = errorWithCode(body.errorCode);
    if (name === 'NONE' || name === 'REBALANCE_IN_PROGRESS') {
      if (name !== 'NONE' && group.status === 'stable')
        this.requestRejoin(group, 'group is already rebalancing');
      group.sessionDeadline = now + microsFromMs(settings.config.sessionTimeoutMs);
      return;
    }
    if (name === 'COORDINATOR_NOT_AVAILABLE' || name === 'NOT_COORDINATOR') {
      this.lookup.forget(group);
      group.nextHeartbeatAt = retryAt;
    } else if (LOST_MEMBERSHIP.has(name)) {
      if (!this.isUnchanged(group, context)) return;
      this.resetOnError(group, 'HEARTBEAT', name);
      if (name === 'FENCED_INSTANCE_ID') group.fatalError = protocolException(body.errorCode);
    } else {
      const message = `Unexpected error in heartbeat response: ${errorWithCode(body.errorCode).message}`;
      group.fatalError = kafkaException(message);
    }
  }

  /** Leaves the group; a static member only forgets it unless told otherwise (AbstractCoordinator.maybeLeaveGroup). */
  leave(state: ConsumerState, group: GroupState, settings: ConsumerSettings, reason: string): void {
    const { memberId, groupInstanceId } = group;
    const { membershipOperation } = state;
    const isLeaving =
      membershipOperation === 'LEAVE_GROUP' ||
      (groupInstanceId === null && membershipOperation === 'DEFAULT');
    if (isLeaving && group.coordinator >= 0 && group.status !== 'unjoined' && memberId !== '') {
      const request: LeaveGroupRequest = {
        groupId: group.groupId,
        members: [{ memberId, groupInstanceId, reason }],
      };
      group.isLeaveInFlight = true;
      const { requestTimeoutMs } = settings.config;
      this.lookup.send(state, group, API.LeaveGroup, request, requestTimeoutMs, this.sent(group));
    }
    this.reset(group, true);
    this.requestRejoin(group, reason);
    group.needsJoinPrepare = true;
  }

  /** Forgets generation (and id) after an error of the coordinator, and joins anew (resetStateOnResponseError). */
  resetOnError(group: GroupState, api: string, error: ErrorName): void {
    this.reset(group, error !== 'ILLEGAL_GENERATION');
    this.requestRejoin(group, `encountered ${error} from ${api} response`);
    group.needsJoinPrepare = true;
  }

  /** Whether the member still has the generation that a request was sent with. */
  isUnchanged(group: GroupState, context: Plain): boolean {
    const { generationId, memberId } = context as unknown as SentGeneration;
    return generationId === group.generationId && memberId === group.memberId;
  }

  /** The generation for a request to carry along. */
  sent(group: GroupState): SentGeneration {
    return { generationId: group.generationId, memberId: group.memberId };
  }

  private reset(group: GroupState, resetsMemberId: boolean): void {
    group.status = 'unjoined';
    group.generationId = NO_GENERATION;
    group.protocolName = '';
    group.pendingAssignment = null;
    if (resetsMemberId) group.memberId = '';
  }

  private handleJoinGroup(
    state: ConsumerState,
    group: GroupState,
    settings: ConsumerSettings,
    body: JoinGroupResponse,
  ): void {
    const { now } = this.context.simulation;
    const { name } = errorWithCode(body.errorCode);
    if (name === 'NONE') {
      if (group.status !== 'preparingRebalance') {
        this.failJoin(group, 'REBALANCE_IN_PROGRESS', null);
        return;
      }
      group.status = 'completingRebalance';
      group.generationId = body.generationId;
      group.memberId = body.memberId;
      group.protocolName = body.protocolName;
      group.isLeader = body.leader === body.memberId;
      this.enableHeartbeat(group, settings, now);
      if (!group.isLeader) {
        group.assignmentSnapshot = '';
        this.sendSyncGroup(state, group, settings, []);
        return;
      }
      group.pendingAssignment = body;
      this.tryAssign(state, group, settings);
      return;
    }
    if (name === 'UNKNOWN_MEMBER_ID') this.resetOnError(group, 'JOIN_GROUP', name);
    else if (name === 'COORDINATOR_NOT_AVAILABLE' || name === 'NOT_COORDINATOR') this.lookup.forget(group);
    else if (name === 'MEMBER_ID_REQUIRED') {
      group.generationId = NO_GENERATION;
      group.memberId = body.memberId;
      this.requestRejoin(group, `need to re-join with the given member-id: ${body.memberId}`);
    }
    this.failJoin(group, name, joinException(group, name, body.errorCode));
  }

  private sendSyncGroup(
    state: ConsumerState,
    group: GroupState,
    settings: ConsumerSettings,
    assignments: SyncGroupRequest['assignments'],
  ): void {
    const request: SyncGroupRequest = {
      groupId: group.groupId,
      generationId: group.generationId,
      memberId: group.memberId,
      groupInstanceId: group.groupInstanceId,
      protocolName: group.protocolName,
      assignments,
    };
    if (group.coordinator < 0) {
      this.failJoin(group, 'COORDINATOR_NOT_AVAILABLE', null);
      return;
    }
    const { requestTimeoutMs } = settings.config;
    this.lookup.send(state, group, API.SyncGroup, request, requestTimeoutMs, this.sent(group));
  }

  private sendHeartbeat(state: ConsumerState, group: GroupState, settings: ConsumerSettings): void {
    const { groupId, generationId, memberId, groupInstanceId } = group;
    const request: HeartbeatRequest = { groupId, generationId, memberId, groupInstanceId };
    group.nextHeartbeatAt = this.context.simulation.now + heartbeatInterval(settings);
    const { requestTimeoutMs } = settings.config;
    this.lookup.send(state, group, API.Heartbeat, request, requestTimeoutMs, this.sent(group));
  }

  /** max.poll.interval.ms went by without a poll: the consumer leaves, so that others get its partitions. */
  private expirePoll(state: ConsumerState, group: GroupState, settings: ConsumerSettings): void {
    state.log.push({
      level: 'WARN',
      logger: 'org.apache.kafka.clients.consumer.internals.ConsumerCoordinator',
      message:
        'consumer poll timeout has expired. This means the time between subsequent calls to poll() was longer than the ' +
        'configured max.poll.interval.ms, which typically implies that the poll loop is spending too much time processing ' +
        'messages. You can address this either by increasing max.poll.interval.ms or by reducing the maximum size of ' +
        'batches returned in poll() with max.poll.records.',
    });
    this.leave(state, group, settings, 'consumer poll timeout has expired.');
  }

  private enableHeartbeat(group: GroupState, settings: ConsumerSettings, now: Micros): void {
    const { config } = settings;
    group.isHeartbeatEnabled = true;
    group.sessionDeadline = now + microsFromMs(config.sessionTimeoutMs);
    group.pollDeadline = now + microsFromMs(config.maxPollIntervalMs);
    group.nextHeartbeatAt = now + heartbeatInterval(settings);
  }

  private failJoin(group: GroupState, error: ErrorName, exception: ClientException | null): void {
    const { code, exception: simpleName } = errorNamed(error);
    group.join = { phase: 'failed', errorCode: code, exception };
    if (error === 'MEMBER_ID_REQUIRED') return;
    this.requestRejoin(group, `rebalance failed due to ${simpleName}`);
  }
}

/** Errors after which a member has to begin anew. */
const LOST_MEMBERSHIP: ReadonlySet<string> = new Set([
  'ILLEGAL_GENERATION',
  'UNKNOWN_MEMBER_ID',
  'FENCED_INSTANCE_ID',
]);

/** Errors of SyncGroup that Kafka's client expects; any other is thrown. */
const SYNC_ERRORS: ReadonlySet<string> = new Set([
  'REBALANCE_IN_PROGRESS',
  'FENCED_INSTANCE_ID',
  'UNKNOWN_MEMBER_ID',
  'ILLEGAL_GENERATION',
  'COORDINATOR_NOT_AVAILABLE',
  'NOT_COORDINATOR',
]);

/** Errors of JoinGroup that Kafka's client expects and gets over. */
const PASSING_JOIN_ERRORS: ReadonlySet<string> = new Set([
  'COORDINATOR_LOAD_IN_PROGRESS',
  'UNKNOWN_MEMBER_ID',
  'COORDINATOR_NOT_AVAILABLE',
  'NOT_COORDINATOR',
  'MEMBER_ID_REQUIRED',
  'REBALANCE_IN_PROGRESS',
]);

const FATAL_JOIN_ERRORS: ReadonlySet<string> = new Set([
  'FENCED_INSTANCE_ID',
  'INCONSISTENT_GROUP_PROTOCOL',
  'INVALID_SESSION_TIMEOUT',
  'INVALID_GROUP_ID',
]);

function joinException(group: GroupState, name: ErrorName, code: number): ClientException | null {
  if (PASSING_JOIN_ERRORS.has(name)) return null;
  if (name === 'GROUP_MAX_SIZE_REACHED') {
    const message = `Consumer group ${group.groupId} already has the configured maximum number of members.`;
    return kafkaError('GroupMaxSizeReachedException', message);
  }
  if (FATAL_JOIN_ERRORS.has(name)) return protocolException(code);
  return kafkaException(`Unexpected error in join group response: ${errorWithCode(code).message}`);
}

/** Kafka allows 0; its thread then sends as fast as it can. Its clock shows milliseconds, and so often it is here. */
function heartbeatInterval({ config }: ConsumerSettings): Micros {
  return microsFromMs(Math.max(1, config.heartbeatIntervalMs));
}
