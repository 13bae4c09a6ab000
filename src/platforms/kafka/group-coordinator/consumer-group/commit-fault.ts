import type { ErrorName } from '../../protocol/errors';
import type { OffsetCommitRequest } from '../../protocol/messages';
import type { TxnOffsetCommitRequest } from '../../protocol/transaction-messages';
import type { ConsumerGroup } from './consumer-group';

/** What is looked at of a commit. */
type CommitOfMember = Pick<OffsetCommitRequest, 'memberId' | 'generationId'> & {
  readonly partitions: readonly { readonly partition: number }[];
};

/**
 * Why a commit to a consumer group is refused; null when it is not. A member may also commit with a former epoch for
 * partitions that it has had since then (ConsumerGroup.validateOffsetCommit).
 */
export function consumerCommitFault(
  { members }: ConsumerGroup,
  { memberId, generationId, partitions }: CommitOfMember,
): ErrorName | null {
  if (generationId < 0 && members.size === 0) return null;
  const member = members.get(memberId);
  if (member === undefined) return 'UNKNOWN_MEMBER_ID';
  if (generationId === member.memberEpoch) return null;
  const stale = member.classic === null ? 'STALE_MEMBER_EPOCH' : 'ILLEGAL_GENERATION';
  if (generationId > member.memberEpoch) return stale;
  const hasAll = partitions.every(({ partition }) => {
    const epoch = member.assigned.get(partition) ?? member.pendingRevocation.get(partition);
    return epoch !== undefined && generationId >= epoch;
  });
  return hasAll ? null : stale;
}

/** The same for offsets in a transaction: a producer that names no member is let through, as with classic groups. */
export function transactionalConsumerFault(
  group: ConsumerGroup,
  request: TxnOffsetCommitRequest,
): ErrorName | null {
  if (request.generationId < 0 && request.memberId === '' && request.groupInstanceId === null) return null;
  const fault = consumerCommitFault(group, request);
  return fault === 'STALE_MEMBER_EPOCH' ? 'ILLEGAL_GENERATION' : fault;
}
