import type { Cell } from '../../../engine/cell';
import type { Message } from '../../../engine/network-state';
import { NO_CAUSE } from '../../../engine/trace';
import type { ClusterContext } from '../cluster-context';
import type { BrokerConfig } from '../configs/broker-config';
import { ADMIN_API } from '../protocol/admin-messages';
import { API } from '../protocol/messages';
import { ClusterControl } from './cluster-control';
import type { ControlledBroker, ControllerState } from './controller-state';
import { LeaderElections } from './leader-elections';
import type { MetadataLog } from './metadata-log';
import { MetadataWriter } from './metadata-writer';
import { PartitionReassignments } from './partition-reassignments';
import { ReplicationControl } from './replication-control';
import { TopicChanges } from './topic-changes';
import { TopicCreation } from './topic-creation';

/**
 * The KRaft controller: a quorum of one voter on a machine of its own (metadata/…/QuorumController). Its log survives
 * a crash; while it is down brokers go on with what they know, and nothing about leaders or ISRs can change.
 */
export class Controller {
  readonly node: number;
  readonly log: MetadataLog;
  readonly topics: TopicCreation;
  private readonly state: Cell<ControllerState>;
  private readonly writer: MetadataWriter;
  private readonly cluster: ClusterControl;
  private readonly replication: ReplicationControl;
  private readonly changes: TopicChanges;
  private readonly elections: LeaderElections;
  private readonly reassignments: PartitionReassignments;

  constructor(context: ClusterContext, config: BrokerConfig, log: MetadataLog, node: number) {
    this.node = node;
    this.log = log;
    this.state = context.simulation.cell<ControllerState>({
      brokers: new Map(),
      committedOffset: 0,
      lingering: false,
      waiting: [],
      deferred: [],
    });
    this.writer = new MetadataWriter(context, log, this.state, node);
    this.replication = new ReplicationControl(context, config, log, this.writer, node, () => this.cluster);
    this.cluster = new ClusterControl(context, config, log, this.writer, this.state, node, this.replication);
    const brokers = () => this.state.read().brokers.values();
    const { writer, replication } = this;
    this.topics = new TopicCreation(context, config, writer, replication, node, brokers);
    this.changes = new TopicChanges(context, config, writer, replication, this.topics, node);
    this.elections = new LeaderElections(context, writer, replication);
    const isRegistered = (id: number) => this.brokerEpoch(id) >= 0;
    this.reassignments = new PartitionReassignments(context, writer, replication, isRegistered);
  }

  /** Puts a broker into the log as it is in a cluster that has been up for a while: registered and unfenced. */
  bootstrapBroker(brokerId: number, node: number): void {
    const brokerEpoch = this.log.endOffset;
    const broker: ControlledBroker = {
      brokerId,
      node,
      incarnationId: 0,
      brokerEpoch,
      fenced: false,
      inControlledShutdown: false,
      lastContact: 0,
      metadataOffset: 0,
      controlledShutdownOffset: -1,
    };
    this.state.edit().brokers.set(brokerId, broker);
    const registered = { brokerId, node, brokerEpoch, fenced: false, inControlledShutdown: false };
    this.log.append({ type: 'broker', broker: registered }, NO_CAUSE);
  }

  /** Commits everything appended while the run was set up. */
  finishBootstrap(): void {
    this.writer.reset();
    this.activate();
  }

  /** The process came up and won the election of its one-voter quorum. */
  restart(): void {
    this.writer.reset();
    this.activate();
  }

  /** The epoch of a broker's latest registration, -1 when it never registered. */
  brokerEpoch(brokerId: number): number {
    return this.state.read().brokers.get(brokerId)?.brokerEpoch ?? -1;
  }

  /** Whether a broker is fenced as the controller sees it. */
  isFenced(brokerId: number): boolean {
    return this.state.read().brokers.get(brokerId)?.fenced ?? true;
  }

  /** The end of what brokers can have read. */
  committedOffset(): number {
    return this.state.read().committedOffset;
  }

  /** A request arrived. */
  onRequest(message: Message): void {
    switch (message.api) {
      case API.FetchMetadata:
        this.writer.onFetch(message);
        break;
      case API.ApiVersions:
        this.writer.respondNow(message, {});
        break;
      case API.BrokerRegistration:
        this.cluster.onRegistration(message);
        break;
      case API.BrokerHeartbeat:
        this.cluster.onHeartbeat(message);
        break;
      case API.AlterPartition:
        this.replication.onAlterPartition(message);
        break;
      case API.CreateTopics:
        this.topics.onCreateTopics(message);
        break;
      case API.DeleteTopics:
        this.changes.onDeleteTopics(message);
        break;
      case API.CreatePartitions:
        this.changes.onCreatePartitions(message);
        break;
      case API.IncrementalAlterConfigs:
        this.changes.onAlterConfigs(message);
        break;
      case API.ElectLeaders:
        this.elections.onElectLeaders(message);
        break;
      case ADMIN_API.AlterPartitionReassignments:
        this.reassignments.onAlter(message);
        break;
      case ADMIN_API.ListPartitionReassignments:
        this.reassignments.onList(message);
        break;
      default:
        throw new Error(`The controller does not serve api ${message.api}.`);
    }
  }

  private activate(): void {
    this.cluster.activate();
    this.replication.activate();
  }
}
