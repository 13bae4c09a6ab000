import type {
  DeleteGroupsResponse,
  DescribeGroupsResponse,
  ListGroupsResponse,
} from '../../protocol/admin-messages';
import { errorWithCode } from '../../protocol/errors';
import {
  API,
  type MetadataResponse,
  type OffsetCommitRequest,
  type OffsetCommitResponse,
  type OffsetFetchRequest,
  type OffsetFetchResponse,
} from '../../protocol/messages';
import type { PartitionRegistry } from '../../registry';
import type { TopicPartition } from '../client-api';
import { protocolException } from '../client-exceptions';
import type { AdminArguments } from './admin-api';
import {
  type AdminOperation,
  answerWith,
  brokerId,
  firstResponse,
  isCoordinatorError,
  partitionNamed,
  toCoordinator,
  toNode,
} from './admin-request';
import { metadata } from './topic-operations';

type Args<Name extends keyof AdminArguments> = AdminArguments[Name];

/** Every broker is asked for the groups that it coordinates. */
export const listGroups: AdminOperation<Args<'listGroups'>> = {
  begin: () => [metadata([])],
  proceed: (_, answered) => {
    const lists = answered.slice(1);
    if (lists.length > 0) {
      return answerWith(lists.flatMap(({ response }) => (response as unknown as ListGroupsResponse).groups));
    }
    const { brokers } = firstResponse<MetadataResponse>(answered);
    return { requests: brokers.map(({ node }) => toNode(API.ListGroups, node, {})) };
  },
};

/** Each group by its coordinator, with the coordinator's broker id. */
export const describeGroups: AdminOperation<Args<'describeGroups'>> = {
  begin: ({ groups }) => groups.map((group) => toCoordinator(API.DescribeGroups, group, { groups: [group] })),
  proceed: (_, answered, world) =>
    answerWith(
      answered.flatMap(({ response, node }) =>
        (response as unknown as DescribeGroupsResponse).groups.map((group) => ({
          ...group,
          coordinator: brokerId(world, node),
          exception: groupException(group),
          members: group.members.map((member) => ({
            ...member,
            partitions: member.partitions.map((number) => partitionNamed(world, number)),
            modern:
              member.modern === null
                ? null
                : {
                    ...member.modern,
                    target: member.modern.target.map((number) => partitionNamed(world, number)),
                  },
          })),
        })),
      ),
    ),
  mustRetry: (response) =>
    (response as unknown as DescribeGroupsResponse).groups.some(({ errorCode }) =>
      isCoordinatorError(errorCode),
    ),
};

/** Deletes groups, each at its coordinator. */
export const deleteGroups: AdminOperation<Args<'deleteGroups'>> = {
  begin: ({ groups }) => groups.map((group) => toCoordinator(API.DeleteGroups, group, { groups: [group] })),
  proceed: (_, answered) =>
    answerWith(
      answered.flatMap(({ response }) =>
        (response as unknown as DeleteGroupsResponse).results.map(({ groupId, errorCode }) => ({
          name: groupId,
          exception: errorCode === 0 ? null : protocolException(errorCode),
        })),
      ),
    ),
  mustRetry: (response) =>
    (response as unknown as DeleteGroupsResponse).results.some(({ errorCode }) =>
      isCoordinatorError(errorCode),
    ),
};

/** The committed offsets of a group; partitions without one have the offset -1. */
export const listGroupOffsets: AdminOperation<Args<'listGroupOffsets'>> = {
  begin: ({ group, partitions, requireStable = false }, { registry }) => {
    const numbers = partitions?.map((partition) => numberOf(registry, partition)) ?? null;
    const known = numbers?.filter((number) => number >= 0) ?? null;
    const request: OffsetFetchRequest = { groupId: group, partitions: known, requireStable };
    return [toCoordinator(API.OffsetFetch, group, request)];
  },
  proceed: ({ partitions }, answered, { registry }) => {
    const body = firstResponse<OffsetFetchResponse>(answered);
    // Offsets that a transaction is about to change are left out when stable ones are wanted.
    const found = body.partitions
      .filter((each) => !isUnstable(each.errorCode))
      .map(({ partition, committedOffset, committedLeaderEpoch, metadata: text }) => ({
        ...partitionNamed({ registry }, partition),
        offset: committedOffset,
        leaderEpoch: committedLeaderEpoch,
        metadata: text,
      }));
    const missing = (partitions ?? []).filter((asked) => numberOf(registry, asked) < 0);
    return answerWith([
      ...found,
      ...missing.map((asked) => ({ ...asked, offset: -1, leaderEpoch: -1, metadata: '' })),
    ]);
  },
  mustRetry: (response) => isCoordinatorError((response as unknown as OffsetFetchResponse).errorCode),
};

/** Commits offsets for a group that has no members. */
export const alterGroupOffsets: AdminOperation<Args<'alterGroupOffsets'>> = {
  begin: ({ group, offsets }, { registry }) => {
    const request: OffsetCommitRequest = {
      groupId: group,
      generationId: -1,
      memberId: '',
      groupInstanceId: null,
      partitions: offsets
        .filter((offset) => numberOf(registry, offset) >= 0)
        .map((offset) => ({
          partition: numberOf(registry, offset),
          committedOffset: offset.offset,
          committedLeaderEpoch: offset.leaderEpoch ?? -1,
          committedMetadata: offset.metadata,
        })),
    };
    return [toCoordinator(API.OffsetCommit, group, request)];
  },
  proceed: ({ offsets }, answered, { registry }) => {
    const { partitions } = firstResponse<OffsetCommitResponse>(answered);
    return answerWith(
      offsets.map(({ topic, partition }) => {
        const number = numberOf(registry, { topic, partition });
        const errorCode =
          partitions.find((each) => each.partition === number)?.errorCode ?? UNKNOWN_TOPIC_OR_PARTITION;
        return { topic, partition, exception: errorCode === 0 ? null : protocolException(errorCode) };
      }),
    );
  },
  mustRetry: (response) =>
    (response as unknown as OffsetCommitResponse).partitions.some(({ errorCode }) =>
      isCoordinatorError(errorCode),
    ),
};

const UNKNOWN_TOPIC_OR_PARTITION = 3;

/** Whether a transaction is about to change an offset that is to be stable. */
function isUnstable(errorCode: number): boolean {
  return errorWithCode(errorCode).name === 'UNSTABLE_OFFSET_COMMIT';
}

/** A group that nobody knows is described as dead by an old request, and as not found by a new one. */
function groupException({ errorCode, groupId, groupState }: DescribeGroupsResponse['groups'][number]) {
  if (errorCode !== 0) return protocolException(errorCode);
  if (groupState !== 'Dead') return null;
  return protocolException(GROUP_ID_NOT_FOUND, `Group ${groupId} not found.`);
}

const GROUP_ID_NOT_FOUND = 69;

function numberOf(registry: PartitionRegistry, { topic, partition }: TopicPartition): number {
  return registry.topic(topic)?.partitions[partition] ?? -1;
}
