import type { ClientAnswer, TopicPartition } from '../client-api';
import type { TopicPattern } from './topic-pattern';

/** The offset of the first record at or after a time, as `offsetsForTimes` answers it. */
export interface OffsetAtTime {
  readonly offset: number;
  readonly timestampMs: number;
  /** -1 when unknown. */
  readonly leaderEpoch: number;
}

/** A partition with the time to look for. */
export interface PartitionTime extends TopicPartition {
  readonly timestampMs: number;
}

/** What happens to the membership when a consumer closes (CloseOptions.GroupMembershipOperation, KIP-1092). */
export type GroupMembershipOperation = 'DEFAULT' | 'LEAVE_GROUP' | 'REMAIN_IN_GROUP';

/** Questions and orders to a consumer beyond poll and commit; a part of `KafkaClientApi`. */
export interface KafkaConsumerApi {
  /** Subscribes to the topics whose names match, now and later. The client itself looks at the metadata. */
  subscribePattern(client: number, pattern: TopicPattern, hasListener: boolean): ClientAnswer;
  /** Subscribes to the topics that a regular expression matches; the coordinator looks at it (consumer protocol only). */
  subscribeRemotePattern(client: number, pattern: string, hasListener: boolean): ClientAnswer;
  /** `OffsetAtTime | null` for each partition, in their order. */
  offsetsForTimes(
    client: number,
    times: readonly PartitionTime[],
    timeoutMs: number | null,
    token: number,
  ): ClientAnswer;
  /** How far the position is from the end of the log; null while that is unknown, and then it is asked for. */
  currentLag(client: number, partition: TopicPartition): ClientAnswer;
  /** Seeks to an offset whose leader epoch is known, so that it is compared with the leader's log first (KIP-320). */
  seekWithEpoch(client: number, partition: TopicPartition, offset: number, leaderEpoch: number): ClientAnswer;
  /** Partitions of a topic: topic, partition, leader, replicas, isr. An unknown topic has none. */
  topicPartitions(client: number, topic: string, timeoutMs: number | null, token: number): ClientAnswer;
  /** Partitions of all topics, the internal ones too. */
  allTopics(client: number, timeoutMs: number | null, token: number): ClientAnswer;
  /**
   * The callback that was handed out last ended with an exception. The rebalance goes on as in Kafka, and a
   * `callback failed` step says when the caller is to get it. With `hasEscaped` it is one that Kafka does not catch (an
   * Error; in the classic protocol WakeupException and InterruptException too): the program throws it at once, and the
   * rebalance stops there.
   */
  callbackThrew(client: number, hasEscaped: boolean): ClientAnswer;
  /** Makes the next poll join the group anew. */
  enforceRebalance(client: number, reason: string): ClientAnswer;
  /** Says what the next `closeConsumer` does to the membership. */
  setMembershipOperation(client: number, operation: GroupMembershipOperation): ClientAnswer;
}
