import type { ErrorName } from '../protocol/errors';
import type { InitProducerIdRequest } from '../protocol/transaction-messages';
import {
  isEpochExhausted,
  prepareFenceProducerEpoch,
  prepareIncrementProducerEpoch,
  prepareProducerIdRotation,
  type TransactionFields,
  type TransactionMetadata,
} from './transaction-metadata';

/** What a coordinator does about a producer that begins, or goes on after an error. */
export type InitDecision =
  | { readonly kind: 'refuse'; readonly error: ErrorName }
  /** Its predecessor's transaction is open: it is aborted first, under a fenced epoch, and the producer asks again. */
  | { readonly kind: 'fence'; readonly transit: TransactionFields }
  | { readonly kind: 'give'; readonly transit: TransactionFields };

/** Decides on InitProducerId (TransactionCoordinator.prepareInitProducerIdTransit). */
export function decideInit(
  metadata: TransactionMetadata,
  request: InitProducerIdRequest,
  nextProducerId: () => number,
  nowMs: number,
): InitDecision {
  const { transactionTimeoutMs } = request;
  const expectedEpoch = request.producerId < 0 ? null : request.producerEpoch;
  if (metadata.pendingState !== null) return refuse('CONCURRENT_TRANSACTIONS');
  if (expectedEpoch !== null && !isValidProducerId(metadata, request)) return refuse('PRODUCER_FENCED');
  switch (metadata.state) {
    case 'PrepareCommit':
    case 'PrepareAbort':
      return refuse('CONCURRENT_TRANSACTIONS');
    case 'Ongoing':
      return { kind: 'fence', transit: prepareFenceProducerEpoch(metadata) };
    default: {
      const isLast = expectedEpoch === null || expectedEpoch === metadata.producerEpoch;
      const transit =
        isEpochExhausted(metadata.producerEpoch) && isLast
          ? prepareProducerIdRotation(
              metadata,
              nextProducerId(),
              transactionTimeoutMs,
              nowMs,
              expectedEpoch !== null,
            )
          : prepareIncrementProducerEpoch(metadata, transactionTimeoutMs, expectedEpoch, nowMs);
      return transit === null ? refuse('PRODUCER_FENCED') : { kind: 'give', transit };
    }
  }
}

/**
 * A producer that names its id must be the one in use: or the id is new, or it is a retry across a change of the id
 * whose answer was lost.
 */
function isValidProducerId(
  metadata: TransactionMetadata,
  { producerId, producerEpoch }: InitProducerIdRequest,
): boolean {
  if (metadata.producerEpoch < 0 || producerId === metadata.producerId) return true;
  return producerId === metadata.prevProducerId && isEpochExhausted(producerEpoch);
}

function refuse(error: ErrorName): InitDecision {
  return { kind: 'refuse', error };
}
