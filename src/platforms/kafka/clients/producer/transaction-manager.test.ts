import { describe, expect, it } from 'vitest';
import { EMPTY_SNAPSHOT, type MetadataSnapshot } from '../metadata-snapshot';
import type { ProducerBatch } from './producer-batch';
import {
  type AccumulatorState,
  append,
  drain,
  newAccumulator,
  queueOf,
  reenqueue,
} from './record-accumulator';
import {
  assignSequence,
  bumpEpochIfRequired,
  canRetrySequence,
  markUnresolved,
  maySend,
  newTransactionState,
  noteAcknowledged,
  noteFailed,
  resolveSequences,
  type TransactionState,
} from './transaction-manager';

const settings = { batchSizeBytes: 100, lingerMs: 0, bufferMemoryBytes: 10_000 };

const cluster: MetadataSnapshot = { ...EMPTY_SNAPSHOT, partitionsByLeader: new Map([[1, [0]]]) };

/** A producer with an id, and as many batches of partition 0 as told, each of `records` records. */
function producer(batches: number, records = 2): { state: TransactionState; accumulator: AccumulatorState } {
  const accumulator = newAccumulator(settings);
  const value = new Uint8Array(Math.floor((100 - 61) / records) - 8);
  for (let i = 0; i < batches * records; i++) {
    const record = { send: i, key: null, value, headers: [], timestampMs: 0 };
    append(accumulator, settings, queueOf(accumulator, 0), record, 0);
  }
  return { state: { ...newTransactionState(), producerId: 7, producerEpoch: 0 }, accumulator };
}

function send(state: TransactionState, accumulator: AccumulatorState): ProducerBatch | undefined {
  const [batch] = drain(accumulator, cluster, 1, 1_000_000, 1_000_000, state, (_state, queue, first) => {
    if (!maySend(state, queue, first)) return false;
    assignSequence(state, queue, first);
    return true;
  });
  return batch;
}

/** Takes a batch out of the flight, as an answer does. */
function answered(accumulator: AccumulatorState, batch: ProducerBatch): void {
  const queue = queueOf(accumulator, batch.partition);
  queue.inFlight = queue.inFlight.filter((other) => other !== batch);
}

describe('sequences of an idempotent producer', () => {
  it('are given when a batch is sent, one after the other', () => {
    const { state, accumulator } = producer(3);
    const sequences = [1, 2, 3].map(() => send(state, accumulator)?.baseSequence);
    expect(sequences).toEqual([0, 2, 4]);
  });

  it('are not given without a producer id', () => {
    const { state, accumulator } = producer(1);
    expect(send({ ...state, producerId: -1 }, accumulator)).toBeUndefined();
  });

  it('keep their order when batches are sent again: the oldest goes first, alone', () => {
    const { state, accumulator } = producer(3);
    const queue = queueOf(accumulator, 0);
    const [first, second] = [send(state, accumulator), send(state, accumulator)] as [
      ProducerBatch,
      ProducerBatch,
    ];
    answered(accumulator, second);
    reenqueue(accumulator, queue, second, 0, 0);
    expect(send(state, accumulator)).toBeUndefined();
    answered(accumulator, first);
    reenqueue(accumulator, queue, first, 0, 0);
    expect(queue.batches.map((batch) => batch.baseSequence)).toEqual([0, 2, -1]);
    expect(send(state, accumulator)).toBe(first);
  });

  it('begin anew with the next epoch after a batch that failed for good', () => {
    const { state, accumulator } = producer(3);
    const queue = queueOf(accumulator, 0);
    const [first, second] = [send(state, accumulator), send(state, accumulator)] as [
      ProducerBatch,
      ProducerBatch,
    ];
    answered(accumulator, first);
    noteFailed(state, queue, 'RECORD_LIST_TOO_LARGE', true);
    bumpEpochIfRequired(state, accumulator);
    expect(state.producerEpoch).toBe(1);
    expect([second.producerEpoch, second.baseSequence, second.hasBeenReset]).toEqual([1, 0, true]);
    expect(send(state, accumulator)?.baseSequence).toBe(2);
  });

  it('wait after a batch of unknown fate, and begin anew when it was lost', () => {
    const { state, accumulator } = producer(2);
    const queue = queueOf(accumulator, 0);
    const first = send(state, accumulator) as ProducerBatch;
    answered(accumulator, first);
    markUnresolved(state, first);
    expect(send(state, accumulator)).toBeUndefined();
    resolveSequences(state, accumulator);
    bumpEpochIfRequired(state, accumulator);
    expect(send(state, accumulator)).toMatchObject({ producerEpoch: 1, baseSequence: 0 });
    expect(queue.nextSequence).toBe(2);
  });

  it('go on after a batch of unknown fate that turns out to be acknowledged', () => {
    const { state, accumulator } = producer(2);
    const queue = queueOf(accumulator, 0);
    const first = send(state, accumulator) as ProducerBatch;
    answered(accumulator, first);
    markUnresolved(state, first);
    noteAcknowledged(queue, first);
    resolveSequences(state, accumulator);
    bumpEpochIfRequired(state, accumulator);
    expect(send(state, accumulator)).toMatchObject({ producerEpoch: 0, baseSequence: 2 });
  });

  it('are out of order only because of others: the batch is sent again as it is', () => {
    const { state, accumulator } = producer(2);
    const queue = queueOf(accumulator, 0);
    send(state, accumulator);
    const second = send(state, accumulator) as ProducerBatch;
    expect(canRetrySequence(state, queue, second, 'OUT_OF_ORDER_SEQUENCE_NUMBER')).toBe(true);
    expect(state.isBumpRequired).toBe(false);
  });

  it('are out of order though the batch is the next one: a new epoch is needed', () => {
    const { state, accumulator } = producer(1);
    const first = send(state, accumulator) as ProducerBatch;
    const queue = queueOf(accumulator, 0);
    expect(canRetrySequence(state, queue, first, 'OUT_OF_ORDER_SEQUENCE_NUMBER')).toBe(true);
    expect(state.isBumpRequired).toBe(true);
    expect(canRetrySequence(state, queue, first, 'NOT_LEADER_OR_FOLLOWER')).toBe(false);
  });

  it('need a new producer id when there is no further epoch', () => {
    const { state, accumulator } = producer(1);
    Object.assign(state, { producerEpoch: 32767, isBumpRequired: true });
    bumpEpochIfRequired(state, accumulator);
    expect(state.producerId).toBe(-1);
  });
});
