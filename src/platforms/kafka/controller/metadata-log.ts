import type { CellGroup } from '../../../engine/cell-group';
import { Ledger } from '../../../engine/ledger';
import type { Simulation } from '../../../engine/simulation';
import type { PartitionRegistration } from './partition-registration';

/** What the metadata log says of a broker. */
export interface BrokerRegistrationState {
  readonly brokerId: number;
  readonly node: number;
  readonly brokerEpoch: number;
  readonly fenced: boolean;
  readonly inControlledShutdown: boolean;
}

/** One record of __cluster_metadata-0, as far as the model has it; each carries the whole new state. */
export type MetadataRecord =
  | { readonly type: 'broker'; readonly broker: BrokerRegistrationState }
  | { readonly type: 'topic'; readonly name: string; readonly isDeleted?: true }
  /** Without a registration the partition is gone with its topic. */
  | {
      readonly type: 'partition';
      readonly partition: number;
      readonly registration: PartitionRegistration | null;
    };

interface Written {
  readonly record: MetadataRecord;
  /** The offset of the record before it about the same broker or partition; -1 for the first. */
  readonly before: number;
  /** The fact that it was written for. */
  readonly cause: number;
}

/**
 * __cluster_metadata-0: the one log from which controller and brokers derive what the cluster looks like. A broker's
 * image is this log and an offset: what it has replayed so far (metadata/…/image/MetadataImage).
 */
export class MetadataLog {
  private readonly written: Ledger<Written>;
  /** The offset of the last record about each partition. */
  private readonly partitions: CellGroup<{ last: number }>;
  /** The offsets of the last records about brokers and topics. */
  private readonly others: { read(): Map<string, number>; edit(): Map<string, number> };

  constructor(simulation: Simulation) {
    this.written = simulation.keep(new Ledger<Written>());
    this.partitions = simulation.cells();
    this.others = simulation.cell(new Map<string, number>());
  }

  /** The offset that the next record gets. */
  get endOffset(): number {
    return this.written.length;
  }

  /** Appends a record and returns its offset. Partitions must be first written in the order of their numbers. */
  append(record: MetadataRecord, cause: number): number {
    const offset = this.written.length;
    if (record.type === 'partition') {
      const known = record.partition < this.partitions.length;
      const before = known ? this.partitions.read(record.partition).last : -1;
      this.written.append({ record, before, cause });
      if (known) this.partitions.edit(record.partition).last = offset;
      else this.partitions.add({ last: offset });
      return offset;
    }
    const key = record.type === 'topic' ? `topic ${record.name}` : `broker ${record.broker.brokerId}`;
    this.written.append({ record, before: this.others.read().get(key) ?? -1, cause });
    this.others.edit().set(key, offset);
    return offset;
  }

  /** The record at an offset. */
  at(offset: number): MetadataRecord {
    return this.written.at(offset).record;
  }

  /** The fact that led to the record at an offset: what brokers do about it is a consequence of that. */
  causeAt(offset: number): number {
    return this.written.at(offset).cause;
  }

  /** A partition as the records before `endOffset` have it; null when they do not know it. */
  partitionAt(partition: number, endOffset: number): PartitionRegistration | null {
    if (partition >= this.partitions.length) return null;
    const record = this.latest(this.partitions.read(partition).last, endOffset);
    return record?.type === 'partition' ? record.registration : null;
  }

  /** A broker as the records before `endOffset` have it; null when they do not know it. */
  brokerAt(brokerId: number, endOffset: number): BrokerRegistrationState | null {
    const record = this.latest(this.others.read().get(`broker ${brokerId}`) ?? -1, endOffset);
    return record?.type === 'broker' ? record.broker : null;
  }

  /** Whether the records before `endOffset` know a topic. */
  hasTopicAt(name: string, endOffset: number): boolean {
    const record = this.latest(this.others.read().get(`topic ${name}`) ?? -1, endOffset);
    return record?.type === 'topic' && record.isDeleted !== true;
  }

  private latest(last: number, endOffset: number): MetadataRecord | null {
    let offset = last;
    while (offset >= endOffset) offset = this.written.at(offset).before;
    return offset < 0 ? null : this.written.at(offset).record;
  }
}
