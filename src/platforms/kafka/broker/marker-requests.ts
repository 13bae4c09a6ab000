import { type Micros, microsFromMs } from '../../../engine/clock';
import type { Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import type { GroupCoordinator } from '../group-coordinator/group-coordinator';
import { type ErrorName, errorNamed } from '../protocol/errors';
import { API } from '../protocol/messages';
import type {
  TransactionMarker,
  WriteTxnMarkersRequest,
  WriteTxnMarkersResponse,
} from '../protocol/transaction-messages';
import { controlBatch } from '../storage/control-batch';
import { markerFault } from '../storage/producer-state';
import type { BrokerContext } from './broker-context';
import type { DelayedMarkers } from './broker-state';
import { removeDelayed } from './delayed-operations';
import type { PartitionLeader } from './partition-leader';
import type { Purgatory } from './purgatory';

type Result = DelayedMarkers['results'][number][number];

/** Not decided: the marker is in the leader's log only. */
const UNDECIDED = -1;

/**
 * WriteTxnMarkers: a transaction coordinator has the markers of ended transactions written into the partitions that
 * this broker leads, and is answered when they are replicated (KafkaApis.handleWriteTxnMarkersRequest).
 */
export class MarkerRequests {
  private readonly context: BrokerContext;
  private readonly leader: PartitionLeader;
  private readonly purgatory: Purgatory;
  private readonly coordinator: () => GroupCoordinator;

  constructor(
    context: BrokerContext,
    leader: PartitionLeader,
    purgatory: Purgatory,
    coordinator: () => GroupCoordinator,
  ) {
    this.context = context;
    this.leader = leader;
    this.purgatory = purgatory;
    this.coordinator = coordinator;
  }

  onRequest(broker: number, message: Message): void {
    const { markers } = message.body as unknown as WriteTxnMarkersRequest;
    const state = this.context.brokers.edit(broker);
    const deadline = this.context.simulation.now + microsFromMs(this.context.brokerConfig.requestTimeoutMs);
    const delayed: DelayedMarkers = {
      id: state.nextId++,
      node: message.from,
      correlation: message.correlation,
      deadline,
      producerIds: markers.map(({ producerId }) => producerId),
      results: markers.map(() => []),
    };
    // Waits before anything is appended: with one replica the append is the whole of it.
    state.markers.push(delayed);
    markers.forEach((marker, i) => {
      for (const partition of marker.partitions) {
        this.context.simulation.cause = message.fact;
        delayed.results[i]?.push(this.append(broker, marker, partition));
      }
    });
    this.context.simulation.cause = message.fact;
    this.settleAll(broker, delayed, false);
    this.purgatory.arm(broker, deadline);
  }

  /** The high watermark of a partition moved, or its leader. */
  decide(broker: number, number: number): void {
    const { markers } = this.context.brokers.read(broker);
    if (markers.length === 0) return;
    const { partition } = this.context.replicas.read(number);
    const { cause } = this.context.simulation;
    for (const delayed of [...this.context.brokers.edit(broker).markers]) {
      const isConcerned = delayed.results.some((results) => results.some((r) => r.partition === partition));
      if (!isConcerned) continue;
      this.context.simulation.cause = cause;
      this.settleAll(broker, delayed, false);
    }
  }

  /** Requests whose time is over. */
  expire(broker: number): void {
    const { now } = this.context.simulation;
    for (const delayed of [...this.context.brokers.edit(broker).markers]) {
      if (delayed.deadline <= now) this.settleAll(broker, delayed, true);
    }
  }

  /** When the first request has waited long enough. */
  nextDeadline(broker: number): Micros {
    let next = Number.POSITIVE_INFINITY;
    for (const { deadline } of this.context.brokers.read(broker).markers) next = Math.min(next, deadline);
    return next;
  }

  private append(broker: number, marker: TransactionMarker, partition: number): Result {
    const { replicas, records, simulation, epochMs } = this.context;
    const refused = (error: ErrorName): Result => ({
      partition,
      errorCode: errorNamed(error).code,
      requiredOffset: -1,
    });
    const number = replicas.number(this.context.brokers.read(broker).brokerId, partition);
    if (number < 0) return refused('UNKNOWN_TOPIC_OR_PARTITION');
    const replica = replicas.read(number);
    if (replica.role !== 'leader') return refused('NOT_LEADER_OR_FOLLOWER');
    if (replica.isr.length < this.leader.effectiveMinIsr(replica)) return refused('NOT_ENOUGH_REPLICAS');
    const fault = markerFault(replica, marker, marker.transactionVersion);
    if (fault !== null) return refused(fault);
    const requiredOffset = replica.logEndOffset + 1;
    const timestampMs = epochMs + Math.floor(simulation.now / 1000);
    this.coordinator().expectMarker(broker, number, marker.producerId, marker.committed);
    this.leader.append(broker, number, controlBatch(records, marker, timestampMs));
    return { partition, errorCode: UNDECIDED, requiredOffset };
  }

  /** Decides what can be decided, and answers when nothing is left. */
  private settleAll(broker: number, delayed: DelayedMarkers, isOver: boolean): void {
    let isDone = true;
    for (const results of delayed.results) {
      for (const result of results) {
        if (result.errorCode !== UNDECIDED) continue;
        const error = this.outcome(broker, result) ?? (isOver ? 'REQUEST_TIMED_OUT' : null);
        if (error === null) isDone = false;
        else result.errorCode = errorNamed(error).code;
      }
    }
    if (!isDone) return;
    removeDelayed(this.context.brokers.edit(broker).markers, delayed.id);
    const response: WriteTxnMarkersResponse = {
      markers: delayed.results.map((results, i) => ({
        producerId: delayed.producerIds[i] as number,
        partitions: results.map(({ partition, errorCode }) => ({ partition, errorCode })),
      })),
    };
    this.context.requestChannels.respond(broker, delayed, API.WriteTxnMarkers, response as unknown as Plain);
  }

  private outcome(broker: number, { partition, requiredOffset }: Result): ErrorName | null {
    const { replicas } = this.context;
    const replica = replicas.read(replicas.number(this.context.brokers.read(broker).brokerId, partition));
    if (replica.role !== 'leader') return 'NOT_LEADER_OR_FOLLOWER';
    if (replica.highWatermark < requiredOffset) return null;
    return replica.isr.length >= this.leader.effectiveMinIsr(replica)
      ? 'NONE'
      : 'NOT_ENOUGH_REPLICAS_AFTER_APPEND';
  }
}
