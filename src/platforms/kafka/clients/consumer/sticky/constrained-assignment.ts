import { present } from '../../../../../base/assert';
import { compareText, type TopicPartition } from '../group-member';
import type { RackMatching } from './rack-matching';
import { type KnownPartitions, type PreviousOwnership, removeFrom } from './sticky-member';

/** What came of an assignment, and which partitions change their owner by it: null when that was not followed. */
export interface StickyOutcome {
  readonly assignment: Map<string, TopicPartition[]>;
  readonly transferring: ReadonlyMap<TopicPartition, string> | null;
}

/**
 * The assignment when all members subscribe to the same topics: everybody keeps what is owned up to the quota, the
 * rest is dealt out to those below it. Source: AbstractStickyAssignor.ConstrainedAssignmentBuilder.
 */
export function assignConstrained(
  partitions: KnownPartitions,
  racks: RackMatching,
  ownership: PreviousOwnership,
): StickyOutcome {
  return new ConstrainedAssignment(partitions, racks, ownership).build();
}

class ConstrainedAssignment {
  private readonly partitions: KnownPartitions;
  private readonly racks: RackMatching;
  private readonly ownership: PreviousOwnership;
  private readonly assignment = new Map<string, TopicPartition[]>();
  private readonly assigned = new Set<TopicPartition>();
  private readonly transferring = new Map<TopicPartition, string>();
  private readonly maybeRevoked = new Map<TopicPartition, string>();
  private readonly underMinimum: string[] = [];
  private exactlyMinimum: string[] = [];
  private readonly minQuota: number;
  private readonly maxQuota: number;
  private readonly expectedOverMinimum: number;
  private overMinimum = 0;

  constructor(partitions: KnownPartitions, racks: RackMatching, ownership: PreviousOwnership) {
    this.partitions = partitions;
    this.racks = racks;
    this.ownership = ownership;
    const count = ownership.members.length;
    this.minQuota = Math.floor(partitions.count / count);
    this.maxQuota = Math.ceil(partitions.count / count);
    this.expectedOverMinimum = partitions.count % count;
    for (const { memberId } of ownership.members) this.assignment.set(memberId, []);
  }

  build(): StickyOutcome {
    for (const { memberId } of this.ownership.members) this.keepOwned(memberId);
    this.underMinimum.sort(compareText);
    this.exactlyMinimum.sort(compareText);
    const all = [...this.partitions.topics].sort(compareText).flatMap((topic) => this.partitions.of(topic));
    let unassigned = all.filter((partition) => !this.assigned.has(partition));
    unassigned = this.racks.byMembersNear(unassigned);
    if (this.racks.isUsed) unassigned = this.dealWithinRacks(unassigned);
    this.deal(unassigned);
    return { assignment: this.assignment, transferring: this.transferring };
  }

  private keepOwned(memberId: string): void {
    const owned: TopicPartition[] = [];
    for (const partition of this.ownership.owned.get(memberId) ?? []) {
      if (this.racks.mismatch(memberId, partition)) this.maybeRevoked.set(partition, memberId);
      else if (!this.ownership.contested.has(partition)) owned.push(partition);
    }
    owned.sort((a, b) => a.partition - b.partition || compareText(a.topic, b.topic));
    if (owned.length < this.minQuota) {
      this.keep(memberId, owned);
      this.underMinimum.push(memberId);
    } else if (owned.length >= this.maxQuota && this.mayExceedMinimum()) {
      this.countOverMinimum();
      this.keep(memberId, owned.slice(0, this.maxQuota));
      for (const partition of owned.slice(this.maxQuota)) this.maybeRevoked.set(partition, memberId);
    } else {
      this.keep(memberId, owned.slice(0, this.minQuota));
      for (const partition of owned.slice(this.minQuota)) this.maybeRevoked.set(partition, memberId);
      if (this.mayExceedMinimum()) this.exactlyMinimum.push(memberId);
    }
  }

  private keep(memberId: string, kept: readonly TopicPartition[]): void {
    this.assignment.get(memberId)?.push(...kept);
    for (const partition of kept) this.assigned.add(partition);
  }

  private mayExceedMinimum(): boolean {
    return this.overMinimum < this.expectedOverMinimum;
  }

  /** One more member has more than the minimum; once that is enough, the others are full. */
  private countOverMinimum(): void {
    this.overMinimum++;
    if (!this.mayExceedMinimum()) this.exactlyMinimum = [];
  }

  /** Deals to members in the racks of the replicas. Returns what is left. */
  private dealWithinRacks(unassigned: readonly TopicPartition[]): TopicPartition[] {
    const left: TopicPartition[] = [];
    let next = 0;
    for (const partition of unassigned) {
      const place = this.racks.nextNear(partition, this.underMinimum, next);
      if (place >= 0) next = this.giveToUnderMinimum(partition, place);
      else if (!this.giveToExactlyMinimum(partition)) left.push(partition);
    }
    return left;
  }

  private giveToUnderMinimum(partition: TopicPartition, place: number): number {
    const memberId = this.underMinimum[place] as string;
    const count = this.give(partition, memberId);
    let next = place;
    if (count >= this.minQuota) {
      removeFrom(this.underMinimum, memberId);
      if (count < this.maxQuota && this.mayExceedMinimum()) this.exactlyMinimum.push(memberId);
    } else next++;
    return this.underMinimum.length === 0 ? 0 : next % this.underMinimum.length;
  }

  private giveToExactlyMinimum(partition: TopicPartition): boolean {
    const place = this.racks.nextNear(partition, this.exactlyMinimum, 0);
    const memberId = this.exactlyMinimum[place];
    if (memberId === undefined) return false;
    if (this.give(partition, memberId) === this.maxQuota) {
      this.exactlyMinimum.splice(place, 1);
      this.countOverMinimum();
    }
    return true;
  }

  /** Deals in turn to those below the minimum, then one each to those who may have one more. */
  private deal(unassigned: readonly TopicPartition[]): void {
    const { underMinimum } = this;
    let next = 0;
    for (const partition of unassigned) {
      if (next >= underMinimum.length) next = 0;
      const isUnder = underMinimum.length > 0;
      const memberId = isUnder ? underMinimum[next++] : this.exactlyMinimum.shift();
      const count = this.give(partition, present(memberId, 'a member that may have one more partition'));
      if (count === this.minQuota && isUnder) {
        next--;
        this.exactlyMinimum.push(...underMinimum.splice(next, 1));
      } else if (count === this.maxQuota) this.overMinimum++;
    }
  }

  private give(partition: TopicPartition, memberId: string): number {
    const list = present(this.assignment.get(memberId), `the partitions of member ${memberId}`);
    list.push(partition);
    const former = this.maybeRevoked.get(partition);
    if ((former !== undefined && former !== memberId) || this.ownership.contested.has(partition)) {
      this.transferring.set(partition, memberId);
    }
    return list.length;
  }
}
