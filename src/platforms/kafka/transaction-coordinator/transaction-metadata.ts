import { assert } from '../../../base/assert';
import { nextState } from '../../../engine/protocol-rows';
import { type TransactionEvent, type TransactionStateName, transactionRows } from './transaction-rows';

/** What a coordinator knows of a transactional id, and writes to its log. Times are milliseconds since 1970. */
export interface TransactionFields {
  producerId: number;
  /** The id before the last change; tells a retry across an overflow of the epoch. */
  prevProducerId: number;
  /** The id that follows when the epochs of this one are used up; -1 without one. */
  nextProducerId: number;
  producerEpoch: number;
  lastProducerEpoch: number;
  txnTimeoutMs: number;
  state: TransactionStateName;
  partitions: readonly number[];
  txnStartMs: number;
  txnLastUpdateMs: number;
  /** 2 when the epoch goes up with each transaction (KIP-890); 0 before. */
  clientTransactionVersion: number;
}

/** A transactional id on its coordinator (transaction-coordinator/TransactionMetadata). */
export interface TransactionMetadata extends TransactionFields {
  readonly transactionalId: string;
  /** The state that is being written to the log. */
  pendingState: TransactionStateName | null;
  hasFailedEpochFence: boolean;
}

/** Short.MAX_VALUE. */
const MAX_EPOCH = 32767;

const NONE = -1;

/** A transactional id that nobody used before. */
export function newTransactionMetadata(
  transactionalId: string,
  producerId: number,
  txnTimeoutMs: number,
  nowMs: number,
): TransactionMetadata {
  return {
    transactionalId,
    producerId,
    prevProducerId: NONE,
    nextProducerId: NONE,
    producerEpoch: NONE,
    lastProducerEpoch: NONE,
    txnTimeoutMs,
    state: 'Empty',
    partitions: [],
    txnStartMs: NONE,
    txnLastUpdateMs: nowMs,
    clientTransactionVersion: 0,
    pendingState: null,
    hasFailedEpochFence: false,
  };
}

/** The largest epoch is kept for fencing: no client may use it. */
export function isEpochExhausted(producerEpoch: number): boolean {
  return producerEpoch >= MAX_EPOCH - 1;
}

/** The fields after an event; the metadata notes that they are being written (prepareTransitionTo). */
function prepare(
  metadata: TransactionMetadata,
  event: TransactionEvent,
  changes: Partial<TransactionFields>,
): TransactionFields {
  assert(
    metadata.pendingState === null,
    `${metadata.transactionalId} is already on its way to another state`,
  );
  const { transactionalId: _, pendingState: __, hasFailedEpochFence: ___, ...fields } = metadata;
  const state = nextState(transactionRows, metadata.state, event);
  const transit = { ...fields, prevProducerId: metadata.producerId, ...changes, state };
  assert(transit.producerEpoch >= 0, 'a transactional id has an epoch once it is in use');
  metadata.pendingState = state;
  return transit;
}

/** What was written counts (completeTransitionTo). */
export function completeTransition(metadata: TransactionMetadata, transit: TransactionFields): void {
  assert(metadata.pendingState === transit.state, 'only the transition that is pending can be completed');
  Object.assign(metadata, transit);
  metadata.pendingState = null;
}

/** Nobody may go on with the producer's present epoch: the first half of an abort that the producer did not ask for. */
export function prepareFenceProducerEpoch(metadata: TransactionMetadata): TransactionFields {
  const { producerEpoch, hasFailedEpochFence } = metadata;
  const isBumped = hasFailedEpochFence || producerEpoch === MAX_EPOCH;
  return prepare(metadata, 'producer is fenced', {
    producerEpoch: isBumped ? producerEpoch : producerEpoch + 1,
  });
}

/** A producer begins with this id, or goes on after an error: null when it is fenced itself. */
export function prepareIncrementProducerEpoch(
  metadata: TransactionMetadata,
  txnTimeoutMs: number,
  expectedEpoch: number | null,
  nowMs: number,
): TransactionFields | null {
  const { producerEpoch, lastProducerEpoch } = metadata;
  assert(!isEpochExhausted(producerEpoch), 'there is an epoch left for this producer id');
  const renewed = { txnTimeoutMs, partitions: [], txnStartMs: NONE, txnLastUpdateMs: nowMs };
  const event = 'producer id is given';
  if (expectedEpoch === null) {
    const epochs = { producerEpoch: producerEpoch + 1, lastProducerEpoch: NONE };
    return prepare(metadata, event, { ...renewed, ...epochs });
  }
  if (producerEpoch === NONE || expectedEpoch === producerEpoch) {
    const epochs = { producerEpoch: producerEpoch + 1, lastProducerEpoch: producerEpoch };
    return prepare(metadata, event, { ...renewed, ...epochs });
  }
  // A retry of a request whose answer was lost: nobody else can have been given an epoch since.
  return expectedEpoch === lastProducerEpoch ? prepare(metadata, event, renewed) : null;
}

/** The epochs of the producer id are used up: another one. */
export function prepareProducerIdRotation(
  metadata: TransactionMetadata,
  newProducerId: number,
  txnTimeoutMs: number,
  nowMs: number,
  recordLastEpoch: boolean,
): TransactionFields {
  return prepare(metadata, 'producer id is given', {
    producerId: newProducerId,
    producerEpoch: 0,
    lastProducerEpoch: recordLastEpoch ? metadata.producerEpoch : NONE,
    txnTimeoutMs,
    partitions: [],
    txnStartMs: NONE,
    txnLastUpdateMs: nowMs,
  });
}

/** Partitions become part of the transaction, which begins with the first. */
export function prepareAddPartitions(
  metadata: TransactionMetadata,
  added: readonly number[],
  nowMs: number,
  clientTransactionVersion: number,
): TransactionFields {
  const begins = metadata.state !== 'Ongoing';
  return prepare(metadata, 'partitions are added', {
    partitions: [...new Set([...metadata.partitions, ...added])],
    txnStartMs: begins ? nowMs : metadata.txnStartMs,
    txnLastUpdateMs: nowMs,
    clientTransactionVersion,
  });
}

/** The outcome of the transaction is decided; since KIP-890 the epoch goes up with it. */
export function prepareAbortOrCommit(
  metadata: TransactionMetadata,
  isCommit: boolean,
  clientTransactionVersion: number,
  nextProducerId: number,
  nowMs: number,
  noPartitionAdded: boolean,
): TransactionFields {
  const { producerEpoch, lastProducerEpoch } = metadata;
  const isBumped = clientTransactionVersion >= 2;
  assert(isBumped || !noPartitionAdded, 'before KIP-890 only a transaction with partitions can be ended');
  const stays = !isBumped || (producerEpoch === MAX_EPOCH && !isCommit);
  return prepare(metadata, isCommit ? 'commit is decided' : 'abort is decided', {
    producerEpoch: stays ? producerEpoch : producerEpoch + 1,
    lastProducerEpoch: isBumped ? producerEpoch : lastProducerEpoch,
    txnStartMs: noPartitionAdded ? nowMs : metadata.txnStartMs,
    nextProducerId,
    txnLastUpdateMs: nowMs,
    clientTransactionVersion,
  });
}

/** All markers are written. */
export function prepareComplete(metadata: TransactionMetadata, nowMs: number): TransactionFields {
  metadata.hasFailedEpochFence = false;
  const { clientTransactionVersion, nextProducerId, producerId, producerEpoch } = metadata;
  const isCommit = metadata.state === 'PrepareCommit';
  const rotates = clientTransactionVersion >= 2 && nextProducerId !== NONE;
  return prepare(metadata, isCommit ? 'commit markers are written' : 'abort markers are written', {
    producerId: rotates ? nextProducerId : producerId,
    producerEpoch: rotates ? 0 : producerEpoch,
    nextProducerId: NONE,
    partitions: [],
    txnLastUpdateMs: nowMs,
  });
}
