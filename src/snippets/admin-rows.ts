import type { Plain } from '../engine/plain-data';
import type { HostValue } from '../interpreter/machine/host';
import type { AdminArguments, AdminOperationName } from '../platforms/kafka/clients/admin/admin-api';
import type { ClientException, TopicPartition } from '../platforms/kafka/clients/client-api';
import { type CallRow, clientOf, each, text, texts } from './host-call';
import {
  exceptionForProgram,
  listingForProgram,
  nodeForProgram,
  offsetsOf,
  partitionForProgram,
  partitionsOf,
  timesOf,
  topicForProgram,
} from './kafka-values';

type Rows = readonly (readonly HostValue[])[];

interface Outcome extends TopicPartition {
  readonly name: string;
  readonly exception: ClientException | null;
}

function row<Name extends AdminOperationName>(
  name: Name,
  args: (args: readonly HostValue[]) => AdminArguments[Name],
  result: (value: Plain) => HostValue,
): CallRow {
  return {
    call: (api, { token }, given) => api.admin(clientOf(given), name, args(given), token),
    result,
  };
}

/** {name, exception}. */
const named = each(({ name, exception }: Outcome) => [name, exceptionForProgram(exception)]);

/** {topic, partition, exception}. */
const forPartition = ({ topic, partition, exception }: Outcome): HostValue[] => [
  topic,
  partition,
  exceptionForProgram(exception),
];

function newTopics(value: HostValue | undefined): AdminArguments['createTopics']['topics'] {
  return (value as Rows).map(([name, partitions, replicationFactor, configs, assignments = []]) => ({
    name: text(name),
    partitions: partitions as number,
    replicationFactor: replicationFactor as number,
    configs: new Map(configs as readonly (readonly [string, string])[]),
    assignments: (assignments as Rows).map(([partition, replicas]) => ({
      partition: partition as number,
      replicas: replicas as readonly number[],
    })),
  }));
}

interface CreatedTopic extends Outcome {
  readonly topicId: string;
  readonly partitions: number;
  readonly replicationFactor: number;
}

interface DescribedConfig {
  readonly name: string;
  readonly value: string | null;
  readonly source: string;
  readonly isSensitive: boolean;
  readonly isReadOnly: boolean;
  readonly synonyms: readonly {
    readonly name: string;
    readonly value: string | null;
    readonly source: string;
  }[];
}

interface DescribedResource extends Outcome {
  readonly type: number;
  readonly configs: readonly DescribedConfig[];
}

interface DescribedGroup {
  readonly groupId: string;
  readonly protocolType: string;
  readonly groupState: string;
  readonly groupType: string;
  readonly protocolData: string;
  readonly coordinator: number;
  readonly exception: ClientException | null;
  readonly epochs: { readonly group: number; readonly target: number } | null;
  readonly members: readonly {
    readonly memberId: string;
    readonly groupInstanceId: string | null;
    readonly clientId: string;
    readonly clientHost: string;
    readonly partitions: readonly TopicPartition[];
    readonly modern: {
      readonly memberEpoch: number;
      readonly target: readonly TopicPartition[];
      readonly isUpgraded: boolean;
      readonly rackId: string | null;
    } | null;
  }[];
}

interface Reassignment extends TopicPartition {
  readonly replicas: readonly number[];
  readonly addingReplicas: readonly number[];
  readonly removingReplicas: readonly number[];
}

interface DescribedTransaction extends Outcome {
  readonly coordinator: number;
  readonly state: string;
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly transactionTimeoutMs: number;
  readonly transactionStartTimeMs: number;
  readonly partitions: readonly TopicPartition[];
}

interface BrokerTransactions {
  readonly broker: number;
  readonly transactions: readonly {
    readonly transactionalId: string;
    readonly producerId: number;
    readonly state: string;
  }[];
}

interface FencedProducer {
  readonly producerId: number;
  readonly producerEpoch: number;
}

interface DescribedProducer extends FencedProducer {
  readonly lastSequence: number;
  readonly lastTimestampMs: number;
  readonly coordinatorEpoch: number;
  readonly currentTransactionStartOffset: number;
}

interface ListedOffset extends Outcome {
  readonly offset: number;
  readonly timestampMs: number;
  readonly leaderEpoch: number;
  readonly metadata: string;
}

function members(group: DescribedGroup): HostValue[] {
  return group.members.map(({ memberId, groupInstanceId, clientId, clientHost, partitions, modern }) => [
    memberId,
    groupInstanceId,
    clientId,
    clientHost,
    partitions.map(partitionForProgram),
    modern?.rackId ?? null,
    modern === null ? null : modern.target.map(partitionForProgram),
    modern?.memberEpoch ?? null,
    modern?.isUpgraded ?? null,
  ]);
}

function describedGroup(group: DescribedGroup): HostValue {
  const { groupId, groupState, groupType, protocolData, coordinator, exception, epochs } = group;
  return [
    groupId,
    exceptionForProgram(exception),
    groupState,
    groupType,
    protocolData,
    nodeForProgram(coordinator),
    members(group),
    epochs?.group ?? null,
    epochs?.target ?? null,
  ];
}

/** The operations of admin clients by the names of their host calls; KafkaAdminClient.java says what they answer. */
export const adminRows: Readonly<Record<AdminOperationName, CallRow>> = {
  createTopics: row(
    'createTopics',
    (args) => ({ topics: newTopics(args[1]), validateOnly: args[2] === true }),
    each(({ name, exception, topicId, partitions, replicationFactor }: CreatedTopic) => [
      name,
      exceptionForProgram(exception),
      topicId,
      partitions,
      replicationFactor,
    ]),
  ),
  deleteTopics: row(
    'deleteTopics',
    (args) => ({ topics: texts(args[1]), topicIds: texts(args[2] ?? []) }),
    named,
  ),
  createPartitions: row(
    'createPartitions',
    (args) => ({
      topics: (args[1] as Rows).map(([name, count, assignments = null]) => ({
        name: text(name),
        count: count as number,
        assignments: assignments as readonly (readonly number[])[] | null,
      })),
      validateOnly: args[2] === true,
    }),
    named,
  ),
  listTopics: row('listTopics', (args) => ({ listsInternal: args[1] as boolean }), each(listingForProgram)),
  describeTopics: row(
    'describeTopics',
    (args) => ({ topics: texts(args[1]), topicIds: (args[2] ?? null) === null ? null : texts(args[2]) }),
    each(topicForProgram),
  ),
  describeCluster: row(
    'describeCluster',
    () => ({}),
    (value) => {
      const found = value as unknown as {
        clusterId: string;
        controllerId: number;
        brokers: readonly { id: number }[];
      };
      const nodes = found.brokers.map(({ id }) => nodeForProgram(id));
      return [nodeForProgram(found.controllerId), nodes, found.clusterId];
    },
  ),
  describeConfigs: row(
    'describeConfigs',
    (args) => ({
      resources: (args[1] as Rows).map(([type, name]) => ({ type: type as number, name: text(name) })),
    }),
    each(({ name, exception, type, configs }: DescribedResource) => [
      name,
      exceptionForProgram(exception),
      type,
      configs.map((config) => [
        config.name,
        config.value,
        config.source,
        config.isSensitive,
        config.isReadOnly,
        config.synonyms.map((synonym) => [synonym.name, synonym.value, synonym.source]),
      ]),
    ]),
  ),
  alterConfigs: row(
    'alterConfigs',
    (args) => ({
      resources: (args[1] as Rows).map(([type, name, changes]) => ({
        type: type as number,
        name: text(name),
        configs: (changes as Rows).map(([key, operation, value]) => ({
          name: text(key),
          operation: operation as number,
          value: value as string | null,
        })),
      })),
      validateOnly: args[2] === true,
    }),
    each(({ name, exception, type }: DescribedResource) => [name, exceptionForProgram(exception), type]),
  ),
  electLeaders: row(
    'electLeaders',
    (args) => ({
      electionType: args[1] as number,
      partitions: args[2] === null ? null : partitionsOf(args[2]),
    }),
    each(forPartition),
  ),
  alterReassignments: row(
    'alterReassignments',
    (args) => ({
      partitions: (args[1] as Rows).map(([topic, partition, replicas]) => ({
        topic: text(topic),
        partition: partition as number,
        replicas: replicas as readonly number[] | null,
      })),
      allowReplicationFactorChange: args[2] !== false,
    }),
    each(forPartition),
  ),
  listReassignments: row(
    'listReassignments',
    (args) => ({ partitions: args[1] === null ? null : partitionsOf(args[1]) }),
    each(({ topic, partition, replicas, addingReplicas, removingReplicas }: Reassignment) => [
      topic,
      partition,
      replicas,
      addingReplicas,
      removingReplicas,
    ]),
  ),
  describeTransactions: row(
    'describeTransactions',
    (args) => ({ transactionalIds: texts(args[1]) }),
    each((described: DescribedTransaction) => [
      described.name,
      exceptionForProgram(described.exception),
      described.coordinator,
      described.state,
      BigInt(described.producerId),
      described.producerEpoch,
      BigInt(described.transactionTimeoutMs),
      described.transactionStartTimeMs < 0 ? null : BigInt(described.transactionStartTimeMs),
      described.partitions.map(partitionForProgram),
    ]),
  ),
  listTransactions: row(
    'listTransactions',
    (args) => ({
      states: texts(args[1]),
      producerIds: (args[2] as readonly bigint[]).map(Number),
      durationMs: Number(args[3] as bigint),
      transactionalIdPattern: text(args[4]),
    }),
    each(({ broker, transactions }: BrokerTransactions) => [
      broker,
      transactions.map(({ transactionalId, producerId, state }) => [
        transactionalId,
        BigInt(producerId),
        state,
      ]),
    ]),
  ),
  fenceProducers: row(
    'fenceProducers',
    (args) => ({ transactionalIds: texts(args[1]), transactionTimeoutMs: args[2] as number }),
    each(({ name, exception, producerId, producerEpoch }: Outcome & FencedProducer) => [
      name,
      exceptionForProgram(exception),
      BigInt(producerId),
      producerEpoch,
    ]),
  ),
  describeProducers: row(
    'describeProducers',
    (args) => ({ partitions: partitionsOf(args[1]) }),
    each((described: Outcome & { readonly producers: readonly DescribedProducer[] }) => [
      ...forPartition(described),
      described.producers.map((producer) => [
        BigInt(producer.producerId),
        producer.producerEpoch,
        producer.lastSequence,
        BigInt(producer.lastTimestampMs),
        producer.coordinatorEpoch < 0 ? null : producer.coordinatorEpoch,
        producer.currentTransactionStartOffset < 0 ? null : BigInt(producer.currentTransactionStartOffset),
      ]),
    ]),
  ),
  listOffsets: row(
    'listOffsets',
    (args) => ({ partitions: timesOf(args[1]), isolationLevel: (args[2] as number | undefined) ?? 0 }),
    each((listed: ListedOffset) => [
      ...forPartition(listed),
      BigInt(listed.offset),
      BigInt(listed.timestampMs),
      listed.leaderEpoch,
    ]),
  ),
  listGroups: row(
    'listGroups',
    () => ({}),
    each(({ groupId, protocolType, groupState, groupType }: DescribedGroup) => [
      groupId,
      protocolType,
      groupState,
      groupType,
    ]),
  ),
  describeGroups: row('describeGroups', (args) => ({ groups: texts(args[1]) }), each(describedGroup)),
  deleteGroups: row('deleteGroups', (args) => ({ groups: texts(args[1]) }), named),
  listGroupOffsets: row(
    'listGroupOffsets',
    (args) => ({ group: text(args[1]), partitions: null, requireStable: args[2] === true }),
    each(({ topic, partition, offset, metadata, leaderEpoch }: ListedOffset) => [
      topic,
      partition,
      offset < 0 ? null : BigInt(offset),
      metadata,
      leaderEpoch,
    ]),
  ),
  alterGroupOffsets: row(
    'alterGroupOffsets',
    (args) => ({ group: text(args[1]), offsets: offsetsOf(args[2]) ?? [] }),
    each(forPartition),
  ),
};
