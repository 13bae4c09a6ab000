import { microsFromMs } from '../../../engine/clock';
import type { Message } from '../../../engine/network-state';
import type { ClusterContext } from '../cluster-context';
import type { BrokerConfig } from '../configs/broker-config';
import type { AlterPartitionRequest, AlterPartitionResponse } from '../protocol/controller-messages';
import { type ErrorName, errorNamed } from '../protocol/errors';
import { FACTS } from '../trace';
import type { BrokerChangeListener, ClusterControl } from './cluster-control';
import type { MetadataLog } from './metadata-log';
import type { MetadataWriter } from './metadata-writer';
import type { ReplicaAssignment } from './partition-assignment';
import { buildPartitionChange, type Election } from './partition-change-builder';
import type { PartitionRegistration } from './partition-registration';

type AlteredPartition = AlterPartitionRequest['partitions'][number];
type AlterOutcome = AlterPartitionResponse['partitions'][number];

/** Most partitions that one round of leader balancing moves (ReplicationControlManager.MAX_ELECTIONS_PER_IMBALANCE). */
const MOST_ELECTIONS_A_ROUND = 1000;

/**
 * Who leads which partition and who is in sync: elections, ISR changes, preferred leaders
 * (controller/ReplicationControlManager). The only writer of partition states.
 */
export class ReplicationControl implements BrokerChangeListener {
  private readonly context: ClusterContext;
  private readonly config: BrokerConfig;
  private readonly log: MetadataLog;
  private readonly writer: MetadataWriter;
  private readonly node: number;
  private readonly cluster: () => ClusterControl;
  private readonly balanceDue: number;

  constructor(
    context: ClusterContext,
    config: BrokerConfig,
    log: MetadataLog,
    writer: MetadataWriter,
    node: number,
    cluster: () => ClusterControl,
  ) {
    this.context = context;
    this.config = config;
    this.log = log;
    this.writer = writer;
    this.node = node;
    this.cluster = cluster;
    this.balanceDue = context.simulation.handle('balance partition leaders', () => this.balance());
  }

  /** The controller became active. */
  activate(): void {
    this.scheduleBalance();
  }

  /** Writes the first registration of a new partition: the active replicas are in sync, the first of them leads. */
  createPartition(partition: number, replicas: readonly number[]): void {
    const isr = replicas.filter((id) => this.cluster().isActive(id));
    const leader = isr[0] ?? -1;
    const registration: PartitionRegistration = {
      replicas,
      addingReplicas: [],
      removingReplicas: [],
      isr,
      elr: [],
      lastKnownElr: [],
      leader,
      leaderEpoch: 0,
      partitionEpoch: 0,
      leaderRecoveryState: 'RECOVERED',
    };
    this.writer.append({ type: 'partition', partition, registration });
  }

  handleBrokerFenced(brokerId: number): void {
    this.updateWithout(brokerId, (p) => p.isr.includes(brokerId));
  }

  handleBrokerUnfenced(_brokerId: number): void {
    this.eachPartition((partition, registration) => {
      if (registration.leader < 0)
        this.change(partition, registration, { election: this.election(partition) });
    });
  }

  handleUncleanBrokerShutdown(brokerId: number): void {
    this.eachPartition((partition, registration) => {
      if (!registration.isr.includes(brokerId) && !registration.elr.includes(brokerId)) return;
      this.change(partition, registration, {
        election: this.election(partition),
        without: brokerId,
        uncleanShutdownReplicas: [brokerId],
      });
    });
  }

  enterControlledShutdown(brokerId: number): void {
    this.updateWithout(brokerId, (p) => p.isr.includes(brokerId));
  }

  leadsNothing(brokerId: number): boolean {
    let leads = 0;
    this.eachPartition((_partition, registration) => {
      if (registration.leader === brokerId) leads++;
    });
    return leads === 0;
  }

  /** A leader asks for another ISR (validateAlterPartitionData). */
  onAlterPartition(message: Message): void {
    const request = message.body as unknown as AlterPartitionRequest;
    if (request.brokerEpoch !== this.cluster().brokerEpoch(request.brokerId)) {
      const { code: errorCode } = errorNamed('STALE_BROKER_EPOCH');
      this.writer.respondNow(message, { errorCode, partitions: [] });
      return;
    }
    const outcomes = request.partitions.map((altered) => this.alter(request.brokerId, altered));
    this.writer.respond(message, { errorCode: 0, partitions: outcomes });
  }

  /** How many replicas a partition has. */
  replicationFactor(partition: number): number {
    return this.log.partitionAt(partition, this.log.endOffset)?.replicas.length ?? 0;
  }

  /** What is registered of a partition; null when it does not exist. */
  registrationOf(partition: number): PartitionRegistration | null {
    return this.log.partitionAt(partition, this.log.endOffset);
  }

  /** Gives a partition other replicas, and perhaps another ISR with them. */
  changeAssignment(
    partition: number,
    before: PartitionRegistration,
    targetAssignment: ReplicaAssignment,
    targetIsr: readonly number[] = before.isr,
  ): void {
    this.change(partition, before, { election: this.election(partition), targetIsr, targetAssignment });
  }

  /** Elects the preferred leader, or any living one. NONE when it leads now. */
  electLeader(partition: number, isUnclean: boolean): ErrorName {
    const before = this.log.partitionAt(partition, this.log.endOffset);
    if (before === null) return 'UNKNOWN_TOPIC_OR_PARTITION';
    if (isUnclean ? before.leader >= 0 : before.leader === before.replicas[0]) return 'ELECTION_NOT_NEEDED';
    this.change(partition, before, { election: isUnclean ? 'UNCLEAN' : 'PREFERRED' });
    const after = this.log.partitionAt(partition, this.log.endOffset);
    if (after !== before) return 'NONE';
    return isUnclean ? 'ELIGIBLE_LEADERS_NOT_AVAILABLE' : 'PREFERRED_LEADER_NOT_AVAILABLE';
  }

  private alter(brokerId: number, altered: AlteredPartition): AlterOutcome {
    const { partition } = altered;
    const registration = this.log.partitionAt(partition, this.log.endOffset);
    if (registration === null) return this.refuse(partition, registration, 'UNKNOWN_TOPIC_ID');
    const fault = this.alterFault(brokerId, altered, registration);
    if (fault !== null) return this.refuse(partition, registration, fault);
    const targetIsr = altered.newIsrWithEpochs.map((member) => member.brokerId);
    const election = this.election(partition);
    this.change(partition, registration, { election, targetIsr, targetLeaderRecoveryState: 'RECOVERED' });
    const after = this.log.partitionAt(partition, this.log.endOffset) as PartitionRegistration;
    // The end of a reassignment may move the leader: then the one that asked has to read that first.
    if (after.leader !== brokerId) return this.refuse(partition, after, 'NEW_LEADER_ELECTED');
    const { leader: leaderId, leaderEpoch, isr, partitionEpoch } = after;
    return { partition, errorCode: 0, leaderId, leaderEpoch, isr, partitionEpoch };
  }

  private alterFault(
    brokerId: number,
    a: AlteredPartition,
    registration: PartitionRegistration,
  ): ErrorName | null {
    if (a.leaderEpoch > registration.leaderEpoch) return 'NOT_CONTROLLER';
    if (a.partitionEpoch > registration.partitionEpoch) return 'NOT_CONTROLLER';
    if (a.leaderEpoch < registration.leaderEpoch) return 'FENCED_LEADER_EPOCH';
    if (brokerId !== registration.leader) return 'INVALID_REQUEST';
    if (a.partitionEpoch < registration.partitionEpoch) return 'INVALID_UPDATE_VERSION';
    const isEligible = a.newIsrWithEpochs.every(({ brokerId: id, brokerEpoch }) => {
      const isSameProcess = brokerEpoch === -1 || brokerEpoch === this.cluster().brokerEpoch(id);
      return this.cluster().isActive(id) && isSameProcess;
    });
    return isEligible ? null : 'INELIGIBLE_REPLICA';
  }

  private refuse(
    partition: number,
    registration: PartitionRegistration | null,
    error: ErrorName,
  ): AlterOutcome {
    return {
      partition,
      errorCode: errorNamed(error).code,
      leaderId: registration?.leader ?? -1,
      leaderEpoch: registration?.leaderEpoch ?? -1,
      isr: registration?.isr ?? [],
      partitionEpoch: registration?.partitionEpoch ?? -1,
    };
  }

  private updateWithout(brokerId: number, concerned: (registration: PartitionRegistration) => boolean): void {
    const { simulation } = this.context;
    const { cause } = simulation;
    this.eachPartition((partition, registration) => {
      if (!concerned(registration)) return;
      simulation.cause = cause;
      this.change(partition, registration, { election: this.election(partition), without: brokerId });
    });
    simulation.cause = cause;
  }

  /** Builds the change of one partition and writes it, if there is one. */
  private change(
    partition: number,
    before: PartitionRegistration,
    options: {
      readonly election: Election;
      readonly targetIsr?: readonly number[];
      readonly without?: number;
      readonly uncleanShutdownReplicas?: readonly number[];
      readonly targetLeaderRecoveryState?: 'RECOVERED';
      readonly targetAssignment?: ReplicaAssignment;
    },
  ): void {
    const { election, without } = options;
    const targetIsr =
      options.targetIsr ?? (without === undefined ? null : before.isr.filter((id) => id !== without));
    const after = buildPartitionChange(before, {
      election,
      targetIsr,
      uncleanShutdownReplicas: options.uncleanShutdownReplicas ?? null,
      isAcceptableLeader: (id) => id !== without && this.cluster().isActive(id),
      minIsr: this.minIsr(partition, before),
      eligibleLeaderReplicasEnabled: true,
      targetLeaderRecoveryState: options.targetLeaderRecoveryState ?? before.leaderRecoveryState,
      ...(options.targetAssignment === undefined ? {} : { targetAssignment: options.targetAssignment }),
    });
    if (after === null) return;
    this.recordChange(partition, before, after);
    this.writer.append({ type: 'partition', partition, registration: after });
  }

  private recordChange(partition: number, before: PartitionRegistration, after: PartitionRegistration): void {
    const { simulation } = this.context;
    const isr = simulation.text(after.isr.join(', '));
    if (after.leaderEpoch !== before.leaderEpoch && after.leader >= 0) {
      const leader = this.context.brokerNodes.get(after.leader) as number;
      simulation.record(FACTS.LeaderElected, this.node, partition, leader, after.leaderEpoch, isr);
    } else if (after.leader < 0 && before.leader >= 0) {
      simulation.record(FACTS.PartitionOffline, this.node, partition, after.leaderEpoch);
    } else if (after.isr.length < before.isr.length) {
      simulation.record(FACTS.IsrShrunk, this.node, partition, isr, after.partitionEpoch);
    } else if (after.isr.length > before.isr.length) {
      simulation.record(FACTS.IsrExpanded, this.node, partition, isr, after.partitionEpoch);
    }
  }

  /** Leaders go back to their preferred replicas, and leaderless partitions are looked at again. */
  private balance(): void {
    let moved = 0;
    this.eachPartition((partition, registration) => {
      if (moved >= MOST_ELECTIONS_A_ROUND) return;
      const [preferred] = registration.replicas as [number];
      const movable = registration.isr.includes(preferred) && this.cluster().isActive(preferred);
      if (this.config.autoLeaderRebalanceEnable && registration.leader !== preferred && movable) {
        this.change(partition, registration, { election: 'PREFERRED' });
        moved++;
      } else if (registration.leader < 0 && this.election(partition) === 'UNCLEAN') {
        this.change(partition, registration, { election: 'UNCLEAN' });
        moved++;
      }
    });
    this.scheduleBalance();
  }

  private scheduleBalance(): void {
    const periodMs = this.config.leaderImbalanceCheckIntervalSeconds * 1000;
    this.context.simulation.schedule(microsFromMs(periodMs), this.node, this.balanceDue);
  }

  private election(partition: number): Election {
    return this.topicConfigOf(partition).uncleanLeaderElectionEnable ? 'UNCLEAN' : 'ONLINE';
  }

  private minIsr(partition: number, registration: PartitionRegistration): number {
    return Math.min(this.topicConfigOf(partition).minInsyncReplicas, registration.replicas.length);
  }

  private topicConfigOf(partition: number) {
    return this.context.topicConfig(this.context.registry.partition(partition).topic);
  }

  private eachPartition(visit: (partition: number, registration: PartitionRegistration) => void): void {
    for (let partition = 0; partition < this.context.registry.length; partition++) {
      const registration = this.log.partitionAt(partition, this.log.endOffset);
      if (registration !== null) visit(partition, registration);
    }
  }
}
