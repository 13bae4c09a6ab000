/** Numbers strings: the most frequent get the shortest numbers, the others follow in alphabetical order. */
export class StringNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #counts = new Map<string, number>();
  readonly #names: string[];
  readonly #first: readonly string[];

  /** `first` keep their numbers. */
  constructor(first: readonly string[] = []) {
    this.#names = [...first];
    this.#first = first;
    first.forEach((name, index) => void this.#numbers.set(name, index));
  }

  /** The number of a string. */
  of(text: string): number {
    this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#names.push(text);
    this.#numbers.set(text, this.#names.length - 1);
    return this.#names.length - 1;
  }

  /** All strings by number. */
  all(): readonly string[] {
    return this.#names;
  }

  /**
   * The strings in the order in which a second round is to number them. Those that were first stay so; if there are
   * none, the most frequent ones get the short numbers.
   */
  bestOrder(shortNumbers: number): readonly string[] {
    const known = new Set(this.#first);
    const often = [...this.#counts].sort(([x, m], [y, n]) => n - m || (x < y ? -1 : 1)).map(([text]) => text);
    const added = often.filter((text) => !known.has(text));
    const short = known.size === 0 ? added.slice(0, shortNumbers) : [];
    return [...this.#first, ...short, ...added.slice(short.length).sort()];
  }
}
