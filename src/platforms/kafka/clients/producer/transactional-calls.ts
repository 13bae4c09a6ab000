import { microsFromMs } from '../../../../engine/clock';
import type { ClusterContext } from '../../cluster-context';
import type { ProducerConfig } from '../../configs/producer-config';
import type { ClientAnswer, ClientException, CommittedOffset, ConsumerGroupIdentity } from '../client-api';
import { illegalArgument, illegalState, kafkaException, NOTHING, thrown, WAIT } from '../client-exceptions';
import type { ProducerState } from './producer-state';
import {
  acknowledge,
  type Begun,
  beginAbort,
  beginCommit,
  beginInit,
  beginOffsets,
  beginTransaction,
  settle,
  type TransactionalProducer,
} from './transactional-operations';
import { hasOngoingTransaction, isCompleting, type TransactionalOffset } from './transactional-state';

/** A method of a transactional producer. */
export type TransactionalCall =
  | { readonly method: 'initTransactions' | 'beginTransaction' | 'commitTransaction' | 'abortTransaction' }
  | {
      readonly method: 'sendOffsetsToTransaction';
      readonly offsets: readonly CommittedOffset[];
      readonly group: ConsumerGroupIdentity;
    };

/** What KafkaProducer says when a method took max.block.ms. */
const TIMEOUT_REASONS: Readonly<Record<TransactionalCall['method'], string>> = {
  initTransactions:
    'InitTransactions timed out - did not complete coordinator discovery or receive the InitProducerId response within max.block.ms.',
  beginTransaction: '',
  sendOffsetsToTransaction:
    'SendOffsetsToTransaction timed out - did not reach the coordinator or receive the TxnOffsetCommit/AddOffsetsToTxn response within max.block.ms',
  commitTransaction:
    'CommitTransaction timed out - did not complete EndTxn with the transaction coordinator within max.block.ms',
  abortTransaction:
    'AbortTransaction timed out - did not complete EndTxn(abort) with the transaction coordinator within max.block.ms',
};

const NO_TRANSACTIONS = thrown(
  illegalState(
    'Cannot use transactional methods without enabling transactions by setting the transactional.id configuration property',
  ),
);

const NOT_TRANSACTIONAL = thrown(
  illegalState('Transactional method invoked on a non-transactional producer.'),
);

const CLOSED = thrown(illegalState('Cannot perform operation after producer has been closed'));

/** The methods of `KafkaProducer` that lead transactions: what they begin, and what they wait for. */
export class TransactionalCalls {
  private readonly context: ClusterContext;
  private readonly run: (number: number) => void;
  private readonly settleSoon: (number: number) => void;

  /** `run` lets the I/O thread of a producer make a round; `settleSoon` has outcomes told right after this event. */
  constructor(context: ClusterContext, run: (number: number) => void, settleSoon: (number: number) => void) {
    this.context = context;
    this.run = run;
    this.settleSoon = settleSoon;
  }

  /** Makes a call. It waits for its coordinator, max.block.ms at the most. */
  make(
    number: number,
    state: ProducerState,
    config: ProducerConfig,
    call: TransactionalCall,
    token: number,
  ): ClientAnswer {
    const fault = call.method === 'sendOffsetsToTransaction' ? groupFault(call.group) : null;
    if (fault !== null) return thrown(fault);
    const { transactions, transactional } = state;
    if (transactions === null) return NO_TRANSACTIONS;
    if (state.status !== 'open') return CLOSED;
    if (transactional === null) return NOT_TRANSACTIONAL;
    const begun = this.begin({ transactions, transactional }, call);
    if (begun === null) return NOTHING;
    if (typeof begun !== 'number') return thrown(begun);
    this.run(number);
    const result = transactional.results.get(begun);
    const isTold = state.completions.length === 0;
    if (!isTold) this.settleSoon(number);
    if (result === undefined || (result.isDone && isTold)) {
      acknowledge(transactional, begun);
      return result === undefined || result.error === null ? NOTHING : thrown(result.error);
    }
    const deadline = this.context.simulation.now + microsFromMs(config.maxBlockMs);
    transactional.waiters.push({
      token,
      result: begun,
      deadline,
      timeoutReason: TIMEOUT_REASONS[call.method],
    });
    this.run(number);
    return WAIT;
  }

  /** Whether a producer that is being closed has nothing to end; an open transaction is aborted first (Sender.run). */
  isDone(number: number, { transactions, transactional }: ProducerState): boolean {
    if (transactional === null || transactions === null) return true;
    if (transactional.requests.length > 0 || transactional.inFlight !== null) return false;
    if (!hasOngoingTransaction(transactional)) return true;
    if (isCompleting(transactional)) return false;
    const begun = beginAbort({ transactions, transactional });
    if (typeof begun !== 'number') return true;
    this.run(number);
    return !hasOngoingTransaction(transactional);
  }

  /** A producer is closed before everything is sent: who waits for its transactions is told. */
  closeForcefully({ transactional }: ProducerState): void {
    if (transactional === null) return;
    const exception = kafkaException('The producer closed forcefully');
    for (const number of [...transactional.results.keys()]) settle(transactional, number, exception);
    transactional.requests = [];
  }

  private begin(producer: TransactionalProducer, call: TransactionalCall): Begun | null {
    switch (call.method) {
      case 'initTransactions':
        return beginInit(producer);
      case 'beginTransaction':
        return beginTransaction(producer);
      case 'commitTransaction':
        return beginCommit(producer);
      case 'abortTransaction':
        return beginAbort(producer);
      case 'sendOffsetsToTransaction': {
        const offsets = this.offsetsByPartition(call.offsets);
        if (!(offsets instanceof Map)) return offsets as ClientException;
        return offsets.size === 0 ? null : beginOffsets(producer, offsets, call.group);
      }
    }
  }

  private offsetsByPartition(
    offsets: readonly CommittedOffset[],
  ): Map<number, TransactionalOffset> | ClientException {
    const found = new Map<number, TransactionalOffset>();
    for (const { topic, partition, offset, metadata, leaderEpoch = -1 } of offsets) {
      const number = this.context.registry.topic(topic)?.partitions[partition];
      // The broker would answer UNKNOWN_TOPIC_OR_PARTITION until max.block.ms is over.
      if (number === undefined) return illegalState(`There is no partition ${topic}-${partition}`);
      found.set(number, { offset, leaderEpoch, metadata });
    }
    return found;
  }
}

function groupFault({
  groupId,
  generationId,
  memberId,
  groupInstanceId,
}: ConsumerGroupIdentity): ClientException | null {
  if (generationId <= 0 || memberId !== '') return null;
  const shown =
    `GroupMetadata(groupId = ${groupId}, generationId = ${generationId}, memberId = ${memberId}, ` +
    `groupInstanceId = ${groupInstanceId ?? ''})`;
  return illegalArgument(
    `Passed in group metadata ${shown} has generationId > 0 but the member.id is unknown`,
  );
}
