import { assert } from '../../../base/assert';
import { removeAt } from '../../../base/lists';
import { type Alarm, alarmRang, setAlarm } from '../../../engine/alarm';
import type { Cell } from '../../../engine/cell';
import type { CellGroup } from '../../../engine/cell-group';
import { type Micros, microsFromMs } from '../../../engine/clock';
import type { Network } from '../../../engine/network';
import type { CloseReason, Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import type { Simulation } from '../../../engine/simulation';
import { responseApi } from '../protocol/messages';
import { FACTS } from '../trace';
import { backoffMs } from './exponential-backoff';

/** A request that waits for its response. */
export interface InFlightRequest {
  readonly correlation: number;
  readonly api: number;
  readonly sentAt: Micros;
  readonly expiresAt: Micros;
  /** What the sender wants back with the response. */
  readonly context: Plain;
}

/** A request that waits for its connection. */
interface UnsentRequest {
  readonly api: number;
  readonly body: Plain;
  readonly sizeBytes: number;
  readonly expiresAt: Micros;
  readonly context: Plain;
}

/** One node's connection to one peer, as the node sees it. */
interface Channel {
  readonly node: number;
  readonly peer: number;
  status: 'disconnected' | 'connecting' | 'ready';
  inFlight: InFlightRequest[];
  unsent: UnsentRequest[];
  correlation: number;
  /** Connection attempts that failed in a row. */
  failures: number;
  mayConnectAt: Micros;
  alarm: Alarm;
  connectDeadline: Micros;
}

/** Who gets the answers. One for each kind of node; all calls are made on nodes that are up. */
export interface ResponseListener {
  /** The response to a request. */
  response(node: number, peer: number, api: number, body: Plain, context: Plain, sentAt: Micros): void;
  /** A request that will get no response: the connection was lost, refused or given up. */
  disconnected(node: number, peer: number, api: number, context: Plain): void;
  /** A connection became ready to send on. */
  ready(node: number, peer: number): void;
  /** A connection was lost, or an attempt to make one failed; comes after `disconnected` for what waited on it. */
  closed?(node: number, peer: number): void;
}

/** Settings of a node's connections; Kafka's names and defaults, times in milliseconds. */
export interface ConnectionSettings {
  readonly reconnectBackoffMs: number;
  readonly reconnectBackoffMaxMs: number;
  readonly socketConnectionSetupTimeoutMs: number;
  readonly socketConnectionSetupTimeoutMaxMs: number;
}

const DEFAULTS: ConnectionSettings = {
  reconnectBackoffMs: 50,
  reconnectBackoffMaxMs: 1000,
  socketConnectionSetupTimeoutMs: 10_000,
  socketConnectionSetupTimeoutMaxMs: 30_000,
};

/**
 * Requests and responses over connections: connects, correlates, times out, backs off (clients/…/NetworkClient).
 * Used by clients and, as in Kafka, by brokers among themselves and towards the controller.
 */
export class NetworkClient {
  private readonly simulation: Simulation;
  private readonly network: Network;
  private readonly listenerFor: (node: number) => ResponseListener;
  /** By the number of the connection. */
  private readonly channels: CellGroup<Channel>;
  private readonly timer: number;
  /** Settings of the nodes that do not use the defaults. */
  private readonly settings: Cell<Map<number, ConnectionSettings>>;

  constructor(simulation: Simulation, network: Network, listenerFor: (node: number) => ResponseListener) {
    this.simulation = simulation;
    this.network = network;
    this.listenerFor = listenerFor;
    this.channels = simulation.cells();
    this.settings = simulation.cell(new Map());
    this.timer = simulation.handle('connection timer', (_node, channel) => this.onTimer(channel));
  }

  /** Gives a node settings of its own for its connections. */
  configure(node: number, settings: ConnectionSettings): void {
    this.settings.edit().set(node, settings);
  }

  /** How the connection to a peer stands, without doing anything about it. */
  channelStatus(node: number, peer: number): Channel['status'] {
    return this.channels.read(this.channelNumber(node, peer)).status;
  }

  /** Whether a request can be sent at once. Starts to connect if not, once the backoff is over. */
  ready(node: number, peer: number): boolean {
    const number = this.channelNumber(node, peer);
    const channel = this.channels.read(number);
    if (channel.status === 'ready') return true;
    if (channel.status === 'disconnected') this.connect(number);
    return false;
  }

  /** Requests to a peer that have no response yet. */
  inFlightCount(node: number, peer: number): number {
    return this.channels.read(this.channelNumber(node, peer)).inFlight.length;
  }

  /** The requests to a peer that have no response yet, oldest first. */
  inFlight(node: number, peer: number): readonly InFlightRequest[] {
    return this.channels.read(this.channelNumber(node, peer)).inFlight;
  }

  /** When a peer that refused may be tried again; 0 when at once. */
  mayConnectAt(node: number, peer: number): Micros {
    return this.channels.read(this.channelNumber(node, peer)).mayConnectAt;
  }

  /**
   * Sends a request, now or as soon as the connection is ready. Exactly one of the listener's `response` and
   * `disconnected` follows, with `context`, at the latest `timeoutMs` after now.
   */
  send(
    node: number,
    peer: number,
    api: number,
    body: Plain,
    timeoutMs: number,
    context: Plain = null,
    sizeBytes = 0,
  ): void {
    const number = this.channelNumber(node, peer);
    const expiresAt = this.simulation.now + microsFromMs(timeoutMs);
    const channel = this.channels.edit(number);
    if (channel.status === 'ready') {
      this.transmit(number, channel, api, body, sizeBytes, expiresAt, context);
    } else {
      channel.unsent.push({ api, body, sizeBytes, expiresAt, context });
      if (channel.status === 'disconnected') this.connect(number);
    }
    this.arm(number, channel, expiresAt);
  }

  /** Sends a request that gets no response (acks=0); false when the connection is not ready. */
  sendOneWay(node: number, peer: number, api: number, body: Plain, sizeBytes: number): boolean {
    const number = this.channelNumber(node, peer);
    const channel = this.channels.edit(number);
    if (channel.status !== 'ready') return false;
    return this.network.request(number, api, channel.correlation++, body, sizeBytes) >= 0;
  }

  /** Drops every connection of a node without telling its listener: it is closed or crashed. */
  forget(node: number): void {
    for (let number = 0; number < this.channels.length; number++) {
      if (this.channels.read(number).node !== node) continue;
      const channel = this.channels.edit(number);
      this.network.close(number);
      channel.status = 'disconnected';
      channel.inFlight = [];
      channel.unsent = [];
      channel.failures = 0;
      channel.mayConnectAt = 0;
      channel.alarm = [];
    }
  }

  /** To be called when the network delivered a response to a node. */
  onResponse(message: Message): void {
    const request = takeAnswered(this.channels.edit(message.connection).inFlight, message);
    if (request === null) return;
    this.simulation.cause = message.fact;
    const listener = this.listenerFor(message.to);
    listener.response(message.to, message.from, request.api, message.body, request.context, request.sentAt);
  }

  /** To be called when the network opened a connection. */
  onOpened(node: number, peer: number): void {
    const number = this.channelNumber(node, peer);
    const channel = this.channels.edit(number);
    channel.status = 'ready';
    channel.failures = 0;
    const unsent = channel.unsent;
    channel.unsent = [];
    for (const { api, body, sizeBytes, expiresAt, context } of unsent) {
      this.transmit(number, channel, api, body, sizeBytes, expiresAt, context);
    }
    this.listenerFor(node).ready(node, peer);
  }

  /** To be called when the network closed or refused a connection. */
  onClosed(node: number, peer: number, _reason: CloseReason): void {
    this.fail(this.channelNumber(node, peer));
  }

  private transmit(
    number: number,
    channel: Channel,
    api: number,
    body: Plain,
    sizeBytes: number,
    expiresAt: Micros,
    context: Plain,
  ): void {
    const correlation = channel.correlation++;
    channel.inFlight.push({ correlation, api, sentAt: this.simulation.now, expiresAt, context });
    this.network.request(number, api, correlation, body, sizeBytes);
  }

  private connect(number: number): void {
    const { node, mayConnectAt, failures } = this.channels.read(number);
    if (mayConnectAt > this.simulation.now) {
      this.arm(number, this.channels.edit(number), mayConnectAt);
      return;
    }
    const channel = this.channels.edit(number);
    channel.status = 'connecting';
    const { socketConnectionSetupTimeoutMs: firstMs, socketConnectionSetupTimeoutMaxMs: mostMs } =
      this.settingsOf(node);
    const setupMs = Math.min(firstMs * (1 << Math.min(failures, 16)), mostMs);
    channel.connectDeadline = this.simulation.now + microsFromMs(setupMs);
    this.network.open(number);
    this.arm(number, channel, channel.connectDeadline);
  }

  /** The connection is gone: everything on it fails, and the next attempt backs off. */
  private fail(number: number): void {
    const { simulation } = this;
    const channel = this.channels.edit(number);
    const { node, peer } = channel;
    const lost = [...channel.inFlight, ...channel.unsent];
    const wasReady = channel.status === 'ready';
    channel.status = 'disconnected';
    channel.inFlight = [];
    channel.unsent = [];
    const jitter = simulation.random.below(2001, 'reconnect backoff', node) / 1000 - 1;
    const { reconnectBackoffMs, reconnectBackoffMaxMs } = this.settingsOf(node);
    const backoff = {
      initialIntervalMs: reconnectBackoffMs,
      multiplier: 2,
      maxIntervalMs: reconnectBackoffMaxMs,
      jitter: 0.2,
    };
    const waitMs = backoffMs(backoff, channel.failures, jitter);
    channel.failures++;
    channel.mayConnectAt = simulation.now + microsFromMs(waitMs);
    this.network.close(number);
    if (wasReady) simulation.record(FACTS.Disconnected, node, peer);
    const { cause } = simulation;
    for (const request of lost) {
      simulation.cause = cause;
      this.listenerFor(node).disconnected(node, peer, request.api, request.context);
    }
    simulation.cause = cause;
    this.listenerFor(node).closed?.(node, peer);
  }

  private settingsOf(node: number): ConnectionSettings {
    return this.settings.read().get(node) ?? DEFAULTS;
  }

  private onTimer(number: number): void {
    const channel = this.channels.edit(number);
    const { now } = this.simulation;
    const due = channel.alarm[channel.alarm.length - 1] ?? now;
    alarmRang(this.simulation, channel.alarm);
    if (due < now) {
      // The process stood still: what waits in its sockets is read before anything counts as overdue (Selector.poll).
      this.arm(number, channel, now);
      return;
    }
    const overdue = (r: { expiresAt: Micros }) => r.expiresAt <= now;
    if (channel.status === 'connecting' && channel.connectDeadline <= now) this.fail(number);
    else if (channel.inFlight.some(overdue)) this.fail(number);
    else if (channel.unsent.some(overdue)) this.expireUnsent(channel);
    const after = this.channels.read(number);
    if (after.status === 'disconnected' && after.unsent.length > 0 && after.mayConnectAt <= now) {
      this.connect(number);
    }
    this.rearm(number);
  }

  private expireUnsent(channel: Channel): void {
    const { now } = this.simulation;
    const expired = channel.unsent.filter((r) => r.expiresAt <= now);
    channel.unsent = channel.unsent.filter((r) => r.expiresAt > now);
    for (const request of expired) {
      this.listenerFor(channel.node).disconnected(channel.node, channel.peer, request.api, request.context);
    }
  }

  private arm(number: number, { alarm, node }: Channel, at: Micros): void {
    // A setting may be negative, as Kafka allows for some timeouts: they are over at once.
    setAlarm(this.simulation, alarm, Math.max(at, this.simulation.now), node, this.timer, number);
  }

  private rearm(number: number): void {
    const channel = this.channels.edit(number);
    const { inFlight, unsent, status, mayConnectAt, connectDeadline } = channel;
    let next = Number.POSITIVE_INFINITY;
    for (const request of inFlight) next = Math.min(next, request.expiresAt);
    for (const request of unsent) next = Math.min(next, request.expiresAt);
    if (status === 'connecting') next = Math.min(next, connectDeadline);
    if (status === 'disconnected' && unsent.length > 0) next = Math.min(next, mayConnectAt);
    if (next < Number.POSITIVE_INFINITY) this.arm(number, channel, next);
  }

  private channelNumber(node: number, peer: number): number {
    const number = this.network.connection(node, peer);
    if (number < this.channels.length) return number;
    const added = this.channels.add({
      node,
      peer,
      status: 'disconnected',
      inFlight: [],
      unsent: [],
      correlation: 0,
      failures: 0,
      mayConnectAt: 0,
      alarm: [],
      connectDeadline: 0,
    });
    assert(added === number, 'every connection has a channel, made together with it');
    return number;
  }
}

/** Takes the request out that a response belongs to: nearly always the oldest one. */
function takeAnswered(inFlight: InFlightRequest[], { correlation, api }: Message): InFlightRequest | null {
  for (let i = 0; i < inFlight.length; i++) {
    const request = inFlight[i] as InFlightRequest;
    if (request.correlation !== correlation || responseApi(request.api) !== api) continue;
    removeAt(inFlight, i);
    return request;
  }
  return null;
}
