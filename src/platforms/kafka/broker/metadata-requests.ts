import type { Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import { topicNameFault } from '../configs/topic-name';
import { type ErrorName, errorNamed } from '../protocol/errors';
import {
  API,
  type CreateTopicsRequest,
  type FindCoordinatorRequest,
  type FindCoordinatorResponse,
  type MetadataPartition,
  type MetadataRequest,
  type MetadataResponse,
  type MetadataTopic,
} from '../protocol/messages';
import type { InitProducerIdResponse } from '../protocol/transaction-messages';
import { ZERO_UUID } from '../protocol/uuid';
import type { BrokerContext } from './broker-context';
import { coordinatorOf, OFFSETS_TOPIC, TRANSACTION_TOPIC } from './coordinator-lookup';
import { takeProducerId } from './producer-ids';

/** The key type of FindCoordinator that stands for a transactional id. */
const TRANSACTION_KEY = 1;

const FORWARD_TIMEOUT_MS = 30_000;

/** What clients ask to find their way: topics and leaders, coordinators, producer ids (KafkaApis). */
export class MetadataRequests {
  private readonly context: BrokerContext;
  private readonly controllerNode: number;

  constructor(context: BrokerContext, controllerNode: number) {
    this.context = context;
    this.controllerNode = controllerNode;
  }

  onMetadata(broker: number, message: Message): void {
    const request = message.body as unknown as MetadataRequest;
    const ids = request.topicIds ?? null;
    const names = ids === null ? (request.topics ?? this.knownTopics(broker)) : [];
    const topics =
      ids?.map((id) => this.topicWithId(broker, id)) ?? names.map((name) => this.topic(broker, name));
    if (request.allowAutoTopicCreation && this.context.brokerConfig.autoCreateTopicsEnable) {
      const missing = names.filter((name) => this.isCreatable(broker, name));
      this.createTopics(
        broker,
        missing.map((name) => ({ name, numPartitions: -1, replicationFactor: -1, configs: [] })),
      );
    }
    const response: MetadataResponse = {
      brokers: this.liveBrokers(broker),
      controllerId: this.anyBroker(broker),
      topics,
    };
    this.respond(broker, message, API.Metadata, response);
  }

  onFindCoordinator(broker: number, message: Message): void {
    const { key, keyType } = message.body as unknown as FindCoordinatorRequest;
    const topic = keyType === TRANSACTION_KEY ? TRANSACTION_TOPIC : OFFSETS_TOPIC;
    this.respond(broker, message, API.FindCoordinator, this.coordinator(broker, topic, key));
  }

  onInitProducerId(broker: number, message: Message): void {
    const producerId = takeProducerId(this.context, broker);
    const response: InitProducerIdResponse = { errorCode: 0, producerId, producerEpoch: 0 };
    this.respond(broker, message, API.InitProducerId, response);
  }

  /** What only the controller can do goes on to it, and the answer back to the client (ForwardingManager). */
  forward(broker: number, message: Message): void {
    const { node } = this.context.brokers.read(broker);
    const { api, body, from: forNode, correlation } = message;
    const context = { forNode, correlation };
    this.context.networkClient.send(node, this.controllerNode, api, body, FORWARD_TIMEOUT_MS, context);
  }

  /** The controller answered, or did not: for a client who waits, or for this broker itself. */
  onForwarded(broker: number, api: number, response: Plain, context: Plain): void {
    const waiting = context as { forNode?: number; correlation?: number; names?: readonly string[] };
    const state = this.context.brokers.edit(broker);
    if (waiting.names !== undefined) {
      const { names } = waiting;
      state.creatingTopics = state.creatingTopics.filter((name) => !names.includes(name));
    } else if (response !== null) {
      const to = { node: waiting.forNode as number, correlation: waiting.correlation as number };
      this.context.requestChannels.respond(broker, to, api, response);
    }
  }

  private topicWithId(broker: number, topicId: string): MetadataTopic {
    const entry = this.context.registry.topicWithId(topicId);
    const known = entry === undefined ? null : this.topic(broker, entry.name);
    return known?.topicId === topicId ? known : { ...unknownTopic('', 'UNKNOWN_TOPIC_ID'), topicId };
  }

  private topic(broker: number, name: string): MetadataTopic {
    const { metadataOffset } = this.context.brokers.read(broker);
    const entry = this.context.registry.topic(name);
    const known = this.context.metadata.hasTopicAt(name, metadataOffset);
    if (topicNameFault(name) !== null) return unknownTopic(name, 'INVALID_TOPIC_EXCEPTION');
    if (entry === undefined || !known) return unknownTopic(name, 'UNKNOWN_TOPIC_OR_PARTITION');
    const partitions = entry.partitions.map((partition, index) => this.partition(broker, partition, index));
    const { topicId, isInternal } = entry;
    return { errorCode: 0, name, topicId, isInternal, partitions };
  }

  private partition(broker: number, partition: number, partitionIndex: number): MetadataPartition {
    const { metadataOffset } = this.context.brokers.read(broker);
    const registration = this.context.metadata.partitionAt(partition, metadataOffset);
    const replicas = registration?.replicas ?? [];
    const leaderId = registration?.leader ?? -1;
    const offline = replicas.filter((id) => this.isFenced(id, metadataOffset));
    return {
      errorCode: leaderId < 0 ? errorNamed('LEADER_NOT_AVAILABLE').code : 0,
      partition,
      partitionIndex,
      leaderId,
      leaderEpoch: registration?.leaderEpoch ?? -1,
      replicas,
      isr: registration?.isr ?? [],
      offlineReplicas: offline,
    };
  }

  private coordinator(broker: number, topic: string, key: string): FindCoordinatorResponse {
    const unavailable = { errorCode: errorNamed('COORDINATOR_NOT_AVAILABLE').code, nodeId: -1, node: -1 };
    if (this.context.registry.topic(topic) === undefined) {
      this.createTopics(broker, [this.internalTopic(topic)]);
      return unavailable;
    }
    const leader = coordinatorOf(this.context, broker, topic, key);
    const node = this.context.brokerNodes.get(leader);
    return leader < 0 || node === undefined ? unavailable : { errorCode: 0, nodeId: leader, node };
  }

  /** How the topics of coordinators are made (AutoTopicCreationManager). */
  private internalTopic(name: string): CreateTopicsRequest['topics'][number] {
    const config = this.context.brokerConfig;
    if (name === OFFSETS_TOPIC) {
      const { offsetsTopicNumPartitions: numPartitions, offsetsTopicReplicationFactor } = config;
      return { name, numPartitions, replicationFactor: offsetsTopicReplicationFactor, configs: [] };
    }
    return {
      name,
      numPartitions: config.transactionStateLogNumPartitions,
      replicationFactor: config.transactionStateLogReplicationFactor,
      configs: [
        ['cleanup.policy', 'compact'],
        ['min.insync.replicas', String(config.transactionStateLogMinIsr)],
        ['unclean.leader.election.enable', 'false'],
      ],
    };
  }

  private createTopics(broker: number, topics: CreateTopicsRequest['topics']): void {
    const { creatingTopics, node } = this.context.brokers.read(broker);
    const wanted = topics.filter((topic) => !creatingTopics.includes(topic.name));
    if (wanted.length === 0) return;
    const names = wanted.map((topic) => topic.name);
    this.context.brokers.edit(broker).creatingTopics.push(...names);
    const body = { validateOnly: false, topics: wanted } as unknown as Plain;
    this.context.networkClient.send(node, this.controllerNode, API.CreateTopics, body, FORWARD_TIMEOUT_MS, {
      names,
    });
  }

  private isCreatable(broker: number, name: string): boolean {
    const { metadataOffset } = this.context.brokers.read(broker);
    return topicNameFault(name) === null && !this.context.metadata.hasTopicAt(name, metadataOffset);
  }

  private knownTopics(broker: number): string[] {
    const { metadataOffset } = this.context.brokers.read(broker);
    const names = this.context.registry.topics().map((topic) => topic.name);
    return names.filter((name) => this.context.metadata.hasTopicAt(name, metadataOffset));
  }

  private liveBrokers(broker: number): MetadataResponse['brokers'] {
    const { metadataOffset } = this.context.brokers.read(broker);
    const live: { id: number; node: number; rack: string }[] = [];
    for (const [id, node] of this.context.brokerNodes) {
      if (this.isFenced(id, metadataOffset)) continue;
      live.push({ id, node, rack: this.context.simulation.nodes.read(node).zone });
    }
    return live;
  }

  /** KRaft hides the controllers from clients: the answer names some broker that is alive. */
  private anyBroker(broker: number): number {
    return this.liveBrokers(broker)[0]?.id ?? -1;
  }

  private isFenced(brokerId: number, metadataOffset: number): boolean {
    return this.context.metadata.brokerAt(brokerId, metadataOffset)?.fenced ?? true;
  }

  private respond(broker: number, message: Message, api: number, body: object): void {
    const to = { node: message.from, correlation: message.correlation };
    this.context.requestChannels.respond(broker, to, api, body as Plain);
  }
}

/** What is told of a topic that is not there. */
function unknownTopic(name: string, error: ErrorName): MetadataTopic {
  const { code: errorCode } = errorNamed(error);
  return { errorCode, name, topicId: ZERO_UUID, isInternal: false, partitions: [] };
}
