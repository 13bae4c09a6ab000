import type { PlacedPartition } from './admin-messages';
import type { AbortedTransactionInFetch, BatchRole, ProducedTransaction } from './transaction-messages';

/**
 * The bodies of requests and responses: the fields of Kafka's own message schemas (clients/src/main/resources/common/
 * message) that the model uses, under their own names. Partitions are referred to by their number in the run's
 * `PartitionRegistry` where the wire has topic and index; record batches by their row in the `RecordStore` where the
 * wire has bytes. `errorCode` is Kafka's (protocol/errors.ts). Bodies are immutable once sent.
 */

/** The API keys in use. A response travels under the negative key minus one. */
export const API = {
  Produce: 0,
  Fetch: 1,
  ListOffsets: 2,
  Metadata: 3,
  OffsetCommit: 8,
  OffsetFetch: 9,
  FindCoordinator: 10,
  JoinGroup: 11,
  Heartbeat: 12,
  LeaveGroup: 13,
  SyncGroup: 14,
  DescribeGroups: 15,
  ListGroups: 16,
  ApiVersions: 18,
  CreateTopics: 19,
  DeleteTopics: 20,
  InitProducerId: 22,
  OffsetForLeaderEpoch: 23,
  AddPartitionsToTxn: 24,
  AddOffsetsToTxn: 25,
  EndTxn: 26,
  WriteTxnMarkers: 27,
  TxnOffsetCommit: 28,
  DescribeConfigs: 32,
  CreatePartitions: 37,
  DeleteGroups: 42,
  ElectLeaders: 43,
  IncrementalAlterConfigs: 44,
  AlterPartition: 56,
  BrokerRegistration: 62,
  BrokerHeartbeat: 63,
  ConsumerGroupHeartbeat: 68,
  /** The brokers' Fetch of the metadata log from the controller, told apart from Fetch of data for the eye. */
  FetchMetadata: 1001,
} as const;

/** The api number of the response to a request. `~api` is -api - 1 without the detour by -0, which is no integer to V8. */
export function responseApi(api: number): number {
  return ~api;
}

/** The request's api number of either; the inverse of `responseApi`. */
export function requestApi(api: number): number {
  return api < 0 ? ~api : api;
}

/** A batch as a producer ships it: rows of the record store, and what the batch header says. */
export interface ProducedBatch {
  readonly firstRecord: number;
  readonly recordCount: number;
  readonly sizeBytes: number;
  readonly maxTimestampMs: number;
  /** -1 without idempotence. */
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly baseSequence: number;
  /** `plain` when left out. */
  readonly role?: BatchRole;
  /** Of a marker: the epoch of the transaction coordinator that had it written. */
  readonly coordinatorEpoch?: number;
}

/** A producer ships batches, at most one a partition. */
export interface ProduceRequest {
  readonly acks: number;
  readonly timeoutMs: number;
  /** null when the batches belong to no transaction. */
  readonly transaction: ProducedTransaction | null;
  readonly partitions: readonly { readonly partition: number; readonly batch: ProducedBatch }[];
}

/** The leader as the answering broker knows it (KIP-951); -1 when it knows none. */
export interface CurrentLeader {
  readonly leaderId: number;
  readonly leaderEpoch: number;
}

/** What became of each batch of a ProduceRequest. */
export interface ProduceResponse {
  readonly partitions: readonly {
    readonly partition: number;
    readonly errorCode: number;
    readonly baseOffset: number;
    readonly logAppendTimeMs: number;
    /** The row of the batch that was appended, -1 on an error. For facts only: the wire does not have it. */
    readonly batch: number;
    readonly currentLeader: CurrentLeader | null;
  }[];
}

/** From where a fetcher wants to read one partition. */
export interface FetchPartition {
  readonly partition: number;
  readonly currentLeaderEpoch: number;
  readonly fetchOffset: number;
  /** -1 when unknown (a consumer). */
  readonly lastFetchedEpoch: number;
  readonly logStartOffset: number;
  readonly partitionMaxBytes: number;
}

/** A consumer asks for records; waits up to `maxWaitMs` for `minBytes`. */
export interface FetchRequest {
  /** The broker id of a follower, -1 for a consumer. */
  readonly replicaId: number;
  readonly replicaEpoch: number;
  readonly maxWaitMs: number;
  readonly minBytes: number;
  readonly maxBytes: number;
  /** 0 read_uncommitted, 1 read_committed. */
  readonly isolationLevel: number;
  readonly partitions: readonly FetchPartition[];
}

/** What a fetcher gets of one partition. */
export interface FetchedPartition {
  readonly partition: number;
  readonly errorCode: number;
  readonly highWatermark: number;
  readonly lastStableOffset: number;
  readonly logStartOffset: number;
  /** The aborted transactions in what was read, for readers of committed records; null for others. */
  readonly abortedTransactions: readonly AbortedTransactionInFetch[] | null;
  /** The rows of whole batches, in order; the first may begin before the offset that was asked for. */
  readonly batches: readonly number[];
  /** The epoch and its end offset on the leader, when the follower's log took another way (KIP-595). */
  readonly divergingEpoch: { readonly epoch: number; readonly endOffset: number } | null;
  readonly currentLeader: CurrentLeader | null;
}

/** The answer to a FetchRequest. */
export interface FetchResponse {
  readonly errorCode: number;
  readonly partitions: readonly FetchedPartition[];
}

/** Special timestamps of ListOffsets. */
export const LATEST_TIMESTAMP = -1;
/** Asks ListOffsets for the first offset that is there. */
export const EARLIEST_TIMESTAMP = -2;

/** Asks for the offset of the first record at or after a time, or for one end of the log. */
export interface ListOffsetsRequest {
  readonly isolationLevel: number;
  readonly partitions: readonly {
    readonly partition: number;
    readonly currentLeaderEpoch: number;
    readonly timestampMs: number;
  }[];
}

/** The answer to a ListOffsetsRequest; offset -1 where no record is that recent. */
export interface ListOffsetsResponse {
  readonly partitions: readonly {
    readonly partition: number;
    readonly errorCode: number;
    readonly timestampMs: number;
    readonly offset: number;
    readonly leaderEpoch: number;
  }[];
}

/** Asks what a cluster looks like. */
export interface MetadataRequest {
  readonly topicIds?: readonly string[];
  /** null: every topic. Those of `topicIds` instead, where there are any. */
  readonly topics: readonly string[] | null;
  readonly allowAutoTopicCreation: boolean;
}

/** One partition as the answering broker knows it. */
export interface MetadataPartition {
  readonly errorCode: number;
  /** The number in the registry. */
  readonly partition: number;
  readonly partitionIndex: number;
  /** A broker id, -1 without a leader. */
  readonly leaderId: number;
  readonly leaderEpoch: number;
  readonly replicas: readonly number[];
  readonly isr: readonly number[];
  readonly offlineReplicas: readonly number[];
}

/** One topic as the answering broker knows it. */
export interface MetadataTopic {
  readonly errorCode: number;
  readonly name: string;
  readonly topicId: string;
  readonly isInternal: boolean;
  readonly partitions: readonly MetadataPartition[];
}

/** What the cluster looks like to the answering broker. */
export interface MetadataResponse {
  /** Brokers that are not fenced: id, the node they run on, and their rack. */
  readonly brokers: readonly { readonly id: number; readonly node: number; readonly rack: string }[];
  readonly controllerId: number;
  readonly topics: readonly MetadataTopic[];
}

/** Asks which broker coordinates a group or a transactional id. */
export interface FindCoordinatorRequest {
  readonly key: string;
  /** 0 group, 1 transaction. */
  readonly keyType: number;
}

/** The coordinator, or why there is none now. */
export interface FindCoordinatorResponse {
  readonly errorCode: number;
  readonly nodeId: number;
  /** The node of the coordinator's broker, -1 on an error. */
  readonly node: number;
}

/** A member's ConsumerProtocolSubscription. */
export interface Subscription {
  readonly topics: readonly string[];
  readonly ownedPartitions: readonly number[];
  readonly generationId: number;
  readonly rackId: string;
  /** What the sticky assignor remembers of its last assignment; null for the others, and before the first one. */
  readonly userData: StickyUserData | null;
}

/** The sticky assignor's user data: the partitions of its last assignment, and the generation of that. */
export interface StickyUserData {
  readonly partitions: readonly number[];
  readonly generationId: number;
}

/** A member wants to be in the next generation of its group; without `memberId` it has no id yet. */
export interface JoinGroupRequest {
  readonly groupId: string;
  readonly sessionTimeoutMs: number;
  readonly rebalanceTimeoutMs: number;
  readonly memberId: string;
  readonly groupInstanceId: string | null;
  readonly clientId: string;
  readonly protocolType: string;
  readonly protocols: readonly { readonly name: string; readonly metadata: Subscription }[];
  readonly reason: string;
}

/** The generation that a member is in, once all have joined. */
export interface JoinGroupResponse {
  readonly errorCode: number;
  readonly generationId: number;
  readonly protocolName: string;
  readonly leader: string;
  /** A static leader that came back needs to assign nothing (KIP-814). */
  readonly skipAssignment: boolean;
  readonly memberId: string;
  /** Everybody, for the leader; empty for the others. */
  readonly members: readonly {
    readonly memberId: string;
    readonly groupInstanceId: string | null;
    readonly metadata: Subscription;
  }[];
}

/** A member asks for its assignment; the leader brings those of all. */
export interface SyncGroupRequest {
  readonly groupId: string;
  readonly generationId: number;
  readonly memberId: string;
  readonly groupInstanceId: string | null;
  readonly protocolName: string;
  readonly assignments: readonly { readonly memberId: string; readonly partitions: readonly number[] }[];
}

/** The assignment of a member. */
export interface SyncGroupResponse {
  readonly errorCode: number;
  readonly protocolName: string;
  readonly partitions: readonly number[];
}

/** A member says that it is alive, and learns of rebalances by the answer. */
export interface HeartbeatRequest {
  readonly groupId: string;
  readonly generationId: number;
  readonly memberId: string;
  readonly groupInstanceId: string | null;
}

/** A response that says only whether it went well: Heartbeat, LeaveGroup. */
export interface ErrorResponse {
  readonly errorCode: number;
}

/** Members leave a group before their session ends. */
export interface LeaveGroupRequest {
  readonly groupId: string;
  readonly members: readonly {
    readonly memberId: string;
    readonly groupInstanceId: string | null;
    readonly reason: string;
  }[];
}

/** A consumer writes down how far it is. */
export interface OffsetCommitRequest {
  readonly groupId: string;
  /** -1 outside of group management. */
  readonly generationId: number;
  readonly memberId: string;
  readonly groupInstanceId: string | null;
  readonly partitions: readonly {
    readonly partition: number;
    readonly committedOffset: number;
    readonly committedLeaderEpoch: number;
    readonly committedMetadata: string;
  }[];
}

/** Whether each offset was written down. */
export interface OffsetCommitResponse {
  readonly partitions: readonly { readonly partition: number; readonly errorCode: number }[];
}

/** Asks how far a group is. */
export interface OffsetFetchRequest {
  readonly groupId: string;
  /** null: all partitions that it has committed. */
  readonly partitions: readonly number[] | null;
  readonly requireStable: boolean;
}

/** The committed offsets of a group. */
export interface OffsetFetchResponse {
  readonly errorCode: number;
  /** `committedOffset` -1 where nothing was committed. */
  readonly partitions: readonly {
    readonly partition: number;
    readonly errorCode: number;
    readonly committedOffset: number;
    readonly committedLeaderEpoch: number;
    readonly metadata: string;
  }[];
}

/** Asks where leader epochs end in the leader's log (KIP-101, KIP-320). */
export interface OffsetForLeaderEpochRequest {
  readonly partitions: readonly {
    readonly partition: number;
    readonly currentLeaderEpoch: number;
    readonly leaderEpoch: number;
  }[];
}

/** Where the epochs end, or the latest epochs before them. */
export interface OffsetForLeaderEpochResponse {
  readonly partitions: readonly {
    readonly partition: number;
    readonly errorCode: number;
    readonly leaderEpoch: number;
    readonly endOffset: number;
  }[];
}

/** Asks for topics. */
export interface CreateTopicsRequest {
  /** Only says what would become of them. */
  readonly validateOnly: boolean;
  readonly topics: readonly {
    readonly name: string;
    /** -1: the broker's num.partitions. */
    readonly numPartitions: number;
    /** -1: the broker's default.replication.factor. */
    readonly replicationFactor: number;
    readonly configs: readonly (readonly [string, string])[];
    readonly assignments?: readonly PlacedPartition[];
  }[];
}

/** What became of each topic that was asked for. */
export interface CreateTopicsResponse {
  readonly topics: readonly {
    readonly name: string;
    readonly errorCode: number;
    readonly errorMessage: string | null;
    readonly topicId: string;
    readonly numPartitions: number;
    readonly replicationFactor: number;
  }[];
}
