import { javaHashMapOrder } from '../../../../../base/java-hash-map-order';
import type { GroupMember, TopicPartition } from '../group-member';
import type { AssignableTopic } from '../range-topic';

/** A member with what it owned before (AbstractStickyAssignor.MemberData). */
export interface StickyMember extends GroupMember {
  /** The partitions that it says it owns. */
  readonly owned: readonly TopicPartition[];
  /** The generation in which it owned them; null when it does not say. */
  readonly ownedGeneration: number | null;
  /** The generation in its subscription; null without one. Members that claim one partition are compared by it. */
  readonly generationId: number | null;
}

/** AbstractStickyAssignor.DEFAULT_GENERATION. */
export const DEFAULT_GENERATION = -1;

/** The partitions of all topics of an assignment. There is one object for each partition, so that they can be keys. */
export class KnownPartitions {
  readonly topics: readonly string[];
  readonly count: number;
  private readonly byTopic: ReadonlyMap<string, readonly TopicPartition[]>;

  constructor(topics: readonly AssignableTopic[]) {
    this.byTopic = new Map(
      topics.map(({ topic, replicaRacks }) => [
        topic,
        replicaRacks.map((_, partition) => ({ topic, partition })),
      ]),
    );
    this.topics = topics.map(({ topic }) => topic);
    this.count = topics.reduce((sum, { replicaRacks }) => sum + replicaRacks.length, 0);
  }

  /** The partitions of a topic; none when it does not exist. */
  of(topic: string): readonly TopicPartition[] {
    return this.byTopic.get(topic) ?? [];
  }

  /** Whether a topic exists. */
  has(topic: string): boolean {
    return this.byTopic.has(topic);
  }

  /** The one object that stands for a partition; undefined when it does not exist. */
  find({ topic, partition }: TopicPartition): TopicPartition | undefined {
    return this.of(topic)[partition];
  }
}

/** What the members own by their own account, cleared of contradictions. Members are in the order of Java's HashMap. */
export interface PreviousOwnership {
  readonly members: readonly StickyMember[];
  readonly owned: Map<string, TopicPartition[]>;
  /** Partitions that two members of one generation claim: nobody keeps them. */
  readonly contested: ReadonlySet<TopicPartition>;
  readonly areSubscriptionsEqual: boolean;
  readonly maxGeneration: number;
}

/** Source: AbstractStickyAssignor.allSubscriptionsEqual. */
export function previousOwnership(
  partitions: KnownPartitions,
  given: readonly StickyMember[],
): PreviousOwnership {
  const byId = new Map(given.map((member) => [member.memberId, member]));
  const members = javaHashMapOrder(byId.keys()).map((id) => byId.get(id) as StickyMember);
  const owned = new Map<string, TopicPartition[]>();
  const contested = new Set<TopicPartition>();
  const owners = new Map<TopicPartition, StickyMember>();
  let maxGeneration = DEFAULT_GENERATION;
  for (const member of members) {
    maxGeneration = Math.max(maxGeneration, member.ownedGeneration ?? DEFAULT_GENERATION);
    owned.set(member.memberId, []);
    for (const claimed of member.owned) {
      const partition = partitions.find(claimed);
      if (partition !== undefined) claim(partition, member, owned, owners, contested);
    }
  }
  return { members, owned, contested, areSubscriptionsEqual: haveEqualTopics(members), maxGeneration };
}

/** A claim of a newer generation wins; two of one generation cancel each other. */
function claim(
  partition: TopicPartition,
  member: StickyMember,
  owned: ReadonlyMap<string, TopicPartition[]>,
  owners: Map<TopicPartition, StickyMember>,
  contested: Set<TopicPartition>,
): void {
  const other = owners.get(partition);
  const generation = member.ownedGeneration ?? DEFAULT_GENERATION;
  const otherGeneration = other?.generationId ?? DEFAULT_GENERATION;
  if (other !== undefined && generation < otherGeneration) return;
  owners.set(partition, member);
  if (other !== undefined) removeFrom(owned.get(other.memberId) ?? [], partition);
  if (other !== undefined && generation === otherGeneration) contested.add(partition);
  else owned.get(member.memberId)?.push(partition);
}

/**
 * Whether all members subscribe to the same topics. As in Kafka, members without any topic are passed over until one
 * has some: a group that begins with them is taken for one of equal subscriptions.
 */
function haveEqualTopics(members: readonly StickyMember[]): boolean {
  let first = new Set<string>();
  for (const { topics } of members) {
    if (first.size === 0) first = new Set(topics);
    else if (topics.length !== first.size || !topics.every((topic) => first.has(topic))) return false;
  }
  return true;
}

/** Takes an item out of a list if it is there. */
export function removeFrom<T>(list: T[], item: T): void {
  const place = list.indexOf(item);
  if (place >= 0) list.splice(place, 1);
}
