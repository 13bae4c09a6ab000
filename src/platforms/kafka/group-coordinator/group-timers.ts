import { alarmRang, setAlarm } from '../../../engine/alarm';
import type { BrokerContext } from '../broker/broker-context';
import { dueTimer, fireNextTimer, nextTimer } from './classic-timers';
import type { ConsumerGroups } from './consumer-group/consumer-groups';
import type { GroupStore } from './group-store';
import type { GroupTurns } from './group-turns';

/** Lets the timers of groups fire: one alarm a group, set to the earliest of them. */
export class GroupTimers {
  private readonly context: BrokerContext;
  private readonly store: GroupStore;
  private readonly turns: () => GroupTurns;
  private readonly consumers: () => ConsumerGroups;
  private readonly timer: number;

  constructor(
    context: BrokerContext,
    store: GroupStore,
    turns: () => GroupTurns,
    consumers: () => ConsumerGroups,
  ) {
    this.context = context;
    this.store = store;
    this.turns = turns;
    this.consumers = consumers;
    this.timer = context.simulation.handle('group timer', (node, number) => {
      this.onTimer(context.indexOfNode(node), number);
    });
  }

  /** Makes sure that the alarm rings when the group's next timer is due. */
  arm(broker: number, number: number): void {
    const next = nextTimer(this.store.read(number));
    if (next === Number.POSITIVE_INFINITY) return;
    const { node } = this.context.brokers.read(broker);
    const { simulation } = this.context;
    const { alarm } = this.store.edit(number);
    setAlarm(simulation, alarm, Math.max(next, simulation.now), node, this.timer, number);
  }

  private onTimer(broker: number, number: number): void {
    if (this.store.find(broker, this.store.read(number).groupId) !== number) return;
    const { simulation } = this.context;
    const { cause } = simulation;
    alarmRang(simulation, this.store.edit(number).alarm);
    while (nextTimer(this.store.read(number)) <= simulation.now) {
      simulation.cause = cause;
      const timer = dueTimer(this.store.read(number), simulation.now);
      if (this.store.read(number).consumer === null || timer === null) {
        this.turns().run(broker, number, fireNextTimer);
      } else {
        this.store.edit(number).timers.delete(timer);
        this.consumers().onTimer(broker, number, timer);
      }
    }
    this.arm(broker, number);
  }
}
