import type { Alarm } from '../../../engine/alarm';
import type { Micros } from '../../../engine/clock';
import { nextState } from '../../../engine/protocol-rows';
import type { JoinGroupRequest } from '../protocol/messages';
import { type ClassicGroupEvent, type ClassicGroupState, classicGroupRows } from './classic-group-rows';
import type { ConsumerGroup } from './consumer-group/consumer-group';

/** Where an answer goes. */
export interface ReplyAddress {
  readonly node: number;
  readonly correlation: number;
}

/** One member of a classic group (group/classic/ClassicGroupMember). */
export interface ClassicGroupMember {
  readonly memberId: string;
  readonly groupInstanceId: string | null;
  readonly clientId: string;
  /** The client's node. */
  readonly node: number;
  rebalanceTimeoutMs: number;
  sessionTimeoutMs: number;
  protocols: JoinGroupRequest['protocols'];
  assignment: readonly number[];
  /** Its JoinGroup or SyncGroup that is not answered yet. */
  awaitingJoin: ReplyAddress | null;
  awaitingSync: ReplyAddress | null;
  /** It joined in this rebalance for the first time, and cannot send heartbeats yet. */
  isNew: boolean;
}

/** A committed offset (OffsetAndMetadata). */
export interface OffsetEntry {
  readonly offset: number;
  readonly leaderEpoch: number;
  readonly metadata: string;
}

/** A group on its coordinator (group/classic/ClassicGroup), with its timers (GroupMetadataManager.timer). */
export interface ClassicGroup {
  readonly groupId: string;
  state: ClassicGroupState;
  previousState: ClassicGroupState;
  generation: number;
  protocolType: string;
  protocolName: string;
  leaderId: string;
  /** In the order in which they joined; `membersInOrder` gives them as Kafka's HashMap does. */
  members: Map<string, ClassicGroupMember>;
  /** Ids that were given out and not used yet. */
  pendingMembers: Set<string>;
  /** Members that have not synced in this generation. */
  pendingSync: Set<string>;
  newMemberAdded: boolean;
  /** The step that the initial delay is at, and what is left of the longest rebalance timeout after it. */
  initialDelayMs: number;
  initialRemainingMs: number;
  /** When each timer fires: `join`, `sync`, and `heartbeat MEMBER` for each member or id given out. */
  timers: Map<string, Micros>;
  alarm: Alarm;
  offsets: Map<number, OffsetEntry>;
  /** The group by the consumer protocol; then all of the above but the offsets and timers is unused. */
  consumer: ConsumerGroup | null;
}

/** A group without members. */
export function newGroup(groupId: string): ClassicGroup {
  return {
    groupId,
    state: 'Empty',
    previousState: 'Dead',
    generation: 0,
    protocolType: '',
    protocolName: '',
    leaderId: '',
    members: new Map(),
    pendingMembers: new Set(),
    pendingSync: new Set(),
    newMemberAdded: false,
    initialDelayMs: 0,
    initialRemainingMs: 0,
    timers: new Map(),
    alarm: [],
    offsets: new Map(),
    consumer: null,
  };
}

/** Moves a group on by the rows. */
export function transition(group: ClassicGroup, event: ClassicGroupEvent): void {
  const { state } = group;
  group.state = nextState(classicGroupRows, state, event);
  group.previousState = state;
}

/** The longest rebalance timeout among the members, in milliseconds. */
export function rebalanceTimeoutMs(group: ClassicGroup): number {
  let longest = 0;
  for (const member of group.members.values()) longest = Math.max(longest, member.rebalanceTimeoutMs);
  return longest;
}

/** How many members have sent a JoinGroup that is not answered yet. */
export function awaitingJoinCount(group: ClassicGroup): number {
  let count = 0;
  for (const member of group.members.values()) if (member.awaitingJoin !== null) count++;
  return count;
}

/** Whether every known member has sent its JoinGroup, and no id that was given out is still unused. */
export function hasAllMembersJoined(group: ClassicGroup): boolean {
  return group.pendingMembers.size === 0 && awaitingJoinCount(group) === group.members.size;
}
