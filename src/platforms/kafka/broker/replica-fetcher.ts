import { contains, empty } from '../../../base/lists';
import { microsFromMs } from '../../../engine/clock';
import type { Plain } from '../../../engine/plain-data';
import { errorNamed } from '../protocol/errors';
import { API, type FetchedPartition, type FetchPartition } from '../protocol/messages';
import type { ReplicaFetchRequest, ReplicaFetchResponse } from '../protocol/replica-messages';
import type { BrokerContext } from './broker-context';
import type { ReplicaFetcher } from './broker-state';
import type { FollowerLog } from './follower-log';

/** replica.socket.timeout.ms: a fetch without an answer for so long gives the connection up. */
const SOCKET_TIMEOUT_MS = 30_000;

/**
 * The follower's side of replication: one fetcher for each leader it follows, one fetch at a time, at once again
 * (server/AbstractFetcherThread, ReplicaFetcherThread).
 */
export class ReplicaFetchers {
  private readonly context: BrokerContext;
  private readonly log: FollowerLog;
  private readonly wake: number;

  constructor(context: BrokerContext, log: FollowerLog) {
    this.context = context;
    this.log = log;
    this.wake = context.simulation.handle('replica fetcher wakes', (node, leaderId) =>
      this.wakeUp(context.indexOfNode(node), leaderId),
    );
  }

  /** Begins to follow a leader in one partition. */
  add(broker: number, leaderId: number, partition: number): void {
    this.remove(broker, partition);
    const { fetchers } = this.context.brokers.edit(broker);
    let fetcher = fetchers.get(leaderId);
    if (fetcher === undefined) {
      fetcher = newFetcher(leaderId, this.context.brokerNodes.get(leaderId) as number);
      fetchers.set(leaderId, fetcher);
    }
    fetcher.partitions.push(partition);
    fetcher.changed.push(partition);
    const { node } = this.context.brokers.read(broker);
    this.context.simulation.schedule(0, node, this.wake, leaderId);
  }

  /** Stops following in one partition. */
  remove(broker: number, partition: number): void {
    for (const fetcher of this.context.brokers.edit(broker).fetchers.values()) {
      if (!fetcher.partitions.includes(partition)) continue;
      fetcher.partitions = fetcher.partitions.filter((p) => p !== partition);
      fetcher.changed = fetcher.changed.filter((p) => p !== partition);
      fetcher.delayed = fetcher.delayed.filter((d) => d.partition !== partition);
    }
  }

  onResponse(broker: number, leaderId: number, response: ReplicaFetchResponse): void {
    const fetcher = this.context.brokers.edit(broker).fetchers.get(leaderId);
    if (fetcher === undefined) return;
    fetcher.inFlight = false;
    fetcher.full = false;
    const { cause } = this.context.simulation;
    const { partitions } = response;
    for (let i = 0; i < partitions.length; i++) {
      const fetched = partitions[i] as FetchedPartition;
      if (!contains(fetcher.partitions, fetched.partition)) continue;
      this.context.simulation.cause = cause;
      this.process(broker, fetcher, fetched);
    }
    this.context.simulation.cause = cause;
    this.fetch(broker, fetcher);
  }

  /** The connection to the leader is gone: all partitions wait for the backoff, then a new session begins. */
  onDisconnected(broker: number, leaderId: number): void {
    const fetcher = this.context.brokers.edit(broker).fetchers.get(leaderId);
    if (fetcher === undefined) return;
    fetcher.inFlight = false;
    fetcher.full = true;
    this.backOff(broker, fetcher);
  }

  private process(broker: number, fetcher: ReplicaFetcher, fetched: FetchedPartition): void {
    const { partition } = fetched;
    if (fetched.errorCode !== 0) {
      if (fetched.errorCode === errorNamed('OFFSET_OUT_OF_RANGE').code) {
        this.log.restartAt(broker, partition, Math.max(0, fetched.logStartOffset));
      }
      this.delay(broker, fetcher, partition);
      return;
    }
    if (fetched.divergingEpoch !== null) this.log.truncate(broker, partition, fetched.divergingEpoch);
    else if (!this.log.appendFetched(broker, fetched)) return;
    if (!contains(fetcher.changed, partition)) fetcher.changed.push(partition);
  }

  private wakeUp(broker: number, leaderId: number): void {
    const fetcher = this.context.brokers.edit(broker).fetchers.get(leaderId);
    if (fetcher !== undefined) this.fetch(broker, fetcher);
  }

  private fetch(broker: number, fetcher: ReplicaFetcher): void {
    if (fetcher.inFlight || fetcher.partitions.length === 0) return;
    const { simulation, brokers, brokerConfig, networkClient } = this.context;
    if (fetcher.backoffUntil > simulation.now) return;
    const { brokerId, brokerEpoch, node } = brokers.read(broker);
    if (fetcher.delayed.length > 0) this.endDelays(fetcher);
    const partitions = this.positions(brokerId, this.asked(fetcher));
    empty(fetcher.changed);
    fetcher.inFlight = true;
    const { leaderId, leaderNode, full } = fetcher;
    const maxWaitMs = brokerConfig.replicaFetchWaitMaxMs;
    const request: ReplicaFetchRequest = {
      replicaId: brokerId,
      replicaEpoch: brokerEpoch,
      maxWaitMs,
      full,
      partitions,
    };
    const body = request as unknown as Plain;
    networkClient.send(node, leaderNode, API.Fetch, body, SOCKET_TIMEOUT_MS, leaderId);
  }

  /** The partitions that the next fetch tells about. */
  private asked({ full, partitions, changed, delayed }: ReplicaFetcher): readonly number[] {
    const wanted = full ? partitions : changed;
    if (delayed.length === 0) return wanted;
    return wanted.filter((partition) => !delayed.some((d) => d.partition === partition));
  }

  private positions(brokerId: number, asked: readonly number[]): readonly FetchPartition[] {
    // Mostly there is one, and a list that is written down takes a fifth of the room of one that grows.
    if (asked.length === 1) return [this.position(brokerId, asked[0] as number)];
    return asked.map((partition) => this.position(brokerId, partition));
  }

  private position(brokerId: number, partition: number): FetchPartition {
    const replica = this.context.replicas.read(this.context.replicas.number(brokerId, partition));
    const { epochs } = replica;
    return {
      partition,
      currentLeaderEpoch: replica.leaderEpoch,
      fetchOffset: replica.logEndOffset,
      lastFetchedEpoch: epochs[epochs.length - 1]?.epoch ?? -1,
      logStartOffset: replica.logStartOffset,
      partitionMaxBytes: this.context.brokerConfig.replicaFetchMaxBytes,
    };
  }

  private delay(broker: number, fetcher: ReplicaFetcher, partition: number): void {
    const waitMicros = microsFromMs(this.context.brokerConfig.replicaFetchBackoffMs);
    fetcher.delayed = fetcher.delayed.filter((d) => d.partition !== partition);
    fetcher.delayed.push({ partition, until: this.context.simulation.now + waitMicros });
    const { node } = this.context.brokers.read(broker);
    this.context.simulation.schedule(waitMicros, node, this.wake, fetcher.leaderId);
  }

  private endDelays(fetcher: ReplicaFetcher): void {
    const { now } = this.context.simulation;
    for (const { partition, until } of fetcher.delayed) {
      if (until <= now && !fetcher.changed.includes(partition)) fetcher.changed.push(partition);
    }
    fetcher.delayed = fetcher.delayed.filter((d) => d.until > now);
  }

  private backOff(broker: number, fetcher: ReplicaFetcher): void {
    const waitMicros = microsFromMs(this.context.brokerConfig.replicaFetchBackoffMs);
    fetcher.backoffUntil = this.context.simulation.now + waitMicros;
    const { node } = this.context.brokers.read(broker);
    this.context.simulation.schedule(waitMicros, node, this.wake, fetcher.leaderId);
  }
}

function newFetcher(leaderId: number, leaderNode: number): ReplicaFetcher {
  return {
    leaderId,
    leaderNode,
    partitions: [],
    changed: [],
    full: true,
    inFlight: false,
    backoffUntil: 0,
    delayed: [],
  };
}
