import type { Micros } from '../../../engine/clock';
import type { BrokerContext } from '../broker/broker-context';
import type { ClassicGroup } from './classic-group';
import type { GroupStore } from './group-store';

/** What happens when one of a group's deadlines passes. */
export interface GroupDeadlines {
  onJoinDeadline(broker: number, group: number): void;
  onSyncDeadline(broker: number, group: number): void;
  onSessionDeadline(broker: number, group: number, memberId: string): void;
}

/** One timer a group, set to the earliest of its deadlines and set anew when it fires too early. */
export class GroupTimers {
  private readonly context: BrokerContext;
  private readonly store: GroupStore;
  private readonly deadlines: () => GroupDeadlines;
  private readonly timer: number;

  constructor(context: BrokerContext, store: GroupStore, deadlines: () => GroupDeadlines) {
    this.context = context;
    this.store = store;
    this.deadlines = deadlines;
    this.timer = context.simulation.handle('group timer', (node, number) => {
      this.onTimer(context.indexOfNode(node), number);
    });
  }

  /** Makes sure that the timer fires at the group's next deadline. */
  arm(broker: number, number: number): void {
    const group = this.store.read(number);
    const next = nextDeadline(group);
    if (next === Number.POSITIVE_INFINITY || (group.timerAt >= 0 && group.timerAt <= next)) return;
    this.store.edit(number).timerAt = next;
    const { node } = this.context.brokers.read(broker);
    const delay = Math.max(0, next - this.context.simulation.now);
    this.context.simulation.schedule(delay, node, this.timer, number);
  }

  private onTimer(broker: number, number: number): void {
    const { now, cause } = this.context.simulation;
    const seen = this.store.read(number);
    if (this.store.find(broker, seen.groupId) !== number || seen.timerAt !== now) return;
    const group = this.store.edit(number);
    group.timerAt = -1;
    for (const [memberId, deadline] of [...group.pendingMembers]) {
      if (deadline > now) continue;
      group.pendingMembers.delete(memberId);
    }
    const expired = [...group.members.values()].filter(
      (m) => m.sessionDeadline <= now && m.awaitingJoin === null && m.awaitingSync === null,
    );
    for (const { memberId } of expired) {
      this.context.simulation.cause = cause;
      this.deadlines().onSessionDeadline(broker, number, memberId);
    }
    this.context.simulation.cause = cause;
    const after = this.store.read(number);
    if (after.joinDeadline >= 0 && after.joinDeadline <= now) this.deadlines().onJoinDeadline(broker, number);
    else if (after.syncDeadline >= 0 && after.syncDeadline <= now) {
      this.store.edit(number).syncDeadline = -1;
      this.deadlines().onSyncDeadline(broker, number);
    }
    this.arm(broker, number);
  }
}

function nextDeadline(group: ClassicGroup): Micros {
  let next = Number.POSITIVE_INFINITY;
  if (group.joinDeadline >= 0) next = Math.min(next, group.joinDeadline);
  if (group.syncDeadline >= 0) next = Math.min(next, group.syncDeadline);
  for (const deadline of group.pendingMembers.values()) next = Math.min(next, deadline);
  for (const member of group.members.values()) {
    if (member.awaitingJoin === null && member.awaitingSync === null)
      next = Math.min(next, member.sessionDeadline);
  }
  return next;
}
