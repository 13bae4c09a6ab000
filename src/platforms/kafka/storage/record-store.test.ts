import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Text } from '../../../base/utf8';
import { cutFuture, restoreCheckpoint, takeCheckpoint } from '../../../engine/checkpoint';
import { engineFactKinds } from '../../../engine/engine-facts';
import { Simulation } from '../../../engine/simulation';
import { NO_BATCH, RecordStore } from './record-store';

/** A log as a plain list of batches, oldest first: what the store must agree with. */
interface PlainLog {
  tip: number;
  readonly batches: readonly { readonly row: number; readonly base: number; readonly count: number }[];
}

const emptyLog: PlainLog = { tip: NO_BATCH, batches: [] };

function endOf({ batches }: PlainLog): number {
  const last = batches[batches.length - 1];
  return last === undefined ? 0 : last.base + last.count;
}

/** Appends a batch of `count` records to a log, in the store and in the list. */
function append(store: RecordStore, log: PlainLog, count: number, leaderEpoch: number): PlainLog {
  const base = endOf(log);
  let firstRecord = -1;
  for (let i = 0; i < count; i++) {
    const value = utf8Bytes(`${leaderEpoch}:${base + i}`);
    const row = store.addRecord(i % 2 === 0 ? utf8Bytes(`k${i}`) : null, value, [], 1000 + base + i);
    if (i === 0) firstRecord = row;
  }
  const produced = {
    firstRecord,
    recordCount: count,
    sizeBytes: 60 + 10 * count,
    maxTimestampMs: 0,
    producerId: -1,
    producerEpoch: -1,
    baseSequence: -1,
  };
  const row = store.appendBatch(log.tip, 0, leaderEpoch, base, produced);
  return { tip: row, batches: [...log.batches, { row, base, count }] };
}

/** Cuts a log so that it ends at or before an offset, in the store and in the list. */
function truncate(store: RecordStore, log: PlainLog, offset: number): PlainLog {
  const batches = log.batches.filter(({ base, count }) => base + count <= offset);
  return { tip: store.truncate(log.tip, offset), batches };
}

/** Compares everything that can be asked of a log with the list. */
function expectSame(store: RecordStore, { tip, batches }: PlainLog): void {
  expect(tip).toBe(batches[batches.length - 1]?.row ?? NO_BATCH);
  const end = endOf({ tip, batches });
  for (let offset = 0; offset <= end + 1; offset++) {
    const holder = batches.find(({ base, count }) => offset >= base && offset < base + count);
    expect(store.find(tip, offset)).toBe(holder?.row ?? NO_BATCH);
    const behind = batches.filter(({ base, count }) => base + count > offset).map(({ row }) => row);
    expect(store.read(tip, offset, end, Number.POSITIVE_INFINITY)).toEqual(behind);
    expect(store.read(tip, offset, end, 1)).toEqual(behind.slice(0, 1));
  }
  const backwards: number[] = [];
  for (let row = tip; row !== NO_BATCH; row = store.previous(row)) backwards.push(row);
  expect(backwards.reverse()).toEqual(batches.map(({ row }) => row));
}

const newStore = () => new RecordStore(new Simulation(1, engineFactKinds));

describe('the record store', () => {
  const steps = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ append: fc.nat(2), count: fc.integer({ min: 1, max: 4 }) }) },
      { weight: 1, arbitrary: fc.record({ truncate: fc.nat(2), keep: fc.nat(100) }) },
      { weight: 1, arbitrary: fc.record({ follow: fc.nat(2), leader: fc.nat(2) }) },
      { weight: 1, arbitrary: fc.constant({ nextEpoch: true }) },
    ),
    { maxLength: 40 },
  );

  it('is for each replica what a list of its own would be, however their logs part and meet', () => {
    fc.assert(
      fc.property(steps, (todo) => {
        const store = newStore();
        const logs = [emptyLog, emptyLog, emptyLog];
        let epoch = 0;
        for (const step of todo) {
          if ('append' in step) {
            logs[step.append] = append(store, logs[step.append] as PlainLog, step.count, epoch);
          } else if ('truncate' in step) {
            const log = logs[step.truncate] as PlainLog;
            logs[step.truncate] = truncate(store, log, Math.floor((endOf(log) * step.keep) / 100));
          } else if ('follow' in step) logs[step.follow] = logs[step.leader] as PlainLog;
          else epoch++;
        }
        for (const log of logs) expectSame(store, log);
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  it('keeps records, keys, headers and times, whatever their size', () => {
    const store = newStore();
    const large = new Uint8Array(70_000).fill(7);
    const headers = [{ key: 'trace', value: utf8Bytes('1') }];
    const first = store.addRecord(utf8Bytes('ключ'), large, headers, 5);
    store.addRecord(null, null, [], 6);
    expect(store.recordAt(first, 10)).toEqual({
      offset: 10,
      key: utf8Bytes('ключ'),
      value: large,
      headers,
      timestampMs: 5,
    });
    expect(store.recordAt(first + 1, 11)).toEqual({
      offset: 11,
      key: null,
      value: null,
      headers: [],
      timestampMs: 6,
    });
    expect(store.keyNumber(first + 1)).toBe(-1);
  });

  it('knows epoch, producer and latest time of a batch', () => {
    const store = newStore();
    const log = append(store, append(store, emptyLog, 2, 0), 3, 4);
    expect(store.leaderEpoch(log.tip)).toBe(4);
    expect(store.producerOf(log.tip)).toBeNull();
    expect([store.baseOffset(log.tip), store.lastOffset(log.tip)]).toEqual([2, 4]);
    expect(store.maxTimestampMs(log.tip)).toBe(1004);
    expect(utf8Text(store.record(log.tip, 1).value ?? new Uint8Array())).toBe('4:3');
  });

  it('goes back in time, plays the same again, or takes another turn', () => {
    const simulation = new Simulation(1, engineFactKinds);
    const store = new RecordStore(simulation);
    let log = append(store, append(store, emptyLog, 1, 0), 1, 0);
    const checkpoint = takeCheckpoint(simulation);
    const before = log;
    log = append(store, append(store, log, 2, 0), 1, 1);
    const first = log.batches.map(({ row }) => row);
    restoreCheckpoint(simulation, checkpoint);
    log = append(store, append(store, before, 2, 0), 1, 1);
    expect(log.batches.map(({ row }) => row)).toEqual(first);
    expectSame(store, log);
    restoreCheckpoint(simulation, checkpoint);
    cutFuture(simulation);
    log = append(store, append(store, before, 1, 7), 4, 7);
    expectSame(store, log);
    expect(store.leaderEpoch(log.tip)).toBe(7);
  });
});
