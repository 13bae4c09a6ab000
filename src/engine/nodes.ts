import type { PendingEvent } from './event-queue';

/** Whether a node runs. `closed` is for ever: a client that its program closed. */
export type NodeStatus = 'up' | 'paused' | 'down' | 'closed';

/** A process that takes part in a run: a broker, a controller, a client program, a producer inside a program. */
export interface NodeState {
  readonly name: string;
  /** The platform's word for what it is. */
  readonly kind: string;
  /** The node in whose process it lives; itself for a process. What befalls the host befalls it too. */
  readonly host: number;
  /** Where the machine stands: latency depends on it. Kafka's `broker.rack` has the same value. */
  readonly zone: string;
  status: NodeStatus;
  /** Goes up with each crash, so that timers set before it are not run after it. */
  incarnation: number;
  /** What reached it while it was paused, in order: the sockets of a stopped process fill up, they do not drop. */
  deferred: PendingEvent[];
}
