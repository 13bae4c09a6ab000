import { present } from '../../../../../base/assert';
import { compareText, type TopicPartition } from '../group-member';
import type { StickyOutcome } from './constrained-assignment';
import { PartitionMovements } from './partition-movements';
import type { RackMatching } from './rack-matching';
import {
  DEFAULT_GENERATION,
  type KnownPartitions,
  type PreviousOwnership,
  removeFrom,
} from './sticky-member';

/** Who owned a partition in an older generation. */
interface FormerOwner {
  readonly memberId: string;
  readonly generation: number;
}

/**
 * The assignment when members subscribe to different topics: everybody keeps what is owned and may be kept, the rest
 * goes to those who have the fewest, and then partitions are moved for as long as that improves the balance.
 * Source: AbstractStickyAssignor.GeneralAssignmentBuilder.
 */
export function assignGeneral(
  partitions: KnownPartitions,
  racks: RackMatching,
  ownership: PreviousOwnership,
): StickyOutcome {
  return { assignment: new GeneralAssignment(partitions, racks, ownership).build(), transferring: null };
}

class GeneralAssignment {
  private readonly partitions: KnownPartitions;
  private readonly racks: RackMatching;
  private readonly movements = new PartitionMovements();
  private readonly former: ReadonlyMap<TopicPartition, FormerOwner>;
  /** By topic, who may get its partitions; by member, the topics that exist. */
  private readonly subscribers = new Map<string, string[]>();
  private readonly topics = new Map<string, readonly string[]>();
  private assignment = new Map<string, TopicPartition[]>();
  private readonly owners = new Map<TopicPartition, string>();
  /** The members that take part in balancing, those with the fewest partitions first. */
  private order: string[] = [];
  private isRevocationRequired = false;

  constructor(partitions: KnownPartitions, racks: RackMatching, ownership: PreviousOwnership) {
    this.partitions = partitions;
    this.racks = racks;
    this.former = formerOwners(partitions, ownership);
    for (const topic of partitions.topics) this.subscribers.set(topic, []);
    for (const { memberId, topics } of ownership.members) {
      const known = topics.filter((topic) => partitions.has(topic));
      this.topics.set(memberId, known);
      for (const topic of known) this.subscribers.get(topic)?.push(memberId);
      this.keepOwned(memberId, ownership.owned.get(memberId) ?? []);
    }
  }

  build(): Map<string, TopicPartition[]> {
    const all = [...this.partitions.topics]
      .sort((a, b) => this.subscribersOf(a).length - this.subscribersOf(b).length || compareText(a, b))
      .flatMap((topic) => this.partitions.of(topic));
    const unassigned = all.filter((partition) => !this.owners.has(partition));
    this.order = [...this.assignment.keys()].sort((a, b) => this.compare(a, b));
    this.balance(all, unassigned);
    return this.assignment;
  }

  private keepOwned(memberId: string, owned: readonly TopicPartition[]): void {
    const kept: TopicPartition[] = [];
    for (const partition of owned) {
      const mayKeep = this.mayHave(memberId, partition) && !this.racks.mismatch(memberId, partition);
      if (mayKeep) {
        kept.push(partition);
        this.owners.set(partition, memberId);
      } else this.isRevocationRequired = true;
    }
    this.assignment.set(memberId, kept);
  }

  private balance(all: readonly TopicPartition[], unassigned: readonly TopicPartition[]): void {
    const isFirst = this.countOf(this.order.at(-1) ?? '') === 0;
    this.assignAll(unassigned);
    const movable = (partition: TopicPartition) => this.subscribersOf(partition.topic).length >= 2;
    const fixed = new Map<string, TopicPartition[]>();
    for (const memberId of this.topics.keys()) {
      if (this.canTakePart(memberId)) continue;
      removeFrom(this.order, memberId);
      fixed.set(memberId, this.listOf(memberId));
      this.assignment.delete(memberId);
    }
    const before = new Map([...this.assignment].map(([memberId, list]) => [memberId, [...list]]));
    if (!this.isRevocationRequired) this.reassign(unassigned.filter(movable));
    const isReassigned = this.reassign(all.filter(movable));
    if (!isFirst && isReassigned && balanceScore(this.assignment) >= balanceScore(before)) {
      this.assignment = before;
    }
    for (const [memberId, list] of fixed) this.assignment.set(memberId, list);
  }

  /** With racks, first what can stay within them, then the rest to whoever has the fewest. */
  private assignAll(unassigned: readonly TopicPartition[]): void {
    const left = this.racks.isUsed
      ? unassigned.filter(
          (partition) => !this.assignTo(partition, (id) => !this.racks.mismatch(id, partition)),
        )
      : unassigned;
    for (const partition of left) this.assignTo(partition, () => true);
  }

  private assignTo(partition: TopicPartition, mayGet: (memberId: string) => boolean): boolean {
    const memberId = this.order.find((id) => this.mayHave(id, partition) && mayGet(id));
    if (memberId === undefined) return false;
    this.listOf(memberId).push(partition);
    this.owners.set(partition, memberId);
    this.reorder(memberId);
    return true;
  }

  /** Moves partitions until no move makes the assignment more balanced; whether any was moved. */
  private reassign(movable: readonly TopicPartition[]): boolean {
    let isReassigned = false;
    for (let isModified = true; isModified; ) {
      isModified = false;
      for (const partition of movable) {
        if (this.isBalanced()) break;
        const to = this.betterOwner(partition);
        if (to === null) continue;
        this.movePartition(partition, to);
        isReassigned = true;
        isModified = true;
      }
    }
    return isReassigned;
  }

  /** Who should have a partition instead of its owner: its former one, or whoever has the fewest. */
  private betterOwner(partition: TopicPartition): string | null {
    const count = this.countOf(this.ownerOf(partition));
    const former = this.former.get(partition)?.memberId;
    if (former !== undefined && this.assignment.has(former) && count > this.countOf(former) + 1)
      return former;
    const isLess = this.subscribersOf(partition.topic).some((memberId) => count > this.countOf(memberId) + 1);
    if (!isLess) return null;
    return present(
      this.order.find((memberId) => this.mayHave(memberId, partition)),
      `a member for ${partition.topic}-${partition.partition}`,
    );
  }

  private movePartition(wanted: TopicPartition, to: string): void {
    const partition = this.movements.instead(wanted, this.ownerOf(wanted), to);
    const from = this.ownerOf(partition);
    this.movements.move(partition, from, to);
    removeFrom(this.listOf(from), partition);
    this.listOf(to).push(partition);
    this.owners.set(partition, to);
    this.reorder(from, to);
  }

  private isBalanced(): boolean {
    const least = this.countOf(this.order[0] ?? '');
    const most = this.countOf(this.order.at(-1) ?? '');
    if (least >= most - 1) return true;
    return this.order.every((memberId) => !this.couldGetMore(memberId));
  }

  /** Whether some partition that a member may have belongs to one with at least two more. */
  private couldGetMore(memberId: string): boolean {
    const count = this.countOf(memberId);
    if (count === this.mostFor(memberId)) return false;
    return (this.topics.get(memberId) ?? []).some((topic) =>
      this.partitions.of(topic).some((partition) => {
        const owner = this.ownerOf(partition);
        return owner !== memberId && count + 1 < this.countOf(owner);
      }),
    );
  }

  private canTakePart(memberId: string): boolean {
    if (this.countOf(memberId) < this.mostFor(memberId)) return true;
    return this.listOf(memberId).some(({ topic }) => this.subscribersOf(topic).length >= 2);
  }

  private mostFor(memberId: string): number {
    const topics = this.topics.get(memberId) ?? [];
    return topics.reduce((sum, topic) => sum + this.partitions.of(topic).length, 0);
  }

  private mayHave(memberId: string, { topic }: TopicPartition): boolean {
    return this.topics.get(memberId)?.includes(topic) === true;
  }

  private reorder(...changed: readonly string[]): void {
    for (const memberId of changed) removeFrom(this.order, memberId);
    for (const memberId of changed) {
      const place = this.order.findIndex((other) => this.compare(memberId, other) < 0);
      this.order.splice(place < 0 ? this.order.length : place, 0, memberId);
    }
  }

  private compare(one: string, other: string): number {
    return this.countOf(one) - this.countOf(other) || compareText(one, other);
  }

  private countOf(memberId: string): number {
    return this.assignment.get(memberId)?.length ?? 0;
  }

  private listOf(memberId: string): TopicPartition[] {
    return present(this.assignment.get(memberId), `the partitions of member ${memberId}`);
  }

  private ownerOf(partition: TopicPartition): string {
    return present(this.owners.get(partition), `an owner of ${partition.topic}-${partition.partition}`);
  }

  private subscribersOf(topic: string): readonly string[] {
    return this.subscribers.get(topic) ?? [];
  }
}

/** Who owned what in generations before the newest, the latest of them counting (prepopulateCurrentAssignments). */
function formerOwners(
  partitions: KnownPartitions,
  { members, maxGeneration }: PreviousOwnership,
): Map<TopicPartition, FormerOwner> {
  const former = new Map<TopicPartition, FormerOwner>();
  for (const { memberId, owned, ownedGeneration } of members) {
    const generation = ownedGeneration ?? DEFAULT_GENERATION;
    if (generation >= maxGeneration) continue;
    for (const name of owned) {
      const partition = partitions.find(name);
      if (partition === undefined) continue;
      const known = former.get(partition);
      if (known === undefined || generation > known.generation)
        former.set(partition, { memberId, generation });
    }
  }
  return former;
}

/** The sum of the differences of all pairs of members: 0 when all have the same. */
function balanceScore(assignment: ReadonlyMap<string, readonly TopicPartition[]>): number {
  const counts = [...assignment.values()].map((list) => list.length);
  let score = 0;
  for (let i = 0; i < counts.length; i++) {
    for (let j = i + 1; j < counts.length; j++)
      score += Math.abs((counts[i] as number) - (counts[j] as number));
  }
  return score;
}
