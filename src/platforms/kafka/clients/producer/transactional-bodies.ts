import type { ProducerConfig } from '../../configs/producer-config';
import type { FindCoordinatorRequest } from '../../protocol/messages';
import type {
  AddOffsetsToTxnRequest,
  InitProducerIdRequest,
  TxnOffsetCommitRequest,
} from '../../protocol/transaction-messages';
import type { ProducerState } from './producer-state';
import type { TransactionState } from './transaction-manager';
import {
  coordinatorTypeOf,
  type TransactionalBody,
  type TransactionalRequest,
} from './transactional-request';
import type { TransactionalState } from './transactional-state';

/** The question for the coordinator that a request needs. */
export function findCoordinator(state: TransactionalState, request: TransactionalRequest): TransactionalBody {
  const keyType = coordinatorTypeOf(request) ?? 'transaction';
  const key = request.kind === 'TxnOffsetCommit' ? request.group.groupId : state.transactionalId;
  return { kind: 'FindCoordinator', keyType, key };
}

/** The request by which a client before 4.0 adds partitions; they are on their way from now on. */
export function addPartitionsRequest(
  state: TransactionalState,
  transactions: TransactionState,
): TransactionalBody {
  state.pendingPartitions.push(...state.newPartitions);
  state.newPartitions = [];
  const { transactionalId, transactionVersion } = state;
  const { producerId, producerEpoch } = transactions;
  return {
    kind: 'AddPartitionsToTxn',
    body: {
      transactionalId,
      producerId,
      producerEpoch,
      verifyOnly: false,
      transactionVersion,
      partitions: [...state.pendingPartitions],
    },
  };
}

/** What goes over the wire. */
export function bodyOf(
  state: TransactionalState,
  producer: ProducerState,
  request: TransactionalRequest,
  config: ProducerConfig,
): object {
  const { transactionalId, transactionVersion } = state;
  const { producerId, producerEpoch } = producer.transactions as TransactionState;
  switch (request.kind) {
    case 'FindCoordinator': {
      const body: FindCoordinatorRequest = {
        key: request.key,
        keyType: request.keyType === 'transaction' ? 1 : 0,
      };
      return body;
    }
    case 'InitProducerId': {
      const { isEpochBump } = request;
      const body: InitProducerIdRequest = {
        transactionalId,
        transactionTimeoutMs: config.transactionTimeoutMs,
        producerId: isEpochBump ? producerId : -1,
        producerEpoch: isEpochBump ? producerEpoch : -1,
      };
      return body;
    }
    case 'AddOffsetsToTxn': {
      const { groupId } = request.group;
      const body: AddOffsetsToTxnRequest = { transactionalId, producerId, producerEpoch, groupId };
      return body;
    }
    case 'TxnOffsetCommit': {
      const partitions = [...state.pendingOffsets].map(([partition, { offset, leaderEpoch, metadata }]) => ({
        partition,
        committedOffset: offset,
        committedLeaderEpoch: leaderEpoch,
        committedMetadata: metadata,
      }));
      const body: TxnOffsetCommitRequest = {
        transactionalId,
        transactionVersion,
        producerId,
        producerEpoch,
        ...request.group,
        partitions,
      };
      return body;
    }
    default:
      return request.body;
  }
}
