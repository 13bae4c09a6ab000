import type { ProtocolRow } from '../../../engine/protocol-rows';

/** The states of a transaction on its coordinator (transaction-coordinator/TransactionState). */
export type TransactionStateName =
  | 'Empty'
  | 'Ongoing'
  | 'PrepareCommit'
  | 'PrepareAbort'
  | 'CompleteCommit'
  | 'CompleteAbort'
  | 'Dead'
  | 'PrepareEpochFence';

/** What moves a transaction from one state to another. */
export type TransactionEvent =
  | 'producer id is given'
  | 'partitions are added'
  | 'producer is fenced'
  | 'commit is decided'
  | 'abort is decided'
  | 'commit markers are written'
  | 'abort markers are written'
  | 'transactional id expires';

/** The life of a transactional id, as TransactionCoordinator leads it through TransactionState. */
export const transactionRows: readonly ProtocolRow<TransactionStateName, TransactionEvent>[] = [
  {
    from: ['Empty', 'CompleteCommit', 'CompleteAbort'],
    event: 'producer id is given',
    to: 'Empty',
    source: 'TransactionMetadata.prepareIncrementProducerEpoch, prepareProducerIdRotation',
  },
  {
    from: ['Empty', 'Ongoing', 'CompleteCommit', 'CompleteAbort'],
    event: 'partitions are added',
    to: 'Ongoing',
    source: 'TransactionMetadata.prepareAddPartitions',
  },
  {
    from: ['Ongoing'],
    event: 'producer is fenced',
    to: 'PrepareEpochFence',
    source: 'TransactionMetadata.prepareFenceProducerEpoch',
  },
  {
    from: ['Ongoing'],
    event: 'commit is decided',
    to: 'PrepareCommit',
    source: 'TransactionMetadata.prepareAbortOrCommit',
  },
  {
    from: ['Empty', 'Ongoing', 'CompleteCommit', 'CompleteAbort', 'PrepareEpochFence'],
    event: 'abort is decided',
    to: 'PrepareAbort',
    source: 'TransactionMetadata.prepareAbortOrCommit (without partitions only since KIP-890)',
  },
  {
    from: ['PrepareCommit'],
    event: 'commit markers are written',
    to: 'CompleteCommit',
    source: 'TransactionMetadata.prepareComplete',
  },
  {
    from: ['PrepareAbort'],
    event: 'abort markers are written',
    to: 'CompleteAbort',
    source: 'TransactionMetadata.prepareComplete',
  },
  {
    from: ['Empty', 'CompleteCommit', 'CompleteAbort'],
    event: 'transactional id expires',
    to: 'Dead',
    source: 'TransactionMetadata.prepareDead',
  },
];
