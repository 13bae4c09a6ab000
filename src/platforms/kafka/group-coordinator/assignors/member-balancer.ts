/**
 * Which member gets the next partition, and which gives one up: the least and the most loaded ones, kept as ranges of a
 * sorted list that grow towards each other (UniformHeterogeneousAssignmentBuilder.MemberAssignmentBalancer).
 */
export class MemberBalancer {
  /** How many partitions each member has; the caller keeps it up to date. */
  private readonly sizes: readonly number[];
  private sorted: number[] = [];
  private leastEnd = 0;
  private leastCount = -1;
  private nextLeast = 0;
  private mostStart = 0;
  private mostEnd = 0;
  private mostCount = 1;
  private nextMost = -1;

  constructor(sizes: readonly number[]) {
    this.sizes = sizes;
  }

  /** Begins with other members. Returns the difference between the most and the least loaded. */
  initialize(members: readonly number[]): number {
    this.sorted = [...members].sort((a, b) => this.size(a) - this.size(b) || a - b);
    const { length } = this.sorted;
    const least = this.size(this.sorted[0] as number);
    const most = this.size(this.sorted[length - 1] as number);
    this.leastEnd = 0;
    this.leastCount = least - 1;
    this.nextLeast = 0;
    this.mostStart = length;
    this.mostEnd = length;
    this.mostCount = most + 1;
    this.nextMost = length - 1;
    return most - least;
  }

  /** The member to get a partition. */
  leastLoaded(): number {
    if (this.nextLeast >= this.leastEnd) {
      this.leastCount++;
      while (this.leastEnd < this.sorted.length && this.sizeAt(this.leastEnd) === this.leastCount)
        this.leastEnd++;
      this.nextLeast = 0;
    }
    return this.sorted[this.nextLeast++] as number;
  }

  /** The member to give a partition up, -1 when none has any left. */
  mostLoaded(): number {
    if (this.nextMost < this.mostStart) {
      const isEmpty = this.mostEnd <= this.mostStart && this.mostStart > 0;
      this.mostCount = isEmpty ? this.sizeAt(this.mostStart - 1) : this.mostCount - 1;
      while (this.mostStart > 0 && this.sizeAt(this.mostStart - 1) === this.mostCount) this.mostStart--;
      this.nextMost = this.mostEnd - 1;
    }
    return this.nextMost < 0 ? -1 : (this.sorted[this.nextMost--] as number);
  }

  /** The member that `mostLoaded` gave has nothing to give up: it is not asked again. */
  excludeMostLoaded(): void {
    const place = this.nextMost + 1;
    const member = this.sorted[place] as number;
    this.sorted[place] = this.sorted[this.mostEnd - 1] as number;
    this.sorted[this.mostEnd - 1] = member;
    this.mostEnd--;
  }

  /** Whether moving a partition would not improve the balance. */
  isBalanced(): boolean {
    return this.mostCount - this.leastCount <= 1;
  }

  private size(member: number): number {
    return this.sizes[member] ?? 0;
  }

  private sizeAt(place: number): number {
    return this.size(this.sorted[place] as number);
  }
}
