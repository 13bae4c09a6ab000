import type { Alarm } from '../../../engine/alarm';
import type { Micros } from '../../../engine/clock';
import type { Message } from '../../../engine/network-state';
import type { FetchPartition, ProduceResponse } from '../protocol/messages';
import type { DelayedOperation } from './delayed-operations';

/** A produce request with acks=all that waits for its followers (DelayedProduce). */
export interface DelayedProduce extends DelayedOperation {
  readonly node: number;
  readonly correlation: number;
  readonly deadline: Micros;
  /** Partitions that are not decided yet. */
  pending: number;
  outcomes: ProduceResponse['partitions'][number][];
}

/** A connection as the broker that serves it sees it (network/SocketServer). */
export interface RequestChannel {
  /** The number of the connection. */
  readonly connection: number;
  connectionId: number;
  /** The request that is not answered yet, -1 when there is none. */
  correlation: number;
  /** Requests behind it that were not read from the socket. */
  unread: Message[];
}

/** A consumer's fetch that waits for records (DelayedFetch). */
export interface DelayedFetch extends DelayedOperation {
  readonly node: number;
  readonly correlation: number;
  readonly deadline: Micros;
  readonly minBytes: number;
  readonly maxBytes: number;
  /** Whether only what is decided may be read: up to the last stable offset. */
  readonly readCommitted: boolean;
  readonly partitions: readonly FetchPartition[];
}

/** What a leader keeps about the fetch session of one follower broker (server/FetchSession). */
export interface FollowerSession {
  readonly followerId: number;
  readonly node: number;
  brokerEpoch: number;
  lastFetchMs: number;
  /** The fetch that waits for records; -1 when none does. */
  correlation: number;
  deadline: Micros;
  /** Partitions with records that were not sent yet, and those whose high watermark may have to be told. */
  newRecords: number[];
  newHighWatermark: number[];
  /** By partition: the high watermark that the follower was told last, -1 for none. */
  toldHighWatermarks: number[];
  /** Partitions in which it is not in sync: each fetch may be the one that lets it in. */
  outOfSync: number[];
}

/** A broker's fetcher for the partitions that follow one leader (server/ReplicaFetcherThread). */
export interface ReplicaFetcher {
  readonly leaderId: number;
  readonly leaderNode: number;
  partitions: number[];
  /** Partitions whose position the leader does not know yet. */
  changed: number[];
  /** Whether the next fetch begins a new session with all partitions. */
  full: boolean;
  inFlight: boolean;
  /** Not to fetch before this time: replica.fetch.backoff.ms after a failure. */
  backoffUntil: Micros;
  /** Partitions that wait for their backoff, with the time at which it ends. */
  delayed: { readonly partition: number; readonly until: Micros }[];
}

/** A request of a transactional producer that waits until its partitions are known to be part of the transaction. */
export interface VerifyingRequest extends DelayedOperation {
  readonly message: Message;
  readonly transactionalId: string;
  readonly transactionVersion: number;
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly partitions: readonly { readonly partition: number; readonly baseSequence: number }[];
  readonly since: Micros;
  /** What was found out before the coordinator was asked: error codes, and guards of those it was asked about. */
  errors: Map<number, number>;
  guards: Map<number, number>;
}

/** A WriteTxnMarkers whose markers are not all replicated. */
export interface DelayedMarkers extends DelayedOperation {
  readonly node: number;
  readonly correlation: number;
  readonly deadline: Micros;
  readonly producerIds: readonly number[];
  /** By marker and partition; -1 while it is not decided. */
  readonly results: { readonly partition: number; errorCode: number; readonly requiredOffset: number }[][];
}

/** The state of one broker's process; all of it but the metadata offset is lost with the process. */
export interface BrokerState {
  readonly brokerId: number;
  readonly node: number;
  status: 'starting' | 'recovering' | 'running' | 'stopping';
  incarnationId: number;
  brokerEpoch: number;
  /** The epoch that the last clean shutdown wrote to disk; -1 after a crash. */
  cleanShutdownEpoch: number;
  /** Whether it asked for leave to stop and was told to wait. */
  waitsToStop: boolean;
  /** Whether the partitions were set up from the metadata log since the process started. */
  imageLoaded: boolean;
  /** Metadata records before this offset are applied. */
  metadataOffset: number;
  heartbeatTimer: number;
  nextId: number;
  produces: DelayedProduce[];
  fetches: DelayedFetch[];
  verifying: VerifyingRequest[];
  markers: DelayedMarkers[];
  sessions: Map<number, FollowerSession>;
  fetchers: Map<number, ReplicaFetcher>;
  purgatoryAlarm: Alarm;
  /** What is being served on each connection, by `channelKey`. */
  channels: (RequestChannel | null)[];
  /** Partitions whose ISR change waits to be sent, and whether a request is on its way. */
  alterQueue: number[];
  alterInFlight: boolean;
  /** Producer ids still to give away, and the end of the block. */
  nextProducerId: number;
  /** Topics whose creation is on its way. */
  creatingTopics: string[];
}
