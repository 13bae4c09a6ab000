import type { Trace } from '../../engine/trace';
import { BucketedSeries } from '../../metrics/bucketed-series';
import { FACTS } from './trace';

interface Partition {
  /** When each offset was appended, by offset; the latest append counts. */
  appended: number[];
  highWatermark: number;
  /** The offset after the last one that anybody polled; -1 before. */
  polled: number;
}

/**
 * Throughput, end-to-end latency and lag of a run: a fold over the trace up to its frontier. Made anew when the run
 * takes another turn.
 */
export class RunMetrics {
  readonly throughput = new BucketedSeries('throughput', 'records/s', 'rate');
  readonly latency = new BucketedSeries('end-to-end p99', 'ms', 'p99');
  readonly lag = new BucketedSeries('consumer lag', 'records', 'last');
  private next = 0;
  private readonly partitions = new Map<number, Partition>();

  /** Takes in what has been computed since the last call; facts of the known future were taken in before. */
  catchUp(trace: Trace): void {
    for (; this.next < trace.length; this.next++) this.take(trace, this.next);
  }

  private take(trace: Trace, seq: number): void {
    const { kind, time, a, b, c } = trace.facts.columns;
    const at = time.at(seq);
    const first = b.at(seq);
    const second = c.at(seq);
    switch (kind.at(seq)) {
      case FACTS.RecordsAcknowledged:
        this.throughput.add(at, second - first + 1);
        break;
      case FACTS.RecordsAppended: {
        const { appended } = this.partition(a.at(seq));
        for (let offset = first; offset <= second; offset++) appended[offset] = at;
        break;
      }
      case FACTS.HighWatermarkAdvanced:
        this.partition(a.at(seq)).highWatermark = first;
        this.noteLag(at);
        break;
      case FACTS.RecordsConsumed: {
        const partition = this.partition(a.at(seq));
        for (let offset = first; offset <= second; offset++) {
          const since = partition.appended[offset];
          if (since !== undefined) this.latency.add(at, (at - since) / 1000);
        }
        partition.polled = Math.max(partition.polled, second + 1);
        this.noteLag(at);
        break;
      }
      case FACTS.RecordsSkipped: {
        const partition = this.partition(a.at(seq));
        partition.polled = Math.max(partition.polled, second + 1);
        this.noteLag(at);
        break;
      }
      case FACTS.OffsetReset:
        this.partition(a.at(seq)).polled = first;
        break;
    }
  }

  private noteLag(at: number): void {
    let lag = 0;
    let isRead = false;
    for (const { polled, highWatermark } of this.partitions.values()) {
      if (polled < 0) continue;
      isRead = true;
      lag += Math.max(0, highWatermark - polled);
    }
    if (isRead) this.lag.add(at, lag);
  }

  private partition(number: number): Partition {
    let partition = this.partitions.get(number);
    if (partition === undefined) {
      partition = { appended: [], highWatermark: 0, polled: -1 };
      this.partitions.set(number, partition);
    }
    return partition;
  }
}
