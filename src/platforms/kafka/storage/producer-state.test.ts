import { describe, expect, it } from 'vitest';
import { engineFactKinds } from '../../../engine/engine-facts';
import { Simulation } from '../../../engine/simulation';
import type { ProducerEntry } from '../broker/replica';
import { checkSequence, noteBatch, type ProducerLog, restoreProducers } from './producer-state';
import { NO_BATCH, RecordStore } from './record-store';

const largest = 0x7fffffff;

/** A log that takes batches of producer 1 as a leader does, and says what it made of each. */
class Log {
  readonly store = new RecordStore(new Simulation(1, engineFactKinds));
  readonly highWatermark = 0;
  producers = new Map<number, ProducerEntry>();
  transactions: ProducerLog['transactions'] = null;
  tip = NO_BATCH;
  private end = 0;

  /** Offers a batch: what became of it, and appends it if that was the verdict. */
  offer(baseSequence: number, recordCount = 1, producerEpoch = 0): string {
    const batch = {
      firstRecord: 0,
      recordCount,
      sizeBytes: 70,
      maxTimestampMs: 0,
      producerId: 1,
      producerEpoch,
      baseSequence,
    };
    const verdict = checkSequence(this.producers, this.store, batch);
    if (verdict.kind === 'duplicate') return `duplicate of @${this.store.baseOffset(verdict.batch)}`;
    if (verdict.kind === 'refuse') return verdict.error;
    const base = this.end;
    this.tip = this.store.appendBatch(this.tip, 0, 0, base, batch);
    noteBatch(this, this.store, this.tip);
    this.end += recordCount;
    return `@${base}`;
  }
}

describe('the sequences of an idempotent producer', () => {
  it('follow each other without gaps', () => {
    const log = new Log();
    expect([log.offer(0, 3), log.offer(3, 2), log.offer(5)]).toEqual(['@0', '@3', '@5']);
    expect([log.offer(7), log.offer(4)]).toEqual(Array(2).fill('OUT_OF_ORDER_SEQUENCE_NUMBER'));
  });

  it('may begin anywhere when the producer is not known (any more)', () => {
    expect(new Log().offer(17)).toBe('@0');
  });

  it('are recognised again for the latest five batches, and only whole', () => {
    const log = new Log();
    for (let sequence = 0; sequence < 12; sequence += 2) log.offer(sequence, 2);
    expect(log.offer(2, 2)).toBe('duplicate of @2');
    expect(log.offer(10, 2)).toBe('duplicate of @10');
    expect(log.offer(0, 2)).toBe('OUT_OF_ORDER_SEQUENCE_NUMBER');
    expect(log.offer(10, 1)).toBe('OUT_OF_ORDER_SEQUENCE_NUMBER');
  });

  it('begin with 0 again under a new epoch; an old epoch is fenced', () => {
    const log = new Log();
    log.offer(0);
    expect(log.offer(1, 1, 1)).toBe('OUT_OF_ORDER_SEQUENCE_NUMBER');
    expect(log.offer(0, 1, 1)).toBe('@1');
    expect(log.offer(1, 1, 0)).toBe('INVALID_PRODUCER_EPOCH');
    expect(log.offer(0, 1, 1)).toBe('duplicate of @1');
  });

  it('go on with 0 after the largest int', () => {
    const log = new Log();
    log.offer(largest - 1, 2);
    expect(log.offer(1)).toBe('OUT_OF_ORDER_SEQUENCE_NUMBER');
    expect(log.offer(0)).toBe('@2');
  });

  it('are the same when they are read from the log', () => {
    const log = new Log();
    for (let sequence = 0; sequence < 8; sequence++) log.offer(sequence);
    log.offer(0, 2, 1);
    const restored: ProducerLog = { producers: new Map(), transactions: null, highWatermark: 0 };
    restoreProducers(restored, log.store, log.tip);
    expect(restored.producers).toEqual(log.producers);
  });
});
