import type { Micros } from '../../../engine/clock';
import type { Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import type { ResponseListener } from '../clients/network-client';
import { GroupCoordinator } from '../group-coordinator/group-coordinator';
import { ADMIN_API } from '../protocol/admin-messages';
import type {
  AlterPartitionResponse,
  BrokerHeartbeatResponse,
  BrokerRegistrationResponse,
  FetchMetadataResponse,
} from '../protocol/controller-messages';
import { API, type FetchRequest } from '../protocol/messages';
import type { ReplicaFetchResponse } from '../protocol/replica-messages';
import type {
  AddPartitionsToTxnResponse,
  InitProducerIdRequest,
  WriteTxnMarkersResponse,
} from '../protocol/transaction-messages';
import { TransactionCoordinator } from '../transaction-coordinator/transaction-coordinator';
import type { BrokerContext } from './broker-context';
import { BrokerLifecycle, type ShutdownListener } from './broker-lifecycle';
import type { VerifyingRequest } from './broker-state';
import { ConfigRequests } from './config-requests';
import { FetchRequests } from './fetch-requests';
import { FollowerLog } from './follower-log';
import { FollowerSessions } from './follower-sessions';
import { HighWatermarkCheckpoints } from './high-watermark-checkpoints';
import { IsrChanges } from './isr-changes';
import { MarkerRequests } from './marker-requests';
import { MetadataRequests } from './metadata-requests';
import { OffsetRequests } from './offset-requests';
import { type LeaderListener, PartitionLeader } from './partition-leader';
import { PartitionRoles, type RoleListener } from './partition-roles';
import { ProduceRequests } from './produce-requests';
import { ProducerDescriptions } from './producer-descriptions';
import { Purgatory } from './purgatory';
import { ReplicaFetchers } from './replica-fetcher';
import { TransactionVerifications } from './transaction-verifications';

/** All brokers of a cluster: hands requests and responses to the parts that deal with them (KafkaApis). */
export class Brokers implements LeaderListener, RoleListener, ResponseListener {
  readonly coordinator: GroupCoordinator;
  readonly transactions: TransactionCoordinator;
  readonly lifecycle: BrokerLifecycle;
  private readonly context: BrokerContext;
  private readonly leader: PartitionLeader;
  private readonly produce: ProduceRequests;
  private readonly verifications: TransactionVerifications;
  private readonly markers: MarkerRequests;
  private readonly fetch: FetchRequests;
  private readonly sessions: FollowerSessions;
  private readonly fetchers: ReplicaFetchers;
  private readonly isrChanges: IsrChanges;
  private readonly offsets: OffsetRequests;
  private readonly metadata: MetadataRequests;
  private readonly configs: ConfigRequests;
  private readonly producers: ProducerDescriptions;
  private readonly checkpoints: HighWatermarkCheckpoints;

  constructor(context: BrokerContext, controllerNode: number, shutdown: ShutdownListener) {
    this.context = context;
    const purgatory = new Purgatory(context);
    this.leader = new PartitionLeader(context, this);
    this.isrChanges = new IsrChanges(context, controllerNode, () => this.leader);
    this.verifications = new TransactionVerifications(context, (broker, request) =>
      this.onVerified(broker, request),
    );
    this.produce = new ProduceRequests(context, this.leader, purgatory, this.verifications);
    this.markers = new MarkerRequests(context, this.leader, purgatory, () => this.coordinator);
    this.fetch = new FetchRequests(context, purgatory);
    this.sessions = new FollowerSessions(context, this.leader, purgatory);
    for (const expiring of [this.produce, this.fetch, this.sessions, this.markers]) purgatory.add(expiring);
    this.fetchers = new ReplicaFetchers(context, new FollowerLog(context));
    this.offsets = new OffsetRequests(context);
    this.metadata = new MetadataRequests(context, controllerNode);
    this.configs = new ConfigRequests(context);
    this.producers = new ProducerDescriptions(context);
    this.coordinator = new GroupCoordinator(context, this.leader, purgatory, this.verifications);
    this.transactions = new TransactionCoordinator(context, this.leader, purgatory);
    const roles = new PartitionRoles(context, this.leader, this.fetchers, this);
    this.lifecycle = new BrokerLifecycle(context, controllerNode, roles, shutdown);
    this.checkpoints = new HighWatermarkCheckpoints(context);
  }

  /** The process of a broker runs from now on. */
  startTimers(broker: number): void {
    this.isrChanges.start(broker);
    this.checkpoints.start(broker);
  }

  /** A request arrived at a broker. */
  onRequest(message: Message): void {
    const broker = this.context.indexOfNode(message.to);
    switch (message.api) {
      case API.Produce:
        this.produce.onRequest(broker, message);
        break;
      case API.Fetch:
        this.onFetch(broker, message);
        break;
      case API.ListOffsets:
        this.offsets.onListOffsets(broker, message);
        break;
      case API.OffsetForLeaderEpoch:
        this.offsets.onOffsetForLeaderEpoch(broker, message);
        break;
      case API.Metadata:
        this.metadata.onMetadata(broker, message);
        break;
      case API.FindCoordinator:
        this.metadata.onFindCoordinator(broker, message);
        break;
      case API.InitProducerId:
        if ((message.body as unknown as InitProducerIdRequest).transactionalId === null) {
          this.metadata.onInitProducerId(broker, message);
        } else this.transactions.onRequest(broker, message);
        break;
      case API.WriteTxnMarkers:
        this.markers.onRequest(broker, message);
        break;
      case ADMIN_API.DescribeProducers:
        this.producers.onRequest(broker, message);
        break;
      case API.DescribeConfigs:
        this.configs.onDescribe(broker, message);
        break;
      case API.CreateTopics:
      case API.DeleteTopics:
      case API.CreatePartitions:
      case API.ElectLeaders:
      case API.IncrementalAlterConfigs:
      case ADMIN_API.AlterPartitionReassignments:
      case ADMIN_API.ListPartitionReassignments:
        this.metadata.forward(broker, message);
        break;
      default:
        if (!this.coordinator.onRequest(broker, message) && !this.transactions.onRequest(broker, message)) {
          throw new Error(`A broker does not serve api ${message.api}.`);
        }
    }
  }

  response(node: number, _peer: number, api: number, body: Plain, context: Plain, sentAt: Micros): void {
    const broker = this.context.indexOfNode(node);
    switch (api) {
      case API.Fetch:
        this.fetchers.onResponse(broker, context as number, body as unknown as ReplicaFetchResponse);
        break;
      case API.FetchMetadata:
        this.lifecycle.onMetadata(broker, body as unknown as FetchMetadataResponse, sentAt);
        this.transactions.metadataChanged(broker);
        break;
      case API.ApiVersions:
        this.lifecycle.onBootstrapConnected(broker);
        break;
      case API.BrokerHeartbeat:
        this.lifecycle.onHeartbeatAnswered(broker, body as unknown as BrokerHeartbeatResponse);
        break;
      case API.BrokerRegistration:
        this.lifecycle.onRegistered(broker, body as unknown as BrokerRegistrationResponse);
        break;
      case API.AlterPartition:
        this.isrChanges.onResponse(
          broker,
          body as unknown as AlterPartitionResponse,
          context as readonly number[],
        );
        break;
      case API.AddPartitionsToTxn:
        this.verifications.onAnswer(broker, body as unknown as AddPartitionsToTxnResponse, context as number);
        break;
      case API.WriteTxnMarkers:
        this.transactions.onMarkersWritten(broker, body as unknown as WriteTxnMarkersResponse, context);
        break;
      default:
        this.metadata.onForwarded(broker, api, body, context);
        break;
    }
  }

  disconnected(node: number, _peer: number, api: number, context: Plain): void {
    const broker = this.context.indexOfNode(node);
    if (api === API.Fetch) this.fetchers.onDisconnected(broker, context as number);
    else if (api === API.AlterPartition) this.isrChanges.onDisconnected(broker, context as readonly number[]);
    else if (FORWARDED.has(api)) this.metadata.onForwarded(broker, api, null, context);
    else if (api === API.AddPartitionsToTxn) this.verifications.onAnswer(broker, null, context as number);
    else if (api === API.WriteTxnMarkers) this.transactions.onMarkersWritten(broker, null, context);
    else this.lifecycle.onDisconnected(broker, api);
  }

  ready(): void {}

  recordsAppended(broker: number, replica: number): void {
    this.sessions.recordsAppended(broker, replica);
  }

  highWatermarkAdvanced(broker: number, replica: number): void {
    const { cause } = this.context.simulation;
    this.sessions.highWatermarkAdvanced(broker, replica);
    this.produce.decide(broker, replica);
    this.context.simulation.cause = cause;
    this.fetch.decide(broker, replica);
    this.context.simulation.cause = cause;
    this.coordinator.highWatermarkAdvanced(broker, replica);
    this.context.simulation.cause = cause;
    this.transactions.highWatermarkAdvanced(broker, replica);
    this.context.simulation.cause = cause;
    this.markers.decide(broker, replica);
    this.context.simulation.cause = cause;
  }

  isrChanged(broker: number, replica: number): void {
    this.sessions.isrChanged(broker, replica);
  }

  isrChangeWanted(broker: number, partition: number): void {
    this.isrChanges.want(broker, partition);
  }

  leaderChanged(broker: number, replica: number): void {
    const { cause } = this.context.simulation;
    this.produce.decide(broker, replica);
    this.context.simulation.cause = cause;
    this.fetch.decide(broker, replica);
    this.context.simulation.cause = cause;
    this.coordinator.leaderChanged(broker, replica);
    this.context.simulation.cause = cause;
    this.transactions.leaderChanged(broker, replica);
    this.context.simulation.cause = cause;
    this.markers.decide(broker, replica);
    this.context.simulation.cause = cause;
  }

  /** The partitions of a transactional request are known to be in the transaction, or not. */
  private onVerified(broker: number, request: VerifyingRequest): void {
    if (request.message.api === API.Produce) this.produce.onVerified(broker, request);
    else this.coordinator.onVerified(broker, request);
  }

  private onFetch(broker: number, message: Message): void {
    const { replicaId } = message.body as unknown as FetchRequest;
    if (replicaId >= 0) this.sessions.onRequest(broker, message);
    else this.fetch.onRequest(broker, message);
  }
}

/** What brokers hand on to the controller. */
const FORWARDED: ReadonlySet<number> = new Set([
  API.CreateTopics,
  API.DeleteTopics,
  API.CreatePartitions,
  API.ElectLeaders,
  API.IncrementalAlterConfigs,
  ADMIN_API.AlterPartitionReassignments,
  ADMIN_API.ListPartitionReassignments,
]);
