import type { HostValue } from '../interpreter/machine/host';
import type { ConsumerGroupIdentity } from '../platforms/kafka/clients/client-api';
import { type CallRow, clientOf, nothing, text } from './host-call';
import { offsetsOf } from './kafka-values';

/** The host calls of a producer's transactions by name. */
export const transactionRows = {
  initTransactions: {
    call: (api, { token }, args) => api.initTransactions(clientOf(args), token),
    result: nothing,
  },
  beginTransaction: { call: (api, _, args) => api.beginTransaction(clientOf(args)), result: nothing },
  sendOffsetsToTransaction: {
    call: (api, { token }, args) =>
      api.sendOffsetsToTransaction(clientOf(args), offsetsOf(args[1]) ?? [], groupOf(args[2]), token),
    result: nothing,
  },
  commitTransaction: {
    call: (api, { token }, args) => api.commitTransaction(clientOf(args), token),
    result: nothing,
  },
  abortTransaction: {
    call: (api, { token }, args) => api.abortTransaction(clientOf(args), token),
    result: nothing,
  },
} satisfies Record<string, CallRow>;

/** {groupId, generationId, memberId, groupInstanceId} of ConsumerGroupMetadata. */
function groupOf(value: HostValue | undefined): ConsumerGroupIdentity {
  const [groupId, generationId, memberId, instance] = value as readonly HostValue[];
  return {
    groupId: text(groupId),
    generationId: generationId as number,
    memberId: text(memberId),
    groupInstanceId: (instance ?? null) as string | null,
  };
}
