import type { CellGroup } from './cell-group';
import { type Micros, microsFromMs } from './clock';
import { ENGINE_FACTS } from './engine-facts';
import { Links, type Route } from './links';
import type {
  CloseReason,
  ConnectionState,
  Direction,
  LinkState,
  Message,
  NetworkConfig,
} from './network-state';
import { PairNumbers } from './pair-numbers';
import type { Plain } from './plain-data';
import type { Simulation } from './simulation';

/** What the network tells the platform. Called on nodes that are up only. */
export interface NetworkListener {
  delivered(message: Message): void;
  opened(node: number, peer: number): void;
  closed(node: number, peer: number, reason: CloseReason): void;
}

/** First wait before TCP tries again to connect; doubles (RFC 6298). */
const FIRST_RECONNECT_MS = 1_000;

/** First wait before TCP sends a lost packet again; doubles up to two minutes (RFC 6298, Linux TCP_RTO_MIN). */
const FIRST_RETRANSMIT_MS = 200;
const LONGEST_RETRANSMIT_MS = 120_000;

/**
 * TCP as clients see it: connections that deliver in order or not at all. A lost packet, or a cut link, is not a
 * lost message but a late one: it is sent again after 200 ms, 400 ms and so on, until it arrives or somebody closes
 * the connection. A process that dies resets its connections, and its peers learn of it one latency later.
 */
export class Network {
  private readonly simulation: Simulation;
  private readonly listener: NetworkListener;
  private readonly connections: CellGroup<ConnectionState>;
  private readonly numbers: PairNumbers;
  private readonly links: Links;
  private readonly arrive: number;
  private readonly retransmit: number;
  private readonly opened: number;
  private readonly closed: number;

  constructor(simulation: Simulation, config: NetworkConfig, listener: NetworkListener) {
    this.simulation = simulation;
    this.listener = listener;
    this.connections = simulation.cells();
    this.numbers = new PairNumbers(simulation);
    this.links = new Links(simulation, config);
    this.arrive = simulation.handle('message arrives', (_node, _a, _b, payload) =>
      this.onArrive(payload as unknown as Message),
    );
    this.retransmit = simulation.handle('retransmission', (_node, a, b) => this.onRetransmit(a, b === 1));
    this.opened = simulation.handle('connection opened', (node, a, b) => this.onOpened(node, a, b));
    this.closed = simulation.handle('connection reset', (node, number, id) => {
      const { peer, id: latest } = this.connections.read(number);
      if (latest === id) listener.closed(node, peer, 'reset');
    });
  }

  /** Whether the connection that `opener` made to `peer` is open. */
  isOpen(opener: number, peer: number): boolean {
    const number = this.numbers.get(opener, peer);
    if (number < 0) return false;
    const { state } = this.connections.read(number);
    return state === 'open' || state === 'orphaned';
  }

  /**
   * Starts to open a connection; two nodes may each have one to the other. The listener is told `opened`, or `closed`
   * with reason `refused` when no process listens there; nothing while the link is cut (the caller has a timer), though
   * TCP tries again after 1 s, 2 s and so on.
   */
  open(number: number): void {
    const connection = this.connections.edit(number);
    const { opener } = connection;
    connection.state = 'opening';
    connection.id++;
    for (const direction of [connection.upward, connection.downward]) {
      direction.stalled = [];
      direction.attempts = 0;
    }
    this.simulation.schedule(this.roundTrip(number, connection), opener, this.opened, number, connection.id);
  }

  /** Sends a request on a connection. Returns the seq of its fact, -1 when the connection is not open. */
  request(number: number, api: number, correlation: number, body: Plain, sizeBytes: number): number {
    return this.send(number, true, api, correlation, body, sizeBytes);
  }

  /** Answers a request of a connection. Returns the seq of its fact, -1 when it is not open any more. */
  respond(number: number, api: number, correlation: number, body: Plain, sizeBytes: number): number {
    return this.send(number, false, api, correlation, body, sizeBytes);
  }

  private send(
    number: number,
    isUpward: boolean,
    api: number,
    correlation: number,
    body: Plain,
    sizeBytes: number,
  ): number {
    const { state } = this.connections.read(number);
    if (state !== 'open' && !(state === 'orphaned' && isUpward)) return -1;
    const { simulation, links } = this;
    const connection = this.connections.edit(number);
    const direction = isUpward ? connection.upward : connection.downward;
    const route = this.routeOf(number, connection, isUpward);
    const { from, to } = route;
    const { now } = simulation;
    const earliest = now + links.latency(route);
    const arrival = earliest > direction.arrival ? earliest : direction.arrival;
    const delay = arrival - now;
    const fact = simulation.record(ENGINE_FACTS.MessageSent, from, to, api, delay, sizeBytes);
    const message: Message = {
      connection: number,
      connectionId: connection.id,
      from,
      to,
      api,
      correlation,
      body,
      sentAt: now,
      fact,
    };
    if (direction.stalled.length > 0) direction.stalled.push(message);
    else if (state === 'orphaned' || links.isLost(route)) this.stall(number, direction, message);
    else {
      direction.arrival = arrival;
      simulation.schedule(delay, to, this.arrive, 0, 0, message as unknown as Plain);
    }
    return fact;
  }

  /** The one who was connected to closes the connection: the opener is told one latency later. */
  resetByPeer(number: number): void {
    if (this.connections.read(number).state !== 'open') return;
    this.reset(number);
  }

  /** Closes a connection from the side of its opener; the peer is not told, as servers do not care. */
  close(number: number): void {
    if (this.connections.read(number).state === 'closed') return;
    const connection = this.connections.edit(number);
    connection.state = 'closed';
    connection.upward.stalled = [];
    connection.downward.stalled = [];
  }

  /**
   * Resets every connection of a node whose process is gone. Those who had opened one to it are told one latency
   * later, by the dead process's kernel, if the link lets it through.
   */
  closeAll(node: number): void {
    for (let number = 0; number < this.connections.length; number++) {
      const { opener, peer, state } = this.connections.read(number);
      if (opener !== node && peer !== node) continue;
      if (peer === node && state === 'open') this.reset(number);
      else if (peer !== node || state !== 'orphaned') this.close(number);
    }
  }

  /** The peer of a connection does not know it any more, and its kernel says so if the link lets it through. */
  private reset(number: number): void {
    const seen = this.connections.read(number);
    const { opener, id } = seen;
    const route = this.routeOf(number, seen, false);
    if (route.isCut) {
      const connection = this.connections.edit(number);
      connection.state = 'orphaned';
      connection.downward.stalled = [];
      this.keepUndelivered(number, opener, connection.upward);
      return;
    }
    this.simulation.schedule(this.links.latency(route), opener, this.closed, number, id);
    this.close(number);
  }

  /** What is on its way to a process that is gone is sent again and again, until the link lets the refusal through. */
  private keepUndelivered(number: number, opener: number, upward: Direction): void {
    const isArmed = upward.stalled.length > 0;
    for (const { message } of this.inFlight()) {
      if (message.connection === number && message.from === opener) insertInOrder(upward.stalled, message);
    }
    const [first] = upward.stalled;
    if (first !== undefined && !isArmed) this.armRetransmit(number, upward, first);
  }

  /** Cuts the link between two machines, or heals it. */
  setCut(node: number, peer: number, cut: boolean): void {
    this.links.edit(node, peer).cut = cut;
  }

  /** Makes the link between two machines slower or lossier than the configuration says. */
  setQuality(node: number, peer: number, extraMicros: Micros, lossPerMillion: number): void {
    const link = this.links.edit(node, peer);
    link.extraMicros = extraMicros;
    link.lossPerMillion = lossPerMillion;
  }

  /** The state of the link between the machines of two nodes. */
  link(node: number, peer: number): Readonly<LinkState> {
    return this.links.between(node, peer);
  }

  /** Goes up whenever a link may have changed. */
  get linkEdits(): number {
    return this.links.edits;
  }

  /** The links that were cut or changed, by the machines at their ends. */
  changedLinks(): { node: number; peer: number; link: Readonly<LinkState> }[] {
    return this.links.changed();
  }

  /** The messages that are on their way, with the time of their arrival. */
  inFlight(): { message: Message; arrives: Micros }[] {
    const flights = [];
    for (const event of this.simulation.queue.pending()) {
      if (event.kind !== this.arrive) continue;
      flights.push({ message: event.payload as unknown as Message, arrives: event.time });
    }
    return flights;
  }

  private onArrive(message: Message): void {
    const connection = this.connections.read(message.connection);
    const isUpward = message.from === connection.opener;
    const { state } = connection;
    const isOrphaned = state === 'orphaned' && isUpward;
    if (connection.id !== message.connectionId || (state !== 'open' && !isOrphaned)) return;
    if (!isOrphaned && !this.routeOf(message.connection, connection, isUpward).isCut) {
      this.listener.delivered(message);
      return;
    }
    const edited = this.connections.edit(message.connection);
    const direction = isUpward ? edited.upward : edited.downward;
    if (direction.stalled.length > 0) insertInOrder(direction.stalled, message);
    else this.stall(message.connection, direction, message);
  }

  private onOpened(node: number, number: number, id: number): void {
    const connection = this.connections.read(number);
    if (connection.id !== id || connection.state !== 'opening') return;
    const { peer } = connection;
    if (this.routeOf(number, connection, true).isCut) {
      const { upward } = this.connections.edit(number);
      const waitMs = FIRST_RECONNECT_MS * (1 << Math.min(upward.attempts++, 16));
      this.simulation.schedule(microsFromMs(waitMs), node, this.opened, number, id);
      return;
    }
    const { status } = this.simulation.nodes.read(peer);
    const answered = status === 'up' || status === 'paused';
    const edited = this.connections.edit(number);
    edited.state = answered ? 'open' : 'closed';
    edited.upward.attempts = 0;
    if (answered) this.listener.opened(node, peer);
    else this.listener.closed(node, peer, 'refused');
  }

  private stall(number: number, direction: Direction, message: Message): void {
    const { simulation } = this;
    simulation.record(ENGINE_FACTS.MessageLost, message.from, message.to, message.api, direction.attempts);
    direction.stalled.push(message);
    this.armRetransmit(number, direction, message);
  }

  private armRetransmit(number: number, direction: Direction, message: Message): void {
    const waitMs = Math.min(
      FIRST_RETRANSMIT_MS * (1 << Math.min(direction.attempts, 16)),
      LONGEST_RETRANSMIT_MS,
    );
    direction.attempts++;
    const upward = message.from === this.connections.read(number).opener ? 1 : 0;
    this.simulation.schedule(microsFromMs(waitMs), message.from, this.retransmit, number, upward);
  }

  private onRetransmit(number: number, upward: boolean): void {
    const seen = this.connections.read(number);
    const first = (upward ? seen.upward : seen.downward).stalled[0];
    if (first === undefined) return;
    const connection = this.connections.edit(number);
    const direction = upward ? connection.upward : connection.downward;
    const route = this.routeOf(number, connection, upward);
    if (this.links.isLost(route)) {
      this.armRetransmit(number, direction, first);
      return;
    }
    if (connection.state === 'orphaned') {
      const { opener, id } = connection;
      this.simulation.schedule(this.roundTrip(number, connection), opener, this.closed, number, id);
      this.close(number);
      return;
    }
    direction.attempts = 0;
    const waiting = direction.stalled;
    direction.stalled = [];
    const delay = this.links.latency(route);
    direction.arrival = this.simulation.now + delay;
    for (const message of waiting) {
      this.simulation.schedule(delay, message.to, this.arrive, 0, 0, message as unknown as Plain);
    }
  }

  private routeOf(number: number, { opener, peer }: ConnectionState, isUpward: boolean): Route {
    return isUpward
      ? this.links.route(2 * number, opener, peer)
      : this.links.route(2 * number + 1, peer, opener);
  }

  private roundTrip(number: number, connection: ConnectionState): Micros {
    const there = this.links.latency(this.routeOf(number, connection, true));
    return there + this.links.latency(this.routeOf(number, connection, false));
  }

  /** The number of the connection from one node to another, which is closed until it is opened. */
  connection(opener: number, peer: number): number {
    const known = this.numbers.get(opener, peer);
    if (known >= 0) return known;
    const direction = (): Direction => ({ arrival: 0, stalled: [], attempts: 0 });
    const number = this.connections.add({
      opener,
      peer,
      state: 'closed',
      id: 0,
      upward: direction(),
      downward: direction(),
    });
    this.numbers.set(opener, peer, number);
    return number;
  }
}

/** Puts a message that was on its way when the link was cut before those that were sent after it. */
function insertInOrder(stalled: Message[], message: Message): void {
  const after = stalled.findIndex((other) => other.fact > message.fact);
  stalled.splice(after < 0 ? stalled.length : after, 0, message);
}
