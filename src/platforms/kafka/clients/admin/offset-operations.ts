import { errorWithCode } from '../../protocol/errors';
import {
  API,
  type ListOffsetsRequest,
  type ListOffsetsResponse,
  type MetadataResponse,
} from '../../protocol/messages';
import { protocolException } from '../client-exceptions';
import type { AdminArguments } from './admin-api';
import {
  type AdminOperation,
  type AdminRequest,
  type AdminWorld,
  answerWith,
  firstResponse,
  toNode,
} from './admin-request';
import { metadata } from './topic-operations';

type Args = AdminArguments['listOffsets'];
type ListedPartition = ListOffsetsRequest['partitions'][number];

/** Offsets at the ends of logs or at times: the leaders are looked up, and each is asked for its partitions. */
export const listOffsets: AdminOperation<Args> = {
  begin: ({ partitions }) => [metadata([...new Set(partitions.map(({ topic }) => topic))])],
  proceed: (args, answered, world) => {
    const lists = answered.slice(1);
    if (lists.length === 0) {
      return { requests: requestsToLeaders(args, firstResponse<MetadataResponse>(answered), world) };
    }
    const listed = lists
      .filter(({ api }) => api === API.ListOffsets)
      .flatMap(({ response }) => (response as unknown as ListOffsetsResponse).partitions);
    return answerWith(
      args.partitions.map(({ topic, partition }) => {
        const number = world.registry.topic(topic)?.partitions[partition];
        const found = listed.find((each) => each.partition === number);
        const errorCode = found?.errorCode ?? UNKNOWN_TOPIC_OR_PARTITION;
        return {
          topic,
          partition,
          offset: found?.offset ?? -1,
          timestampMs: found?.timestampMs ?? -1,
          leaderEpoch: found?.leaderEpoch ?? -1,
          exception: errorCode === 0 ? null : protocolException(errorCode),
        };
      }),
    );
  },
  mustRetry: (response, api) =>
    api === API.Metadata
      ? (response as unknown as MetadataResponse).topics.some(isWithoutLeader)
      : (response as unknown as ListOffsetsResponse).partitions.some(
          ({ errorCode }) => errorWithCode(errorCode).retriable,
        ),
};

const UNKNOWN_TOPIC_OR_PARTITION = 3;

/** Leaders are looked up until there are some (PartitionLeaderStrategy). */
function isWithoutLeader({ errorCode, partitions }: MetadataResponse['topics'][number]): boolean {
  return errorWithCode(errorCode).retriable || partitions.some(({ leaderId }) => leaderId < 0);
}

function requestsToLeaders(
  { partitions, isolationLevel }: Args,
  { topics }: MetadataResponse,
  world: AdminWorld,
): AdminRequest[] {
  const byNode = new Map<number, ListedPartition[]>();
  for (const { topic, partition, timestampMs } of partitions) {
    const known = topics.find(({ name }) => name === topic)?.partitions[partition];
    const node = world.brokerNodes.get(known?.leaderId ?? -1);
    if (known === undefined || node === undefined) continue;
    const list = byNode.get(node) ?? [];
    byNode.set(node, list);
    list.push({ partition: known.partition, currentLeaderEpoch: -1, timestampMs });
  }
  const requests = [...byNode].map(([node, list]) => {
    const body: ListOffsetsRequest = { isolationLevel, partitions: list };
    return toNode(API.ListOffsets, node, body);
  });
  // Without any leader there is nobody to ask: the answer follows from an empty list.
  return requests.length > 0 ? requests : [metadata([])];
}
