import type { Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import type { ClusterContext } from '../cluster-context';
import type { BrokerConfig } from '../configs/broker-config';
import { topicDefinition } from '../configs/definitions';
import { parseTopicConfig } from '../configs/topic-config';
import {
  type AlterConfigsResponse,
  CONFIG_OPERATIONS,
  type CreatePartitionsRequest,
  type DeleteTopicsRequest,
  type IncrementalAlterConfigsRequest,
  type NamedOutcome,
  TOPIC_RESOURCE,
} from '../protocol/admin-messages';
import { type ErrorName, errorNamed } from '../protocol/errors';
import { FACTS } from '../trace';
import { addedByHandFault } from './manual-assignment';
import type { MetadataWriter } from './metadata-writer';
import type { ReplicationControl } from './replication-control';
import { NO_ROOM, type TopicCreation } from './topic-creation';

type ExtendedTopic = CreatePartitionsRequest['topics'][number];
type AlteredResource = IncrementalAlterConfigsRequest['resources'][number];

/** Deletes topics, gives them more partitions, changes their settings (ReplicationControlManager, ConfigurationControlManager). */
export class TopicChanges {
  private readonly context: ClusterContext;
  private readonly config: BrokerConfig;
  private readonly writer: MetadataWriter;
  private readonly replication: ReplicationControl;
  private readonly creation: TopicCreation;
  private readonly node: number;

  constructor(
    context: ClusterContext,
    config: BrokerConfig,
    writer: MetadataWriter,
    replication: ReplicationControl,
    creation: TopicCreation,
    node: number,
  ) {
    this.context = context;
    this.config = config;
    this.writer = writer;
    this.replication = replication;
    this.creation = creation;
    this.node = node;
  }

  /** DeleteTopics. */
  onDeleteTopics(message: Message): void {
    const { topics, topicIds = [] } = message.body as unknown as DeleteTopicsRequest;
    const byId = topicIds.map((topicId) => this.deleteWithId(topicId));
    this.respond(message, { topics: [...topics.map((name) => this.delete(name)), ...byId] });
  }

  /** CreatePartitions. */
  onCreatePartitions(message: Message): void {
    const { topics, validateOnly } = message.body as unknown as CreatePartitionsRequest;
    this.respond(message, {
      topics: topics.map((topic) => this.extend(topic, validateOnly)),
    });
  }

  /** IncrementalAlterConfigs: of topics only. */
  onAlterConfigs(message: Message): void {
    const { resources, validateOnly } = message.body as unknown as IncrementalAlterConfigsRequest;
    const response: AlterConfigsResponse = {
      resources: resources.map((resource) => ({
        type: resource.type,
        ...this.alter(resource, validateOnly),
      })),
    };
    this.respond(message, response);
  }

  private delete(name: string): NamedOutcome {
    const entry = this.context.registry.topic(name);
    if (entry === undefined) return outcome(name, 'UNKNOWN_TOPIC_OR_PARTITION');
    this.writer.append({ type: 'topic', name, isDeleted: true });
    const { simulation } = this.context;
    simulation.record(FACTS.TopicDeleted, this.node, simulation.text(name));
    for (const partition of entry.partitions) {
      this.writer.append({ type: 'partition', partition, registration: null });
    }
    this.context.registry.removeTopic(name);
    return outcome(name, 'NONE');
  }

  /** The outcome bears the id. */
  private deleteWithId(topicId: string): NamedOutcome {
    const entry = this.context.registry.topicWithId(topicId);
    if (entry === undefined) return outcome(topicId, 'UNKNOWN_TOPIC_ID');
    return { ...this.delete(entry.name), name: topicId };
  }

  private extend({ name, count, assignments = null }: ExtendedTopic, validateOnly: boolean): NamedOutcome {
    const entry = this.context.registry.topic(name);
    if (entry === undefined) return outcome(name, 'UNKNOWN_TOPIC_OR_PARTITION');
    const before = entry.partitions.length;
    if (count === before) {
      return outcome(name, 'INVALID_PARTITIONS', `Topic already has ${before} partition(s).`);
    }
    if (count < before) {
      const message = `The topic ${name} currently has ${before} partition(s); ${count} would not be an increase.`;
      return outcome(name, 'INVALID_PARTITIONS', message);
    }
    if (this.creation.hasNoRoomFor(count - before)) return outcome(name, 'POLICY_VIOLATION', NO_ROOM);
    const factor = this.replication.replicationFactor(entry.partitions[0] as number);
    if (assignments !== null) {
      const fault = addedByHandFault(
        assignments,
        { first: before, count: count - before, factor },
        this.creation,
      );
      if (fault !== null) return outcome(name, fault.error, fault.message);
    }
    const placed = assignments ?? this.creation.place(name, before, count - before, factor);
    if (typeof placed === 'string') {
      const message = `Unable to replicate the partition ${factor} time(s): ${placed}`;
      return outcome(name, 'INVALID_REPLICATION_FACTOR', message);
    }
    if (validateOnly) return outcome(name, 'NONE');
    const added = this.context.registry.addPartitions(name, count - before);
    const { simulation } = this.context;
    simulation.record(FACTS.PartitionsCreated, this.node, simulation.text(name), count);
    added.forEach((partition, i) => {
      this.replication.createPartition(partition, placed[i] as readonly number[]);
    });
    return outcome(name, 'NONE');
  }

  private alter({ type, name, configs }: AlteredResource, validateOnly: boolean): NamedOutcome {
    if (type !== TOPIC_RESOURCE) {
      return outcome(
        name,
        'INVALID_REQUEST',
        'Settings of brokers that change are not supported by the simulator.',
      );
    }
    const entry = this.context.registry.topic(name);
    const after = new Map(entry?.configs ?? []);
    for (const { name: key, operation, value } of configs) {
      const fault = applyOperation(after, key, CONFIG_OPERATIONS[operation] ?? 'SET', value ?? '');
      if (fault !== null) return outcome(name, 'INVALID_CONFIG', fault);
    }
    const parsed = parseTopicConfig(after, this.config);
    if (parsed.kind === 'refused') return outcome(name, 'INVALID_CONFIG', parsed.fault.message);
    if (entry === undefined) {
      return outcome(name, 'UNKNOWN_TOPIC_OR_PARTITION', `The topic '${name}' does not exist.`);
    }
    if (validateOnly) return outcome(name, 'NONE');
    this.context.registry.setConfigs(name, after);
    const { simulation } = this.context;
    const shown = [...after].map(([key, value]) => `${key}=${value}`).join(', ');
    simulation.record(FACTS.TopicConfigChanged, this.node, simulation.text(name), simulation.text(shown));
    return outcome(name, 'NONE');
  }

  private respond(message: Message, body: object): void {
    this.writer.respond(message, body as Plain);
  }
}

/** Carries one operation out on the settings of a topic; what is wrong with it, or null. */
function applyOperation(
  configs: Map<string, string>,
  key: string,
  operation: (typeof CONFIG_OPERATIONS)[number],
  value: string,
): string | null {
  if (operation === 'SET') configs.set(key, value);
  else if (operation === 'DELETE') configs.delete(key);
  else {
    const definition = topicDefinition.find(({ name }) => name === key);
    if (definition?.type !== 'LIST') return `Can't ${operation} to key ${key} because its type is not LIST.`;
    const before = (configs.get(key) ?? definition.default ?? '').split(',').filter((part) => part !== '');
    const given = value.split(',');
    const after =
      operation === 'APPEND'
        ? [...before, ...given.filter((part) => !before.includes(part))]
        : before.filter((part) => !given.includes(part));
    configs.set(key, after.join(','));
  }
  return null;
}

function outcome(name: string, error: ErrorName, errorMessage: string | null = null): NamedOutcome {
  return { name, errorCode: errorNamed(error).code, errorMessage };
}
