import { contains, empty, removeAt } from '../../../base/lists';
import { type Micros, microsFromMs } from '../../../engine/clock';
import type { Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import { API, type FetchedPartition, type FetchPartition } from '../protocol/messages';
import type { ReplicaFetchRequest } from '../protocol/replica-messages';
import { type BrokerContext, nowMs } from './broker-context';
import type { FollowerSession } from './broker-state';
import { divergence, failedPartition, fetchedPartition, fetchFault } from './fetch-requests';
import type { PartitionLeader } from './partition-leader';
import type { Purgatory } from './purgatory';
import { followerOf, type RemoteReplica } from './replica';

const NONE: readonly FetchedPartition[] = [];
const NO_BATCHES: readonly number[] = [];

/**
 * The leader's side of replication: fetches of follower brokers, each within a session that remembers what the
 * follower was told. A fetch with nothing new waits for the next append (replica.fetch.wait.max.ms).
 */
export class FollowerSessions {
  private readonly context: BrokerContext;
  private readonly leader: PartitionLeader;
  private readonly purgatory: Purgatory;
  /** The answer that is being put together; kept to spare the allocation. */
  private readonly partitions: FetchedPartition[] = [];

  constructor(context: BrokerContext, leader: PartitionLeader, purgatory: Purgatory) {
    this.context = context;
    this.leader = leader;
    this.purgatory = purgatory;
  }

  onRequest(broker: number, message: Message): void {
    const request = message.body as unknown as ReplicaFetchRequest;
    const session = this.session(broker, request, message.from);
    session.lastFetchMs = nowMs(this.context);
    session.brokerEpoch = request.replicaEpoch;
    session.correlation = message.correlation;
    const wait = this.context.simulation.now + microsFromMs(request.maxWaitMs);
    session.deadline = wait;
    const failed: FetchedPartition[] = [];
    const { partitions } = request;
    for (let i = 0; i < partitions.length; i++) {
      this.context.simulation.cause = message.fact;
      const fault = this.onPosition(broker, session, partitions[i] as FetchPartition);
      if (fault !== null) failed.push(fault);
    }
    this.context.simulation.cause = message.fact;
    this.retryOutOfSync(broker, session);
    this.context.simulation.cause = message.fact;
    if (failed.length > 0 || session.newRecords.length > 0) this.respond(broker, session, failed);
    else this.purgatory.arm(broker, wait);
  }

  /** Records were appended to a log that followers copy: those who wait get them at once. */
  recordsAppended(broker: number, number: number): void {
    const { partition, followers } = this.context.replicas.read(number);
    const { cause } = this.context.simulation;
    const { sessions } = this.context.brokers.edit(broker);
    for (let i = 0; i < followers.length; i++) {
      const session = sessions.get((followers[i] as RemoteReplica).brokerId);
      if (session === undefined) continue;
      if (!contains(session.newRecords, partition)) session.newRecords.push(partition);
      this.context.simulation.cause = cause;
      if (session.correlation >= 0) this.respond(broker, session, NONE);
    }
  }

  /** The high watermark moved: followers hear of it with their next answer. */
  highWatermarkAdvanced(broker: number, number: number): void {
    const { partition, followers } = this.context.replicas.read(number);
    const { sessions } = this.context.brokers.edit(broker);
    for (let i = 0; i < followers.length; i++) {
      const session = sessions.get((followers[i] as RemoteReplica).brokerId);
      if (session !== undefined && !contains(session.newHighWatermark, partition)) {
        session.newHighWatermark.push(partition);
      }
    }
  }

  /** The in-sync set changed: those outside of it may come back with any of their fetches. */
  isrChanged(broker: number, number: number): void {
    const { partition, followers, isr } = this.context.replicas.read(number);
    const { sessions } = this.context.brokers.edit(broker);
    for (const { brokerId } of followers) {
      const session = sessions.get(brokerId);
      if (session === undefined || isr.includes(brokerId) || session.outOfSync.includes(partition)) continue;
      session.outOfSync.push(partition);
    }
  }

  /** Fetches whose time is over. */
  expire(broker: number): void {
    const { now } = this.context.simulation;
    for (const session of this.context.brokers.edit(broker).sessions.values()) {
      if (session.correlation >= 0 && session.deadline <= now) this.respond(broker, session, NONE);
    }
  }

  /** When the first fetch has waited long enough. */
  nextDeadline(broker: number): Micros {
    let next = Number.POSITIVE_INFINITY;
    for (const { correlation, deadline } of this.context.brokers.read(broker).sessions.values()) {
      if (correlation >= 0) next = Math.min(next, deadline);
    }
    return next;
  }

  /** The follower tells how far it is with one partition. Returns the answer when it cannot go on from there. */
  private onPosition(
    broker: number,
    session: FollowerSession,
    asked: FetchPartition,
  ): FetchedPartition | null {
    const { brokerId } = this.context.brokers.read(broker);
    const number = this.context.replicas.number(brokerId, asked.partition);
    if (number < 0) return failedPartition(asked.partition, 'UNKNOWN_TOPIC_OR_PARTITION', null);
    const replica = this.context.replicas.read(number);
    const fault = fetchFault(replica, asked);
    if (fault !== null) return failedPartition(asked.partition, fault, replica);
    const divergingEpoch = divergence(replica, asked);
    if (divergingEpoch !== null) return fetchedPartition(replica, NO_BATCHES, divergingEpoch);
    const { followerId, brokerEpoch } = session;
    const place = session.newRecords.indexOf(asked.partition);
    if (place >= 0) removeAt(session.newRecords, place);
    if (replica.logEndOffset > asked.fetchOffset) session.newRecords.push(asked.partition);
    setAt(session.toldHighWatermarks, asked.partition, -1);
    if (!contains(session.newHighWatermark, asked.partition)) session.newHighWatermark.push(asked.partition);
    this.leader.onFollowerFetch(broker, number, followerId, asked.fetchOffset, brokerEpoch);
    const isOut = !contains(this.context.replicas.read(number).isr, followerId);
    if (isOut && !session.outOfSync.includes(asked.partition)) session.outOfSync.push(asked.partition);
    return null;
  }

  /** Kafka looks at every partition of the session with every fetch; only those out of sync can change by it. */
  private retryOutOfSync(broker: number, session: FollowerSession): void {
    const { brokerId } = this.context.brokers.read(broker);
    if (session.outOfSync.length === 0) return;
    session.outOfSync = session.outOfSync.filter((partition) => {
      const number = this.context.replicas.number(brokerId, partition);
      const replica = this.context.replicas.read(number);
      const follower = replica.followers.find((f) => f.brokerId === session.followerId);
      if (replica.role !== 'leader' || follower === undefined) return false;
      if (replica.isr.includes(session.followerId)) return false;
      const { logEndOffset } = follower.state;
      if (logEndOffset < 0) return true;
      this.leader.onFollowerFetch(broker, number, session.followerId, logEndOffset, session.brokerEpoch);
      return true;
    });
  }

  /** Answers the fetch of a session with what failed, then what is new. */
  private respond(broker: number, session: FollowerSession, failed: readonly FetchedPartition[]): void {
    const { brokerId } = this.context.brokers.read(broker);
    const { partitions } = this;
    empty(partitions);
    for (let i = 0; i < failed.length; i++) partitions.push(failed[i] as FetchedPartition);
    this.addNews(brokerId, session);
    for (let i = 0; i < partitions.length; i++) {
      const { partition, highWatermark, divergingEpoch } = partitions[i] as FetchedPartition;
      setAt(session.toldHighWatermarks, partition, divergingEpoch === null ? highWatermark : -1);
    }
    empty(session.newRecords);
    empty(session.newHighWatermark);
    const body = { partitions: partitions.slice() } as unknown as Plain;
    this.context.requestChannels.respond(broker, session, API.Fetch, body);
    session.correlation = -1;
  }

  /** Adds the partitions with records or high watermarks that a follower was not told of to the answer. */
  private addNews(brokerId: number, session: FollowerSession): void {
    const { partitions } = this;
    const { newRecords, newHighWatermark, toldHighWatermarks } = session;
    for (let i = 0; i < newRecords.length; i++) {
      const found = this.read(brokerId, session.followerId, newRecords[i] as number);
      if (found !== null) partitions.push(found);
    }
    for (let i = 0; i < newHighWatermark.length; i++) {
      const partition = newHighWatermark[i] as number;
      if (names(partitions, partition)) continue;
      const replica = this.context.replicas.read(this.context.replicas.number(brokerId, partition));
      const isNews = toldHighWatermarks[partition] !== replica.highWatermark;
      if (replica.role === 'leader' && isNews) partitions.push(fetchedPartition(replica, NO_BATCHES, null));
    }
  }

  private read(brokerId: number, followerId: number, partition: number): FetchedPartition | null {
    const replica = this.context.replicas.read(this.context.replicas.number(brokerId, partition));
    const follower = followerOf(replica, followerId);
    if (replica.role !== 'leader' || follower === undefined) return null;
    const { replicaFetchMaxBytes } = this.context.brokerConfig;
    const from = follower.state.logEndOffset;
    if (from < 0) return null;
    const batches = this.context.records.read(replica.tip, from, replica.logEndOffset, replicaFetchMaxBytes);
    return fetchedPartition(replica, batches, null);
  }

  private session(broker: number, request: ReplicaFetchRequest, node: number): FollowerSession {
    const { sessions } = this.context.brokers.edit(broker);
    const known = sessions.get(request.replicaId);
    if (known !== undefined && !request.full) return known;
    const session: FollowerSession = {
      followerId: request.replicaId,
      node,
      brokerEpoch: request.replicaEpoch,
      lastFetchMs: 0,
      correlation: -1,
      deadline: 0,
      newRecords: [],
      newHighWatermark: [],
      toldHighWatermarks: [],
      outOfSync: [],
    };
    sessions.set(request.replicaId, session);
    return session;
  }
}

/** Whether an answer names a partition. */
function names(partitions: readonly FetchedPartition[], partition: number): boolean {
  for (let i = 0; i < partitions.length; i++) if (partitions[i]?.partition === partition) return true;
  return false;
}

/** Sets the number of a partition in a list that may not reach so far yet. */
function setAt(told: number[], partition: number, highWatermark: number): void {
  while (told.length <= partition) told.push(-1);
  told[partition] = highWatermark;
}
