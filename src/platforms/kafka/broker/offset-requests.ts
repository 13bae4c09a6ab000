import type { Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import { type ErrorName, errorNamed } from '../protocol/errors';
import {
  API,
  EARLIEST_TIMESTAMP,
  LATEST_TIMESTAMP,
  type ListOffsetsRequest,
  type ListOffsetsResponse,
  type OffsetForLeaderEpochRequest,
  type OffsetForLeaderEpochResponse,
} from '../protocol/messages';
import { endOffsetFor } from '../storage/leader-epoch-cache';
import { lastStableOffset } from '../storage/partition-transactions';
import { type BrokerContext, noReplicaError } from './broker-context';
import type { ReplicaState } from './replica';

type Listed = ListOffsetsResponse['partitions'][number];
type EpochEnd = OffsetForLeaderEpochResponse['partitions'][number];

/** Questions about offsets: ListOffsets and OffsetForLeaderEpoch (Partition.fetchOffsetForTimestamp). */
export class OffsetRequests {
  private readonly context: BrokerContext;

  constructor(context: BrokerContext) {
    this.context = context;
  }

  onListOffsets(broker: number, message: Message): void {
    const request = message.body as unknown as ListOffsetsRequest;
    const partitions = request.partitions.map((asked): Listed => {
      const replica = this.leaderOf(broker, asked.partition, asked.currentLeaderEpoch);
      const { partition } = asked;
      if (typeof replica === 'string') {
        return {
          partition,
          errorCode: errorNamed(replica).code,
          timestampMs: -1,
          offset: -1,
          leaderEpoch: -1,
        };
      }
      return this.list(replica, asked.timestampMs, request.isolationLevel === 1);
    });
    this.respond(broker, message, API.ListOffsets, { partitions });
  }

  onOffsetForLeaderEpoch(broker: number, message: Message): void {
    const request = message.body as unknown as OffsetForLeaderEpochRequest;
    const partitions = request.partitions.map((asked): EpochEnd => {
      const replica = this.leaderOf(broker, asked.partition, asked.currentLeaderEpoch);
      const { partition } = asked;
      if (typeof replica === 'string') {
        return { partition, errorCode: errorNamed(replica).code, leaderEpoch: -1, endOffset: -1 };
      }
      const { epoch, endOffset } = endOffsetFor(replica.epochs, asked.leaderEpoch, replica.logEndOffset);
      return { partition, errorCode: 0, leaderEpoch: epoch, endOffset };
    });
    this.respond(broker, message, API.OffsetForLeaderEpoch, { partitions });
  }

  private list(replica: ReplicaState, timestampMs: number, readCommitted: boolean): Listed {
    const end = readCommitted ? lastStableOffset(replica) : replica.highWatermark;
    const { partition, leaderEpoch } = replica;
    const found = { partition, errorCode: 0, timestampMs: -1, leaderEpoch };
    if (timestampMs === EARLIEST_TIMESTAMP) return { ...found, offset: replica.logStartOffset };
    if (replica.highWatermark < replica.leaderEpochStartOffset) {
      return { ...found, errorCode: errorNamed('OFFSET_NOT_AVAILABLE').code, offset: -1, leaderEpoch: -1 };
    }
    if (timestampMs === LATEST_TIMESTAMP) return { ...found, offset: end };
    return this.firstSince(replica, timestampMs, end) ?? { ...found, offset: -1, leaderEpoch: -1 };
  }

  private firstSince(replica: ReplicaState, timestampMs: number, end: number): Listed | null {
    const { records } = this.context;
    for (let offset = replica.logStartOffset; offset < end; ) {
      const batch = records.find(replica.tip, offset);
      for (let i = 0; i < records.recordCount(batch); i++) {
        const record = records.record(batch, i);
        if (record.timestampMs < timestampMs || record.offset >= end) continue;
        const { partition } = replica;
        const leaderEpoch = records.leaderEpoch(batch);
        return {
          partition,
          errorCode: 0,
          timestampMs: record.timestampMs,
          offset: record.offset,
          leaderEpoch,
        };
      }
      offset = records.lastOffset(batch) + 1;
    }
    return null;
  }

  private leaderOf(broker: number, partition: number, currentLeaderEpoch: number): ReplicaState | ErrorName {
    const { brokerId } = this.context.brokers.read(broker);
    const number = this.context.replicas.number(brokerId, partition);
    if (number < 0) return noReplicaError(this.context, broker, partition);
    const replica = this.context.replicas.read(number);
    if (replica.role !== 'leader') return 'NOT_LEADER_OR_FOLLOWER';
    if (currentLeaderEpoch >= 0 && currentLeaderEpoch < replica.leaderEpoch) return 'FENCED_LEADER_EPOCH';
    if (currentLeaderEpoch > replica.leaderEpoch) return 'UNKNOWN_LEADER_EPOCH';
    return replica;
  }

  private respond(broker: number, message: Message, api: number, body: object): void {
    const to = { node: message.from, correlation: message.correlation };
    this.context.requestChannels.respond(broker, to, api, body as Plain);
  }
}
