import { engineFactKinds } from '../../engine/engine-facts';
import type { FactKind } from '../../engine/trace';

/**
 * What can happen in a Kafka cluster, in the words of Kafka's own log messages and metrics. `partition` fields hold
 * the number of a partition in the run's registry (`PartitionRegistry`), `text` fields the number of a text.
 */
const kinds = {
  // Controller (recorded on the controller's node)
  BrokerRegistered: { fields: { broker: 'node', brokerEpoch: 'number' }, notable: false },
  /** `silence` is how long nothing was heard of it; 0 when it asked for it, because it stops. */
  BrokerFenced: { fields: { broker: 'node', silence: 'micros' }, notable: true },
  BrokerUnfenced: { fields: { broker: 'node' }, notable: true },
  TopicCreated: {
    fields: { topic: 'text', partitions: 'number', replicationFactor: 'number' },
    notable: true,
  },
  LeaderElected: {
    fields: { partition: 'partition', leader: 'node', leaderEpoch: 'number', isr: 'text' },
    notable: true,
  },
  PartitionOffline: { fields: { partition: 'partition', leaderEpoch: 'number' }, notable: true },
  IsrShrunk: { fields: { partition: 'partition', isr: 'text', partitionEpoch: 'number' }, notable: true },
  IsrExpanded: { fields: { partition: 'partition', isr: 'text', partitionEpoch: 'number' }, notable: true },
  // Brokers (recorded on the broker's node)
  BecameLeader: {
    fields: { partition: 'partition', leaderEpoch: 'number', logEndOffset: 'number' },
    notable: false,
  },
  BecameFollower: {
    fields: { partition: 'partition', leaderEpoch: 'number', leader: 'node' },
    notable: false,
  },
  RecordsAppended: {
    fields: { partition: 'partition', baseOffset: 'number', lastOffset: 'number', batch: 'number' },
    notable: false,
  },
  RecordsReplicated: {
    fields: { partition: 'partition', baseOffset: 'number', logEndOffset: 'number', batch: 'number' },
    notable: false,
  },
  HighWatermarkAdvanced: { fields: { partition: 'partition', highWatermark: 'number' }, notable: false },
  LastStableOffsetAdvanced: {
    fields: { partition: 'partition', lastStableOffset: 'number' },
    notable: false,
  },
  /** The control batch that ends a producer's transaction in one partition; `isAbort` is 1 or 0. */
  TransactionMarkerAppended: {
    fields: { partition: 'partition', offset: 'number', isAbort: 'number', producerId: 'number' },
    notable: false,
  },
  LogTruncated: {
    fields: { partition: 'partition', logEndOffset: 'number', before: 'number', leaderEpoch: 'number' },
    notable: true,
  },
  ProduceRefused: { fields: { partition: 'partition', error: 'number', producer: 'node' }, notable: true },
  // Group coordinator (recorded on the broker's node)
  MemberJoined: { fields: { group: 'text', member: 'text' }, notable: true },
  MemberLeft: { fields: { group: 'text', member: 'text', reason: 'text' }, notable: true },
  RebalanceStarted: { fields: { group: 'text', generation: 'number', reason: 'text' }, notable: true },
  GroupStable: { fields: { group: 'text', generation: 'number', members: 'number' }, notable: true },
  OffsetCommitted: { fields: { group: 'text', partition: 'partition', offset: 'number' }, notable: false },
  TransactionalOffsetPending: {
    fields: { group: 'text', partition: 'partition', offset: 'number', producerId: 'number' },
    notable: false,
  },
  // Transaction coordinator (recorded on the broker's node)
  ProducerIdGiven: {
    fields: { transactionalId: 'text', producerId: 'number', producerEpoch: 'number' },
    notable: true,
  },
  PartitionAddedToTransaction: {
    fields: { transactionalId: 'text', partition: 'partition', producerEpoch: 'number' },
    notable: false,
  },
  /** The outcome is decided and in the log of the coordinator; `outcome` is commit or abort. */
  TransactionPrepared: {
    fields: { transactionalId: 'text', outcome: 'text', reason: 'text' },
    notable: true,
  },
  /** All markers are written. */
  TransactionCompleted: { fields: { transactionalId: 'text', outcome: 'text' }, notable: true },
  /** A request of a producer whose epoch is not the latest. */
  ProducerFenced: {
    fields: { transactionalId: 'text', producer: 'node', epoch: 'number', latest: 'number' },
    notable: true,
  },
  // Clients (recorded on the client's node)
  /** `readsCommitted` is 1 for a consumer with isolation.level=read_committed. */
  ClientCreated: { fields: { clientId: 'text', readsCommitted: 'number' }, notable: false },
  ClientClosed: { fields: {}, notable: true },
  Disconnected: { fields: { peer: 'node' }, notable: true },
  MetadataUpdated: { fields: { from: 'node' }, notable: false },
  RecordsAcknowledged: {
    fields: { partition: 'partition', baseOffset: 'number', lastOffset: 'number', batch: 'number' },
    notable: false,
  },
  SendFailed: { fields: { partition: 'partition', records: 'number', error: 'text' }, notable: true },
  SendRetried: { fields: { partition: 'partition', error: 'number', attempt: 'number' }, notable: true },
  PartitionsAssigned: { fields: { group: 'text', partitions: 'text', generation: 'number' }, notable: true },
  PartitionsRevoked: { fields: { group: 'text', partitions: 'text' }, notable: true },
  OffsetReset: { fields: { partition: 'partition', offset: 'number', strategy: 'text' }, notable: true },
  RecordsConsumed: {
    fields: { partition: 'partition', baseOffset: 'number', lastOffset: 'number', group: 'text' },
    notable: false,
  },
  /** Passed over by a reader of committed records, or as markers, which no reader gets to see. */
  RecordsSkipped: {
    fields: { partition: 'partition', baseOffset: 'number', lastOffset: 'number', what: 'text' },
    notable: false,
  },
  /** A transactional producer can only abort, or nothing at all any more; `state` is Kafka's. */
  TransactionFailed: { fields: { transactionalId: 'text', state: 'text', error: 'text' }, notable: true },
  // Programs (recorded on the program's node)
  ProgramStarted: { fields: { file: 'text' }, notable: true },
  ConsolePrinted: { fields: { stream: 'number', text: 'text' }, notable: false },
  ProgramEnded: { fields: { exitCode: 'number' }, notable: true },
  // Controller again: what admin clients change
  TopicDeleted: { fields: { topic: 'text' }, notable: true },
  PartitionsCreated: { fields: { topic: 'text', partitions: 'number' }, notable: true },
  TopicConfigChanged: { fields: { topic: 'text', configs: 'text' }, notable: true },
  /**
   * An order that made no sense when its moment came, by its place among the run's commands. Recorded on the node that
   * it named; on none when there is no such node.
   */
  CommandRefused: {
    fields: { place: 'number', command: 'text', reason: 'text', remedy: 'text' },
    notable: true,
  },
} as const satisfies Record<string, Omit<FactKind, 'name'>>;

/** A kind of fact of a Kafka run. */
export type KafkaFactName = keyof typeof kinds;

/** All kinds of facts of a Kafka run, the engine's first: what its trace is made with. */
export const kafkaFactKinds: readonly FactKind[] = [
  ...engineFactKinds,
  ...Object.entries(kinds).map(([name, kind]) => ({ name, ...kind })),
];

/** The numbers of Kafka's fact kinds, by name. */
export const FACTS = Object.fromEntries(
  Object.keys(kinds).map((name, i) => [name, engineFactKinds.length + i]),
) as Readonly<Record<KafkaFactName, number>>;
