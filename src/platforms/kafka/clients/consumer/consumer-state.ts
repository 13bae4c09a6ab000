import type { Alarm } from '../../../../engine/alarm';
import type { Micros } from '../../../../engine/clock';
import type { AutoOffsetReset } from '../../configs/auto-offset-reset';
import type { MetadataResponse } from '../../protocol/messages';
import type { AbortedTransactionInFetch } from '../../protocol/transaction-messages';
import type { ClientVersion, PollStep, TopicPartition } from '../client-api';
import type { ClientLogLine } from '../client-log';
import type { MetadataState } from '../metadata';
import type { GroupMembershipOperation, OffsetAtTime, PartitionTime } from './consumer-api';
import type { CommitEntry, GroupState } from './group-state';
import type { TopicPattern } from './topic-pattern';

/**
 * What a consumer knows about a partition that it is assigned (SubscriptionState.TopicPartitionState).
 * `initializing`: no position yet, the committed offset is asked for first. `awaitReset`: the position is to be found
 * by `resetStrategy`. `awaitValidation`: the leader changed, and it is being asked whether its log agrees.
 */
export interface AssignedPartition {
  /** Its number, -1 while the metadata does not know it. */
  readonly partition: number;
  readonly topic: string;
  readonly index: number;
  status: 'initializing' | 'awaitReset' | 'awaitValidation' | 'fetching';
  /** The offset of the next record to return; -1 without a position. */
  position: number;
  /** The leader epoch of the record before the position; -1 when unknown. */
  positionEpoch: number;
  /** The leader epoch with which the position was validated last. */
  validatedEpoch: number;
  resetStrategy: AutoOffsetReset | null;
  /** Not to ask for offsets again before this time. */
  retryAt: Micros;
  isPaused: boolean;
  /** It is about to be revoked: nothing more is fetched or returned. */
  isPendingRevocation: boolean;
  /** The high watermark, or the last stable offset for a reader of committed records; -1 while unknown. */
  readableEnd: number;
  logStartOffset: number;
  /** Its end was asked for by `currentLag`. */
  isEndRequested: boolean;
}

/** An answer to a fetch that was not returned by poll yet (CompletedFetch). */
export interface CompletedFetch {
  readonly partition: number;
  readonly batches: readonly number[];
  /** The batch that is next. */
  batchIndex: number;
  /** The offset that is next; it must agree with the position. */
  nextOffset: number;
  readonly errorCode: number;
  /** Of a reader of committed records: the aborted transactions that were not reached yet. */
  aborted: readonly AbortedTransactionInFetch[];
  /** Producers whose records are being dropped, up to their marker. */
  abortedProducers: readonly number[];
  /** The fact of its arrival: what the program does with the records is a consequence of it. */
  readonly cause: number;
}

/** The operation that the program's thread is in. */
export type ConsumerOperation =
  | {
      readonly kind: 'poll';
      readonly deadline: Micros;
      readonly waitsForAssignment: boolean;
      hasPassed: boolean;
    }
  | {
      readonly kind: 'commitSync';
      readonly deadline: Micros;
      readonly timeoutMs: number;
      readonly offsets: readonly CommitEntry[];
      /** As the program gave them, for the message of the timeout. */
      readonly shown: string;
    }
  | {
      readonly kind: 'committed';
      readonly deadline: Micros;
      readonly timeoutMs: number;
      readonly partitions: readonly TopicPartition[];
    }
  | {
      readonly kind: 'position';
      readonly deadline: Micros;
      readonly timeoutMs: number;
      readonly partition: TopicPartition;
    }
  | {
      readonly kind: 'topics';
      readonly deadline: Micros;
      /** null: all topics. */
      readonly topic: string | null;
      isInFlight: boolean;
      retryAt: Micros;
      attempts: number;
      answer: MetadataResponse | null;
    }
  | {
      readonly kind: 'offsets';
      readonly deadline: Micros;
      readonly timeoutMs: number;
      /** Whether only offsets are wanted, or the records' timestamps and epochs too. */
      readonly isOffsetOnly: boolean;
      /** The times to look for may be EARLIEST_TIMESTAMP or LATEST_TIMESTAMP. */
      readonly partitions: readonly PartitionTime[];
      /** By partition number. */
      readonly found: Map<number, OffsetAtTime>;
      readonly asked: number[];
      retryAt: Micros;
    }
  | { readonly kind: 'unsubscribe'; readonly deadline: Micros }
  | { readonly kind: 'close'; readonly deadline: Micros; readonly timeoutMs: number };

/** What is to be done once the program has run the callback that it was given. */
export type AfterCallback =
  | 'finishJoinPrepare'
  /** What the new assignment lacks is given up: now it counts. */
  | 'finishRevocation'
  /** All partitions are lost: the member joins anew. */
  | 'finishLost'
  | 'finishJoinComplete'
  | 'finishLeave'
  | null;

/** `escaped`: with something that Kafka does not catch around its listeners. */
export type CallbackOutcome = 'returned' | 'threw' | 'escaped';

/** The mutable state of one consumer. */
export interface ConsumerState {
  readonly node: number;
  readonly host: number;
  readonly version: ClientVersion;
  /** Its settings in the ledger of settings. */
  readonly settings: number;
  /** Whether poll returns records, or only says how many there were: a workload does not look at them. */
  readonly keepsRecords: boolean;
  readonly metadata: MetadataState;
  subscriptionType: 'none' | 'auto' | 'user';
  topics: string[];
  /** Of a subscription by pattern, which `topics` follow; null for others. */
  pattern: TopicPattern | null;
  /** A regular expression that the coordinator looks at (consumer protocol only); '' for none. */
  remotePattern: string;
  hasListener: boolean;
  /** By partition number, in the order in which they are fetched. */
  assigned: Map<number, AssignedPartition>;
  /** Partitions of `assign` that the metadata does not know yet: without a number. */
  unresolved: AssignedPartition[];
  /** null without a group.id. */
  readonly group: GroupState | null;
  /** Fetched data in the order of arrival; the first is being returned. */
  completed: CompletedFetch[];
  /** Nodes that a fetch is on its way to. */
  fetching: number[];
  /** The metadata for which all positions are known and checked; -1 when there is something to do about them. */
  settledSnapshot: number;
  /** How many brokers lead the assigned partitions, while the positions are settled. */
  leaderCount: number;
  /** Not to fetch from brokers that cannot be reached before this time; Infinity when all can be. */
  reconnectAt: Micros;
  /** A number of the assignment, so that answers that were asked for an earlier one are told apart. */
  assignmentVersion: number;
  operation: ConsumerOperation | null;
  /** The token of the operation when it waits; -1 while it does not. */
  token: number;
  afterCallback: AfterCallback;
  /** How the callback that was handed out last ended, as far as the program told. */
  callbackOutcome: CallbackOutcome;
  /** Whether a callback threw in a rebalance that is still being gone through. */
  hasCallbackFailed: boolean;
  /** Steps that are handed out before anything else: callbacks of commitAsync. */
  steps: PollStep[];
  isWakeupPending: boolean;
  status: 'open' | 'closing' | 'closed';
  membershipOperation: GroupMembershipOperation;
  /** How far an `unsubscribe` or `close` is. */
  leavePhase: 'commit' | 'callbacks' | 'prepare' | 'leave' | 'await' | 'done';
  nextCommit: number;
  /** commitAsync calls without an outcome. */
  pendingCommits: number;
  readonly alarm: Alarm;
  log: ClientLogLine[];
}
