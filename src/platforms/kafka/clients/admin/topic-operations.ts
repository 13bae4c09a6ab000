import type { Plain } from '../../../../engine/plain-data';
import type {
  AlterConfigsResponse,
  DescribeConfigsResponse,
  ElectLeadersResponse,
  NamedOutcome,
  TopicOutcomes,
} from '../../protocol/admin-messages';
import { BROKER_RESOURCE } from '../../protocol/admin-messages';
import { errorWithCode } from '../../protocol/errors';
import {
  API,
  type CreateTopicsResponse,
  type MetadataResponse,
  type MetadataTopic,
} from '../../protocol/messages';
import type { ClientException } from '../client-api';
import { protocolException } from '../client-exceptions';
import type { AdminArguments, Resource } from './admin-api';
import {
  type AdminOperation,
  type AdminWorld,
  answerWith,
  firstResponse,
  toAny,
  toNode,
} from './admin-request';

type Args<Name extends keyof AdminArguments> = AdminArguments[Name];

/** Operations on topics and settings, each of one request to any broker or one a resource. */
export const createTopics: AdminOperation<Args<'createTopics'>> = {
  begin: ({ topics, validateOnly = false }) => [
    toAny(API.CreateTopics, {
      validateOnly,
      topics: topics.map(({ name, partitions, replicationFactor, configs, assignments = [] }) => ({
        name,
        numPartitions: partitions,
        replicationFactor,
        configs: [...configs],
        assignments,
      })),
    }),
  ],
  proceed: (_, answered) => {
    const { topics } = firstResponse<CreateTopicsResponse>(answered);
    return answerWith(
      topics.map((topic) => ({
        ...named(topic),
        topicId: topic.topicId,
        partitions: topic.numPartitions,
        replicationFactor: topic.replicationFactor,
      })),
    );
  },
  mustRetry: (response) => hasRetriable((response as unknown as CreateTopicsResponse).topics),
};

/** See `createTopics`. */
export const deleteTopics: AdminOperation<Args<'deleteTopics'>> = {
  begin: ({ topics, topicIds = [] }) => [toAny(API.DeleteTopics, { topics, topicIds })],
  proceed: (_, answered) => answerWith(firstResponse<TopicOutcomes>(answered).topics.map(named)),
};

/** See `createTopics`. */
export const createPartitions: AdminOperation<Args<'createPartitions'>> = {
  begin: ({ topics, validateOnly = false }) => [toAny(API.CreatePartitions, { topics, validateOnly })],
  proceed: (_, answered) => answerWith(firstResponse<TopicOutcomes>(answered).topics.map(named)),
};

/** Name, `isInternal` and id of each topic. */
export const listTopics: AdminOperation<Args<'listTopics'>> = {
  begin: () => [metadata(null)],
  proceed: ({ listsInternal }, answered) => {
    const { topics } = firstResponse<MetadataResponse>(answered);
    const listed = topics.filter(({ isInternal }) => listsInternal || !isInternal);
    return answerWith(listed.map(({ name, isInternal, topicId }) => ({ name, isInternal, topicId })));
  },
};

/** The description of each topic. */
export const describeTopics: AdminOperation<Args<'describeTopics'>> = {
  begin: ({ topics, topicIds = null }) => [
    topicIds === null
      ? metadata(topics)
      : toAny(API.Metadata, { topics: [], topicIds, allowAutoTopicCreation: false }),
  ],
  proceed: (_, answered) => answerWith(firstResponse<MetadataResponse>(answered).topics.map(description)),
};

/** The brokers, and the one that is named as the controller. */
export const describeCluster: AdminOperation<Args<'describeCluster'>> = {
  begin: () => [metadata([])],
  proceed: (_, answered, { clusterId }) => {
    const { brokers, controllerId } = firstResponse<MetadataResponse>(answered);
    return answerWith({ clusterId, controllerId, brokers: brokers.map(({ id, rack }) => ({ id, rack })) });
  },
};

/** The settings of each resource. A broker is asked for its own. */
export const describeConfigs: AdminOperation<Args<'describeConfigs'>> = {
  begin: ({ resources }, world) => resources.map((resource) => describeConfig(resource, world)),
  proceed: (_, answered) =>
    answerWith(
      answered.flatMap(({ response }) =>
        (response as unknown as DescribeConfigsResponse).resources.map((resource) => ({
          ...named(resource),
          type: resource.type,
          configs: resource.configs,
        })),
      ),
    ),
};

/** Changes of settings. */
export const alterConfigs: AdminOperation<Args<'alterConfigs'>> = {
  begin: ({ resources, validateOnly = false }) => [
    toAny(API.IncrementalAlterConfigs, { resources, validateOnly }),
  ],
  proceed: (_, answered) => {
    const { resources } = firstResponse<AlterConfigsResponse>(answered);
    return answerWith(resources.map((resource) => ({ ...named(resource), type: resource.type })));
  },
};

/** Elections of leaders; each partition with the exception that keeps it from one. */
export const electLeaders: AdminOperation<Args<'electLeaders'>> = {
  begin: (args) => [toAny(API.ElectLeaders, args)],
  proceed: (_, answered) => {
    const { partitions } = firstResponse<ElectLeadersResponse>(answered);
    return answerWith(
      partitions.map(({ topic, partition, errorCode, errorMessage }) => ({
        topic,
        partition,
        exception: errorCode === 0 ? null : protocolException(errorCode, errorMessage),
      })),
    );
  },
};

/** A request for topics: null for all, none for the brokers only. */
export function metadata(topics: readonly string[] | null) {
  return toAny(API.Metadata, { topics, allowAutoTopicCreation: false });
}

function describeConfig({ type, name }: Resource, { brokerNodes }: AdminWorld) {
  const body = { resources: [{ type, name }] };
  const node = type === BROKER_RESOURCE ? brokerNodes.get(Number(name)) : undefined;
  return node === undefined ? toAny(API.DescribeConfigs, body) : toNode(API.DescribeConfigs, node, body);
}

function named({ name, errorCode, errorMessage }: Omit<NamedOutcome, never>) {
  return { name, exception: errorCode === 0 ? null : protocolException(errorCode, errorMessage) };
}

function hasRetriable(topics: readonly { readonly errorCode: number }[]): boolean {
  return topics.some(({ errorCode }) => errorWithCode(errorCode).retriable);
}

function description({ name, topicId, errorCode, isInternal, partitions }: MetadataTopic): Plain {
  return {
    name,
    topicId,
    isInternal,
    partitions: partitions.map(({ partitionIndex, leaderId, replicas, isr }) => ({
      partition: partitionIndex,
      leader: leaderId,
      replicas: [...replicas],
      isr: [...isr],
    })),
    exception: errorCode === 0 ? null : (topicException(errorCode, topicId) as unknown as Plain),
  };
}

/** Of a topic that goes by no name the id is told. */
function topicException(errorCode: number, topicId: string): ClientException {
  const isUnknownId = errorWithCode(errorCode).name === 'UNKNOWN_TOPIC_ID';
  return protocolException(errorCode, isUnknownId ? `TopicId ${topicId} not found.` : null);
}
