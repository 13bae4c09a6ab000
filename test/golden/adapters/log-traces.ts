import { engineFactKinds } from '../../../src/engine/engine-facts';
import { Simulation } from '../../../src/engine/simulation';
import type { ProducedBatch } from '../../../src/platforms/kafka/protocol/messages';
import { controlBatch } from '../../../src/platforms/kafka/storage/control-batch';
import {
  assignEpoch,
  type EpochEntry,
  endOffsetFor,
  truncateFromEnd,
} from '../../../src/platforms/kafka/storage/leader-epoch-cache';
import {
  abortedIn,
  endVerification,
  lastStableOffset,
  startVerification,
  type TransactionVerification,
} from '../../../src/platforms/kafka/storage/partition-transactions';
import {
  checkSequence,
  checkTransactional,
  hasOngoingTransaction,
  markerFault,
  noteBatch,
  type ProducerLog,
  restoreProducers,
  type SequenceVerdict,
} from '../../../src/platforms/kafka/storage/producer-state';
import { NO_BATCH, RecordStore } from '../../../src/platforms/kafka/storage/record-store';
import { goldenAdapter } from '../adapter';

interface State {
  readonly logStartOffset: number;
  readonly leo: number;
  readonly hw: number;
  readonly lso: number;
  readonly segments: readonly unknown[];
  readonly leaderEpochs: readonly (readonly number[])[];
}

interface Op {
  readonly op: string;
  readonly leaderEpoch?: number;
  readonly records?: number;
  readonly pid?: number;
  readonly producerEpoch?: number;
  readonly baseSequence?: number;
  readonly transactional?: boolean;
  readonly batchSizeInBytes?: number;
  readonly commit?: boolean;
  readonly transactionVersion?: number;
  readonly to?: number;
  readonly offset?: number;
  readonly epoch?: number;
  readonly startOffset?: number;
  readonly maxBytes?: number;
  readonly isolation?: string;
  readonly bytesReturned?: number;
  readonly error?: string;
  readonly state: State;
}

/**
 * Compares what a log makes of each operation, and where it ends and is stable afterwards. The model keeps a log
 * whole, and its batches too: a vector counts up to the first operation that takes records from the log's beginning, or
 * truncates it in the middle of a batch, which no follower does. Reads are compared where
 * one segment holds all and everything is returned, as the model has no segments.
 */
export const logTraces = goldenAdapter<{ readonly ops: readonly Op[] }>('log-traces', (vector) => {
  const log = new Log();
  const expected: Op[] = [];
  const actual: object[] = [];
  for (const op of vector.ops) {
    if (op.state.logStartOffset > 0 || log.wouldCutBatch(op)) break;
    expected.push(op);
    actual.push({ ...op, ...log.perform(op), state: { ...op.state, ...log.state() } });
  }
  return { expected, actual };
});

/** What the exceptions of Kafka's log are called in the protocol. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  OUT_OF_ORDER_SEQUENCE_NUMBER: 'OutOfOrderSequenceException',
  INVALID_PRODUCER_EPOCH: 'InvalidProducerEpochException',
  INVALID_TXN_STATE: 'InvalidTxnStateException',
  TRANSACTION_COORDINATOR_FENCED: 'TransactionCoordinatorFencedException',
};

/** Errors of segments, which the model has none of. */
const OF_SEGMENTS = ['RecordBatchTooLargeException'];

class Log implements ProducerLog {
  producers: ProducerLog['producers'] = new Map();
  transactions: ProducerLog['transactions'] = null;
  highWatermark = 0;
  private readonly records = new RecordStore(new Simulation(1, engineFactKinds));
  private readonly epochs: EpochEntry[] = [];
  private verifications: TransactionVerification[] = [];
  private nextGuard = 0;
  private tip = NO_BATCH;
  private end = 0;

  perform(op: Op): object {
    // Kafka notes the epoch before it looks at the batch; a leader of the model has noted it when it became one.
    if (op.leaderEpoch !== undefined) assignEpoch(this.epochs, op.leaderEpoch, this.end);
    if (op.error !== undefined && OF_SEGMENTS.includes(op.error)) return {};
    switch (op.op) {
      case 'append':
        return this.append(op, this.batch(op));
      case 'appendIdempotent':
        return this.appendIdempotent(op);
      case 'endTxnMarker':
        return this.appendMarker(op);
      case 'updateHighWatermark':
        this.highWatermark = Math.min(op.to as number, this.end);
        return {};
      case 'endOffsetForEpoch': {
        const found = endOffsetFor(this.epochs, op.epoch as number, this.end);
        return { result: found.epoch < 0 ? null : { epoch: found.epoch, endOffset: found.endOffset } };
      }
      case 'truncateTo':
        return this.truncate(op.offset as number);
      case 'read':
        return this.read(op);
      default:
        return {};
    }
  }

  wouldCutBatch({ op, offset = 0 }: Op): boolean {
    if (op !== 'truncateTo' || offset >= this.end) return false;
    return this.batchStart(offset) < offset;
  }

  state(): Omit<State, 'segments' | 'logStartOffset'> {
    return {
      leo: this.end,
      hw: this.highWatermark,
      lso: lastStableOffset(this),
      leaderEpochs: this.epochs.map(({ epoch, startOffset }) => [epoch, startOffset]),
    };
  }

  private batch(op: Op): ProducedBatch {
    return {
      firstRecord: 0,
      recordCount: op.records ?? 1,
      sizeBytes: op.batchSizeInBytes as number,
      maxTimestampMs: 0,
      producerId: op.pid ?? -1,
      producerEpoch: op.producerEpoch ?? -1,
      baseSequence: op.baseSequence ?? -1,
      role: op.transactional === true ? 'transactional' : 'plain',
    };
  }

  private append(op: Op, batch: ProducedBatch): { firstOffset: number; lastOffset: number } {
    const firstOffset = this.end;
    const leaderEpoch = op.leaderEpoch as number;
    this.tip = this.records.appendBatch(this.tip, 0, leaderEpoch, firstOffset, batch);
    this.end += batch.recordCount;
    noteBatch(this, this.records, this.tip);
    this.verifications = endVerification(this.verifications, batch);
    return { firstOffset, lastOffset: this.end - 1 };
  }

  private appendIdempotent(op: Op): object {
    const batch = this.batch(op);
    const verdict = this.verdict(batch);
    if (verdict.kind === 'refuse') return { error: EXCEPTIONS[verdict.error] };
    if (verdict.kind === 'append') return { ...this.append(op, batch), duplicate: false };
    const firstOffset = this.records.baseOffset(verdict.batch);
    return { firstOffset, lastOffset: this.records.lastOffset(verdict.batch), duplicate: true };
  }

  private verdict(batch: ProducedBatch): SequenceVerdict {
    const { producerId, producerEpoch, baseSequence } = batch;
    if (batch.role !== 'transactional') return checkSequence(this.producers, this.records, batch);
    let guard = -1;
    const entry = this.producers.get(producerId);
    if (entry !== undefined && producerEpoch < entry.producerEpoch) {
      return { kind: 'refuse', error: 'INVALID_PRODUCER_EPOCH' };
    }
    if (!hasOngoingTransaction(this, producerId, producerEpoch)) {
      guard = startVerification(
        this.verifications,
        producerId,
        producerEpoch,
        baseSequence,
        () => this.nextGuard++,
      );
    }
    const verification = this.verifications.find((v) => v.producerId === producerId);
    return checkTransactional(this, this.records, batch, verification, guard);
  }

  private appendMarker(op: Op): object {
    const { producerId, producerEpoch } = this.batch(op);
    const marker = {
      producerId,
      producerEpoch,
      coordinatorEpoch: 0,
      committed: op.commit as boolean,
      transactionVersion: op.transactionVersion as number,
    };
    const fault = markerFault(this, marker, marker.transactionVersion);
    if (fault !== null) return { error: EXCEPTIONS[fault] };
    const batch = controlBatch(this.records, marker, 0);
    return { ...this.append(op, batch), batchSizeInBytes: batch.sizeBytes };
  }

  private truncate(offset: number): object {
    const truncated = offset < this.end;
    truncateFromEnd(this.epochs, offset);
    if (!truncated) return { truncated };
    this.tip = this.records.truncate(this.tip, offset);
    this.end = offset;
    this.highWatermark = Math.min(this.highWatermark, this.end);
    truncateFromEnd(this.epochs, this.end);
    restoreProducers(this, this.records, this.tip);
    return { truncated };
  }

  /**
   * The recorder set high watermarks in the middle of batches, where none ever is; Kafka moves such a one to the start
   * of its batch when it looks up where that lies in the segment.
   */
  private batchStart(offset: number): number {
    const batch = this.records.find(this.tip, offset);
    return batch === NO_BATCH ? offset : this.records.baseOffset(batch);
  }

  private read(op: Op): object {
    const { startOffset = 0, isolation, bytesReturned, maxBytes = 0, state } = op;
    if (isolation !== 'LOG_END') this.highWatermark = this.batchStart(this.highWatermark);
    if (op.error !== undefined)
      return startOffset > this.end ? { error: 'OffsetOutOfRangeException' } : { error: '' };
    const isWhole = state.segments.length === 1 && bytesReturned !== undefined && bytesReturned < maxBytes;
    if (!isWhole) return {};
    const ends = {
      LOG_END: this.end,
      HIGH_WATERMARK: this.highWatermark,
      TXN_COMMITTED: lastStableOffset(this),
    };
    const end = ends[isolation as keyof typeof ends];
    const rows = this.records.read(this.tip, startOffset, end, Number.POSITIVE_INFINITY);
    const batches = rows.map((row) => {
      const producer = this.records.producerOf(row);
      const role = producer?.role ?? 'plain';
      return {
        base: this.records.baseOffset(row),
        last: this.records.lastOffset(row),
        pid: producer?.producerId ?? -1,
        control: role === 'commit' || role === 'abort',
        txn: role !== 'plain',
      };
    });
    const upper = (batches.at(-1)?.last ?? startOffset) + 1;
    if (isolation !== 'TXN_COMMITTED' || batches.length === 0) return { batches };
    const aborted = abortedIn(this.transactions, startOffset, upper);
    return {
      batches,
      abortedTxns: aborted.map(({ producerId, firstOffset }) => [producerId, firstOffset]),
    };
  }
}
