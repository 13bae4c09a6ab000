import type { Micros } from '../../../../engine/clock';
import type { Plain } from '../../../../engine/plain-data';
import type { ClusterContext } from '../../cluster-context';
import { errorWithCode } from '../../protocol/errors';
import {
  API,
  type MetadataRequest,
  type MetadataResponse,
  type MetadataTopic,
} from '../../protocol/messages';
import type { ClientAnswer } from '../client-api';
import {
  kafkaError,
  kafkaException,
  protocolException,
  thrown,
  timeoutException,
} from '../client-exceptions';
import type { MetadataUpdater } from '../metadata-updater';
import { retryBackoff } from '../retry-backoff';
import type { ConsumerSettings } from './consumer-settings';
import type { ConsumerOperation, ConsumerState } from './consumer-state';

type TopicsOperation = Extract<ConsumerOperation, { kind: 'topics' }>;

/** Asks a broker for topics that the consumer does not follow (clients/…/TopicMetadataFetcher). */
export class TopicMetadata {
  private readonly context: ClusterContext;
  private readonly updater: MetadataUpdater;

  constructor(context: ClusterContext, updater: MetadataUpdater) {
    this.context = context;
    this.updater = updater;
  }

  /** One look: the partitions of all topics that were asked for, or null while it has to wait. */
  step(state: ConsumerState, settings: ConsumerSettings, operation: TopicsOperation): ClientAnswer | null {
    const { answer } = operation;
    if (answer !== null) {
      operation.answer = null;
      const fault = faultOf(answer.topics);
      if (fault !== null) return thrown(fault);
      const isRetriable = ({ errorCode }: MetadataTopic) => {
        const { name, retriable } = errorWithCode(errorCode);
        return retriable && name !== 'UNKNOWN_TOPIC_OR_PARTITION';
      };
      if (!answer.topics.some(isRetriable)) return { kind: 'value', value: partitionsOf(answer.topics) };
      this.retryLater(state, settings, operation);
    }
    if (!operation.isInFlight && operation.retryAt <= this.context.simulation.now) {
      this.send(state, settings, operation);
    }
    return null;
  }

  /** The answer to the question, null when none will come. */
  onAnswer(state: ConsumerState, body: MetadataResponse | null): void {
    const { operation } = state;
    if (operation?.kind !== 'topics' || !operation.isInFlight) return;
    operation.isInFlight = false;
    operation.answer = body;
  }

  /** When the question is to be asked again. */
  nextAt({ operation }: ConsumerState): Micros {
    if (operation?.kind !== 'topics' || operation.isInFlight) return Number.POSITIVE_INFINITY;
    return operation.retryAt > this.context.simulation.now ? operation.retryAt : Number.POSITIVE_INFINITY;
  }

  private send(state: ConsumerState, settings: ConsumerSettings, operation: TopicsOperation): void {
    const peer = this.updater.leastLoadedNode(state.node, state.metadata, settings.metadata);
    if (peer < 0) {
      this.retryLater(state, settings, operation);
      return;
    }
    operation.isInFlight = true;
    const request: MetadataRequest = {
      topics: operation.topic === null ? null : [operation.topic],
      allowAutoTopicCreation: operation.topic !== null && settings.config.allowAutoCreateTopics,
    };
    const body = request as unknown as Plain;
    const { requestTimeoutMs } = settings.config;
    this.context.networkClient.send(state.node, peer, API.Metadata, body, requestTimeoutMs, {
      purpose: 'topics',
    });
  }

  private retryLater(state: ConsumerState, { config }: ConsumerSettings, operation: TopicsOperation): void {
    const { simulation } = this.context;
    operation.retryAt = simulation.now + retryBackoff(simulation, state.node, config, operation.attempts++);
  }
}

/** What the operation throws when its time is over. */
export const TOPICS_TIMED_OUT = thrown(timeoutException('Timeout expired while fetching topic metadata'));

function faultOf(topics: readonly MetadataTopic[]) {
  for (const { name: topic, errorCode } of topics) {
    const { name, retriable } = errorWithCode(errorCode);
    if (name === 'INVALID_TOPIC_EXCEPTION') {
      return kafkaError('InvalidTopicException', `Topic '${topic}' is invalid`);
    }
    if (name === 'NONE' || retriable) continue;
    const message = `Unexpected error fetching metadata for topic ${topic}`;
    return { ...kafkaException(message), cause: protocolException(errorCode) };
  }
  return null;
}

function partitionsOf(topics: readonly MetadataTopic[]): Plain {
  return topics.flatMap(({ name, partitions }) =>
    partitions.map(({ partitionIndex, leaderId, replicas, isr }) => ({
      topic: name,
      partition: partitionIndex,
      leader: leaderId,
      replicas: [...replicas],
      isr: [...isr],
    })),
  );
}
