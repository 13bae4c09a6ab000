import { errorWithCode } from '../protocol/errors';
import type { MetadataPartition, MetadataResponse, MetadataTopic } from '../protocol/messages';

/** What a client knows about one topic. */
export interface KnownTopic {
  readonly errorCode: number;
  readonly isInternal: boolean;
  /** Partition numbers of the run, by partition index. */
  readonly partitions: readonly number[];
}

/** What a client knows about one partition. */
export interface KnownPartition {
  readonly topic: string;
  readonly index: number;
  /** The broker id of the leader, -1 while the client knows no leader that it can reach. */
  readonly leaderId: number;
  /** The leader's node, -1 with it. */
  readonly leaderNode: number;
  readonly leaderEpoch: number;
  readonly replicas: readonly number[];
  readonly isr: readonly number[];
  readonly offlineReplicas: readonly number[];
}

/** A broker as metadata names it. */
export interface KnownBroker {
  readonly id: number;
  readonly node: number;
  readonly rack: string;
}

/** What a client knows of the cluster at one moment (clients/…/MetadataSnapshot). Immutable. */
export interface MetadataSnapshot {
  readonly brokers: readonly KnownBroker[];
  /** The node of each broker id. */
  readonly nodes: ReadonlyMap<number, number>;
  readonly controllerId: number;
  readonly topics: ReadonlyMap<string, KnownTopic>;
  readonly partitions: ReadonlyMap<number, KnownPartition>;
  readonly partitionsByLeader: ReadonlyMap<number, readonly number[]>;
}

/** What a client knows before the first answer; its number in the ledger of snapshots is 0. */
export const EMPTY_SNAPSHOT: MetadataSnapshot = {
  brokers: [],
  nodes: new Map(),
  controllerId: -1,
  topics: new Map(),
  partitions: new Map(),
  partitionsByLeader: new Map(),
};

/** The snapshot after a response. */
export interface MergedSnapshot {
  readonly snapshot: MetadataSnapshot;
  /** Whether the response says itself that it will be out of date soon. */
  readonly isStale: boolean;
  /** Whether it told of a partition or a leader that was not known. */
  readonly hasNews: boolean;
}

/**
 * Takes a response in. A partial one, about new topics, keeps what was known of the others. A partition whose leader
 * epoch is older than the known one keeps what was known (Metadata.updateLatestMetadata, KIP-320).
 */
export function mergeResponse(
  before: MetadataSnapshot,
  response: MetadataResponse,
  isPartial: boolean,
  retains: (topic: string) => boolean,
): MergedSnapshot {
  const nodes = new Map<number, number>();
  for (const broker of response.brokers) nodes.set(broker.id, broker.node);
  const topics = new Map<string, KnownTopic>();
  const partitions = new Map<number, KnownPartition>();
  let isStale = false;
  let hasNews = false;
  if (isPartial) {
    for (const [name, topic] of before.topics) {
      if (!retains(name)) continue;
      topics.set(name, topic);
      for (const number of topic.partitions) {
        const known = before.partitions.get(number);
        if (known !== undefined) partitions.set(number, known);
      }
    }
  }
  for (const topic of response.topics) {
    if (errorWithCode(topic.errorCode).invalidMetadata) isStale = true;
    if (!retains(topic.name)) continue;
    const indices: number[] = [];
    for (const partition of topic.partitions) {
      if (errorWithCode(partition.errorCode).invalidMetadata) isStale = true;
      indices[partition.partitionIndex] = partition.partition;
      if ((before.partitions.get(partition.partition)?.leaderEpoch ?? -1) < partition.leaderEpoch)
        hasNews = true;
      partitions.set(partition.partition, newest(before, topic, partition, nodes));
    }
    topics.set(topic.name, { errorCode: topic.errorCode, isInternal: topic.isInternal, partitions: indices });
  }
  const { brokers, controllerId } = response;
  const partitionsByLeader = byLeader(partitions);
  const snapshot = { brokers, nodes, controllerId, topics, partitions, partitionsByLeader };
  return { snapshot, isStale, hasNews };
}

/** The snapshot with a newer leader of one partition, which a broker's error told (KIP-951); null when it is no news. */
export function withLeader(
  before: MetadataSnapshot,
  partition: number,
  leaderId: number,
  leaderEpoch: number,
  node: number | undefined,
): MetadataSnapshot | null {
  const known = before.partitions.get(partition);
  if (known === undefined || leaderId < 0 || leaderEpoch <= known.leaderEpoch || node === undefined)
    return null;
  const nodes = new Map(before.nodes).set(leaderId, node);
  const partitions = new Map(before.partitions).set(partition, {
    ...known,
    leaderId,
    leaderNode: node,
    leaderEpoch,
  });
  return { ...before, nodes, partitions, partitionsByLeader: byLeader(partitions) };
}

function newest(
  before: MetadataSnapshot,
  topic: MetadataTopic,
  partition: MetadataPartition,
  nodes: ReadonlyMap<number, number>,
): KnownPartition {
  const known = before.partitions.get(partition.partition);
  if (known !== undefined && known.leaderEpoch > partition.leaderEpoch) return known;
  const leaderNode = nodes.get(partition.leaderId) ?? -1;
  return {
    topic: topic.name,
    index: partition.partitionIndex,
    leaderId: leaderNode < 0 ? -1 : partition.leaderId,
    leaderNode,
    leaderEpoch: partition.leaderEpoch,
    replicas: partition.replicas,
    isr: partition.isr,
    offlineReplicas: partition.offlineReplicas,
  };
}

function byLeader(partitions: ReadonlyMap<number, KnownPartition>): Map<number, number[]> {
  const led = new Map<number, number[]>();
  for (const [number, { leaderId }] of partitions) {
    if (leaderId < 0) continue;
    const others = led.get(leaderId);
    if (others === undefined) led.set(leaderId, [number]);
    else others.push(number);
  }
  return led;
}
