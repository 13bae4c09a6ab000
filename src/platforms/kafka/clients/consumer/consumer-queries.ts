import type { ClusterContext } from '../../cluster-context';
import { EARLIEST_TIMESTAMP, LATEST_TIMESTAMP } from '../../protocol/messages';
import type { ClientAnswer, TopicPartition } from '../client-api';
import { illegalArgument, illegalState, NOTHING, thrown } from '../client-exceptions';
import { requestUpdate, requestUpdateForNewTopics } from '../metadata';
import type { GroupMembershipOperation, PartitionTime } from './consumer-api';
import { CLOSED, OTHER_SUBSCRIPTION } from './consumer-calls';
import { NO_GROUP } from './consumer-operations';
import type { ConsumerState } from './consumer-state';
import type { KafkaConsumers } from './kafka-consumer';
import { deadlineAfter } from './operation-deadline';
import { assignedByName, seekTo } from './subscription-state';
import { type TopicPattern, topicsMatching } from './topic-pattern';

/** The methods of `KafkaConsumer` that ask for something, and some orders, by `KafkaConsumerApi`. */
export class ConsumerQueries {
  private readonly context: ClusterContext;
  private readonly consumers: KafkaConsumers;

  constructor(context: ClusterContext, consumers: KafkaConsumers) {
    this.context = context;
    this.consumers = consumers;
  }

  /** See `KafkaConsumerApi.subscribePattern`. */
  subscribePattern(client: number, pattern: TopicPattern, hasListener: boolean): ClientAnswer {
    const state = this.consumers.edit(client);
    if (state.group === null) return NO_GROUP;
    if (pattern.text === '') return thrown(illegalArgument('Topic pattern to subscribe to cannot be empty'));
    if (state.status !== 'open') return CLOSED;
    if (isOtherThan(state, state.pattern !== null)) return OTHER_SUBSCRIPTION;
    state.subscriptionType = 'auto';
    state.hasListener = hasListener;
    state.pattern = pattern;
    state.topics = topicsMatching(pattern, this.consumers.updater.snapshot(state.metadata).topics.keys());
    state.metadata.everyTopic = true;
    requestUpdate(state.metadata);
    requestUpdateForNewTopics(state.metadata);
    return NOTHING;
  }

  /** See `KafkaConsumerApi.subscribeRemotePattern`. */
  subscribeRemotePattern(client: number, pattern: string, hasListener: boolean): ClientAnswer {
    const state = this.consumers.edit(client);
    if (state.group === null) return NO_GROUP;
    if (state.group.modern === null) return REMOTE_PATTERN_UNSUPPORTED;
    if (pattern === '') return thrown(illegalArgument('Topic pattern to subscribe to cannot be empty'));
    if (state.status !== 'open') return CLOSED;
    if (isOtherThan(state, state.remotePattern !== '')) return OTHER_SUBSCRIPTION;
    state.subscriptionType = 'auto';
    state.hasListener = hasListener;
    state.remotePattern = pattern;
    return NOTHING;
  }

  /** The offsets at the beginnings or ends of partitions, in the order of `partitions`. */
  offsets(
    client: number,
    partitions: readonly TopicPartition[],
    isBeginning: boolean,
    timeoutMs: number | null,
    token: number,
  ): ClientAnswer {
    const timestampMs = isBeginning ? EARLIEST_TIMESTAMP : LATEST_TIMESTAMP;
    const times = partitions.map((partition) => ({ ...partition, timestampMs }));
    return this.offsetsAt(client, times, true, timeoutMs, token);
  }

  /** See `KafkaConsumerApi.offsetsForTimes`. */
  offsetsForTimes(
    client: number,
    times: readonly PartitionTime[],
    timeoutMs: number | null,
    token: number,
  ): ClientAnswer {
    const early = times.find((time) => time.timestampMs < 0);
    if (early === undefined) return this.offsetsAt(client, times, false, timeoutMs, token);
    const shown = `${early.topic}-${early.partition}`;
    const message = `The target time for partition ${shown} is ${early.timestampMs}. The target time cannot be negative.`;
    return thrown(illegalArgument(message));
  }

  /** See `KafkaConsumerApi.currentLag`. */
  currentLag(client: number, partition: TopicPartition): ClientAnswer {
    const state = this.consumers.edit(client);
    if (state.status !== 'open') return CLOSED;
    const assigned = assignedByName(state, partition);
    if (assigned === null) return notAssigned(partition);
    const { position, readableEnd } = assigned;
    if (position >= 0 && readableEnd >= 0) return { kind: 'value', value: readableEnd - position };
    if (readableEnd < 0 && assigned.partition >= 0) this.consumers.requestEnd(state, assigned);
    return NOTHING;
  }

  /** See `KafkaConsumerApi.seekWithEpoch`. */
  seekWithEpoch(
    client: number,
    partition: TopicPartition,
    offset: number,
    leaderEpoch: number,
  ): ClientAnswer {
    const state = this.consumers.edit(client);
    if (state.status !== 'open') return CLOSED;
    const assigned = assignedByName(state, partition);
    if (assigned === null) return notAssigned(partition);
    seekTo(assigned, offset, leaderEpoch);
    state.settledSnapshot = -1;
    return NOTHING;
  }

  /** See `KafkaConsumerApi.topicPartitions`: what is known is answered at once. */
  topicPartitions(client: number, topic: string, timeoutMs: number | null, token: number): ClientAnswer {
    const state = this.consumers.edit(client);
    if (state.status !== 'open') return CLOSED;
    const { topics, partitions } = this.consumers.updater.snapshot(state.metadata);
    const known = topics.get(topic)?.partitions ?? [];
    if (known.length === 0) return this.metadata(client, topic, timeoutMs, token);
    const value = known.map((number) => {
      const { index = -1, leaderId = -1, replicas = [], isr = [] } = partitions.get(number) ?? {};
      return { topic, partition: index, leader: leaderId, replicas: [...replicas], isr: [...isr] };
    });
    return { kind: 'value', value };
  }

  /** See `KafkaConsumerApi.allTopics`. */
  allTopics(client: number, timeoutMs: number | null, token: number): ClientAnswer {
    if (this.consumers.edit(client).status !== 'open') return CLOSED;
    return this.metadata(client, null, timeoutMs, token);
  }

  /** See `KafkaConsumerApi.enforceRebalance`. */
  enforceRebalance(client: number, reason: string): ClientAnswer {
    const { status, group } = this.consumers.edit(client);
    if (status !== 'open') return CLOSED;
    if (group === null) {
      return thrown(illegalState('Tried to force a rebalance but consumer does not have a group.'));
    }
    this.consumers.enforceRebalance(group, reason || 'rebalance enforced by user');
    return NOTHING;
  }

  /** See `KafkaConsumerApi.setMembershipOperation`. */
  setMembershipOperation(client: number, operation: GroupMembershipOperation): ClientAnswer {
    this.consumers.edit(client).membershipOperation = operation;
    return NOTHING;
  }

  private offsetsAt(
    client: number,
    partitions: readonly PartitionTime[],
    isOffsetOnly: boolean,
    timeoutMs: number | null,
    token: number,
  ): ClientAnswer {
    const state = this.consumers.edit(client);
    if (state.status !== 'open') return CLOSED;
    const limit = this.limit(state, timeoutMs);
    const operation = { kind: 'offsets', ...limit, isOffsetOnly, partitions, retryAt: 0 } as const;
    return this.consumers.start(client, { ...operation, found: new Map(), asked: [] }, token);
  }

  private metadata(
    client: number,
    topic: string | null,
    timeoutMs: number | null,
    token: number,
  ): ClientAnswer {
    const { deadline } = this.limit(this.consumers.edit(client), timeoutMs);
    const operation = { kind: 'topics', deadline, topic, isInFlight: false, retryAt: 0 } as const;
    return this.consumers.start(client, { ...operation, attempts: 0, answer: null }, token);
  }

  private limit(state: ConsumerState, timeoutMs: number | null) {
    const limitMs = timeoutMs ?? this.consumers.settingsOf(state).config.defaultApiTimeoutMs;
    return { timeoutMs: limitMs, deadline: deadlineAfter(this.context.simulation.now, limitMs) };
  }
}

/** Whether there is a subscription, and it is of another kind. */
function isOtherThan({ subscriptionType }: ConsumerState, isSameKind: boolean): boolean {
  return subscriptionType === 'user' || (subscriptionType === 'auto' && !isSameKind);
}

const REMOTE_PATTERN_UNSUPPORTED: ClientAnswer = thrown({
  className: 'java.lang.UnsupportedOperationException',
  message:
    'Subscribe to RE2/J pattern is not supported when usingthe CLASSIC protocol defined in config group.protocol',
});

function notAssigned({ topic, partition }: TopicPartition): ClientAnswer {
  return thrown(illegalState(`No current assignment for partition ${topic}-${partition}`));
}
