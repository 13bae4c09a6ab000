import type { PartitionRegistration } from '../controller/partition-registration';
import { assignEpoch } from '../storage/leader-epoch-cache';
import { FACTS } from '../trace';
import { type BrokerContext, nowMs } from './broker-context';
import type { PartitionLeader } from './partition-leader';
import { newReplica, type RemoteReplica, type ReplicaState } from './replica';
import type { ReplicaFetchers } from './replica-fetcher';
import { newFollowerState } from './replica-state';

/** Who must know that a broker leads a partition, or does no longer. */
export interface RoleListener {
  leaderChanged(broker: number, replica: number): void;
}

/** Carries out what the metadata log says about the partitions of a broker (ReplicaManager.applyDelta). */
export class PartitionRoles {
  private readonly context: BrokerContext;
  private readonly leader: PartitionLeader;
  private readonly fetchers: ReplicaFetchers;
  private readonly listener: RoleListener;

  constructor(
    context: BrokerContext,
    leader: PartitionLeader,
    fetchers: ReplicaFetchers,
    listener: RoleListener,
  ) {
    this.context = context;
    this.leader = leader;
    this.fetchers = fetchers;
    this.listener = listener;
  }

  /** A partition is registered anew. A broker whose replica has gone elsewhere drops it with its log. */
  apply(broker: number, partition: number, registration: PartitionRegistration): void {
    const { brokerId } = this.context.brokers.read(broker);
    if (!registration.replicas.includes(brokerId)) {
      const known = this.context.replicas.number(brokerId, partition);
      const isHeld = known >= 0 && this.context.replicas.read(known).partitionEpoch >= 0;
      if (isHeld) this.remove(broker, partition);
      return;
    }
    const number = this.context.replicas.ensure(brokerId, partition);
    const { cause } = this.context.simulation;
    if (registration.leader === brokerId) this.makeLeader(broker, number, registration);
    else this.makeFollower(broker, number, registration);
    this.context.simulation.cause = cause;
  }

  /** A partition is gone with its topic: the broker drops its replica with the log. */
  remove(broker: number, partition: number): void {
    const { brokerId } = this.context.brokers.read(broker);
    const number = this.context.replicas.number(brokerId, partition);
    if (number < 0) return;
    const { cause } = this.context.simulation;
    this.fetchers.remove(broker, partition);
    const ledBefore = this.context.replicas.read(number).role === 'leader';
    const { waitingAppends, waitingFetches } = this.context.replicas.read(number);
    Object.assign(this.context.replicas.edit(number), {
      ...newReplica(partition, brokerId),
      waitingAppends,
      waitingFetches,
    });
    if (ledBefore) this.listener.leaderChanged(broker, number);
    this.context.simulation.cause = cause;
  }

  private makeLeader(broker: number, number: number, registration: PartitionRegistration): void {
    const replica = this.context.replicas.edit(number);
    if (registration.partitionEpoch <= replica.partitionEpoch && replica.role === 'leader') return;
    const isNewLeader = replica.role !== 'leader' || registration.leaderEpoch > replica.leaderEpoch;
    replica.replicas = registration.replicas;
    replica.isr = registration.isr;
    replica.pendingIsr = null;
    replica.partitionEpoch = registration.partitionEpoch;
    if (isNewLeader) this.becomeLeader(broker, replica, registration);
    else replica.followers = this.followersOf(broker, replica, registration);
    const { cause } = this.context.simulation;
    this.leader.isrChanged(broker, number);
    this.context.simulation.cause = cause;
    if (isNewLeader) this.listener.leaderChanged(broker, number);
  }

  private becomeLeader(broker: number, replica: ReplicaState, registration: PartitionRegistration): void {
    const { brokerId, node } = this.context.brokers.read(broker);
    const { partition } = replica;
    this.fetchers.remove(broker, partition);
    replica.role = 'leader';
    replica.leader = brokerId;
    replica.leaderEpoch = registration.leaderEpoch;
    replica.leaderEpochStartOffset = replica.logEndOffset;
    assignEpoch(replica.epochs, registration.leaderEpoch, replica.logEndOffset);
    replica.followers = registration.replicas
      .filter((id) => id !== brokerId)
      .map((id) => this.newFollower(id, registration.isr.includes(id)));
    const { leaderEpoch, logEndOffset } = replica;
    this.context.simulation.record(FACTS.BecameLeader, node, partition, leaderEpoch, logEndOffset);
  }

  /** The followers of a leader that stays one: those that come are new to it, those that go are forgotten. */
  private followersOf(
    broker: number,
    { followers }: ReplicaState,
    { replicas, isr }: PartitionRegistration,
  ): RemoteReplica[] {
    const { brokerId } = this.context.brokers.read(broker);
    return replicas
      .filter((id) => id !== brokerId)
      .map((id) => followers.find((f) => f.brokerId === id) ?? this.newFollower(id, isr.includes(id)));
  }

  private newFollower(brokerId: number, inSync: boolean): RemoteReplica {
    return { brokerId, state: newFollowerState(inSync ? nowMs(this.context) : 0), brokerEpoch: -1 };
  }

  private makeFollower(broker: number, number: number, registration: PartitionRegistration): void {
    const replica = this.context.replicas.edit(number);
    if (registration.partitionEpoch <= replica.partitionEpoch && replica.role === 'follower') return;
    const isNewEpoch = replica.role !== 'follower' || registration.leaderEpoch > replica.leaderEpoch;
    const ledBefore = replica.role === 'leader';
    replica.role = 'follower';
    replica.replicas = registration.replicas;
    replica.isr = registration.isr;
    replica.pendingIsr = null;
    replica.partitionEpoch = registration.partitionEpoch;
    replica.leader = registration.leader;
    replica.leaderEpoch = registration.leaderEpoch;
    replica.followers = [];
    if (!isNewEpoch) return;
    const { partition } = replica;
    if (registration.leader >= 0) {
      const { node } = this.context.brokers.read(broker);
      const leaderNode = this.context.brokerNodes.get(registration.leader) as number;
      const { leaderEpoch } = registration;
      this.context.simulation.record(FACTS.BecameFollower, node, partition, leaderEpoch, leaderNode);
      this.fetchers.add(broker, registration.leader, partition);
    } else this.fetchers.remove(broker, partition);
    if (ledBefore) this.listener.leaderChanged(broker, number);
  }
}
