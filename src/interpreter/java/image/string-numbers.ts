/** Numbers strings: the most frequent get the shortest numbers, the others follow in alphabetical order. */
export class StringNumbers {
  private readonly numbers = new Map<string, number>();
  private readonly counts = new Map<string, number>();
  private readonly names: string[];

  /** `first` keep their numbers. */
  constructor(first: readonly string[] = []) {
    this.names = [...first];
    first.forEach((name, index) => void this.numbers.set(name, index));
  }

  /** The number of a string. */
  of(text: string): number {
    this.counts.set(text, (this.counts.get(text) ?? 0) + 1);
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.names.push(text);
    this.numbers.set(text, this.names.length - 1);
    return this.names.length - 1;
  }

  /** All strings by number. */
  all(): readonly string[] {
    return this.names;
  }

  /** The strings in the order in which a second round is to number them. */
  bestOrder(shortNumbers: number): readonly string[] {
    const often = [...this.counts].sort(([x, m], [y, n]) => n - m || (x < y ? -1 : 1)).map(([text]) => text);
    return [...often.slice(0, shortNumbers), ...often.slice(shortNumbers).sort()];
  }
}
