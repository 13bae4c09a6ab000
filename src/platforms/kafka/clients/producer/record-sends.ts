import { toPositive } from '../../../../base/murmur2';
import { type Micros, microsFromMs } from '../../../../engine/clock';
import type { ClusterContext } from '../../cluster-context';
import type { ProducerConfig } from '../../configs/producer-config';
import type { ClientAnswer, ClientException, SentRecord } from '../client-api';
import {
  illegalArgument,
  kafkaError,
  protocolException,
  thrown,
  timeoutException,
  WAIT,
} from '../client-exceptions';
import { addTopic, partitionNumber, requestUpdateForTopic } from '../metadata';
import type { MetadataSnapshot } from '../metadata-snapshot';
import type { MetadataUpdater } from '../metadata-updater';
import type { BatchOutcomes } from './batch-outcomes';
import { availableMemory } from './buffer-pool';
import {
  type BuiltInPartitioner,
  newBuiltInPartitioner,
  partitionForKey,
  peekPartition,
  type TopicPartitions,
  updatePartition,
  updatePartitionLoadStats,
} from './built-in-partitioner';
import type { PendingRecord } from './producer-batch';
import type { MemoryWaiter, ProducerState } from './producer-state';
import { type Appended, allBatchesFull, append, type PartitionQueue, queueOf } from './record-accumulator';
import { recordBatchUpperBound } from './record-sizes';
import { joinTransaction, noteFailure, sendFault } from './transactional-operations';

const INVALID_TOPIC = 17;

/** What came of an attempt to put a record into a batch. */
export type SendAttempt =
  | { readonly kind: 'done'; readonly answer: ClientAnswer; readonly appended: Appended | null }
  | { readonly kind: 'needs memory'; readonly send: number };

/** The way of a record from `send` into a batch (KafkaProducer.doSend, RecordAccumulator.append). */
export class RecordSends {
  private readonly context: ClusterContext;
  private readonly updater: MetadataUpdater;
  private readonly outcomes: BatchOutcomes;

  constructor(context: ClusterContext, updater: MetadataUpdater, outcomes: BatchOutcomes) {
    this.context = context;
    this.updater = updater;
    this.outcomes = outcomes;
  }

  /** Whether the metadata is enough for a topic (and partition); if not, more is asked for. */
  hasMetadata(
    state: ProducerState,
    config: ProducerConfig,
    topic: string,
    partition: number | null,
  ): boolean {
    addTopic(state.metadata, topic, this.context.simulation.now + microsFromMs(config.metadataMaxIdleMs));
    const count = this.updater.snapshot(state.metadata).topics.get(topic)?.partitions.length ?? 0;
    if (count > 0 && (partition === null || partition < count)) return true;
    requestUpdateForTopic(state.metadata, topic);
    return false;
  }

  /** What the metadata says against a topic, once and for all. */
  topicFault(state: ProducerState, topic: string): ClientException | null {
    const errorCode = this.updater.snapshot(state.metadata).topics.get(topic)?.errorCode ?? 0;
    return errorCode === INVALID_TOPIC ? kafkaError('InvalidTopicException', topic) : null;
  }

  /** The exception of a wait for metadata that took max.block.ms (KafkaProducer.waitOnMetadata). */
  metadataTimeout(
    state: ProducerState,
    config: ProducerConfig,
    topic: string,
    partition: number | null,
  ): ClientException {
    const known = this.updater.snapshot(state.metadata).topics.get(topic);
    const count = known?.partitions.length ?? 0;
    const message =
      count === 0
        ? `Topic ${topic} not present in metadata after ${config.maxBlockMs} ms.`
        : `Partition ${partition} of topic ${topic} with partition count ${count} is not present in metadata after ${config.maxBlockMs} ms.`;
    const errorCode = known?.errorCode ?? 0;
    return errorCode === 0
      ? timeoutException(message)
      : timeoutException(message, protocolException(errorCode));
  }

  /** Puts a record whose topic is known into a batch. `send` is the number it has already, -1 for a new one. */
  attempt(state: ProducerState, config: ProducerConfig, record: SentRecord, send: number): SendAttempt {
    const bytes = recordBatchUpperBound(record);
    const fault = sizeFault(config, bytes);
    if (fault !== null)
      return { kind: 'done', answer: this.fail(state, record, fault, send), appended: null };
    const needed = Math.max(config.batchSizeBytes, bytes);
    if (needed > config.bufferMemoryBytes) {
      const message = `Attempt to allocate ${needed} bytes, but there is a hard limit of ${config.bufferMemoryBytes} on memory allocations.`;
      return { kind: 'done', answer: thrown(illegalArgument(message)), appended: null };
    }
    const cluster = this.updater.snapshot(state.metadata);
    if (record.staysWhenRefused !== true) {
      const name = () => `${record.topic}-${this.partitionOf(state, config, cluster, record)}`;
      const refused = transactionFault(state, name);
      if (refused !== null)
        return { kind: 'done', answer: this.refuse(state, record, refused, send), appended: null };
    }
    const number = send < 0 ? state.nextSend++ : send;
    const appended = this.append(state, config, cluster, record, number);
    if (appended === null) return { kind: 'needs memory', send: number };
    if (state.nextExpiryAt === Number.POSITIVE_INFINITY) {
      state.nextExpiryAt = this.context.simulation.now + microsFromMs(config.deliveryTimeoutMs);
    }
    return this.joinTransaction(state, number, appended);
  }

  /**
   * A record is in a batch: its partition becomes part of the transaction. When there is none that it could be part of,
   * the send is refused, and the record stays where it is: the I/O thread hears nothing of it.
   */
  private joinTransaction(state: ProducerState, send: number, appended: Appended): SendAttempt {
    const { transactional } = state;
    const { partition } = appended;
    const refused = transactionFault(state, () => this.context.registry.partitionName(partition));
    if (transactional === null || refused === null) {
      if (transactional !== null) joinTransaction(transactional, partition);
      return { kind: 'done', answer: { kind: 'value', value: send }, appended };
    }
    const other = isApiException(refused)
      ? this.outcomes.noteTransactionalFailure(state, refused, () => noteFailure(transactional, refused))
      : null;
    return { kind: 'done', answer: { kind: 'throw', exception: other ?? refused, send }, appended: null };
  }

  /** The partition that a record would go to, for a message. */
  private partitionOf(
    state: ProducerState,
    config: ProducerConfig,
    cluster: MetadataSnapshot,
    record: SentRecord,
  ): number {
    const roundRobin = new Map(state.roundRobin);
    const chosen = this.choosePartition(state, config, cluster, record);
    state.roundRobin = roundRobin;
    if (chosen >= 0) return chosen;
    return state.partitioners.get(record.topic)?.sticky?.partition ?? 0;
  }

  /** An exception of a send: Kafka's own (ApiException) is the outcome of the send, others are thrown. */
  private refuse(
    state: ProducerState,
    record: SentRecord,
    exception: ClientException,
    send: number,
  ): ClientAnswer {
    return isApiException(exception) ? this.fail(state, record, exception, send) : thrown(exception);
  }

  /** A send that fails by an ApiException: not thrown, but the outcome of the send. */
  fail(state: ProducerState, record: SentRecord, exception: ClientException, send: number): ClientAnswer {
    const number = send < 0 ? state.nextSend++ : send;
    const { transactional } = state;
    if (transactional !== null) {
      const refused = this.outcomes.noteTransactionalFailure(state, exception, () =>
        noteFailure(transactional, exception),
      );
      if (refused !== null) return thrown(refused);
    }
    if (state.keepsCompletions) {
      state.completions.push({
        send: number,
        topic: record.topic,
        partition: record.partition ?? -1,
        offset: -1,
        timestampMs: -1,
        serializedKeySizeBytes: -1,
        serializedValueSizeBytes: -1,
        exception,
      });
    }
    return { kind: 'value', value: number };
  }

  /** The exception of a send that waited for memory in vain. */
  memoryTimeout(state: ProducerState, config: ProducerConfig, waiter: MemoryWaiter): ClientException {
    const { batchSizeBytes, bufferMemoryBytes } = config;
    const size = Math.max(batchSizeBytes, recordBatchUpperBound(waiter.record));
    const waitedMs = Math.floor((waiter.deadline - waiter.since) / 1000);
    const available = availableMemory(state.accumulator.pool, batchSizeBytes);
    return {
      className: 'org.apache.kafka.clients.producer.BufferExhaustedException',
      message:
        `Failed to allocate ${size} bytes within the configured max blocking time ${waitedMs} ms. ` +
        `Total memory: ${bufferMemoryBytes} bytes. Available memory: ${available} bytes. ` +
        `Poolable size: ${batchSizeBytes} bytes`,
    };
  }

  /** Makes a send wait for memory, no longer than is left of max.block.ms. */
  waitForMemory(
    state: ProducerState,
    record: SentRecord,
    send: number,
    token: number,
    deadline: Micros,
  ): ClientAnswer {
    state.memoryWaiters.push({ token, record, send, since: this.context.simulation.now, deadline });
    state.accumulator.memoryWaiters = state.memoryWaiters.length;
    return WAIT;
  }

  private append(
    state: ProducerState,
    config: ProducerConfig,
    cluster: MetadataSnapshot,
    record: SentRecord,
    send: number,
  ): Appended | null {
    const { simulation, epochMs } = this.context;
    const pending: PendingRecord = {
      send,
      key: record.key,
      value: record.value,
      headers: record.headers,
      timestampMs: record.timestampMs ?? epochMs + Math.floor(simulation.now / 1000),
    };
    const index = this.choosePartition(state, config, cluster, record);
    if (index >= 0) {
      const queue = queueOf(state.accumulator, partitionNumber(cluster, record.topic, index));
      return this.appendTo(state, config, queue, pending);
    }
    return this.appendSticky(state, config, new TopicView(cluster, record.topic), record.topic, pending);
  }

  /** The partition that the record or its key asks for; -1 when the built-in partitioner is to choose. */
  private choosePartition(
    state: ProducerState,
    config: ProducerConfig,
    cluster: MetadataSnapshot,
    { topic, partition, key }: SentRecord,
  ): number {
    if (partition !== null) return partition;
    if (config.partitionerClass === 'org.apache.kafka.clients.producer.RoundRobinPartitioner') {
      const turn = state.roundRobin.get(topic) ?? 0;
      state.roundRobin.set(topic, turn + 1);
      const { available, numPartitions } = new TopicView(cluster, topic);
      if (available.length === 0) return toPositive(turn) % numPartitions;
      return available[toPositive(turn) % available.length] as number;
    }
    if (key === null || config.partitionerIgnoreKeys) return -1;
    return partitionForKey(key, cluster.topics.get(topic)?.partitions.length ?? 0);
  }

  private appendSticky(
    state: ProducerState,
    config: ProducerConfig,
    view: TopicView,
    topic: string,
    record: PendingRecord,
  ): Appended | null {
    let partitioner = state.partitioners.get(topic);
    if (partitioner === undefined) {
      partitioner = newBuiltInPartitioner();
      state.partitioners.set(topic, partitioner);
    }
    const draw = () => this.context.simulation.random.bits31('partitioner', state.node);
    const { batchSizeBytes: stickyBatchSizeBytes } = config;
    for (;;) {
      const chosen = peekPartition(partitioner, view, draw);
      const queue = queueOf(state.accumulator, partitionNumber(view.cluster, topic, chosen));
      if (allBatchesFull(queue)) {
        const { sticky } = partitioner;
        this.learnLoad(state, config, partitioner, view, 0);
        updatePartition(partitioner, view, { bytes: 0, stickyBatchSizeBytes, enableSwitch: true }, draw);
        if (partitioner.sticky !== sticky) continue;
      }
      const appended = this.appendTo(state, config, queue, record);
      if (appended === null) return null;
      this.learnLoad(state, config, partitioner, view, appended.appendedBytes);
      const enableSwitch = allBatchesFull(queue);
      updatePartition(
        partitioner,
        view,
        { bytes: appended.appendedBytes, stickyBatchSizeBytes, enableSwitch },
        draw,
      );
      return appended;
    }
  }

  private appendTo(
    state: ProducerState,
    config: ProducerConfig,
    queue: PartitionQueue,
    record: PendingRecord,
  ): Appended | null {
    return append(state.accumulator, config, queue, record, this.context.simulation.now);
  }

  /** Tells the partitioner how long the queues are, if it is about to choose (RecordAccumulator.partitionReady). */
  private learnLoad(
    state: ProducerState,
    config: ProducerConfig,
    partitioner: BuiltInPartitioner,
    view: TopicView,
    appendedBytes: number,
  ): void {
    const produced = (partitioner.sticky?.producedBytes ?? 0) + appendedBytes;
    if (!config.partitionerAdaptivePartitioningEnable || produced < config.batchSizeBytes) return;
    const { queues } = state.accumulator;
    const { numbers, available } = view;
    const isComplete = numbers.every((number) => queues.has(number));
    const sizes = isComplete
      ? available.map((index) => queues.get(numbers[index] as number)?.batches.length ?? 0)
      : null;
    updatePartitionLoadStats(partitioner, sizes, available, available.length);
  }
}

/** A topic as the built-in partitioner looks at it; what it rarely asks for is worked out then. */
class TopicView implements TopicPartitions {
  readonly cluster: MetadataSnapshot;
  readonly numbers: readonly number[];

  constructor(cluster: MetadataSnapshot, topic: string) {
    this.cluster = cluster;
    this.numbers = cluster.topics.get(topic)?.partitions ?? [];
  }

  get numPartitions(): number {
    return this.numbers.length;
  }

  get available(): readonly number[] {
    const found: number[] = [];
    this.numbers.forEach((number, index) => {
      if ((this.cluster.partitions.get(number)?.leaderId ?? -1) >= 0) found.push(index);
    });
    return found;
  }
}

/** What a transactional producer throws when there is no transaction that a record could be part of. */
function transactionFault(
  { transactions, transactional }: ProducerState,
  partitionName: () => string,
): ClientException | null {
  if (transactions === null || transactional === null) return null;
  return sendFault({ transactions, transactional }, partitionName);
}

function isApiException({ className }: ClientException): boolean {
  return className.startsWith('org.apache.kafka.common.errors.');
}

function sizeFault(config: ProducerConfig, bytes: number): ClientException | null {
  const { maxRequestSizeBytes, bufferMemoryBytes } = config;
  if (bytes <= maxRequestSizeBytes && bytes <= bufferMemoryBytes) return null;
  const limit =
    bytes > maxRequestSizeBytes
      ? `${maxRequestSizeBytes}, which is the value of the max.request.size configuration.`
      : 'the total memory buffer you have configured with the buffer.memory configuration.';
  const message = `The message is ${bytes} bytes when serialized which is larger than ${limit}`;
  return kafkaError('RecordTooLargeException', message);
}
