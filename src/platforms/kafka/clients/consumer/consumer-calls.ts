import type { ClusterContext } from '../../cluster-context';
import type { ClientAnswer, ClientException, CommittedOffset, TopicPartition } from '../client-api';
import { illegalArgument, illegalState, NOTHING, thrown } from '../client-exceptions';
import { addTopic, partitionNumber, requestUpdateForNewTopics } from '../metadata';
import { NO_GROUP } from './consumer-operations';
import type { AssignedPartition, ConsumerState } from './consumer-state';
import type { CommitEntry } from './group-state';
import type { KafkaConsumers } from './kafka-consumer';
import { deadlineAfter } from './operation-deadline';
import {
  assignedByName,
  assignPartitions,
  newAssigned,
  requestOffsetReset,
  resolvePartitions,
  seekTo,
} from './subscription-state';

/** The methods of `KafkaConsumer` (clients/…/ClassicKafkaConsumer), by the interface of `KafkaClientApi`. */
export class ConsumerCalls {
  private readonly context: ClusterContext;
  private readonly consumers: KafkaConsumers;

  constructor(context: ClusterContext, consumers: KafkaConsumers) {
    this.context = context;
    this.consumers = consumers;
  }

  subscribe(client: number, topics: readonly string[], hasListener: boolean): ClientAnswer {
    const state = this.consumers.edit(client);
    if (state.status !== 'open') return CLOSED;
    if (state.group === null) return NO_GROUP;
    if (state.subscriptionType === 'user' || state.pattern !== null || state.remotePattern !== '')
      return OTHER_SUBSCRIPTION;
    if (topics.some((topic) => topic.trim() === '')) {
      return thrown(illegalArgument('Topic collection to subscribe to cannot contain null or empty topic'));
    }
    state.subscriptionType = 'auto';
    state.hasListener = hasListener;
    const wanted = [...new Set(topics)];
    const isSame =
      wanted.length === state.topics.length && wanted.every((topic) => state.topics.includes(topic));
    if (isSame) return NOTHING;
    state.topics = wanted;
    state.completed = state.completed.filter((fetch) =>
      wanted.includes(this.context.registry.partition(fetch.partition).topic),
    );
    this.wantTopics(state, wanted);
    return NOTHING;
  }

  unsubscribe(client: number, token: number): ClientAnswer {
    const operation = { kind: 'unsubscribe', deadline: Number.POSITIVE_INFINITY } as const;
    return this.guarded(client) ?? this.consumers.start(client, operation, token);
  }

  assign(client: number, partitions: readonly TopicPartition[]): ClientAnswer {
    const state = this.consumers.edit(client);
    if (state.status !== 'open') return CLOSED;
    if (state.subscriptionType === 'auto') return OTHER_SUBSCRIPTION;
    if (partitions.some(({ topic }) => topic.trim() === '')) {
      return thrown(illegalArgument('Topic partitions to assign to cannot have null or empty topic'));
    }
    const settings = this.consumers.settingsOf(state);
    if (state.group !== null) {
      this.consumers.offsetCommits.maybeAutoCommit(state, state.group, settings);
      if (state.group.nextAutoCommitAt === Number.POSITIVE_INFINITY) {
        const { now } = this.context.simulation;
        state.group.nextAutoCommitAt = deadlineAfter(now, settings.config.autoCommitIntervalMs);
      }
    }
    state.subscriptionType = partitions.length === 0 ? 'none' : 'user';
    const kept: number[] = [];
    const unresolved: AssignedPartition[] = [];
    for (const name of partitions) {
      const assigned = assignedByName(state, name) ?? newAssigned(-1, name.topic, name.partition);
      if (assigned.partition >= 0) kept.push(assigned.partition);
      else if (!unresolved.includes(assigned)) unresolved.push(assigned);
    }
    state.unresolved = unresolved;
    assignPartitions(state, kept, this.context.registry);
    this.wantTopics(state, [...new Set(partitions.map(({ topic }) => topic))]);
    resolvePartitions(state, this.consumers.updater.snapshot(state.metadata), this.context.registry);
    return NOTHING;
  }

  poll(client: number, timeoutMs: number, waitsForAssignment: boolean, token: number): ClientAnswer {
    if (timeoutMs < 0) return thrown(illegalArgument('Timeout must not be negative'));
    const deadline = deadlineAfter(this.context.simulation.now, timeoutMs);
    const refused = this.guarded(client);
    if (refused !== null) return refused;
    return this.consumers.start(
      client,
      { kind: 'poll', deadline, waitsForAssignment, hasPassed: false },
      token,
    );
  }

  commitSync(
    client: number,
    offsets: readonly CommittedOffset[] | null,
    timeoutMs: number,
    token: number,
  ): ClientAnswer {
    const refused = this.guarded(client);
    if (refused !== null) return refused;
    const state = this.consumers.edit(client);
    if (state.group === null) return NO_GROUP;
    const entries = this.entries(state, offsets);
    if (!Array.isArray(entries)) return thrown(entries as ClientException);
    const deadline = deadlineAfter(this.context.simulation.now, timeoutMs);
    const shown = this.consumers.offsetCommits.shown(entries);
    return this.consumers.start(
      client,
      { kind: 'commitSync', deadline, timeoutMs, offsets: entries, shown },
      token,
    );
  }

  commitAsync(client: number, offsets: readonly CommittedOffset[] | null): ClientAnswer {
    const refused = this.guarded(client);
    if (refused !== null) return refused;
    const state = this.consumers.edit(client);
    const { group } = state;
    if (group === null) return NO_GROUP;
    const entries = this.entries(state, offsets);
    if (!Array.isArray(entries)) return thrown(entries as ClientException);
    const commit = state.nextCommit++;
    state.pendingCommits++;
    group.unsentCommits.push({ commit, offsets: entries });
    this.consumers.offsetCommits.flushUnsent(state, group, this.consumers.settingsOf(state));
    return { kind: 'value', value: commit };
  }

  committed(
    client: number,
    partitions: readonly TopicPartition[],
    timeoutMs: number | null,
    token: number,
  ): ClientAnswer {
    const operation = { kind: 'committed', ...this.apiLimit(client, timeoutMs), partitions } as const;
    return this.guarded(client) ?? this.consumers.start(client, operation, token);
  }

  position(client: number, partition: TopicPartition, timeoutMs: number | null, token: number): ClientAnswer {
    const operation = { kind: 'position', ...this.apiLimit(client, timeoutMs), partition } as const;
    return this.guarded(client) ?? this.consumers.start(client, operation, token);
  }

  seek(client: number, partition: TopicPartition, offset: number): ClientAnswer {
    if (offset < 0) return thrown(illegalArgument('seek offset must not be a negative number'));
    return this.forEach(client, [partition], (assigned) => seekTo(assigned, offset, -1));
  }

  seekToBeginning(client: number, partitions: readonly TopicPartition[]): ClientAnswer {
    return this.forEach(
      client,
      partitions,
      (assigned) => requestOffsetReset(assigned, { strategy: 'earliest' }),
      true,
    );
  }

  seekToEnd(client: number, partitions: readonly TopicPartition[]): ClientAnswer {
    return this.forEach(
      client,
      partitions,
      (assigned) => requestOffsetReset(assigned, { strategy: 'latest' }),
      true,
    );
  }

  setPaused(client: number, partitions: readonly TopicPartition[], isPaused: boolean): ClientAnswer {
    return this.forEach(client, partitions, (assigned) => {
      assigned.isPaused = isPaused;
    });
  }

  paused(client: number): ClientAnswer {
    return { kind: 'value', value: this.names(client, (assigned) => assigned.isPaused) };
  }

  assignment(client: number): ClientAnswer {
    return { kind: 'value', value: this.names(client, () => true) };
  }

  subscription(client: number): ClientAnswer {
    return { kind: 'value', value: [...this.consumers.edit(client).topics] };
  }

  groupMetadata(client: number): ClientAnswer {
    const { group } = this.consumers.edit(client);
    if (group === null) return NO_GROUP;
    const { groupId, generationId, memberId, groupInstanceId } = group;
    return { kind: 'value', value: { groupId, generationId, memberId, groupInstanceId } };
  }

  close(client: number, timeoutMs: number, token: number): ClientAnswer {
    const state = this.consumers.edit(client);
    if (state.status === 'closed') return NOTHING;
    if (state.status === 'open') {
      state.status = 'closing';
      state.leavePhase = 'commit';
    }
    const limitMs = Math.min(timeoutMs, this.consumers.settingsOf(state).config.requestTimeoutMs);
    const deadline = deadlineAfter(this.context.simulation.now, limitMs);
    return this.consumers.start(client, { kind: 'close', deadline, timeoutMs: limitMs }, token);
  }

  private guarded(client: number): ClientAnswer | null {
    return this.consumers.edit(client).status === 'open' ? null : CLOSED;
  }

  private apiLimit(client: number, timeoutMs: number | null) {
    const state = this.consumers.edit(client);
    const limitMs = timeoutMs ?? this.consumers.settingsOf(state).config.defaultApiTimeoutMs;
    return { timeoutMs: limitMs, deadline: deadlineAfter(this.context.simulation.now, limitMs) };
  }

  private wantTopics(state: ConsumerState, topics: readonly string[]): void {
    state.metadata.topics.clear();
    state.metadata.newTopics = [];
    for (const topic of topics) addTopic(state.metadata, topic, Number.POSITIVE_INFINITY);
    if (topics.length > 0) requestUpdateForNewTopics(state.metadata);
  }

  /** The offsets of a commit by partition numbers; the positions without any. */
  private entries(
    state: ConsumerState,
    offsets: readonly CommittedOffset[] | null,
  ): CommitEntry[] | ClientException {
    if (offsets === null) return this.consumers.offsetCommits.allConsumed(state);
    const entries: CommitEntry[] = [];
    for (const { topic, partition, offset, metadata, leaderEpoch = -1 } of offsets) {
      if (offset < 0) return illegalArgument(`Invalid offset: ${offset}`);
      const snapshot = this.consumers.updater.snapshot(state.metadata);
      const known = partitionNumber(snapshot, topic, partition);
      const number = known >= 0 ? known : (this.context.registry.topic(topic)?.partitions[partition] ?? -1);
      const entry = { partition: number, offset, leaderEpoch, metadata };
      entries.push(number < 0 ? { ...entry, missing: { topic, partition } } : entry);
    }
    return entries;
  }

  private forEach(
    client: number,
    partitions: readonly TopicPartition[],
    change: (assigned: AssignedPartition) => void,
    allWhenEmpty = false,
  ): ClientAnswer {
    const state = this.consumers.edit(client);
    if (state.status !== 'open') return CLOSED;
    const wanted =
      partitions.length === 0 && allWhenEmpty ? [...state.assigned.values(), ...state.unresolved] : [];
    for (const partition of partitions) {
      const assigned = assignedByName(state, partition);
      if (assigned === null) {
        return thrown(
          illegalState(`No current assignment for partition ${partition.topic}-${partition.partition}`),
        );
      }
      wanted.push(assigned);
    }
    for (const assigned of wanted) change(assigned);
    state.settledSnapshot = -1;
    return NOTHING;
  }

  private names(
    client: number,
    wanted: (assigned: AssignedPartition) => boolean,
  ): { topic: string; partition: number }[] {
    const names: { topic: string; partition: number }[] = [];
    const state = this.consumers.edit(client);
    for (const assigned of [...state.assigned.values(), ...state.unresolved]) {
      if (wanted(assigned)) names.push({ topic: assigned.topic, partition: assigned.index });
    }
    return names;
  }
}

/** What every call of a closed consumer says. */
export const CLOSED: ClientAnswer = thrown(illegalState('This consumer has already been closed.'));

/** What a subscription of another kind than the present one says. */
export const OTHER_SUBSCRIPTION: ClientAnswer = thrown(
  illegalState('Subscription to topics, partitions and pattern are mutually exclusive'),
);
