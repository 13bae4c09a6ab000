import { empty } from '../../../base/lists';
import { History } from '../../../engine/history';
import { Ledger } from '../../../engine/ledger';
import type { Simulation } from '../../../engine/simulation';
import type { ProducedBatch } from '../protocol/messages';
import type { BatchRole } from '../protocol/transaction-messages';
import { ByteHeap } from './byte-heap';
import { KeyTable } from './key-table';
import { decodeHeaders, encodeHeaders, type RecordHeader } from './record-headers';

/** The tip of an empty log. */
export const NO_BATCH = -1;

const NONE = -1;
const NO_BATCHES: readonly number[] = [];

/** One record, unpacked for a consumer or for the eye. */
export interface StoredRecord {
  readonly offset: number;
  readonly key: Uint8Array | null;
  readonly value: Uint8Array | null;
  readonly headers: readonly RecordHeader[];
  readonly timestampMs: number;
}

/** Under which producer id and epoch a batch was produced, and what it is to a transaction. */
export interface ProducerSession {
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly role: BatchRole;
  /** The epoch of the coordinator that had a marker written; -1 for other batches. */
  readonly coordinatorEpoch: number;
}

const ROLES: readonly BatchRole[] = ['plain', 'transactional', 'commit', 'abort'];

/**
 * All record batches of a run, once each, whatever the replication factor (law 4): a replica's log is the row of its
 * last batch, its tip. Batches that one leader appended in one epoch follow each other in a stretch; a stretch knows
 * the batch that its first one follows, so that the logs of a partition form a tree. Truncation moves a tip; logs
 * that diverged share what they have in common.
 */
export class RecordStore {
  private readonly records = new History({ key: 'i32', value: 'i32', headers: 'i32', timestampMs: 'f64' });
  private readonly batches = new History({
    stretch: 'i32',
    position: 'i32',
    baseOffset: 'i32',
    firstRecord: 'i32',
    recordCount: 'i32',
    sizeBytes: 'i32',
    producer: 'i32',
    baseSequence: 'i32',
  });
  private readonly stretches = new History({ partition: 'i32', leaderEpoch: 'i32', follows: 'i32' });
  /** The rows of the batches of each stretch, in order. */
  private readonly rows: number[][] = [];
  private readonly bytes = new ByteHeap();
  private readonly keys = new KeyTable();
  /** What `read` puts together; kept to spare the allocation. */
  private readonly found: number[] = [];
  private readonly sessions = new Ledger<ProducerSession>();
  /** Where to find a session; may be of a future that was cut off, so what is found there is compared. */
  private readonly sessionNumbers = new Map<number, number>();

  constructor(simulation: Simulation) {
    for (const history of [this.records, this.batches, this.stretches]) simulation.keep(history);
    for (const table of [this.bytes, this.keys, this.sessions]) simulation.keep(table);
    simulation.keep({ length: 0, cutFuture: () => this.cutRows() });
  }

  /** Writes down a record before it is sent. The records of one batch must be added one after the other. */
  addRecord(
    key: Uint8Array | null,
    value: Uint8Array | null,
    headers: readonly RecordHeader[],
    timestampMs: number,
  ): number {
    const row = this.records.append();
    const columns = this.records.columns;
    columns.key[row] = key === null ? NONE : this.keys.intern(key);
    columns.value[row] = value === null ? NONE : this.bytes.add(value);
    columns.headers[row] = headers.length === 0 ? NONE : this.bytes.add(encodeHeaders(headers));
    columns.timestampMs[row] = timestampMs;
    return row;
  }

  /** Appends a produced batch behind `tip` and returns its row: the new tip. */
  appendBatch(
    tip: number,
    partition: number,
    leaderEpoch: number,
    baseOffset: number,
    b: ProducedBatch,
  ): number {
    const stretch = this.stretchFor(tip, partition, leaderEpoch);
    const row = this.batches.append();
    const columns = this.batches.columns;
    const follows = tip !== NO_BATCH && columns.stretch[tip] === stretch;
    const position = follows ? (columns.position[tip] as number) + 1 : 0;
    (this.rows[stretch] as number[])[position] = row;
    columns.stretch[row] = stretch;
    columns.position[row] = position;
    columns.baseOffset[row] = baseOffset;
    columns.firstRecord[row] = b.firstRecord;
    columns.recordCount[row] = b.recordCount;
    columns.sizeBytes[row] = b.sizeBytes;
    columns.producer[row] = b.producerId < 0 ? NONE : this.producerNumber(b);
    columns.baseSequence[row] = b.baseSequence;
    return row;
  }

  /** The offset of the first record of a batch. */
  baseOffset(batch: number): number {
    return this.batches.columns.baseOffset[batch] as number;
  }

  /** The offset of the last record of a batch. */
  lastOffset(batch: number): number {
    const { baseOffset, recordCount } = this.batches.columns;
    return (baseOffset[batch] as number) + (recordCount[batch] as number) - 1;
  }

  /** The row of a batch's first record; the others follow. */
  firstRecord(batch: number): number {
    return this.batches.columns.firstRecord[batch] as number;
  }

  /** How many records a batch has. */
  recordCount(batch: number): number {
    return this.batches.columns.recordCount[batch] as number;
  }

  /** What a batch weighs on the wire and on disk. */
  sizeBytes(batch: number): number {
    return this.batches.columns.sizeBytes[batch] as number;
  }

  /** The leader epoch in which a batch was appended. */
  leaderEpoch(batch: number): number {
    return this.stretches.columns.leaderEpoch[this.batches.columns.stretch[batch] as number] as number;
  }

  /** The producer id and epoch of a batch, and its part in a transaction; null when it has no producer id. */
  producerOf(batch: number): ProducerSession | null {
    const number = this.batches.columns.producer[batch] as number;
    return number === NONE ? null : this.sessions.at(number);
  }

  /** The sequence of the first record of a batch; -1 when it has none. */
  baseSequence(batch: number): number {
    return this.batches.columns.baseSequence[batch] as number;
  }

  /** The batch before another one in the log that ends with it; NO_BATCH at the start of the log. */
  previous(batch: number): number {
    const columns = this.batches.columns;
    const stretch = columns.stretch[batch] as number;
    const position = columns.position[batch] as number;
    if (position > 0) return (this.rows[stretch] as number[])[position - 1] as number;
    return this.stretches.columns.follows[stretch] as number;
  }

  /** The batch that holds `offset` in the log that ends with `tip`; NO_BATCH when the log has no such offset. */
  find(tip: number, offset: number): number {
    if (tip === NO_BATCH || offset > this.lastOffset(tip)) return NO_BATCH;
    if (this.baseOffset(tip) <= offset) return tip;
    const columns = this.batches.columns;
    let last = tip;
    for (;;) {
      const stretch = columns.stretch[last] as number;
      const rows = this.rows[stretch] as number[];
      if (this.baseOffset(rows[0] as number) <= offset) {
        return this.findIn(rows, columns.position[last] as number, offset);
      }
      last = this.stretches.columns.follows[stretch] as number;
      if (last === NO_BATCH) return NO_BATCH;
    }
  }

  /** The batches from the one that holds `offset` up to `tip`, until `maxBytes` are reached; at least one. */
  read(tip: number, offset: number, endOffset: number, maxBytes: number): readonly number[] {
    if (offset >= endOffset || tip === NO_BATCH) return NO_BATCHES;
    // Mostly it is the last batch alone that is new.
    if (offset >= this.baseOffset(tip) && offset <= this.lastOffset(tip)) return [tip];
    const { found } = this;
    empty(found);
    let sizeBytes = 0;
    for (let at = offset; at < endOffset; ) {
      const batch = this.find(tip, at);
      if (batch === NO_BATCH) break;
      sizeBytes += this.sizeBytes(batch);
      if (found.length > 0 && sizeBytes > maxBytes) break;
      found.push(batch);
      at = this.lastOffset(batch) + 1;
    }
    return found.length === 0 ? NO_BATCHES : found.slice();
  }

  /** The tip of the log cut so that it ends before `offset`. Batches are cut whole. */
  truncate(tip: number, offset: number): number {
    if (tip === NO_BATCH || this.lastOffset(tip) < offset) return tip;
    const batch = this.find(tip, offset);
    return batch === NO_BATCH ? NO_BATCH : this.previous(batch);
  }

  /** One record of a batch. */
  record(batch: number, index: number): StoredRecord {
    return this.recordAt(this.firstRecord(batch) + index, this.baseOffset(batch) + index);
  }

  /** The record of a row, with the offset that its log gave it. */
  recordAt(row: number, offset: number): StoredRecord {
    const { key, value, headers, timestampMs } = this.records.columns;
    return {
      offset,
      key: key[row] === NONE ? null : this.keys.key(key[row] as number),
      value: value[row] === NONE ? null : this.bytes.get(value[row] as number),
      headers: headers[row] === NONE ? [] : decodeHeaders(this.bytes.get(headers[row] as number)),
      timestampMs: timestampMs[row] as number,
    };
  }

  /** The number of a record's key, equal for equal keys, -1 without one: its colour on the stage. */
  keyNumber(recordRow: number): number {
    return this.records.columns.key[recordRow] as number;
  }

  /** The largest timestamp in a batch. */
  maxTimestampMs(batch: number): number {
    let latest = Number.NEGATIVE_INFINITY;
    const first = this.firstRecord(batch);
    for (let i = 0; i < this.recordCount(batch); i++) {
      latest = Math.max(latest, this.records.columns.timestampMs[first + i] as number);
    }
    return latest;
  }

  /** Records and bytes in use, for the figure "bytes a retained record". */
  footprint(): { records: number; bytes: number } {
    const recordBytes = this.records.length * 20;
    const batchBytes = this.batches.length * (32 + 8) + this.stretches.length * 12;
    return { records: this.records.length, bytes: recordBytes + batchBytes + this.bytes.length };
  }

  private producerNumber(b: ProducedBatch): number {
    const { producerId, producerEpoch, role = 'plain', coordinatorEpoch = -1 } = b;
    const key = (producerId * 0x10000 + producerEpoch) * ROLES.length + ROLES.indexOf(role);
    const known = this.sessionNumbers.get(key);
    if (known !== undefined && known < this.sessions.length) {
      const session = this.sessions.at(known);
      const isSame = session.producerId === producerId && session.producerEpoch === producerEpoch;
      if (isSame && session.role === role && session.coordinatorEpoch === coordinatorEpoch) return known;
    }
    const number = this.sessions.append({ producerId, producerEpoch, role, coordinatorEpoch });
    this.sessionNumbers.set(key, number);
    return number;
  }

  private findIn(rows: readonly number[], lastPosition: number, offset: number): number {
    let low = 0;
    let high = lastPosition;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.baseOffset(rows[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return rows[low] as number;
  }

  private stretchFor(tip: number, partition: number, leaderEpoch: number): number {
    if (tip !== NO_BATCH) {
      const { stretch, position } = this.batches.columns;
      const current = stretch[tip] as number;
      const next = (this.rows[current] as number[])[(position[tip] as number) + 1];
      const isEnd = next === undefined || next >= this.batches.length;
      if (isEnd && this.stretches.columns.leaderEpoch[current] === leaderEpoch) return current;
    }
    const row = this.stretches.append();
    this.stretches.columns.partition[row] = partition;
    this.stretches.columns.leaderEpoch[row] = leaderEpoch;
    this.stretches.columns.follows[row] = tip;
    this.rows[row] ??= [];
    return row;
  }

  private cutRows(): void {
    this.rows.length = this.stretches.length;
    for (const rows of this.rows) {
      while (rows.length > 0 && (rows[rows.length - 1] as number) >= this.batches.length) rows.pop();
    }
  }
}
