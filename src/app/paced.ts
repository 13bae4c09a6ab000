/**
 * Does something again and again when asked, at most once a period and never twice at the same time. What was asked
 * meanwhile is done once, afterwards.
 */
export class Paced {
  private readonly periodMs: number;
  private readonly run: () => Promise<void>;
  private isBusy = false;
  private isWanted = false;
  private isClosed = false;

  constructor(periodMs: number, run: () => Promise<void>) {
    this.periodMs = periodMs;
    this.run = run;
  }

  /** Asks for it to be done soon. */
  poke(): void {
    this.isWanted = true;
    if (!this.isBusy && !this.isClosed) void this.work();
  }

  /** Nothing is done any more. */
  close(): void {
    this.isClosed = true;
  }

  private async work(): Promise<void> {
    this.isBusy = true;
    while (this.isWanted && !this.isClosed) {
      this.isWanted = false;
      await this.run();
      await new Promise((resolve) => setTimeout(resolve, this.periodMs));
    }
    this.isBusy = false;
  }
}
