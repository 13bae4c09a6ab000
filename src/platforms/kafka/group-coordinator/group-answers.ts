import { type ErrorName, errorNamed } from '../protocol/errors';
import type { JoinGroupResponse } from '../protocol/messages';
import type { ClassicGroup, ClassicGroupMember } from './classic-group';
import { chosenMetadata, membersInOrder } from './classic-members';
import type { GroupTurn } from './group-turn';

/** The answer to a JoinGroup that is refused. */
export function joinRefusal(memberId: string, error: ErrorName): JoinGroupResponse {
  return {
    errorCode: errorNamed(error).code,
    generationId: -1,
    protocolName: '',
    leader: '',
    skipAssignment: false,
    memberId,
    members: [],
  };
}

/** The answer to a JoinGroup of a member in the present generation; the leader gets to know all members. */
export function joinAnswer(group: ClassicGroup, memberId: string, skipAssignment = false): JoinGroupResponse {
  const isLeader = group.leaderId === memberId;
  const members = membersInOrder(group).map((member) => ({
    memberId: member.memberId,
    groupInstanceId: member.groupInstanceId,
    metadata: chosenMetadata(group, member),
  }));
  return {
    errorCode: 0,
    generationId: group.generation,
    protocolName: group.protocolName,
    leader: group.leaderId,
    skipAssignment,
    memberId,
    members: isLeader ? members : [],
  };
}

/** Answers a member's JoinGroup that waits; nothing happens when none does (ClassicGroup.completeJoinFuture). */
export function completeJoin(
  turn: GroupTurn,
  member: ClassicGroupMember,
  response: JoinGroupResponse,
): boolean {
  const to = member.awaitingJoin;
  if (to === null) return false;
  member.awaitingJoin = null;
  turn.effects.push({ kind: 'answer join', to, response });
  return true;
}

/** Answers a member's SyncGroup that waits (ClassicGroup.completeSyncFuture). */
export function completeSync(
  turn: GroupTurn,
  member: ClassicGroupMember,
  error: ErrorName,
  protocolName: string,
): boolean {
  const to = member.awaitingSync;
  if (to === null) return false;
  member.awaitingSync = null;
  const errorCode = errorNamed(error).code;
  const partitions = error === 'NONE' ? member.assignment : [];
  turn.effects.push({ kind: 'answer sync', to, response: { errorCode, protocolName, partitions } });
  return true;
}
