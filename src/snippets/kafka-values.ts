import type { Plain } from '../engine/plain-data';
import type { HostValue } from '../interpreter/machine/host';
import type {
  ClientException,
  CommittedOffset,
  PolledRecord,
  PollStep,
  SendCompletion,
  TopicPartition,
} from '../platforms/kafka/clients/client-api';
import type { OffsetAtTime, PartitionTime } from '../platforms/kafka/clients/consumer/consumer-api';

/**
 * What the simulated clients answer as the lists that the library's Java takes apart (classes Partitions, Sender,
 * RecordReader, Callbacks, KafkaAdminClient), and partitions and offsets the other way. Offsets and times are longs.
 */
export function partitionForProgram({ topic, partition }: TopicPartition): HostValue {
  return [topic, partition];
}

/** The partitions that a program named. */
export function partitionsOf(value: HostValue | undefined): readonly TopicPartition[] {
  return (value as readonly (readonly HostValue[])[]).map(([topic, partition]) => ({
    topic: topic as string,
    partition: partition as number,
  }));
}

/** The offsets that a program wants committed; null for its positions. */
export function offsetsOf(value: HostValue | undefined): readonly CommittedOffset[] | null {
  if (value === null || value === undefined) return null;
  return (value as readonly (readonly HostValue[])[]).map(([topic, partition, offset, metadata, epoch]) => ({
    topic: topic as string,
    partition: partition as number,
    offset: Number(offset as bigint),
    metadata: metadata as string,
    leaderEpoch: (epoch as number | undefined) ?? -1,
  }));
}

/** {class, message, cause}. An exception without a message has the message null in Java. */
export function exceptionForProgram(exception: ClientException | null | undefined): HostValue {
  if (exception === null || exception === undefined) return null;
  const { className, message, cause } = exception;
  return [className, message === '' ? null : message, exceptionForProgram(cause)];
}

/** The outcome of a send. */
export function completionForProgram(completion: SendCompletion): HostValue {
  return [
    BigInt(completion.send),
    completion.topic,
    completion.partition,
    BigInt(completion.offset),
    BigInt(completion.timestampMs),
    completion.serializedKeySizeBytes,
    completion.serializedValueSizeBytes,
    exceptionForProgram(completion.exception),
  ];
}

function recordForProgram(record: PolledRecord): HostValue {
  return [
    record.topic,
    record.partition,
    BigInt(record.offset),
    BigInt(record.timestampMs),
    record.leaderEpoch,
    record.key,
    record.value,
    record.headers.map(({ key, value }) => [key, value]),
  ];
}

/** A step of poll or close. */
export function stepForProgram(value: Plain): HostValue {
  const step = value as unknown as PollStep;
  switch (step.step) {
    case 'records':
      return ['records', step.records.map(recordForProgram)];
    case 'callback':
      return ['callback', step.callback, step.partitions.map(partitionForProgram)];
    case 'callback failed':
      return ['failed', step.isAlwaysWrapped];
    case 'committed': {
      const offsets = step.offsets.map((each) => offsetForProgram(each, each));
      return ['committed', BigInt(step.commit), offsets, exceptionForProgram(step.exception)];
    }
  }
}

function offsetForProgram(partition: TopicPartition, found: CommittedOffset | null): HostValue {
  const { topic, partition: index } = partition;
  const offset = found === null ? null : BigInt(found.offset);
  return [topic, index, offset, found?.metadata ?? '', found?.leaderEpoch ?? -1];
}

/** Committed offsets, in the order of the partitions that were asked about. */
export function committedForProgram(value: Plain, asked: readonly TopicPartition[]): HostValue {
  const found = value as unknown as readonly (CommittedOffset | null)[];
  return asked.map((partition, i) => offsetForProgram(partition, found[i] ?? null));
}

/** Beginning or end offsets, in the order of the partitions that were asked about. */
export function longsForProgram(value: Plain, asked: readonly TopicPartition[]): HostValue {
  const found = value as readonly (number | null)[];
  return asked.map(({ topic, partition }, i) => {
    const offset = found[i] ?? null;
    return [topic, partition, offset === null ? null : BigInt(offset)];
  });
}

/** The times to look for, by partition. */
export function timesOf(value: HostValue | undefined): readonly PartitionTime[] {
  return (value as readonly (readonly HostValue[])[]).map(([topic, partition, timestamp]) => ({
    topic: topic as string,
    partition: partition as number,
    timestampMs: Number(timestamp as bigint),
  }));
}

/** {topic, partition, offset, timestamp, epoch}, the offset null where no record is that recent. */
export function offsetsAtTimesForProgram(value: Plain, asked: readonly TopicPartition[]): HostValue {
  const found = value as unknown as readonly (OffsetAtTime | null)[];
  return asked.map(({ topic, partition }, i) => {
    const at = found[i] ?? null;
    if (at === null) return [topic, partition, null, null, -1];
    return [topic, partition, BigInt(at.offset), BigInt(at.timestampMs), at.leaderEpoch];
  });
}

/** What is known of a partition; brokers by their ids. */
export interface PartitionAnswer extends TopicPartition {
  readonly leader: number;
  readonly replicas: readonly number[];
  readonly isr: readonly number[];
}

/** A broker by its id: the name under which bootstrap.servers finds it, and Kafka's own port; null for none. */
export function nodeForProgram(id: number): HostValue {
  return id < 0 ? null : [id, `broker-${id}`, 9092, null];
}

/** {topic, partition, leader, replicas, isr}. */
export function infoForProgram({ topic, partition, leader, replicas, isr }: PartitionAnswer): HostValue {
  return [topic, partition, nodeForProgram(leader), replicas.map(nodeForProgram), isr.map(nodeForProgram)];
}

/** What an admin client learns of a topic. */
export interface TopicAnswer {
  readonly name: string;
  readonly exception?: ClientException | null;
  readonly isInternal?: boolean;
  readonly topicId?: string;
  readonly partitions?: readonly Omit<PartitionAnswer, 'topic'>[];
}

/** {name, exception, internal, partitions, topic id}. */
export function topicForProgram({
  name,
  exception,
  isInternal,
  partitions,
  topicId = '',
}: TopicAnswer): HostValue {
  const infos = (partitions ?? []).map((each) => infoForProgram({ ...each, topic: name }));
  return [name, exceptionForProgram(exception), isInternal ?? false, infos, topicId];
}

/** {name, internal, topic id}. */
export function listingForProgram({ name, isInternal, topicId = '' }: TopicAnswer): HostValue {
  return [name, isInternal ?? false, topicId];
}
