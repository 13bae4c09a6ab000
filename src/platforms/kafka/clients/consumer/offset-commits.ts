import { type Micros, microsFromMs } from '../../../../engine/clock';
import type { Plain } from '../../../../engine/plain-data';
import type { ClusterContext } from '../../cluster-context';
import { errorWithCode } from '../../protocol/errors';
import { API, type OffsetCommitRequest, type OffsetCommitResponse } from '../../protocol/messages';
import type { ClientException, TopicPartition } from '../client-api';
import { kafkaError, kafkaException, protocolException } from '../client-exceptions';
import { retryBackoff } from '../retry-backoff';
import type { ConsumerSettings } from './consumer-settings';
import type { ConsumerState } from './consumer-state';
import type { GroupCoordinatorLookup } from './group-coordinator-lookup';
import type { GroupMembership } from './group-membership';
import {
  type CommitEntry,
  type CommitProgress,
  type GroupState,
  NO_COMMIT,
  NO_GENERATION,
} from './group-state';
import { byPlace } from './subscription-state';

/** What a commit is for; its outcome goes there. */
export type CommitPurpose = 'sync' | 'async' | 'auto' | 'prepare';

interface CommitContext {
  readonly purpose: CommitPurpose;
  /** The number that commitAsync answered, -1 for others. */
  readonly commit: number;
  readonly offsets: readonly CommitEntry[];
  readonly generationId: number;
  readonly memberId: string;
}

interface Failure {
  readonly exception: ClientException;
  readonly isRetriable: boolean;
}

/** How far a commit is that somebody waits for. */
export type CommitStep =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly exception: ClientException };

/** Commits of offsets: asked for, automatic, before a rebalance, at the end (clients/…/ConsumerCoordinator). */
export class OffsetCommits {
  private readonly context: ClusterContext;
  private readonly lookup: GroupCoordinatorLookup;
  private readonly membership: GroupMembership;

  constructor(context: ClusterContext, lookup: GroupCoordinatorLookup, membership: GroupMembership) {
    this.context = context;
    this.lookup = lookup;
    this.membership = membership;
  }

  /** The positions of all assigned partitions: what an automatic commit commits (SubscriptionState.allConsumed). */
  allConsumed(state: ConsumerState): CommitEntry[] {
    const entries: CommitEntry[] = [];
    for (const { partition, status, position, positionEpoch } of state.assigned.values()) {
      if (status !== 'fetching') continue;
      entries.push({ partition, offset: position, leaderEpoch: positionEpoch, metadata: '' });
    }
    return entries;
  }

  /** Sends a commit; the outcome follows. Without a coordinator, or a membership, it fails at once. */
  send(
    state: ConsumerState,
    group: GroupState,
    settings: ConsumerSettings,
    offsets: readonly CommitEntry[],
    purpose: CommitPurpose,
    commit = -1,
  ): void {
    const isModern = group.modern !== null;
    const isMember = state.subscriptionType === 'auto' || isModern;
    const memberId = isMember ? group.memberId : '';
    // The epoch of a member by the consumer protocol that is about to join is none to commit with.
    const isOut = !isMember || (isModern && group.generationId <= 0);
    const generation = { generationId: isOut ? NO_GENERATION : group.generationId, memberId };
    const context: CommitContext = { purpose, commit, offsets, ...generation };
    if (offsets.length === 0) {
      this.conclude(state, group, settings, context, null);
      return;
    }
    const fault = isMember && !isModern ? membershipFault(group) : null;
    if (fault !== null || group.coordinator < 0) {
      const missing = { exception: protocolException(COORDINATOR_NOT_AVAILABLE), isRetriable: true };
      this.conclude(state, group, settings, context, fault ?? missing);
      return;
    }
    const request: OffsetCommitRequest = {
      groupId: group.groupId,
      ...generation,
      groupInstanceId: isMember ? group.groupInstanceId : null,
      partitions: offsets.map(({ partition, offset, leaderEpoch, metadata }) => ({
        partition,
        committedOffset: offset,
        committedLeaderEpoch: leaderEpoch,
        committedMetadata: metadata,
      })),
    };
    this.lookup.send(state, group, API.OffsetCommit, request, settings.config.requestTimeoutMs, context);
  }

  /** The answer to OffsetCommit, null when none will come. */
  onAnswer(
    state: ConsumerState,
    group: GroupState,
    settings: ConsumerSettings,
    body: OffsetCommitResponse | null,
    plain: Plain,
  ): void {
    const context = plain as unknown as CommitContext;
    if (body === null) {
      this.lookup.forget(group);
      const exception = protocolException(COORDINATOR_NOT_AVAILABLE);
      this.conclude(state, group, settings, context, { exception, isRetriable: true });
      return;
    }
    const failed = body.partitions.find((p) => p.errorCode !== 0);
    const failure = failed === undefined ? null : this.failure(group, failed.errorCode, plain);
    this.conclude(state, group, settings, context, failure);
  }

  /** One look at a commit that is repeated until it succeeds (ConsumerCoordinator.commitOffsetsSync). */
  syncStep(
    state: ConsumerState,
    group: GroupState,
    settings: ConsumerSettings,
    offsets: readonly CommitEntry[],
  ): CommitStep {
    if (group.syncCommit.phase === 'idle' && group.syncCommit.retryAt <= this.context.simulation.now) {
      if (!this.lookup.isReady(state, group, settings)) return { kind: 'waiting' };
      group.syncCommit = { phase: 'inFlight', attempts: group.syncCommit.attempts };
      this.send(state, group, settings, offsets, 'sync');
    }
    if (group.syncCommit.phase !== 'done') return { kind: 'waiting' };
    const { exception } = group.syncCommit;
    group.syncCommit = NO_COMMIT;
    return exception === null ? { kind: 'done' } : { kind: 'failed', exception };
  }

  /** Commits what poll returned before, every auto.commit.interval.ms (maybeAutoCommitOffsetsAsync). */
  maybeAutoCommit(state: ConsumerState, group: GroupState, settings: ConsumerSettings): void {
    const { now } = this.context.simulation;
    if (!settings.config.enableAutoCommit || group.nextAutoCommitAt > now) return;
    group.nextAutoCommitAt = now + microsFromMs(settings.config.autoCommitIntervalMs);
    this.send(state, group, settings, this.allConsumed(state), 'auto');
  }

  /** Sends the commitAsync calls that waited for the coordinator. */
  flushUnsent(state: ConsumerState, group: GroupState, settings: ConsumerSettings): void {
    if (group.unsentCommits.length === 0) return;
    if (!this.lookup.isReady(state, group, settings)) return;
    const unsent = group.unsentCommits;
    group.unsentCommits = [];
    for (const { commit, offsets } of unsent) this.send(state, group, settings, offsets, 'async', commit);
  }

  /** When a commit that is repeated is to be sent again. */
  nextAt(group: GroupState): Micros {
    const { now } = this.context.simulation;
    return Math.min(retryAfter(group.syncCommit, now), retryAfter(group.prepareCommit, now));
  }

  private conclude(
    state: ConsumerState,
    group: GroupState,
    settings: ConsumerSettings,
    context: CommitContext,
    failure: Failure | null,
  ): void {
    const { simulation } = this.context;
    if (context.purpose === 'auto') {
      if (failure?.isRetriable === true) {
        group.nextAutoCommitAt = simulation.now + microsFromMs(settings.config.retryBackoffMs);
      }
    } else if (context.purpose === 'async') this.concludeAsync(state, context, failure);
    else {
      const before = context.purpose === 'sync' ? group.syncCommit : group.prepareCommit;
      if (before.phase !== 'inFlight') return;
      const after =
        failure?.isRetriable === true
          ? this.retryLater(state, settings, before.attempts)
          : { phase: 'done' as const, exception: failure?.exception ?? null };
      if (context.purpose === 'sync') group.syncCommit = after;
      else group.prepareCommit = after;
    }
  }

  private retryLater(state: ConsumerState, settings: ConsumerSettings, attempts: number) {
    const { simulation } = this.context;
    const retryAt = simulation.now + retryBackoff(simulation, state.node, settings.config, attempts);
    return { phase: 'idle' as const, retryAt, attempts: attempts + 1 };
  }

  private concludeAsync(state: ConsumerState, context: CommitContext, failure: Failure | null): void {
    state.pendingCommits--;
    let exception = failure?.exception ?? null;
    if (exception !== null && failure?.isRetriable === true) {
      const className = 'org.apache.kafka.clients.consumer.RetriableCommitFailedException';
      const message =
        'Offset commit failed with a retriable exception. You should retry committing the latest consumed offsets.';
      exception = { className, message, cause: exception };
    }
    const offsets = context.offsets.map((entry) => {
      const { offset, metadata } = entry;
      return { ...this.placeOf(entry), offset, metadata };
    });
    state.steps.push({ step: 'committed', commit: context.commit, offsets, exception });
  }

  private failure(group: GroupState, errorCode: number, context: Plain): Failure {
    const { name, retriable, message } = errorWithCode(errorCode);
    if (name === 'COORDINATOR_NOT_AVAILABLE' || name === 'NOT_COORDINATOR' || name === 'REQUEST_TIMED_OUT') {
      this.lookup.forget(group);
      return { exception: protocolException(errorCode), isRetriable: true };
    }
    if (retriable) return { exception: protocolException(errorCode), isRetriable: true };
    if (group.modern !== null) return modernFailure(group, errorCode);
    if (name === 'REBALANCE_IN_PROGRESS') {
      this.membership.requestRejoin(group, 'offset commit failed since group is already rebalancing');
      return final(kafkaError('RebalanceInProgressException', REBALANCING));
    }
    if (name === 'UNKNOWN_MEMBER_ID' || name === 'ILLEGAL_GENERATION' || name === 'FENCED_INSTANCE_ID') {
      const isUnchanged = this.membership.isUnchanged(group, context);
      if (!isUnchanged && group.status === 'preparingRebalance') {
        return final(kafkaError('RebalanceInProgressException', STALE_GENERATION));
      }
      if (name === 'FENCED_INSTANCE_ID') {
        return final(isUnchanged ? protocolException(errorCode) : commitFailed(NOT_A_MEMBER_ANY_MORE));
      }
      this.membership.resetOnError(group, 'OFFSET_COMMIT', name);
      return final(commitFailed(NOT_A_MEMBER_ANY_MORE));
    }
    if (name === 'OFFSET_METADATA_TOO_LARGE' || name === 'INVALID_COMMIT_OFFSET_SIZE') {
      return final(protocolException(errorCode));
    }
    return final(kafkaException(`Unexpected error in commit: ${message}`));
  }

  /** The names of offsets as Java prints a map of them, for messages. */
  shown(offsets: readonly CommitEntry[]): string {
    const placed = offsets.map((entry) => ({ ...entry, ...this.placeOf(entry) })).sort(byPlace);
    const entries = placed.map(({ topic, partition, offset, leaderEpoch, metadata }) => {
      const epoch = leaderEpoch < 0 ? 'null' : leaderEpoch;
      return `${topic}-${partition}=OffsetAndMetadata{offset=${offset}, leaderEpoch=${epoch}, metadata='${metadata}'}`;
    });
    return `{${entries.join(', ')}}`;
  }

  private placeOf({ partition, missing }: CommitEntry): TopicPartition {
    if (missing !== undefined) return missing;
    const { topic, index } = this.context.registry.partition(partition);
    return { topic, partition: index };
  }
}

const COORDINATOR_NOT_AVAILABLE = 15;

const REBALANCING =
  'Offset commit cannot be completed since the consumer group is executing a rebalance at the moment. You can try ' +
  'completing the rebalance by calling poll() and then retry commit again';

const STALE_GENERATION =
  "Offset commit cannot be completed since the consumer member's generation is already stale, meaning it has already " +
  'participated another rebalance and got a new generation. You can try completing the rebalance by calling poll() and ' +
  'then retry commit again';

const NOT_A_MEMBER_ANY_MORE =
  'Commit cannot be completed since the group has already rebalanced and assigned the partitions to another member. ' +
  'This means that the time between subsequent calls to poll() was longer than the configured max.poll.interval.ms, ' +
  'which typically implies that the poll loop is spending too much time message processing. You can address this either ' +
  'by increasing max.poll.interval.ms or by reducing the maximum size of batches returned in poll() with max.poll.records.';

function final(exception: ClientException): Failure {
  return { exception, isRetriable: false };
}

function commitFailed(message: string): ClientException {
  return { className: 'org.apache.kafka.clients.consumer.CommitFailedException', message };
}

/** What an error means to a member by the consumer protocol: with a newer epoch it tries again (CommitRequestManager). */
function modernFailure({ generationId }: GroupState, errorCode: number): Failure {
  const { name, message } = errorWithCode(errorCode);
  if (name === 'UNKNOWN_MEMBER_ID') {
    return final(commitFailed(`OffsetCommit failed with unknown member ID. ${message}`));
  }
  if (name !== 'STALE_MEMBER_EPOCH') return final(protocolException(errorCode));
  if (generationId > 0) return { exception: protocolException(errorCode), isRetriable: true };
  return final(commitFailed(`OffsetCommit failed with stale member epoch. ${message}`));
}

/** Why a member cannot commit now, before it asks anybody. */
function membershipFault(group: GroupState): Failure | null {
  if (group.status === 'stable') return null;
  if (group.status !== 'unjoined') {
    return final(
      kafkaError(
        'RebalanceInProgressException',
        'Offset commit cannot be completed since the consumer is undergoing a rebalance for auto partition assignment. ' +
          'You can try completing the rebalance by calling poll() and then retry the operation.',
      ),
    );
  }
  return final(
    commitFailed(
      'Offset commit cannot be completed since the consumer is not part of an active group for auto partition ' +
        'assignment; it is likely that the consumer was kicked out of the group.',
    ),
  );
}

/** When a commit is to be repeated, infinity when not later. */
function retryAfter(commit: CommitProgress, now: Micros): Micros {
  return commit.phase === 'idle' && commit.retryAt > now ? commit.retryAt : Number.POSITIVE_INFINITY;
}
