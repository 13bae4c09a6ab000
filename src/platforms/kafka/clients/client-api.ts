import type { Plain } from '../../../engine/plain-data';
import type { ConfigValue } from '../configs/config-value';
import type { RecordHeader } from '../storage/record-headers';
import type { KafkaAdminApi, NewTopic } from './admin/admin-api';
import type { KafkaConsumerApi } from './consumer/consumer-api';

/**
 * What a client operation comes to: a value, an exception of Kafka's client (its class and message, as a Java program
 * would see it), or a wait: the answer follows through `ClientOwner.complete` with the token that was passed.
 */
export type ClientAnswer =
  | { readonly kind: 'value'; readonly value: Plain }
  /** `send` is the number of a send that is refused and whose record waits in a batch even so. */
  | { readonly kind: 'throw'; readonly exception: ClientException; readonly send?: number }
  | { readonly kind: 'wait' };

/** An exception as the Java client throws it. */
export interface ClientException {
  /** The full class name, `org.apache.kafka.common.errors.TimeoutException`. */
  readonly className: string;
  readonly message: string;
  readonly cause?: ClientException;
}

/** Who drives a client: a learner's program, or a workload of the scenario. One for each kind of host node. */
export interface ClientOwner {
  /** The answer to an operation that had to wait. Called on the host node at the right simulated time. */
  complete(host: number, token: number, answer: ClientAnswer): void;
}

/**
 * A setting as a program gave it. Text from scenarios; numbers, classes and lists from Java keep their Java class,
 * because Kafka refuses a Long where it wants an Integer and takes a class object without looking its name up.
 */
export type ConfigEntry = ConfigValue;

/** Whose offsets a transaction commits (ConsumerGroupMetadata). */
export interface ConsumerGroupIdentity {
  readonly groupId: string;
  /** -1 when the group is not to be asked whether the member still belongs to it. */
  readonly generationId: number;
  readonly memberId: string;
  readonly groupInstanceId: string | null;
}

/** What `producer.send` is given. Key and value are serialized already. */
export interface SentRecord {
  readonly topic: string;
  /** null: the partitioner chooses. */
  readonly partition: number | null;
  /** null: now. */
  readonly timestampMs: number | null;
  readonly key: Uint8Array | null;
  readonly value: Uint8Array | null;
  readonly headers: readonly RecordHeader[];
  /**
   * A send that is refused for want of a transaction leaves the record in its batch, as KafkaProducer does, and the
   * answer tells the number of the send. Other clients look at the transaction before they queue a message.
   */
  readonly staysWhenRefused?: boolean;
}

/** The outcome of one send, in the order in which callbacks run. */
export interface SendCompletion {
  /** The number that `send` answered. */
  readonly send: number;
  readonly topic: string;
  readonly partition: number;
  /** -1 with acks=0 or on an error. */
  readonly offset: number;
  readonly timestampMs: number;
  readonly serializedKeySizeBytes: number;
  readonly serializedValueSizeBytes: number;
  readonly exception: ClientException | null;
}

/** One step of `consumer.poll`: records, or a callback that the program must run before it polls on. */
export type PollStep =
  | { readonly step: 'records'; readonly records: readonly PolledRecord[] }
  | {
      readonly step: 'callback';
      readonly callback: 'assigned' | 'revoked' | 'lost';
      readonly partitions: readonly TopicPartition[];
    }
  /**
   * A listener threw (`callbackThrew`), and the consumer has come so far that its caller is told: with a KafkaException
   * around what was thrown first, always or only when that is none itself.
   */
  | { readonly step: 'callback failed'; readonly isAlwaysWrapped: boolean }
  | {
      readonly step: 'committed';
      readonly commit: number;
      readonly offsets: readonly CommittedOffset[];
      readonly exception: ClientException | null;
    };

/** A partition by name, as programs refer to it. */
export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

/** An offset to commit, or committed. */
export interface CommittedOffset extends TopicPartition {
  readonly offset: number;
  readonly metadata: string;
  /** The leader epoch of the record before it; absent or -1 when unknown. */
  readonly leaderEpoch?: number;
}

/** A record as poll returns it; key and value are bytes still. */
export interface PolledRecord extends TopicPartition {
  readonly offset: number;
  readonly timestampMs: number;
  readonly leaderEpoch: number;
  readonly key: Uint8Array | null;
  readonly value: Uint8Array | null;
  readonly headers: readonly RecordHeader[];
}

/**
 * The Kafka client library of the simulated world: everything that Java, Python and JavaScript programs and the
 * scenario's workloads call. `client` is the number of the node that stands for a producer or consumer; `token`
 * comes back with the answer when that is a wait. Times are in milliseconds, as in Kafka's interfaces.
 */
export interface KafkaClientApi extends KafkaConsumerApi, KafkaAdminApi {
  /** `new KafkaProducer(config)`: its node number, or ConfigException. The version is of the client library. */
  createProducer(
    host: number,
    config: ReadonlyMap<string, ConfigEntry>,
    version: ClientVersion,
  ): ClientAnswer;
  /** Answers the send's number once the record is in a batch; waits for metadata and memory up to max.block.ms. */
  send(client: number, record: SentRecord, token: number): ClientAnswer;
  /** The next outcomes of sends (`SendCompletion[]`, at least one); waits for them. For the I/O thread. */
  takeCompletions(client: number, token: number): ClientAnswer;
  flush(client: number, token: number): ClientAnswer;
  initTransactions(client: number, token: number): ClientAnswer;
  beginTransaction(client: number): ClientAnswer;
  /** Waits until the offsets are part of the transaction. */
  sendOffsetsToTransaction(
    client: number,
    offsets: readonly CommittedOffset[],
    group: ConsumerGroupIdentity,
    token: number,
  ): ClientAnswer;
  commitTransaction(client: number, token: number): ClientAnswer;
  abortTransaction(client: number, token: number): ClientAnswer;
  closeProducer(client: number, timeoutMs: number, token: number): ClientAnswer;
  /** `PartitionInfo`s of a topic: topic, partition, leader, replicas, isr. */
  partitionsFor(client: number, topic: string, token: number): ClientAnswer;

  /** `new KafkaConsumer(config)`: its node number, or ConfigException. */
  createConsumer(
    host: number,
    config: ReadonlyMap<string, ConfigEntry>,
    version: ClientVersion,
  ): ClientAnswer;
  /** With `hasListener`, poll and close hand out callback steps; without, they are passed over. */
  subscribe(client: number, topics: readonly string[], hasListener: boolean): ClientAnswer;
  unsubscribe(client: number, token: number): ClientAnswer;
  assign(client: number, partitions: readonly TopicPartition[]): ClientAnswer;
  /**
   * One step of poll (a `PollStep`). After a callback step the program runs the callback and calls again with the
   * time that is left. `waitForAssignment` is poll(long) of client 3.9: it waits for the assignment and the positions
   * without a limit, but its timer runs from the call on (test/golden/real-kafka/example-program.json: it returned
   * 25 ms after the assignment, though 1000 ms had been asked for).
   */
  poll(client: number, timeoutMs: number, waitForAssignment: boolean, token: number): ClientAnswer;
  /** `offsets` null: the positions. Waits for the response. */
  commitSync(
    client: number,
    offsets: readonly CommittedOffset[] | null,
    timeoutMs: number,
    token: number,
  ): ClientAnswer;
  /** Answers the commit's number at once; its outcome is a step of a later poll. */
  commitAsync(client: number, offsets: readonly CommittedOffset[] | null): ClientAnswer;
  /** `CommittedOffset | null` for each partition. Without a time limit default.api.timeout.ms holds, as below. */
  committed(
    client: number,
    partitions: readonly TopicPartition[],
    token: number,
    timeoutMs?: number | null,
  ): ClientAnswer;
  position(client: number, partition: TopicPartition, token: number, timeoutMs?: number | null): ClientAnswer;
  seek(client: number, partition: TopicPartition, offset: number): ClientAnswer;
  /** Lazily, as in Kafka: takes effect at the next poll or position. */
  seekToBeginning(client: number, partitions: readonly TopicPartition[]): ClientAnswer;
  seekToEnd(client: number, partitions: readonly TopicPartition[]): ClientAnswer;
  beginningOffsets(
    client: number,
    partitions: readonly TopicPartition[],
    token: number,
    timeoutMs?: number | null,
  ): ClientAnswer;
  endOffsets(
    client: number,
    partitions: readonly TopicPartition[],
    token: number,
    timeoutMs?: number | null,
  ): ClientAnswer;
  pause(client: number, partitions: readonly TopicPartition[]): ClientAnswer;
  resume(client: number, partitions: readonly TopicPartition[]): ClientAnswer;
  paused(client: number): ClientAnswer;
  assignment(client: number): ClientAnswer;
  subscription(client: number): ClientAnswer;
  /** `groupId`, `generationId`, `memberId`, `groupInstanceId`. */
  groupMetadata(client: number): ClientAnswer;
  /** Makes the poll that waits, or the next one, throw WakeupException. May be called from any thread. */
  wakeup(client: number): ClientAnswer;
  /**
   * The thread that waits in an operation was interrupted: the operation is given up, and answers that it was woken
   * up. False when it cannot be given up, as closing a consumer cannot.
   */
  interrupt(client: number, token: number): boolean;
  /** May answer callback steps like poll; call again until it answers null. */
  closeConsumer(client: number, timeoutMs: number, token: number): ClientAnswer;

  /** `Admin.create(config)`. */
  createAdmin(host: number, config: ReadonlyMap<string, ConfigEntry>, version: ClientVersion): ClientAnswer;
  createTopics(client: number, topics: readonly NewTopic[], token: number): ClientAnswer;
  listTopics(client: number, token: number): ClientAnswer;
  describeTopics(client: number, topics: readonly string[], token: number): ClientAnswer;
  /** The next call of this admin has its own timeout: AbstractOptions.timeoutMs. */
  setAdminTimeout(client: number, timeoutMs: number): ClientAnswer;
  closeAdmin(client: number): ClientAnswer;

  /** Warnings a client logs (unknown settings and the like) since the last call, in slf4j's words. */
  takeLogLines(
    client: number,
  ): readonly { level: 'WARN' | 'ERROR' | 'INFO'; logger: string; message: string }[];
}

/** Whose interfaces and defaults a program gets. */
export type ClientVersion = '3.9' | '4.3';
