/** A part of the page that comes in a file of its own, when it is first wanted. */
export class PagePart<T> {
  private readonly fetchIt: () => Promise<T>;
  private loading: Promise<T> | null = null;

  /** `fetchIt` is a dynamic import. */
  constructor(fetchIt: () => Promise<T>) {
    this.fetchIt = fetchIt;
  }

  /** The part, fetched once. A failure is not kept: whoever asks again has another try. */
  load(): Promise<T> {
    this.loading ??= this.fetchIt().catch((error: unknown) => {
      this.loading = null;
      throw error;
    });
    return this.loading;
  }
}
