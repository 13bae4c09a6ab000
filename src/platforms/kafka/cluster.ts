import type { Cell } from '../../engine/cell';
import type { CellGroup } from '../../engine/cell-group';
import { ENGINE_FACTS } from '../../engine/engine-facts';
import { Network } from '../../engine/network';
import type { CloseReason, Message, NetworkConfig } from '../../engine/network-state';
import type { NodeStatus } from '../../engine/nodes';
import { Simulation } from '../../engine/simulation';
import { Brokers } from './broker/broker';
import type { BrokerContext } from './broker/broker-context';
import type { BrokerState } from './broker/broker-state';
import { Replicas } from './broker/replicas';
import { RequestChannels } from './broker/request-channels';
import { NetworkClient, type ResponseListener } from './clients/network-client';
import { type BrokerConfig, brokerConfig } from './configs/broker-config';
import { type TopicConfig, topicConfig } from './configs/topic-config';
import { Controller } from './controller/controller';
import { MetadataLog } from './controller/metadata-log';
import { randomUuid } from './protocol/uuid';
import { type PartitionEntry, PartitionRegistry, type TopicEntry } from './registry';
import { restoreProducers } from './storage/producer-state';
import { RecordStore } from './storage/record-store';
import { kafkaFactKinds } from './trace';

/** Simulated time 0: 2026-01-01T00:00:00Z. A run must not depend on the day on which it is looked at. */
export const EPOCH_MS = 1_767_225_600_000;

/** What a cluster is made of. */
export interface ClusterSpec {
  readonly seed: number;
  readonly brokers: readonly { readonly id: number; readonly zone: string }[];
  readonly brokerEntries: ReadonlyMap<string, string>;
  readonly network: NetworkConfig;
  readonly topics: readonly {
    readonly name: string;
    readonly partitions: number;
    readonly replicationFactor: number;
    readonly configs: ReadonlyMap<string, string>;
  }[];
}

/**
 * A Kafka cluster in KRaft mode: one controller and some brokers, on simulated machines. Clients are added by whoever
 * listens for client nodes (`clientListener`).
 */
export class KafkaCluster implements BrokerContext {
  readonly simulation: Simulation;
  readonly network: Network;
  readonly networkClient: NetworkClient;
  readonly records: RecordStore;
  readonly registry: PartitionRegistry;
  readonly brokerNodes = new Map<number, number>();
  readonly epochMs = EPOCH_MS;
  readonly brokers: CellGroup<BrokerState>;
  readonly replicas: Replicas;
  readonly metadata: MetadataLog;
  readonly brokerConfig: BrokerConfig;
  readonly controller: Controller;
  readonly requestChannels: RequestChannels;
  readonly brokerParts: Brokers;
  /** Topics of the spec that the controller would not create, and why. */
  readonly refusedTopics: { readonly name: string; readonly message: string }[] = [];
  readonly clusterId: string;
  /** Gets the answers for client nodes; set before the run begins. */
  clientListener: ResponseListener | null = null;
  /** The index of the broker on each node; -1 for nodes without one. */
  private readonly brokerIndexes: number[] = [];
  private readonly disruptions: Cell<Map<number, number>>;
  private readonly killed: Cell<Set<number>>;
  private readonly topicConfigs = new Map<
    string,
    { readonly entry: TopicEntry; readonly config: TopicConfig }
  >();
  /** By partition; of use only while the partition is the same entry of the registry. */
  private readonly partitionConfigs: { readonly entry: PartitionEntry; readonly config: TopicConfig }[] = [];

  constructor(spec: ClusterSpec) {
    this.simulation = new Simulation(spec.seed, kafkaFactKinds);
    this.network = new Network(this.simulation, spec.network, {
      delivered: (message) => this.onDelivered(message),
      opened: (node, peer) => this.networkClient.onOpened(node, peer),
      closed: (node, peer, reason: CloseReason) => this.networkClient.onClosed(node, peer, reason),
    });
    this.networkClient = new NetworkClient(this.simulation, this.network, (node) => this.listenerFor(node));
    this.records = new RecordStore(this.simulation);
    this.registry = new PartitionRegistry(this.simulation);
    this.brokers = this.simulation.cells();
    this.replicas = new Replicas(this.simulation);
    this.metadata = new MetadataLog(this.simulation);
    this.disruptions = this.simulation.cell(new Map());
    this.killed = this.simulation.cell(new Set());
    this.simulation.savables.push({ save: () => null, restore: () => this.topicConfigs.clear() });
    this.brokerConfig = brokerConfig(spec.brokerEntries);
    this.clusterId = randomUuid(this.simulation.random, 'cluster id', '');
    const controllerNode = this.simulation.addNode('controller', 'controller', spec.brokers[0]?.zone ?? '');
    this.controller = new Controller(this, this.brokerConfig, this.metadata, controllerNode);
    this.requestChannels = new RequestChannels(this, (message) => this.brokerParts.onRequest(message));
    this.brokerParts = new Brokers(this, controllerNode, { mayStop: (broker) => this.finishStop(broker) });
    this.bootstrap(spec);
  }

  indexOfNode(node: number): number {
    return this.brokerIndexes[node] ?? -1;
  }

  indexOfId(brokerId: number): number {
    return this.indexOfNode(this.brokerNodes.get(brokerId) as number);
  }

  lastDisruption(node: number): number {
    return this.disruptions.read().get(node) ?? -1;
  }

  committedOffsets(groupId: string): Map<number, number> {
    for (let broker = 0; broker < this.brokers.length; broker++) {
      const offsets = this.brokerParts.coordinator.offsetsOf(broker, groupId);
      if (offsets !== null) return offsets;
    }
    return new Map();
  }

  topicConfig(topic: string): TopicConfig {
    const known = this.topicConfigs.get(topic);
    const entry = this.registry.topic(topic);
    if (known !== undefined && known.entry === entry) return known.config;
    const config = topicConfig(entry?.configs ?? new Map(), this.brokerConfig);
    if (entry !== undefined) this.topicConfigs.set(topic, { entry, config });
    return config;
  }

  partitionConfig(partition: number): TopicConfig {
    const entry = this.registry.partition(partition);
    const known = this.partitionConfigs[partition];
    if (known !== undefined && known.entry === entry) return known.config;
    const config = this.topicConfig(entry.topic);
    this.partitionConfigs[partition] = { entry, config };
    return config;
  }

  /** Whether a process that does not run was killed; otherwise it ended in order. */
  wasKilled(node: number): boolean {
    return this.killed.read().has(node);
  }

  /** Kills a process: its connections are reset, and what it had in memory is gone. */
  crash(node: number): void {
    for (const part of this.simulation.nodesOn(node)) this.killed.edit().add(part);
    this.noteDisruption(node, ENGINE_FACTS.NodeCrashed);
    this.takeDown(node);
  }

  /** Asks a process to stop. A broker hands over its leaderships first; other processes just end. */
  stop(node: number): void {
    this.simulation.record(ENGINE_FACTS.NodeStopped, node);
    const broker = this.indexOfNode(node);
    if (broker < 0) this.takeDown(node);
    else this.brokerParts.lifecycle.beginShutdown(broker);
  }

  /** Starts a broker or the controller again. */
  restart(node: number): void {
    this.killed.edit().delete(node);
    this.simulation.record(ENGINE_FACTS.NodeRestarted, node);
    this.simulation.setStatus(node, 'up');
    if (node === this.controller.node) {
      this.controller.restart();
      return;
    }
    const broker = this.indexOfNode(node);
    const { incarnationId, metadataOffset, nextProducerId, cleanShutdownEpoch } = this.brokers.read(broker);
    const fresh = newBroker(this.brokers.read(broker).brokerId, node);
    Object.assign(this.brokers.edit(broker), fresh, {
      incarnationId: incarnationId + 1,
      metadataOffset,
      nextProducerId,
      cleanShutdownEpoch,
      status: 'starting',
    });
    this.recoverLogs(broker);
    this.brokerParts.startTimers(broker);
    this.brokerParts.lifecycle.start(broker);
  }

  /** Stops a process where it is, without ending it. */
  pause(node: number): void {
    this.changeStatus(node, 'up', 'paused');
    this.noteDisruption(node, ENGINE_FACTS.NodePaused);
  }

  /** Lets a paused process go on. */
  resume(node: number): void {
    this.simulation.record(ENGINE_FACTS.NodeResumed, node);
    this.changeStatus(node, 'paused', 'up');
  }

  /** Cuts or heals the link between two machines. */
  setCut(node: number, peer: number, cut: boolean): void {
    this.simulation.record(cut ? ENGINE_FACTS.LinkCut : ENGINE_FACTS.LinkHealed, node, peer);
    if (cut) {
      this.disruptions.edit().set(node, this.simulation.cause).set(peer, this.simulation.cause);
    }
    this.network.setCut(node, peer, cut);
  }

  /** Ends a process at once, with everything that lives in it. */
  takeDown(node: number): void {
    for (const part of this.simulation.nodesOn(node)) {
      if (this.simulation.nodes.read(part).status === 'closed') continue;
      this.networkClient.forget(part);
      this.network.closeAll(part);
      this.simulation.setStatus(part, 'down');
    }
    const broker = this.indexOfNode(node);
    if (broker >= 0) this.forgetMemory(broker);
  }

  /** What crashed or was closed in a process stays so when the process is stopped and goes on. */
  private changeStatus(node: number, before: NodeStatus, after: NodeStatus): void {
    for (const part of this.simulation.nodesOn(node)) {
      if (this.simulation.nodes.read(part).status === before) this.simulation.setStatus(part, after);
    }
  }

  private finishStop(broker: number): void {
    const state = this.brokers.edit(broker);
    state.cleanShutdownEpoch = state.brokerEpoch;
    this.takeDown(state.node);
  }

  /** What a broker's process had in memory about its partitions is gone; the logs are on disk. */
  private forgetMemory(broker: number): void {
    const { brokerId } = this.brokers.read(broker);
    for (let partition = 0; partition < this.registry.length; partition++) {
      const number = this.replicas.number(brokerId, partition);
      if (number < 0) continue;
      const replica = this.replicas.edit(number);
      replica.role = 'none';
      replica.waitingAppends = [];
      replica.waitingFetches = [];
      replica.pendingIsr = null;
      replica.followers = [];
      replica.verifications = [];
    }
    this.brokerParts.coordinator.forget(broker);
    this.brokerParts.transactions.forget(broker);
  }

  private recoverLogs(broker: number): void {
    const { brokerId } = this.brokers.read(broker);
    for (let partition = 0; partition < this.registry.length; partition++) {
      const number = this.replicas.number(brokerId, partition);
      if (number < 0) continue;
      const replica = this.replicas.edit(number);
      replica.highWatermark = Math.min(replica.checkpointedHighWatermark, replica.logEndOffset);
      restoreProducers(replica, this.records, replica.tip);
    }
  }

  private bootstrap(spec: ClusterSpec): void {
    spec.brokers.forEach(({ id, zone }, index) => {
      const node = this.simulation.addNode(`broker ${id}`, 'broker', zone);
      this.brokerNodes.set(id, node);
      while (this.brokerIndexes.length <= node) this.brokerIndexes.push(-1);
      this.brokerIndexes[node] = index;
      this.brokers.add({ ...newBroker(id, node), nextProducerId: index * 1000, status: 'running' });
      this.brokerParts.coordinator.addBroker();
      this.brokerParts.transactions.addBroker();
      this.controller.bootstrapBroker(id, node);
      this.brokers.edit(index).brokerEpoch = this.controller.brokerEpoch(id);
    });
    for (const { name, partitions, replicationFactor, configs } of spec.topics) {
      const topic = { name, numPartitions: partitions, replicationFactor, configs: [...configs] };
      const outcome = this.controller.topics.create(topic);
      if (outcome.errorMessage !== null) this.refusedTopics.push({ name, message: outcome.errorMessage });
    }
    this.controller.finishBootstrap();
    for (let broker = 0; broker < this.brokers.length; broker++) {
      this.brokerParts.lifecycle.applyImage(broker, this.metadata.endOffset);
    }
    for (let broker = 0; broker < this.brokers.length; broker++) {
      this.brokerParts.startTimers(broker);
      this.brokerParts.lifecycle.resume(broker, (broker + 1) / (this.brokers.length + 1));
    }
  }

  private noteDisruption(node: number, kind: number): void {
    const fact = this.simulation.record(kind, node);
    this.disruptions.edit().set(node, fact);
  }

  private listenerFor(node: number): ResponseListener {
    if (this.indexOfNode(node) >= 0) return this.brokerParts;
    if (this.clientListener === null) throw new Error('Nobody listens for client nodes.');
    return this.clientListener;
  }

  private onDelivered(message: Message): void {
    this.simulation.cause = message.fact;
    if (message.api < 0) this.networkClient.onResponse(message);
    else if (message.to === this.controller.node) this.controller.onRequest(message);
    else this.requestChannels.receive(message);
  }
}

/** A broker's process that has just started and knows nothing. */
function newBroker(brokerId: number, node: number): BrokerState {
  return {
    brokerId,
    node,
    status: 'starting',
    incarnationId: 0,
    brokerEpoch: -1,
    cleanShutdownEpoch: -1,
    waitsToStop: false,
    imageLoaded: false,
    metadataOffset: 0,
    heartbeatTimer: 0,
    nextId: 0,
    produces: [],
    fetches: [],
    verifying: [],
    markers: [],
    sessions: new Map(),
    fetchers: new Map(),
    purgatoryAlarm: [],
    channels: [],
    alterQueue: [],
    alterInFlight: false,
    nextProducerId: 0,
    creatingTopics: [],
  };
}
