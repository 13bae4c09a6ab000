import type { Plain } from '../../../engine/plain-data';
import type { BrokerContext } from '../broker/broker-context';
import type { ErrorName } from '../protocol/errors';
import { API } from '../protocol/messages';
import { FACTS } from '../trace';
import type { ClassicGroup, ReplyAddress } from './classic-group';
import { afterWrite } from './classic-timers';
import type { GroupStore } from './group-store';
import type { GroupTimers } from './group-timers';
import type { AfterWrite, GroupEffect, GroupTurn } from './group-turn';

/** Carries out what the turns of groups lead to: answers, records in __consumer_offsets, facts, timers. */
export class GroupTurns {
  private readonly context: BrokerContext;
  private readonly store: GroupStore;
  private readonly timers: GroupTimers;

  constructor(context: BrokerContext, store: GroupStore, timers: GroupTimers) {
    this.context = context;
    this.store = store;
    this.timers = timers;
  }

  /** Lets a group take a turn, and does what it leads to. Returns what the turn returned. */
  run<T>(broker: number, number: number, take: (group: ClassicGroup, turn: GroupTurn) => T): T {
    const { groupInitialRebalanceDelayMs, groupMaxSize } = this.context.brokerConfig;
    const turn: GroupTurn = {
      now: this.context.simulation.now,
      initialRebalanceDelayMs: groupInitialRebalanceDelayMs,
      maxSize: groupMaxSize,
      effects: [],
    };
    const result = take(this.store.edit(number), turn);
    for (const effect of turn.effects) this.carryOut(broker, number, effect);
    this.timers.arm(broker, number);
    return result;
  }

  /** Answers a request of a client. */
  respond(broker: number, to: ReplyAddress, api: number, body: object): void {
    this.context.requestChannels.respond(broker, to, api, body as Plain);
  }

  /** A write of a group's metadata came to its end. */
  onWritten(broker: number, groupId: string, next: AfterWrite, error: ErrorName): void {
    const number = this.store.find(broker, groupId);
    if (number >= 0) this.run(broker, number, (group, turn) => afterWrite(group, turn, next, error));
  }

  private carryOut(broker: number, number: number, effect: GroupEffect): void {
    const { simulation } = this.context;
    const { groupId } = this.store.read(number);
    const record = (kind: number, a = 0, b = 0) => {
      simulation.record(kind, this.context.brokers.read(broker).node, simulation.text(groupId), a, b);
    };
    switch (effect.kind) {
      case 'answer join':
        this.keepCause(() => this.respond(broker, effect.to, API.JoinGroup, effect.response));
        break;
      case 'answer sync':
        this.keepCause(() => this.respond(broker, effect.to, API.SyncGroup, effect.response));
        break;
      case 'write':
        this.keepCause(() => this.write(broker, number, effect));
        break;
      case 'member joined':
        record(FACTS.MemberJoined, simulation.text(effect.memberId));
        break;
      case 'member left':
        record(FACTS.MemberLeft, simulation.text(effect.memberId), simulation.text(effect.reason));
        break;
      case 'rebalance started':
        record(FACTS.RebalanceStarted, effect.generation, simulation.text(effect.reason));
        break;
      case 'group stable':
        record(FACTS.GroupStable, effect.generation, effect.members);
        break;
    }
  }

  /** Several answers have one cause: what happened to the group. */
  private keepCause(act: () => void): void {
    const { cause } = this.context.simulation;
    act();
    this.context.simulation.cause = cause;
  }

  private write(broker: number, number: number, effect: GroupEffect & { kind: 'write' }): void {
    const group = this.store.read(number);
    const { groupId } = group;
    const replica = this.store.replicaFor(broker, groupId);
    if (typeof replica === 'string') return;
    const record = {
      kind: 'group' as const,
      group: groupId,
      metadata: this.store.stored(group, effect.assignments),
    };
    const action = { kind: 'group' as const, group: groupId, next: effect.next };
    if (this.store.write(broker, replica, [record], action)) return;
    this.onWritten(broker, groupId, effect.next, 'COORDINATOR_NOT_AVAILABLE');
  }
}
