import type { Micros } from '../../../engine/clock';
import type { BrokerContext } from './broker-context';

/** What has a deadline on a broker. */
export interface Expiring {
  expire(broker: number): void;
}

/**
 * One timer a broker for all requests that wait: set to the earliest deadline, and set anew when it fires
 * (server/purgatory/DelayedOperationPurgatory has one timer wheel for them).
 */
export class Purgatory {
  private readonly context: BrokerContext;
  private readonly timer: number;
  private readonly expiring: Expiring[] = [];

  constructor(context: BrokerContext) {
    this.context = context;
    this.timer = context.simulation.handle('purgatory timer', (node) =>
      this.onTimer(context.indexOfNode(node)),
    );
  }

  /** Adds a kind of waiting request. */
  add(expiring: Expiring): void {
    this.expiring.push(expiring);
  }

  /** Makes sure that the timer fires at `deadline` or before. */
  arm(broker: number, deadline: Micros): void {
    const { purgatoryTimerAt, node } = this.context.brokers.read(broker);
    if (purgatoryTimerAt >= 0 && purgatoryTimerAt <= deadline) return;
    this.context.brokers.edit(broker).purgatoryTimerAt = deadline;
    this.context.simulation.schedule(deadline - this.context.simulation.now, node, this.timer);
  }

  private onTimer(broker: number): void {
    const state = this.context.brokers.edit(broker);
    const { now, cause } = this.context.simulation;
    if (state.purgatoryTimerAt !== now) return;
    state.purgatoryTimerAt = -1;
    for (const expiring of this.expiring) {
      this.context.simulation.cause = cause;
      expiring.expire(broker);
    }
    const next = this.nextDeadline(broker);
    if (next < Number.POSITIVE_INFINITY) this.arm(broker, next);
  }

  private nextDeadline(broker: number): Micros {
    const { produces, fetches, sessions } = this.context.brokers.read(broker);
    let next = Number.POSITIVE_INFINITY;
    for (const { deadline } of produces.values()) next = Math.min(next, deadline);
    for (const { deadline } of fetches.values()) next = Math.min(next, deadline);
    for (const { correlation, deadline } of sessions.values()) {
      if (correlation >= 0) next = Math.min(next, deadline);
    }
    return next;
  }
}
