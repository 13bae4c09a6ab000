import { alarmRang, setAlarm } from '../../../engine/alarm';
import type { Micros } from '../../../engine/clock';
import type { BrokerContext } from './broker-context';

/** What has a deadline on a broker. */
export interface Expiring {
  /** Ends what is overdue now. */
  expire(broker: number): void;
  /** The earliest deadline; infinity without one. */
  nextDeadline(broker: number): Micros;
}

/**
 * One alarm a broker for all requests that wait: set to the earliest deadline, and set anew when it rings
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

  /** Makes sure that the alarm rings at `deadline` or before. */
  arm(broker: number, deadline: Micros): void {
    const { purgatoryAlarm, node } = this.context.brokers.edit(broker);
    const { simulation } = this.context;
    setAlarm(simulation, purgatoryAlarm, Math.max(deadline, simulation.now), node, this.timer, 0);
  }

  private onTimer(broker: number): void {
    const { simulation } = this.context;
    const { cause } = simulation;
    alarmRang(simulation, this.context.brokers.edit(broker).purgatoryAlarm);
    for (const expiring of this.expiring) {
      simulation.cause = cause;
      expiring.expire(broker);
    }
    const next = Math.min(...this.expiring.map((kind) => kind.nextDeadline(broker)));
    if (next < Number.POSITIVE_INFINITY) this.arm(broker, next);
  }
}
