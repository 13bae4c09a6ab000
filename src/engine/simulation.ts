import { Cell } from './cell';
import { CellGroup } from './cell-group';
import type { Micros } from './clock';
import { EventQueue } from './event-queue';
import type { NodeState, NodeStatus } from './nodes';
import type { Plain } from './plain-data';
import { RandomStreams } from './random';
import { type FactKind, NO_CAUSE, Trace } from './trace';

/** What runs when an event of its kind is due on a node that is up. `a`, `b` and the payload are the event's own. */
export type Handler = (node: number, a: number, b: number, payload: Plain) => void;

/** Anything a checkpoint must keep: `Cell` and `CellGroup` are. */
export interface Savable {
  save(): unknown;
  restore(saved: unknown): void;
}

/** An append-only history: `length` is the present, `cutFuture` forgets what lies behind it. */
export interface Kept {
  length: number;
  cutFuture(): void;
}

/**
 * The loop: takes the next event, sets the clock to its time, and calls the handler of its kind.
 *
 * A handler looks at state and edits it (cells), records facts, and schedules events; nothing else. Facts and events
 * get as their cause the latest fact of the handler that made them, or the fact that led to the handler.
 */
export class Simulation {
  /** The present moment. */
  now: Micros = 0;
  /** Events that ran so far. */
  eventCount = 0;
  /** The fact that what happens now is a consequence of. */
  cause = NO_CAUSE;
  readonly queue = new EventQueue();
  readonly trace: Trace;
  readonly random: RandomStreams;
  readonly nodes = new CellGroup<NodeState>();
  readonly seed: number;
  /** All that a checkpoint keeps besides the queue, in a fixed order. */
  readonly savables: Savable[] = [];
  /** The append-only histories whose lengths a checkpoint keeps; the trace is kept besides. */
  readonly histories: Kept[] = [];
  private readonly handlers: Handler[] = [];
  private readonly handlerNames: string[] = [];

  constructor(seed: number, kinds: readonly FactKind[]) {
    this.seed = seed;
    this.trace = new Trace(kinds);
    this.random = new RandomStreams(seed);
    this.savables.push(this.random as Savable, this.nodes as Savable);
  }

  /** Runs the next event if it is due at `limit` or before. False when there is none. */
  step(limit: Micros): boolean {
    const queue = this.queue;
    if (!queue.pop(limit)) return false;
    this.now = queue.time;
    this.eventCount++;
    const node = this.nodes.read(queue.node);
    if (node.incarnation !== queue.incarnation) return true;
    if (node.status === 'up') {
      this.cause = queue.cause;
      (this.handlers[queue.kind] as Handler)(queue.node, queue.a, queue.b, queue.payload);
    } else if (node.status === 'paused') this.defer(queue.node);
    return true;
  }

  /** Runs everything that is due up to and including `limit`, and sets the clock to it. */
  runUntil(limit: Micros): void {
    while (this.step(limit));
    this.now = limit;
  }

  /** Gives a kind of event its handler and returns the kind's number. The order of the calls must be fixed. */
  handle(name: string, handler: Handler): number {
    this.handlerNames.push(name);
    return this.handlers.push(handler) - 1;
  }

  /** The name that `handle` was given, for tables and tests. */
  handlerName(kind: number): string {
    return this.handlerNames[kind] ?? `event ${kind}`;
  }

  /** Makes a piece of state part of every checkpoint. */
  cell<T>(initial: T): Cell<T> {
    const cell = new Cell(initial);
    this.savables.push(cell as Savable);
    return cell;
  }

  /** Makes the states of many like things part of every checkpoint. */
  cells<T>(): CellGroup<T> {
    const group = new CellGroup<T>();
    this.savables.push(group as Savable);
    return group;
  }

  /** Makes an append-only history follow every seek. */
  keep<H extends Kept>(history: H): H {
    this.histories.push(history);
    return history;
  }

  /** Schedules an event on a node, `delay` from now. It is dropped if the node crashes before. */
  schedule(delay: Micros, node: number, kind: number, a = 0, b = 0, payload: Plain = null): void {
    const incarnation = this.nodes.read(node).incarnation;
    this.queue.push(this.now + delay, node, incarnation, kind, a, b, payload, this.cause);
  }

  /** Writes down that something happened on a node, and makes it the cause of what follows. Returns its seq. */
  record(kind: number, node: number, a = 0, b = 0, c = 0, d = 0): number {
    this.cause = this.trace.append(this.now, kind, node, a, b, c, d, this.cause);
    return this.cause;
  }

  /** The number of a text for use in a fact. */
  text(text: string): number {
    return this.trace.text(text);
  }

  /** Adds a node and returns its number. A `host` of -1 makes it a process of its own. */
  addNode(name: string, kind: string, zone: string, host = -1): number {
    const number = this.nodes.length;
    const state: NodeState = {
      name,
      kind,
      host: host < 0 ? number : host,
      zone,
      status: 'up',
      incarnation: 0,
      deferred: [],
    };
    return this.nodes.add(state);
  }

  /** The nodes that live in the process of `host`, itself first. */
  nodesOn(host: number): number[] {
    const found = [];
    for (let node = 0; node < this.nodes.length; node++) {
      if (this.nodes.read(node).host === host) found.push(node);
    }
    return found;
  }

  /** Changes whether a node runs. Going down forgets its timers; coming back from a pause runs what was deferred. */
  setStatus(node: number, status: NodeStatus): void {
    const state = this.nodes.edit(node);
    const before = state.status;
    state.status = status;
    if (status === 'down' || status === 'closed') {
      state.incarnation++;
      state.deferred = [];
    } else if (before === 'paused') {
      for (const e of state.deferred) {
        this.queue.push(this.now, node, e.incarnation, e.kind, e.a, e.b, e.payload, e.cause);
      }
      state.deferred = [];
    }
  }

  private defer(node: number): void {
    const { time, incarnation, kind, a, b, payload, cause } = this.queue;
    this.nodes.edit(node).deferred.push({ time, node, incarnation, kind, a, b, payload, cause });
  }
}
