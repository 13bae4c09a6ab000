import type { Micros } from '../../../../engine/clock';
import type { JoinGroupResponse, StickyUserData } from '../../protocol/messages';
import type { ClientException, TopicPartition } from '../client-api';
import { type ModernMember, newModernMember } from './modern-member';

/** AbstractCoordinator.MemberState. */
export type MemberStatus = 'unjoined' | 'preparingRebalance' | 'completingRebalance' | 'stable';

/** OffsetCommitRequest.DEFAULT_GENERATION_ID. */
export const NO_GENERATION = -1;

/** Offsets to commit, partitions by their numbers. */
export interface CommitEntry {
  /** -1 for one that is not there; `missing` names it then. */
  readonly partition: number;
  readonly missing?: TopicPartition;
  readonly offset: number;
  readonly leaderEpoch: number;
  readonly metadata: string;
}

/** JoinGroup and the SyncGroup that follows it, seen from poll. */
export type JoinProgress =
  | { readonly phase: 'idle' }
  | { readonly phase: 'inFlight' }
  | { readonly phase: 'succeeded'; readonly assignment: readonly number[] }
  | { readonly phase: 'failed'; readonly errorCode: number; readonly exception: ClientException | null };

/** A commit that something waits for: a commitSync, a rebalance, or close. */
export type CommitProgress =
  | { readonly phase: 'idle'; readonly retryAt: Micros; readonly attempts: number }
  | { readonly phase: 'inFlight'; readonly attempts: number }
  | { readonly phase: 'done'; readonly exception: ClientException | null };

/** What a consumer keeps about its group (AbstractCoordinator, ConsumerCoordinator, Heartbeat). */
export interface GroupState {
  readonly groupId: string;
  readonly groupInstanceId: string | null;
  /** The node of the coordinator's broker, -1 while it is unknown. */
  coordinator: number;
  isLookingUp: boolean;
  /** Not to look for the coordinator before this time. */
  lookupAt: Micros;
  status: MemberStatus;
  generationId: number;
  memberId: string;
  protocolName: string;
  isLeader: boolean;
  rejoinNeeded: boolean;
  rejoinReason: string;
  needsJoinPrepare: boolean;
  join: JoinProgress;
  /** Not to send JoinGroup before this time. */
  joinAt: Micros;
  /** A JoinGroup response that came while nobody polled: it is looked at by the next poll. */
  deferredJoin: JoinGroupResponse | null;
  /** The leader's JoinGroup response while it waits for metadata about the topics of the group. */
  pendingAssignment: JoinGroupResponse | null;
  /** Topics of the subscription that was joined with; null before the first time. */
  joinedTopics: string[] | null;
  /** What the leader knew of the partitions when it assigned them; '' for others. */
  assignmentSnapshot: string;
  /** What the sticky assignor remembers (StickyAssignor.onAssignment); null before its first assignment. */
  stickyUserData: StickyUserData | null;
  /** The assignment that follows when the program has run the callback for what it gives up. */
  nextAssignment: readonly number[];
  /** The topics that the group subscribes to, as the leader knows them. */
  groupTopics: string[];
  /** The metadata that was looked at last for changes. */
  metadataVersion: number;
  /** Until when the offsets may be committed before a rebalance; -1 outside of it. */
  prepareDeadline: Micros;
  prepareCommit: CommitProgress;
  syncCommit: CommitProgress;
  /** commitAsync calls that wait for the coordinator. */
  unsentCommits: { readonly commit: number; readonly offsets: readonly CommitEntry[] }[];
  nextAutoCommitAt: Micros;
  isAutoCommitInFlight: boolean;
  /** Committed offsets that were asked for: for which partitions, and with what outcome. */
  offsetFetch: {
    phase: 'idle' | 'inFlight' | 'done' | 'failed';
    key: string;
    retryAt: Micros;
    attempts: number;
    found: CommitEntry[];
    exception: ClientException | null;
  };
  isHeartbeatEnabled: boolean;
  nextHeartbeatAt: Micros;
  sessionDeadline: Micros;
  pollDeadline: Micros;
  /** An error that the next poll must throw: found by the heartbeat. */
  fatalError: ClientException | null;
  isLeaveInFlight: boolean;
  /** The membership by the consumer protocol; null with the classic one. */
  readonly modern: ModernMember | null;
}

/** The state of a consumer that is no member yet. */
export function newGroupState(
  groupId: string,
  groupInstanceId: string | null,
  protocol: 'classic' | 'consumer',
): GroupState {
  return {
    groupId,
    groupInstanceId,
    coordinator: -1,
    isLookingUp: false,
    lookupAt: 0,
    status: 'unjoined',
    generationId: NO_GENERATION,
    memberId: '',
    protocolName: '',
    isLeader: false,
    rejoinNeeded: true,
    rejoinReason: '',
    needsJoinPrepare: true,
    join: { phase: 'idle' },
    joinAt: 0,
    deferredJoin: null,
    pendingAssignment: null,
    joinedTopics: null,
    assignmentSnapshot: '',
    stickyUserData: null,
    nextAssignment: [],
    groupTopics: [],
    metadataVersion: -1,
    prepareDeadline: -1,
    prepareCommit: NO_COMMIT,
    syncCommit: NO_COMMIT,
    unsentCommits: [],
    nextAutoCommitAt: Number.POSITIVE_INFINITY,
    isAutoCommitInFlight: false,
    offsetFetch: { phase: 'idle', key: '', retryAt: 0, attempts: 0, found: [], exception: null },
    isHeartbeatEnabled: false,
    nextHeartbeatAt: 0,
    sessionDeadline: 0,
    pollDeadline: 0,
    fatalError: null,
    isLeaveInFlight: false,
    modern: protocol === 'consumer' ? newModernMember() : null,
  };
}

/** No commit is under way. */
export const NO_COMMIT: CommitProgress = { phase: 'idle', retryAt: 0, attempts: 0 };
