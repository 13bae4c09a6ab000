import type { ClusterContext } from '../../cluster-context';
import type { ConsumerConfig } from '../../configs/consumer-config';
import { assignorName } from '../../configs/consumer-rules';
import type { JoinGroupRequest, JoinGroupResponse, SyncGroupRequest } from '../../protocol/messages';
import type { ClientException } from '../client-api';
import { addTopic, requestUpdate } from '../metadata';
import type { MetadataSnapshot } from '../metadata-snapshot';
import type { MetadataUpdater } from '../metadata-updater';
import type { ConsumerState } from './consumer-state';
import type { GroupAssignment } from './group-member';
import type { GroupState } from './group-state';
import { assignRange } from './range-assignor';
import { assignRoundRobin } from './round-robin-assignor';
import { assignCooperativeSticky, assignSticky } from './sticky/sticky-assignor';
import type { StickyMember } from './sticky/sticky-member';
import { type TopicPattern, topicsMatching } from './topic-pattern';

/** The assignors of Kafka's client by the names under which they are known in the group protocol. */
const KNOWN_ASSIGNORS: ReadonlySet<string> = new Set(['range', 'roundrobin', 'sticky', 'cooperative-sticky']);

/**
 * How a consumer rebalances: the most advanced way that all of its assignors support. Of Kafka's own only the
 * cooperative sticky one supports another than the eager one (ConsumerCoordinator's constructor, KIP-429).
 */
export function rebalanceProtocol({ partitionAssignmentStrategy }: ConsumerConfig): 'eager' | 'cooperative' {
  const isCooperative = (name: string) => assignorName(name) === 'cooperative-sticky';
  return partitionAssignmentStrategy.every(isCooperative) ? 'cooperative' : 'eager';
}

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
    return config.partitionAssignmentStrategy.map((className) => {
      const name = assignorName(className);
      return { name, metadata: { ...metadata, userData: name === 'sticky' ? group.stickyUserData : null } };
    });
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
    const isSticky = response.protocolName === 'sticky';
    const members = response.members.map((member) => this.memberOf(member, isSticky));
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

  /** The topics that match a pattern, as the metadata has them; the internal ones only when they are wanted. */
  topicsIn(state: ConsumerState, pattern: TopicPattern, excludesInternal: boolean): string[] {
    const { topics } = this.updater.snapshot(state.metadata);
    const shown = [...topics].filter(([, { isInternal, errorCode }]) => {
      return errorCode === 0 && !(isInternal && excludesInternal);
    });
    return topicsMatching(
      pattern,
      shown.map(([topic]) => topic),
    );
  }

  /** The topics with their numbers of partitions: when this changes, the leader makes the group assign anew. */
  shownPartitionCounts(state: ConsumerState, topics: readonly string[]): string {
    const cluster = this.updater.snapshot(state.metadata);
    return topics.map((topic) => `${topic}:${cluster.topics.get(topic)?.partitions.length ?? 0}`).join(',');
  }

  /** A member as assignors take it. The sticky one looks for what it owned in its user data (memberData). */
  private memberOf(
    { memberId, groupInstanceId, metadata }: JoinGroupResponse['members'][number],
    isSticky: boolean,
  ): StickyMember {
    const { rackId, topics, userData } = metadata;
    const generationId = metadata.generationId < 0 ? null : metadata.generationId;
    const numbers = isSticky ? (userData?.partitions ?? []) : metadata.ownedPartitions;
    return {
      memberId,
      groupInstanceId,
      rackId,
      topics,
      owned: numbers.map((number) => {
        const { topic, index } = this.context.registry.partition(number);
        return { topic, partition: index };
      }),
      ownedGeneration: isSticky ? (userData?.generationId ?? null) : generationId,
      generationId,
    };
  }

  private run(
    protocolName: string,
    cluster: MetadataSnapshot,
    topics: readonly string[],
    members: readonly StickyMember[],
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
    if (protocolName === 'sticky') return assignSticky(assignable, members);
    if (protocolName === 'cooperative-sticky') return assignCooperativeSticky(assignable, members);
    return assignRange(assignable, members);
  }

  /** The partitions of an assignment that the run knows: others were named for topics that are gone. */
  known(partitions: readonly number[]): number[] {
    return partitions.filter((partition) => partition >= 0 && partition < this.context.registry.length);
  }
}

/** What is thrown for a consumer with an assignor that the model does not have; null when it has all. */
export function unsupportedAssignors({
  partitionAssignmentStrategy,
}: ConsumerConfig): ClientException | null {
  const unknown = partitionAssignmentStrategy.filter((name) => !KNOWN_ASSIGNORS.has(assignorName(name)));
  if (unknown.length === 0) return null;
  const className = 'java.lang.UnsupportedOperationException';
  const message = `Assignors of one's own are not supported by the simulator: ${unknown.join(', ')}`;
  return { className, message };
}
