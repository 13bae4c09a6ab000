import type { Alarm } from '../../../../engine/alarm';
import type { Micros } from '../../../../engine/clock';
import type { ClientException, SendCompletion, SentRecord } from '../client-api';
import type { ClientLogLine } from '../client-log';
import type { MetadataState } from '../metadata';
import type { BuiltInPartitioner } from './built-in-partitioner';
import type { AccumulatorState } from './record-accumulator';
import type { TransactionState } from './transaction-manager';
import type { TransactionalState } from './transactional-state';

/** A send or a partitionsFor that waits for metadata. */
export interface MetadataWaiter {
  readonly kind: 'send' | 'partitionsFor';
  readonly token: number;
  readonly topic: string;
  /** The partition that the record names, null when it names none. */
  readonly partition: number | null;
  readonly record: SentRecord | null;
  readonly since: Micros;
  readonly deadline: Micros;
  /** The version of the metadata that was not enough. */
  version: number;
}

/** A send that waits for memory: its partition may change once there is some. */
export interface MemoryWaiter {
  readonly token: number;
  readonly record: SentRecord;
  readonly send: number;
  readonly since: Micros;
  readonly deadline: Micros;
}

/** A flush that waits for all batches that were there when it began. */
export interface FlushWaiter {
  readonly token: number;
  /** Batches with an origin below this one. */
  readonly before: number;
}

/** The mutable state of one producer. */
export interface ProducerState {
  readonly node: number;
  readonly host: number;
  /** Its settings in the ledger of settings. */
  readonly settings: number;
  readonly metadata: MetadataState;
  readonly accumulator: AccumulatorState;
  /** null without idempotence. */
  readonly transactions: TransactionState | null;
  /** null without a transactional.id. */
  readonly transactional: TransactionalState | null;
  partitioners: Map<string, BuiltInPartitioner>;
  /** Counters of RoundRobinPartitioner, by topic. */
  roundRobin: Map<string, number>;
  nextSend: number;
  /** Whether anybody wants the outcomes of sends: a workload does not. */
  readonly keepsCompletions: boolean;
  completions: SendCompletion[];
  /** The token of a `takeCompletions` that waits; -1 without one. */
  taker: number;
  /** Whether anybody ever took completions: then flush and close wait until the last callbacks have run. */
  hasTaker: boolean;
  /** Whether the taker was told that no completions will follow: the I/O thread has ended. */
  hasEnded: boolean;
  metadataWaiters: MetadataWaiter[];
  memoryWaiters: MemoryWaiter[];
  flushes: FlushWaiter[];
  status: 'open' | 'closing' | 'closed';
  /** The token of the close that waits, and when it stops waiting; -1 without one. */
  closeToken: number;
  closeDeadline: Micros;
  /** Produce requests without a response. */
  requestsInFlight: number;
  /** A lower bound of the time at which the next batch has been around for delivery.timeout.ms. */
  nextExpiryAt: Micros;
  alarm: Alarm;
  /** Set when the producer can never send again. */
  fatalError: ClientException | null;
  log: ClientLogLine[];
}
