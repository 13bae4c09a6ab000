import { microsFromMs } from '../../../engine/clock';
import type { BrokerContext } from './broker-context';

/** replica.high.watermark.checkpoint.interval.ms */
const CHECKPOINT_INTERVAL_MS = 5_000;

/** Writes the high watermarks to disk now and then: what a restarted broker knows of them (ReplicaManager). */
export class HighWatermarkCheckpoints {
  private readonly context: BrokerContext;
  private readonly due: number;

  constructor(context: BrokerContext) {
    this.context = context;
    this.due = context.simulation.handle('high watermark checkpoint', (node) => {
      const broker = context.indexOfNode(node);
      this.write(broker);
      this.start(broker);
    });
  }

  /** The process runs: writes every five seconds from now on. */
  start(broker: number): void {
    const { node } = this.context.brokers.read(broker);
    this.context.simulation.schedule(microsFromMs(CHECKPOINT_INTERVAL_MS), node, this.due);
  }

  private write(broker: number): void {
    const { brokerId } = this.context.brokers.read(broker);
    for (let partition = 0; partition < this.context.registry.length; partition++) {
      const number = this.context.replicas.number(brokerId, partition);
      if (number < 0) continue;
      const { highWatermark, checkpointedHighWatermark } = this.context.replicas.read(number);
      if (highWatermark === checkpointedHighWatermark) continue;
      this.context.replicas.edit(number).checkpointedHighWatermark = highWatermark;
    }
  }
}
