import type { ClusterContext } from '../../cluster-context';
import type { ConsumerConfig } from '../../configs/consumer-config';
import type { JoinGroupRequest, JoinGroupResponse, SyncGroupRequest } from '../../protocol/messages';
import type { ClientException } from '../client-api';
import { addTopic, requestUpdate } from '../metadata';
import type { MetadataSnapshot } from '../metadata-snapshot';
import type { MetadataUpdater } from '../metadata-updater';
import type { ConsumerState } from './consumer-state';
import type { GroupAssignment, GroupMember } from './group-member';
import type { GroupState } from './group-state';
import { assignRange } from './range-assignor';
import { assignRoundRobin } from './round-robin-assignor';

/** The names under which assignors are known in the group protocol, by their classes. */
const PROTOCOL_NAMES: ReadonlyMap<string, string> = new Map([
  ['org.apache.kafka.clients.consumer.RangeAssignor', 'range'],
  ['org.apache.kafka.clients.consumer.RoundRobinAssignor', 'roundrobin'],
  ['org.apache.kafka.clients.consumer.StickyAssignor', 'sticky'],
  ['org.apache.kafka.clients.consumer.CooperativeStickyAssignor', 'cooperative-sticky'],
]);

/** The part of the group protocol that is about who gets what (clients/…/ConsumerCoordinator.onLeaderElected). */
export class PartitionAssignors {
  private readonly context: ClusterContext;
  private readonly updater: MetadataUpdater;

  constructor(context: ClusterContext, updater: MetadataUpdater) {
    this.context = context;
    this.updater = updater;
  }

  /** The assignors that a member offers, in the order of its preference, with what each wants to know of it. */
  protocols(state: ConsumerState, group: GroupState, config: ConsumerConfig): JoinGroupRequest['protocols'] {
    const metadata = {
      topics: [...state.topics],
      ownedPartitions: [...state.assigned.keys()],
      generationId: group.generationId,
      rackId: config.clientRack,
    };
    return config.partitionAssignmentStrategy.map((className) => ({
      name: PROTOCOL_NAMES.get(className) ?? className,
      metadata,
    }));
  }

  /** The assignment that the leader makes; null while the metadata lacks topics that the group subscribes to. */
  assign(
    state: ConsumerState,
    group: GroupState,
    response: JoinGroupResponse,
  ): SyncGroupRequest['assignments'] | null {
    const cluster = this.updater.snapshot(state.metadata);
    const topics = [...new Set(response.members.flatMap((member) => member.metadata.topics))];
    const missing = topics.filter((topic) => !cluster.topics.has(topic));
    if (missing.length > 0) {
      for (const topic of missing) addTopic(state.metadata, topic, Number.POSITIVE_INFINITY);
      requestUpdate(state.metadata);
      return null;
    }
    const members = response.members.map(
      ({ memberId, groupInstanceId, metadata }): GroupMember => ({
        memberId,
        groupInstanceId,
        rackId: metadata.rackId,
        topics: metadata.topics,
      }),
    );
    group.groupTopics = topics;
    group.assignmentSnapshot = this.shownPartitionCounts(state, topics);
    if (response.skipAssignment) return [];
    const assignment = this.run(response.protocolName, cluster, topics, members);
    return members.map(({ memberId }) => ({
      memberId,
      partitions: (assignment.get(memberId) ?? []).map(
        ({ topic, partition }) => cluster.topics.get(topic)?.partitions[partition] ?? -1,
      ),
    }));
  }

  /** The topics with their numbers of partitions: when this changes, the leader makes the group assign anew. */
  shownPartitionCounts(state: ConsumerState, topics: readonly string[]): string {
    const cluster = this.updater.snapshot(state.metadata);
    return topics.map((topic) => `${topic}:${cluster.topics.get(topic)?.partitions.length ?? 0}`).join(',');
  }

  private run(
    protocolName: string,
    cluster: MetadataSnapshot,
    topics: readonly string[],
    members: readonly GroupMember[],
  ): GroupAssignment {
    const known = topics.filter((topic) => (cluster.topics.get(topic)?.partitions.length ?? 0) > 0);
    if (protocolName === 'roundrobin') {
      const counts = known.map(
        (topic) => [topic, cluster.topics.get(topic)?.partitions.length ?? 0] as const,
      );
      return assignRoundRobin(new Map(counts), members);
    }
    const racks = new Map(cluster.brokers.map(({ id, rack }) => [id, rack === '' ? null : rack]));
    const assignable = known.map((topic) => ({
      topic,
      replicaRacks: (cluster.topics.get(topic)?.partitions ?? []).map((number) =>
        (cluster.partitions.get(number)?.replicas ?? []).map((id) => racks.get(id) ?? null),
      ),
    }));
    return assignRange(assignable, members);
  }

  /** The partitions of an assignment that the run knows: others were named for topics that are gone. */
  known(partitions: readonly number[]): number[] {
    return partitions.filter((partition) => partition >= 0 && partition < this.context.registry.length);
  }
}

/** What is thrown for a consumer none of whose assignors is modelled; null when one is. */
export function unsupportedAssignors({
  partitionAssignmentStrategy,
}: ConsumerConfig): ClientException | null {
  const names = partitionAssignmentStrategy.map((className) => PROTOCOL_NAMES.get(className) ?? className);
  if (names.length === 0 || names.some((name) => name === 'range' || name === 'roundrobin')) return null;
  const className = 'java.lang.UnsupportedOperationException';
  const message = `The laboratory does not play the assignor ${names.join(', ')} yet. Use RangeAssignor or RoundRobinAssignor.`;
  return { className, message };
}
