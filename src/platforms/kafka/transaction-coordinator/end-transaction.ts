import type { ErrorName } from '../protocol/errors';
import type { EndTxnRequest } from '../protocol/transaction-messages';
import {
  isEpochExhausted,
  prepareAbortOrCommit,
  type TransactionFields,
  type TransactionMetadata,
} from './transaction-metadata';

/** What a coordinator does about the end of a transaction. */
export type EndDecision =
  /** `NONE` answers a retry of what is done already, with the id and epoch that it led to. */
  | { readonly kind: 'answer'; readonly error: ErrorName }
  | { readonly kind: 'append'; readonly transit: TransactionFields; readonly isEpochFence: boolean };

/** Who ends a transaction, and which. */
export type EndRequest = Omit<EndTxnRequest, 'transactionalId'> & {
  /** False when the coordinator itself ends it: it timed out, or a new producer took over. */
  readonly isFromClient: boolean;
};

/** Decides on EndTxn (TransactionCoordinator.endTransaction; endTransactionWithTV1 for clients before KIP-890). */
export function decideEnd(
  metadata: TransactionMetadata,
  request: EndRequest,
  nextProducerId: () => number,
  nowMs: number,
): EndDecision {
  return request.transactionVersion >= 2
    ? decideEndV2(metadata, request, nextProducerId, nowMs)
    : decideEndV1(metadata, request, nowMs);
}

function decideEndV2(
  metadata: TransactionMetadata,
  request: EndRequest,
  nextProducerId: () => number,
  nowMs: number,
): EndDecision {
  const { pendingState, state } = metadata;
  const isEpochFence = pendingState === 'PrepareEpochFence';
  if (pendingState !== null && !isEpochFence) return answer('CONCURRENT_TRANSACTIONS');
  const isOverflowRetry = !isEpochFence && isRetryOnOverflow(metadata, request);
  if (metadata.producerId !== request.producerId && !isOverflowRetry)
    return answer('INVALID_PRODUCER_ID_MAPPING');
  const isRetry = isOverflowRetry || (!isEpochFence && metadata.producerEpoch === request.producerEpoch + 1);
  if (!isValidEpoch(metadata, request, isEpochFence, isRetry)) return answer('PRODUCER_FENCED');
  const end = (isCommit: boolean, noPartitionAdded: boolean): EndDecision => {
    const next = isEpochExhausted(metadata.producerEpoch) ? nextProducerId() : -1;
    if (!isCommit && isEpochFence) metadata.pendingState = null;
    const { transactionVersion } = request;
    const transit = prepareAbortOrCommit(
      metadata,
      isCommit,
      transactionVersion,
      next,
      nowMs,
      noPartitionAdded,
    );
    return { kind: 'append', transit, isEpochFence };
  };
  const { committed } = request;
  switch (state) {
    case 'Ongoing':
      return end(committed, false);
    case 'Empty':
      return committed ? answer('INVALID_TXN_STATE') : end(false, true);
    case 'CompleteCommit':
      if (committed) return answer(isRetry ? 'NONE' : 'INVALID_TXN_STATE');
      return isRetry ? answer('INVALID_TXN_STATE') : end(false, true);
    case 'CompleteAbort':
      if (committed) return answer('INVALID_TXN_STATE');
      return isRetry ? answer('NONE') : end(false, true);
    default:
      return answer(
        committed === (state === 'PrepareCommit') ? 'CONCURRENT_TRANSACTIONS' : 'INVALID_TXN_STATE',
      );
  }
}

/**
 * With transactions of version 2 the same state and epoch mean the next call, not a retry: a retry bears the epoch
 * before the present one.
 */
function isValidEpoch(
  metadata: TransactionMetadata,
  { producerEpoch, isFromClient }: EndRequest,
  isEpochFence: boolean,
  isRetry: boolean,
): boolean {
  const isSame = producerEpoch === metadata.producerEpoch;
  if (isEpochFence) return (!isFromClient || isSame) && producerEpoch >= metadata.producerEpoch;
  switch (metadata.state) {
    case 'PrepareCommit':
    case 'PrepareAbort':
      return metadata.producerEpoch === producerEpoch + 1;
    case 'CompleteCommit':
    case 'CompleteAbort':
      return isRetry || isSame;
    default:
      return isSame;
  }
}

/** The answer that brought a new producer id was lost. */
function isRetryOnOverflow(metadata: TransactionMetadata, request: EndRequest): boolean {
  const isFormerId = metadata.prevProducerId === request.producerId;
  return isFormerId && metadata.producerEpoch === 0 && isEpochExhausted(request.producerEpoch);
}

function decideEndV1(metadata: TransactionMetadata, request: EndRequest, nowMs: number): EndDecision {
  const { state, pendingState, producerEpoch } = metadata;
  const { committed, isFromClient } = request;
  const isEpochFence = pendingState === 'PrepareEpochFence';
  if (metadata.producerId !== request.producerId) return answer('INVALID_PRODUCER_ID_MAPPING');
  const isStale = isFromClient
    ? request.producerEpoch !== producerEpoch
    : request.producerEpoch < producerEpoch;
  if (isStale) return answer('PRODUCER_FENCED');
  if (pendingState !== null && !isEpochFence) return answer('CONCURRENT_TRANSACTIONS');
  switch (state) {
    case 'Ongoing':
      if (!committed && isEpochFence) {
        metadata.pendingState = null;
        metadata.producerEpoch = request.producerEpoch;
        metadata.lastProducerEpoch = -1;
      }
      return {
        kind: 'append',
        transit: prepareAbortOrCommit(metadata, committed, 0, -1, nowMs, false),
        isEpochFence,
      };
    case 'CompleteCommit':
      return answer(committed ? 'NONE' : 'INVALID_TXN_STATE');
    case 'CompleteAbort':
      return answer(committed ? 'INVALID_TXN_STATE' : 'NONE');
    case 'PrepareCommit':
      return answer(committed ? 'CONCURRENT_TRANSACTIONS' : 'INVALID_TXN_STATE');
    case 'PrepareAbort':
      return answer(committed ? 'INVALID_TXN_STATE' : 'CONCURRENT_TRANSACTIONS');
    default:
      return answer('INVALID_TXN_STATE');
  }
}

function answer(error: ErrorName): EndDecision {
  return { kind: 'answer', error };
}
