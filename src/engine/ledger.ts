/**
 * Immutable entries that are only ever appended, for what has too few rows or too many shapes for the columns of a
 * `History`. Follows the same rule of past and future.
 */
export class Ledger<T> {
  private readonly entries: T[] = [];
  /** Entries that exist at the present moment. */
  length = 0;

  /** Appends an entry and returns its number. */
  append(entry: T): number {
    this.entries[this.length] = entry;
    return this.length++;
  }

  /** An entry by its number. */
  at(number: number): T {
    return this.entries[number] as T;
  }

  /** Forgets the entries of the future. */
  cutFuture(): void {
    this.entries.length = this.length;
  }
}
