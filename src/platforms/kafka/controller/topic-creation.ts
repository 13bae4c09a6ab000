import { javaRandom } from '../../../base/java-random';
import type { Message } from '../../../engine/network-state';
import type { ClusterContext } from '../cluster-context';
import type { BrokerConfig } from '../configs/broker-config';
import { parseTopicConfig } from '../configs/topic-config';
import { topicNameFault, topicNamesCollide } from '../configs/topic-name';
import { type ErrorName, errorNamed } from '../protocol/errors';
import type { CreateTopicsRequest, CreateTopicsResponse } from '../protocol/messages';
import { ZERO_UUID } from '../protocol/uuid';
import { FACTS } from '../trace';
import type { ControlledBroker } from './controller-state';
import { type AssignmentFault, type BrokerStandings, placedByHand } from './manual-assignment';
import type { MetadataWriter } from './metadata-writer';
import type { ReplicationControl } from './replication-control';
import { placeReplicas } from './striped-replica-placer';

type NewTopic = CreateTopicsRequest['topics'][number];
type Outcome = CreateTopicsResponse['topics'][number];

/** Topics that Kafka keeps for itself. */
const INTERNAL_TOPICS = ['__consumer_offsets', '__transaction_state', '__share_group_state'];

/** More partitions than this in one request are refused (ReplicationControlManager.MAX_PARTITIONS_PER_BATCH). */
const MAX_PARTITIONS_PER_BATCH = 10_000;

/** Partitions that a run can have in all: what Kafka could hold for hours is made in a moment here. */
const MOST_PARTITIONS = 20_000;

/** Creates topics and places their replicas (ReplicationControlManager.createTopic). */
export class TopicCreation implements BrokerStandings {
  private readonly context: ClusterContext;
  private readonly config: BrokerConfig;
  private readonly writer: MetadataWriter;
  private readonly replication: ReplicationControl;
  private readonly node: number;
  private readonly brokers: () => Iterable<ControlledBroker>;

  constructor(
    context: ClusterContext,
    config: BrokerConfig,
    writer: MetadataWriter,
    replication: ReplicationControl,
    node: number,
    brokers: () => Iterable<ControlledBroker>,
  ) {
    this.context = context;
    this.config = config;
    this.writer = writer;
    this.replication = replication;
    this.node = node;
    this.brokers = brokers;
  }

  /** A client, or a broker on behalf of one, wants topics. */
  onCreateTopics(message: Message): void {
    const request = message.body as unknown as CreateTopicsRequest;
    const topics = this.isExcessive(request)
      ? request.topics.map(({ name }) => refusal(name, 'POLICY_VIOLATION', EXCESSIVE))
      : request.topics.map((topic) => this.create(topic, request.validateOnly));
    this.writer.respond(message, { topics });
  }

  /** Creates one topic, or only looks whether it could; the outcome says what went wrong, in Kafka's words. */
  create(topic: NewTopic, validateOnly = false): Outcome {
    const nameFault = topicNameFault(topic.name);
    if (nameFault !== null) {
      return refusal(topic.name, 'INVALID_TOPIC_EXCEPTION', `Topic name is invalid: ${nameFault}`);
    }
    if (this.context.registry.topic(topic.name) !== undefined) {
      return refusal(topic.name, 'TOPIC_ALREADY_EXISTS', `Topic '${topic.name}' already exists.`);
    }
    const colliding = this.context.registry.topics().find(({ name }) => topicNamesCollide(name, topic.name));
    if (colliding !== undefined) {
      const message = `Topic '${topic.name}' collides with existing topic: ${colliding.name}`;
      return refusal(topic.name, 'INVALID_TOPIC_EXCEPTION', message);
    }
    const parsed = parseTopicConfig(new Map(topic.configs), this.config);
    if (parsed.kind === 'refused') return refusal(topic.name, 'INVALID_CONFIG', parsed.fault.message);
    const placed = this.placed(topic);
    if ('error' in placed) return refusal(topic.name, placed.error, placed.message);
    const count = placed.length;
    const factor = placed[0]?.length ?? 0;
    const created: Outcome = {
      name: topic.name,
      errorCode: 0,
      errorMessage: null,
      topicId: ZERO_UUID,
      numPartitions: count,
      replicationFactor: factor,
    };
    if (validateOnly) return created;
    const isInternal = INTERNAL_TOPICS.includes(topic.name);
    const entry = this.context.registry.addTopic(topic.name, count, isInternal, new Map(topic.configs));
    this.writer.append({ type: 'topic', name: topic.name });
    const { simulation } = this.context;
    const name = simulation.text(topic.name);
    simulation.record(FACTS.TopicCreated, this.node, name, count, factor);
    entry.partitions.forEach((partition, index) => {
      this.replication.createPartition(partition, placed[index] as readonly number[]);
    });
    return { ...created, topicId: entry.topicId };
  }

  /** The replicas of a new topic's partitions: placed by hand, or by the controller. */
  private placed(topic: NewTopic): readonly (readonly number[])[] | AssignmentFault {
    const { name, assignments = [] } = topic;
    if (assignments.length > 0) {
      const fault = countsFault(topic);
      if (fault !== null) return { error: 'INVALID_REQUEST', message: fault };
      if (this.hasNoRoomFor(assignments.length)) return { error: 'POLICY_VIOLATION', message: NO_ROOM };
      return placedByHand(assignments, this);
    }
    const count = topic.numPartitions === -1 ? this.config.numPartitions : topic.numPartitions;
    const factor =
      topic.replicationFactor === -1 ? this.config.defaultReplicationFactor : topic.replicationFactor;
    if (factor < 1) {
      const message = 'Replication factor must be larger than 0, or -1 to use the default value.';
      return { error: 'INVALID_REPLICATION_FACTOR', message };
    }
    if (count < 1) {
      const message = 'Number of partitions was set to an invalid non-positive value.';
      return { error: 'INVALID_PARTITIONS', message };
    }
    if (this.hasNoRoomFor(count)) return { error: 'POLICY_VIOLATION', message: NO_ROOM };
    const placed = this.place(name, 0, count, factor);
    if (typeof placed !== 'string') return placed;
    const message = `Unable to replicate the partition ${factor} time(s): ${placed}`;
    return { error: 'INVALID_REPLICATION_FACTOR', message };
  }

  /** See `BrokerStandings`. */
  isRegistered(brokerId: number): boolean {
    return [...this.brokers()].some((broker) => broker.brokerId === brokerId);
  }

  /** See `BrokerStandings`. */
  isActive(brokerId: number): boolean {
    return [...this.brokers()].some(
      (broker) => broker.brokerId === brokerId && !broker.fenced && !broker.inControlledShutdown,
    );
  }

  /** Whether so many more partitions would be more than the laboratory plays. */
  hasNoRoomFor(count: number): boolean {
    return this.context.registry.length + count > MOST_PARTITIONS;
  }

  /** Source: ReplicationControlManager.validateTotalNumberOfPartitions. */
  private isExcessive({ topics }: CreateTopicsRequest): boolean {
    let total = 0;
    for (const { numPartitions, assignments = [] } of topics) {
      if (assignments.length > 0) total += assignments.length;
      else total += numPartitions === -1 ? this.config.numPartitions : Math.max(0, numPartitions);
    }
    return total > MAX_PARTITIONS_PER_BATCH;
  }

  /** Where the replicas of new partitions go, or why there is no place for them. */
  place(
    name: string,
    startPartition: number,
    count: number,
    factor: number,
  ): readonly (readonly number[])[] | string {
    const brokers = [...this.brokers()].map(({ brokerId, node, fenced }) => ({
      id: brokerId,
      rack: this.context.simulation.nodes.read(node).zone,
      fenced,
    }));
    const seed = this.context.simulation.random.bits31('replica placement', name);
    return placeReplicas(javaRandom(seed), brokers, {
      startPartition,
      numPartitions: count,
      numReplicas: factor,
    });
  }
}

const EXCESSIVE = 'Excessively large number of partitions per request.';

/** What a topic is refused with that would have Kafka's leave, but not the laboratory's. */
export const NO_ROOM = `Streamscope plays at most ${MOST_PARTITIONS} partitions in a run.`;

/** Who places replicas by hand says nothing else of how many there are. */
function countsFault({ numPartitions, replicationFactor }: NewTopic): string | null {
  const given = replicationFactor !== -1 ? 'replication factor' : 'numPartitions';
  if (replicationFactor === -1 && numPartitions === -1) return null;
  return `A manual partition assignment was specified, but ${given} was not set to -1.`;
}

function refusal(name: string, error: ErrorName, errorMessage: string): Outcome {
  const { code: errorCode } = errorNamed(error);
  return { name, errorCode, errorMessage, topicId: ZERO_UUID, numPartitions: -1, replicationFactor: -1 };
}
