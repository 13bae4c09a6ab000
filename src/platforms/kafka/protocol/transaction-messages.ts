/** The bodies of the requests and responses by which transactions are led; see messages.ts. */

/**
 * Adds partitions to a transaction. Since KIP-890 the leader of a partition asks for it when the first batch arrives;
 * clients before 4.0 ask themselves, and leaders then only ask whether they did.
 */
export interface AddPartitionsToTxnRequest {
  readonly transactionalId: string;
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly verifyOnly: boolean;
  /** 2 when the epoch goes up with each transaction; 0 before. */
  readonly transactionVersion: number;
  readonly partitions: readonly number[];
}

/** Whether each partition is part of the transaction now. */
export interface AddPartitionsToTxnResponse {
  readonly partitions: readonly { readonly partition: number; readonly errorCode: number }[];
}

/** Adds the partition of __consumer_offsets of a group to a transaction; clients since 4.0 leave that to the broker. */
export interface AddOffsetsToTxnRequest {
  readonly transactionalId: string;
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly groupId: string;
}

/** Ends a transaction. */
export interface EndTxnRequest {
  readonly transactionalId: string;
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly committed: boolean;
  readonly transactionVersion: number;
}

/** The outcome, and the producer id and epoch of the next transaction; -1 on an error and before KIP-890. */
export interface EndTxnResponse {
  readonly errorCode: number;
  readonly producerId: number;
  readonly producerEpoch: number;
}

/** One transaction's markers for the partitions that one broker leads. */
export interface TransactionMarker {
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly coordinatorEpoch: number;
  readonly committed: boolean;
  readonly transactionVersion: number;
  readonly partitions: readonly number[];
}

/** A transaction coordinator has markers written. */
export interface WriteTxnMarkersRequest {
  readonly markers: readonly TransactionMarker[];
}

/** What became of each marker in each of its partitions, in the order of the request. */
export interface WriteTxnMarkersResponse {
  readonly markers: readonly {
    readonly producerId: number;
    readonly partitions: readonly { readonly partition: number; readonly errorCode: number }[];
  }[];
}

/** Offsets that are committed if the transaction is. */
export interface TxnOffsetCommitRequest {
  readonly transactionalId: string;
  readonly groupId: string;
  readonly producerId: number;
  readonly producerEpoch: number;
  /** -1 when the group is not to be asked. */
  readonly generationId: number;
  readonly memberId: string;
  readonly groupInstanceId: string | null;
  readonly transactionVersion: number;
  readonly partitions: readonly {
    readonly partition: number;
    readonly committedOffset: number;
    readonly committedLeaderEpoch: number;
    readonly committedMetadata: string;
  }[];
}

/**
 * What a batch is to a transaction: nothing, a part of it, or the marker that ends it. Markers are control batches of
 * one record, which no program gets to see.
 */
export type BatchRole = 'plain' | 'transactional' | 'commit' | 'abort';

/** Whose transaction the batches of a request belong to. */
export interface ProducedTransaction {
  readonly transactionalId: string;
  /** 2 when the leaders add their partitions to the transaction (KIP-890); 0 when the client did it before. */
  readonly transactionVersion: number;
}

/** A transaction whose records a reader of committed records must drop, from its first offset to its marker. */
export interface AbortedTransactionInFetch {
  readonly producerId: number;
  readonly firstOffset: number;
}

/** Asks for a producer id, for idempotence or for transactions. */
export interface InitProducerIdRequest {
  readonly transactionalId: string | null;
  readonly transactionTimeoutMs: number;
  readonly producerId: number;
  readonly producerEpoch: number;
}

/** A producer id with its epoch. */
export interface InitProducerIdResponse {
  readonly errorCode: number;
  readonly producerId: number;
  readonly producerEpoch: number;
}
