import type { Micros } from '../../../engine/clock';
import { nextState } from '../../../engine/protocol-rows';
import type { JoinGroupRequest, Subscription } from '../protocol/messages';
import { type ClassicGroupEvent, type ClassicGroupState, classicGroupRows } from './classic-group-rows';

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
  /** It was put out when nothing is heard of it until then. */
  sessionDeadline: Micros;
  /** It joined in this rebalance for the first time. */
  isNew: boolean;
}

/** A committed offset (OffsetAndMetadata). */
export interface OffsetEntry {
  readonly offset: number;
  readonly leaderEpoch: number;
  readonly metadata: string;
}

/** A group on its coordinator (group/classic/ClassicGroup). */
export interface ClassicGroup {
  readonly groupId: string;
  state: ClassicGroupState;
  previousState: ClassicGroupState;
  generation: number;
  protocolType: string;
  protocolName: string;
  leaderId: string;
  /** In the order in which they joined. */
  members: Map<string, ClassicGroupMember>;
  /** Ids that were given out and not used yet, with the end of their time. */
  pendingMembers: Map<string, Micros>;
  /** Members that have not synced in this generation. */
  pendingSync: Set<string>;
  newMemberAdded: boolean;
  /** When the join phase ends at the latest; -1 outside of it. */
  joinDeadline: Micros;
  /** During the initial delay: what is left of the longest rebalance timeout; -1 otherwise. */
  initialRemainingMs: number;
  syncDeadline: Micros;
  timerAt: Micros;
  offsets: Map<number, OffsetEntry>;
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
    pendingMembers: new Map(),
    pendingSync: new Set(),
    newMemberAdded: false,
    joinDeadline: -1,
    initialRemainingMs: -1,
    syncDeadline: -1,
    timerAt: -1,
    offsets: new Map(),
  };
}

/** Moves a group on by the rows. */
export function transition(group: ClassicGroup, event: ClassicGroupEvent): void {
  group.previousState = group.state;
  group.state = nextState(classicGroupRows, group.state, event);
}

/** The longest rebalance timeout among the members, in milliseconds. */
export function rebalanceTimeoutMs(group: ClassicGroup): number {
  let longest = 0;
  for (const member of group.members.values()) longest = Math.max(longest, member.rebalanceTimeoutMs);
  return longest;
}

/** Whether every known member has sent its JoinGroup, and no id that was given out is still unused. */
export function hasAllMembersJoined(group: ClassicGroup): boolean {
  if (group.pendingMembers.size > 0) return false;
  for (const member of group.members.values()) if (member.awaitingJoin === null) return false;
  return true;
}

/** Whether a member's protocols are the same as before, subscriptions included. */
export function matches(member: ClassicGroupMember, protocols: JoinGroupRequest['protocols']): boolean {
  if (member.protocols.length !== protocols.length) return false;
  return member.protocols.every((old, i) => {
    const other = protocols[i];
    return other !== undefined && old.name === other.name && sameSubscription(old.metadata, other.metadata);
  });
}

/** Whether a new member shares a protocol with all members (supportsProtocols). */
export function supportsProtocols(group: ClassicGroup, protocols: JoinGroupRequest['protocols']): boolean {
  if (group.members.size === 0) return protocols.length > 0;
  return protocols.some(({ name }) =>
    [...group.members.values()].every((member) => member.protocols.some((p) => p.name === name)),
  );
}

/** The assignor that most members like best among those that all support (selectProtocol). */
export function selectProtocol(group: ClassicGroup): string {
  const members = [...group.members.values()];
  const common = (members[0]?.protocols ?? [])
    .map((protocol) => protocol.name)
    .filter((name) => members.every((member) => member.protocols.some((p) => p.name === name)));
  let best = '';
  let mostVotes = 0;
  for (const name of common) {
    const votes = members.filter(
      (m) => m.protocols.find((p) => common.includes(p.name))?.name === name,
    ).length;
    if (votes > mostVotes) {
      best = name;
      mostVotes = votes;
    }
  }
  return best;
}

/** A member's subscription under the protocol that was chosen. */
export function chosenMetadata(group: ClassicGroup, member: ClassicGroupMember): Subscription {
  const chosen = member.protocols.find((protocol) => protocol.name === group.protocolName);
  return (chosen ?? (member.protocols[0] as JoinGroupRequest['protocols'][number])).metadata;
}

/** The leader stays if it joined again; otherwise the first that did becomes leader (maybeElectNewJoinedLeader). */
export function electLeader(group: ClassicGroup): void {
  if (group.members.get(group.leaderId)?.awaitingJoin) return;
  for (const member of group.members.values()) {
    if (member.awaitingJoin !== null) {
      group.leaderId = member.memberId;
      return;
    }
  }
}

function sameSubscription(a: Subscription, b: Subscription): boolean {
  return (
    sameList(a.topics, b.topics) &&
    sameList(a.ownedPartitions, b.ownedPartitions) &&
    a.generationId === b.generationId &&
    a.rackId === b.rackId
  );
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
