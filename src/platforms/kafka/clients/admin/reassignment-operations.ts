import {
  ADMIN_API,
  type AlterPartitionReassignmentsResponse,
  type ListPartitionReassignmentsResponse,
} from '../../protocol/admin-messages';
import { protocolException } from '../client-exceptions';
import type { AdminArguments } from './admin-api';
import { type AdminOperation, answerWith, firstResponse, toAny } from './admin-request';

/** Reassignments of partitions; each partition with the exception that keeps it from one. */
export const alterReassignments: AdminOperation<AdminArguments['alterReassignments']> = {
  begin: (args) => [toAny(ADMIN_API.AlterPartitionReassignments, args)],
  proceed: (_, answered) => {
    const { partitions } = firstResponse<AlterPartitionReassignmentsResponse>(answered);
    return answerWith(
      partitions.map(({ topic, partition, errorCode, errorMessage }) => ({
        topic,
        partition,
        exception: errorCode === 0 ? null : protocolException(errorCode, errorMessage),
      })),
    );
  },
};

/** The reassignments that are under way. */
export const listReassignments: AdminOperation<AdminArguments['listReassignments']> = {
  begin: (args) => [toAny(ADMIN_API.ListPartitionReassignments, args)],
  proceed: (_, answered) =>
    answerWith(firstResponse<ListPartitionReassignmentsResponse>(answered).partitions),
};
