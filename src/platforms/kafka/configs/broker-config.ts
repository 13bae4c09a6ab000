import { assert } from '../../../base/assert';
import { brokerFault } from './broker-rules';
import { type ConfigEntries, type ConfigLogLine, parseConfig, type RefusedConfig } from './config-def';
import { brokerDefinition } from './definitions';
import { booleanOf, namesOf, numberOf, type ParsedValues } from './typed-values';
import { unusedConfigsLine } from './unknown-keys';

/** What the model of brokers, controllers and coordinators needs to know. A topic can override some of it. */
export interface BrokerConfig {
  /** Every setting by its name, also those without a field of their own. */
  readonly values: ParsedValues;

  readonly brokerHeartbeatIntervalMs: number;
  readonly brokerSessionTimeoutMs: number;
  readonly initialBrokerRegistrationTimeoutMs: number;
  readonly controlledShutdownEnable: boolean;
  readonly requestTimeoutMs: number;

  readonly autoCreateTopicsEnable: boolean;
  readonly deleteTopicEnable: boolean;
  readonly numPartitions: number;
  readonly defaultReplicationFactor: number;
  readonly minInsyncReplicas: number;
  readonly messageMaxBytes: number;

  readonly uncleanLeaderElectionEnable: boolean;
  /** How often the controller looks for unclean elections to hold. */
  readonly uncleanLeaderElectionIntervalMs: number;
  readonly autoLeaderRebalanceEnable: boolean;
  readonly leaderImbalanceCheckIntervalSeconds: number;

  readonly replicaLagTimeMaxMs: number;
  readonly replicaFetchWaitMaxMs: number;
  readonly replicaFetchMinBytes: number;
  readonly replicaFetchMaxBytes: number;
  readonly replicaFetchResponseMaxBytes: number;
  readonly replicaFetchBackoffMs: number;
  readonly replicaSocketTimeoutMs: number;
  readonly numReplicaFetchers: number;
  readonly replicaHighWatermarkCheckpointIntervalMs: number;

  readonly fetchMaxBytes: number;
  readonly maxIncrementalFetchSessionCacheSlots: number;
  readonly queuedMaxRequests: number;
  readonly numIoThreads: number;
  readonly numNetworkThreads: number;
  readonly connectionsMaxIdleMs: number;
  readonly socketRequestMaxBytes: number;

  readonly logRetentionCheckIntervalMs: number;
  readonly logCleanerEnable: boolean;
  readonly logCleanerBackoffMs: number;
  readonly logFlushOffsetCheckpointIntervalMs: number;

  readonly offsetsTopicNumPartitions: number;
  readonly offsetsTopicReplicationFactor: number;
  readonly offsetsTopicSegmentBytes: number;
  readonly offsetsCommitTimeoutMs: number;
  readonly offsetsRetentionMinutes: number;
  readonly offsetsRetentionCheckIntervalMs: number;
  readonly offsetMetadataMaxBytes: number;

  readonly groupInitialRebalanceDelayMs: number;
  readonly groupMinSessionTimeoutMs: number;
  readonly groupMaxSessionTimeoutMs: number;
  readonly groupMaxSize: number;
  readonly groupCoordinatorRebalanceProtocols: readonly string[];
  readonly groupConsumerSessionTimeoutMs: number;
  readonly groupConsumerHeartbeatIntervalMs: number;
  readonly groupConsumerMaxSize: number;
  /** Server-side assignors, the default first: `uniform`, `range` or class names. */
  readonly groupConsumerAssignors: readonly string[];
  readonly groupConsumerMigrationPolicy: string;
  readonly groupConsumerAssignmentIntervalMs: number;
  readonly groupShareSessionTimeoutMs: number;
  readonly groupShareHeartbeatIntervalMs: number;
  readonly groupShareMaxSize: number;
  readonly groupShareDeliveryCountLimit: number;
  readonly groupShareRecordLockDurationMs: number;
  readonly groupSharePartitionMaxRecordLocks: number;

  readonly transactionStateLogNumPartitions: number;
  readonly transactionStateLogReplicationFactor: number;
  readonly transactionStateLogMinIsr: number;
  readonly transactionMaxTimeoutMs: number;
  readonly transactionalIdExpirationMs: number;
  readonly transactionAbortTimedOutTransactionCleanupIntervalMs: number;
  readonly transactionRemoveExpiredTransactionCleanupIntervalMs: number;
  readonly transactionPartitionVerificationEnable: boolean;
  readonly addPartitionsToTxnRetryBackoffMs: number;
  readonly addPartitionsToTxnRetryBackoffMaxMs: number;
  readonly producerIdExpirationMs: number;
}

/** A broker configuration with what was written but is not defined, and the lines that Kafka logs. */
export interface ConfiguredBroker {
  readonly kind: 'configured';
  readonly config: BrokerConfig;
  readonly unknownKeys: readonly string[];
  readonly log: readonly ConfigLogLine[];
}

// Kafka asks for these without a default; the laboratory lays out the cluster itself.
const layout: ConfigEntries = new Map([
  ['process.roles', 'broker'],
  ['node.id', '1'],
  ['controller.listener.names', 'CONTROLLER'],
]);

/** Reads the settings that a scenario gives its brokers; whatever it does not set has Kafka's default. */
export function parseBrokerConfig(entries: ConfigEntries): ConfiguredBroker | RefusedConfig {
  const parsed = parseConfig(brokerDefinition, new Map([...layout, ...entries]));
  if (parsed.kind === 'refused') return parsed;
  const fault = brokerFault(parsed.values);
  if (fault !== null) return { kind: 'refused', fault };
  const { unknownKeys } = parsed;
  const unused = unusedConfigsLine(unknownKeys);
  const log = unused === null ? parsed.log : [...parsed.log, unused];
  return { kind: 'configured', config: typed(parsed.values), unknownKeys, log };
}

/** The configuration of settings that were found valid before. */
export function brokerConfig(entries: ConfigEntries = new Map()): BrokerConfig {
  const parsed = parseBrokerConfig(entries);
  assert(parsed.kind === 'configured', 'broker settings are checked before a cluster is built');
  return parsed.config;
}

function typed(values: ParsedValues): BrokerConfig {
  return { values, ...cluster(values), ...replication(values), ...groups(values), ...transactions(values) };
}

function cluster(values: ParsedValues) {
  return {
    brokerHeartbeatIntervalMs: numberOf(values, 'broker.heartbeat.interval.ms'),
    brokerSessionTimeoutMs: numberOf(values, 'broker.session.timeout.ms'),
    initialBrokerRegistrationTimeoutMs: numberOf(values, 'initial.broker.registration.timeout.ms'),
    controlledShutdownEnable: booleanOf(values, 'controlled.shutdown.enable'),
    requestTimeoutMs: numberOf(values, 'request.timeout.ms'),
    autoCreateTopicsEnable: booleanOf(values, 'auto.create.topics.enable'),
    deleteTopicEnable: booleanOf(values, 'delete.topic.enable'),
    numPartitions: numberOf(values, 'num.partitions'),
    defaultReplicationFactor: numberOf(values, 'default.replication.factor'),
    minInsyncReplicas: numberOf(values, 'min.insync.replicas'),
    messageMaxBytes: numberOf(values, 'message.max.bytes'),
    fetchMaxBytes: numberOf(values, 'fetch.max.bytes'),
    maxIncrementalFetchSessionCacheSlots: numberOf(values, 'max.incremental.fetch.session.cache.slots'),
    queuedMaxRequests: numberOf(values, 'queued.max.requests'),
    numIoThreads: numberOf(values, 'num.io.threads'),
    numNetworkThreads: numberOf(values, 'num.network.threads'),
    connectionsMaxIdleMs: numberOf(values, 'connections.max.idle.ms'),
    socketRequestMaxBytes: numberOf(values, 'socket.request.max.bytes'),
  };
}

function replication(values: ParsedValues) {
  return {
    uncleanLeaderElectionEnable: booleanOf(values, 'unclean.leader.election.enable'),
    uncleanLeaderElectionIntervalMs: numberOf(values, 'unclean.leader.election.interval.ms'),
    autoLeaderRebalanceEnable: booleanOf(values, 'auto.leader.rebalance.enable'),
    leaderImbalanceCheckIntervalSeconds: numberOf(values, 'leader.imbalance.check.interval.seconds'),
    replicaLagTimeMaxMs: numberOf(values, 'replica.lag.time.max.ms'),
    replicaFetchWaitMaxMs: numberOf(values, 'replica.fetch.wait.max.ms'),
    replicaFetchMinBytes: numberOf(values, 'replica.fetch.min.bytes'),
    replicaFetchMaxBytes: numberOf(values, 'replica.fetch.max.bytes'),
    replicaFetchResponseMaxBytes: numberOf(values, 'replica.fetch.response.max.bytes'),
    replicaFetchBackoffMs: numberOf(values, 'replica.fetch.backoff.ms'),
    replicaSocketTimeoutMs: numberOf(values, 'replica.socket.timeout.ms'),
    numReplicaFetchers: numberOf(values, 'num.replica.fetchers'),
    replicaHighWatermarkCheckpointIntervalMs: numberOf(
      values,
      'replica.high.watermark.checkpoint.interval.ms',
    ),
    logRetentionCheckIntervalMs: numberOf(values, 'log.retention.check.interval.ms'),
    logCleanerEnable: booleanOf(values, 'log.cleaner.enable'),
    logCleanerBackoffMs: numberOf(values, 'log.cleaner.backoff.ms'),
    logFlushOffsetCheckpointIntervalMs: numberOf(values, 'log.flush.offset.checkpoint.interval.ms'),
  };
}

function groups(values: ParsedValues) {
  return {
    offsetsTopicNumPartitions: numberOf(values, 'offsets.topic.num.partitions'),
    offsetsTopicReplicationFactor: numberOf(values, 'offsets.topic.replication.factor'),
    offsetsTopicSegmentBytes: numberOf(values, 'offsets.topic.segment.bytes'),
    offsetsCommitTimeoutMs: numberOf(values, 'offsets.commit.timeout.ms'),
    offsetsRetentionMinutes: numberOf(values, 'offsets.retention.minutes'),
    offsetsRetentionCheckIntervalMs: numberOf(values, 'offsets.retention.check.interval.ms'),
    offsetMetadataMaxBytes: numberOf(values, 'offset.metadata.max.bytes'),
    groupInitialRebalanceDelayMs: numberOf(values, 'group.initial.rebalance.delay.ms'),
    groupMinSessionTimeoutMs: numberOf(values, 'group.min.session.timeout.ms'),
    groupMaxSessionTimeoutMs: numberOf(values, 'group.max.session.timeout.ms'),
    groupMaxSize: numberOf(values, 'group.max.size'),
    groupCoordinatorRebalanceProtocols: namesOf(values, 'group.coordinator.rebalance.protocols'),
    groupConsumerSessionTimeoutMs: numberOf(values, 'group.consumer.session.timeout.ms'),
    groupConsumerHeartbeatIntervalMs: numberOf(values, 'group.consumer.heartbeat.interval.ms'),
    groupConsumerMaxSize: numberOf(values, 'group.consumer.max.size'),
    groupConsumerAssignors: namesOf(values, 'group.consumer.assignors'),
    groupConsumerMigrationPolicy: String(values.get('group.consumer.migration.policy')),
    groupConsumerAssignmentIntervalMs: numberOf(values, 'group.consumer.assignment.interval.ms'),
    groupShareSessionTimeoutMs: numberOf(values, 'group.share.session.timeout.ms'),
    groupShareHeartbeatIntervalMs: numberOf(values, 'group.share.heartbeat.interval.ms'),
    groupShareMaxSize: numberOf(values, 'group.share.max.size'),
    groupShareDeliveryCountLimit: numberOf(values, 'group.share.delivery.count.limit'),
    groupShareRecordLockDurationMs: numberOf(values, 'group.share.record.lock.duration.ms'),
    groupSharePartitionMaxRecordLocks: numberOf(values, 'group.share.partition.max.record.locks'),
  };
}

function transactions(values: ParsedValues) {
  return {
    transactionStateLogNumPartitions: numberOf(values, 'transaction.state.log.num.partitions'),
    transactionStateLogReplicationFactor: numberOf(values, 'transaction.state.log.replication.factor'),
    transactionStateLogMinIsr: numberOf(values, 'transaction.state.log.min.isr'),
    transactionMaxTimeoutMs: numberOf(values, 'transaction.max.timeout.ms'),
    transactionalIdExpirationMs: numberOf(values, 'transactional.id.expiration.ms'),
    transactionAbortTimedOutTransactionCleanupIntervalMs: numberOf(
      values,
      'transaction.abort.timed.out.transaction.cleanup.interval.ms',
    ),
    transactionRemoveExpiredTransactionCleanupIntervalMs: numberOf(
      values,
      'transaction.remove.expired.transaction.cleanup.interval.ms',
    ),
    transactionPartitionVerificationEnable: booleanOf(values, 'transaction.partition.verification.enable'),
    addPartitionsToTxnRetryBackoffMs: numberOf(values, 'add.partitions.to.txn.retry.backoff.ms'),
    addPartitionsToTxnRetryBackoffMaxMs: numberOf(values, 'add.partitions.to.txn.retry.backoff.max.ms'),
    producerIdExpirationMs: numberOf(values, 'producer.id.expiration.ms'),
  };
}
