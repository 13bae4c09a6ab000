import { MemberBalancer } from './member-balancer';
import { type AssignorGroup, addTo, copyOf, type TargetAssignment, takeFrom } from './server-assignor';

const MAX_ITERATION_COUNT = 16;

/**
 * Partitions as evenly as possible over members that subscribe to different topics.
 * Source: group/assignor/UniformHeterogeneousAssignmentBuilder.
 */
export function assignUniformHeterogeneous(group: AssignorGroup): TargetAssignment {
  return new HeterogeneousAssignment(group).build();
}

class HeterogeneousAssignment {
  private readonly group: AssignorGroup;
  private readonly topics: number[];
  private readonly subscribers = new Map<number, number[]>();
  private readonly target: Map<number, number[]>[];
  private readonly sizes: number[];
  /** By topic, the index of the member that has each partition, -1 for none. */
  private readonly owners = new Map<number, number[]>();
  private readonly balancer: MemberBalancer;

  constructor(group: AssignorGroup) {
    this.group = group;
    group.members.forEach(({ topics }, index) => {
      for (const topic of topics)
        this.subscribers.set(topic, [...(this.subscribers.get(topic) ?? []), index]);
    });
    this.topics = [...this.subscribers.keys()].sort((a, b) => this.compareTopics(a, b));
    for (const topic of this.topics) {
      this.owners.set(topic, new Array<number>(group.numPartitions(topic)).fill(-1));
    }
    this.target = group.members.map(({ current }) => copyOf(current));
    this.sizes = group.members.map(() => 0);
    this.balancer = new MemberBalancer(this.sizes);
  }

  build(): TargetAssignment {
    const { members } = this.group;
    if (this.topics.length === 0) return new Map(members.map(({ memberId }) => [memberId, new Map()]));
    for (const index of members.keys()) this.keep(index);
    this.assignRemaining();
    const movable = this.topics.filter((topic) => this.subscribersOf(topic).length >= 2);
    if (movable.length > 0) this.balance(movable);
    return new Map(members.map(({ memberId }, index) => [memberId, this.target[index] ?? new Map()]));
  }

  private keep(index: number): void {
    const target = this.target[index] as Map<number, number[]>;
    for (const [topic, list] of [...target]) {
      if (this.group.members[index]?.topics.includes(topic) !== true) {
        target.delete(topic);
        continue;
      }
      this.sizes[index] = (this.sizes[index] ?? 0) + list.length;
      for (const partition of list) this.ownersOf(topic)[partition] = index;
    }
  }

  private assignRemaining(): void {
    for (const topic of this.topics) {
      const owners = this.ownersOf(topic);
      if (!owners.includes(-1)) continue;
      this.balancer.initialize(this.subscribersOf(topic));
      owners.forEach((owner, partition) => {
        if (owner < 0) this.assign(topic, partition, this.balancer.leastLoaded());
      });
    }
  }

  /** Topic after topic, until a whole round moved nothing. */
  private balance(topics: readonly number[]): void {
    let last = -1;
    for (let i = 0; i < MAX_ITERATION_COUNT; i++) {
      for (let place = 0; place < topics.length; place++) {
        if (place === last) return;
        if (this.balanceTopic(topics[place] as number) > 0 || last === -1) last = place;
      }
    }
  }

  /** Returns how many partitions were moved. */
  private balanceTopic(topic: number): number {
    const { balancer } = this;
    if (balancer.initialize(this.subscribersOf(topic)) <= 1) return 0;
    const owned = new Map<number, number[]>();
    this.ownersOf(topic).forEach((owner, partition) => {
      owned.set(owner, [...(owned.get(owner) ?? []), partition]);
    });
    let moved = 0;
    while (!balancer.isBalanced()) {
      let from = balancer.mostLoaded();
      while (from >= 0 && (owned.get(from)?.length ?? 0) === 0) {
        balancer.excludeMostLoaded();
        from = balancer.mostLoaded();
      }
      const partition = owned.get(from)?.pop();
      if (from < 0 || partition === undefined) break;
      const to = balancer.leastLoaded();
      if (balancer.isBalanced()) break;
      this.assign(topic, partition, to);
      moved++;
    }
    return moved;
  }

  private assign(topic: number, partition: number, to: number): void {
    const owners = this.ownersOf(topic);
    const from = owners[partition] ?? -1;
    if (from >= 0) {
      takeFrom(this.target[from] as Map<number, number[]>, topic, partition);
      this.sizes[from] = (this.sizes[from] ?? 0) - 1;
    }
    addTo(this.target[to] as Map<number, number[]>, topic, partition);
    owners[partition] = to;
    this.sizes[to] = (this.sizes[to] ?? 0) + 1;
  }

  /** Topics with many partitions a subscriber first, then those with few subscribers. */
  private compareTopics(a: number, b: number): number {
    const [forA, forB] = [this.subscribersOf(a).length, this.subscribersOf(b).length];
    return this.group.numPartitions(b) / forB - this.group.numPartitions(a) / forA || forA - forB || a - b;
  }

  private subscribersOf(topic: number): readonly number[] {
    return this.subscribers.get(topic) ?? [];
  }

  private ownersOf(topic: number): number[] {
    return this.owners.get(topic) as number[];
  }
}
