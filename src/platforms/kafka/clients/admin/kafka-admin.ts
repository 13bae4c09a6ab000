import { type Alarm, alarmRang, setAlarm } from '../../../../engine/alarm';
import type { CellGroup } from '../../../../engine/cell-group';
import { type Micros, microsFromMs } from '../../../../engine/clock';
import { Ledger } from '../../../../engine/ledger';
import type { Plain } from '../../../../engine/plain-data';
import type { ClusterContext } from '../../cluster-context';
import { API, type FindCoordinatorResponse } from '../../protocol/messages';
import type { ClientAnswer, ClientOwner, ConfigEntry } from '../client-api';
import { illegalState, NOTHING, thrown, timeoutException, WAIT } from '../client-exceptions';
import type { ClientNodes } from '../client-nodes';
import { type MetadataState, newMetadata } from '../metadata';
import type { MetadataSettings, MetadataUpdater } from '../metadata-updater';
import { retryBackoff } from '../retry-backoff';
import type { AdminOperationName } from './admin-api';
import { callName, operationNamed } from './admin-operations';
import type { AdminRequest, AdminTarget, AnsweredRequest } from './admin-request';
import { adminSettings } from './admin-settings';

/** A request of a call. `peer` is the node that it was sent to last. */
interface PendingRequest {
  readonly request: AdminRequest;
  phase: 'waiting' | 'looking up' | 'in flight' | 'answered';
  peer: number;
  retryAt: Micros;
  attempts: number;
  response: Plain;
}

/** A call that has no answer yet, with all of its requests so far. */
interface AdminCall {
  readonly token: number;
  readonly name: AdminOperationName;
  readonly args: Plain;
  readonly deadline: Micros;
  requests: PendingRequest[];
}

interface AdminState {
  readonly node: number;
  readonly host: number;
  readonly settings: number;
  readonly metadata: MetadataState;
  /** The nodes of coordinators that were found. */
  readonly coordinators: Map<string, number>;
  calls: AdminCall[];
  /** Of the next call, when it has one of its own. */
  nextTimeoutMs: number | null;
  isClosed: boolean;
  readonly alarm: Alarm;
}

/** What a request wants back with its response: its place in its call. */
interface RequestContext {
  readonly token: number;
  readonly place: number;
}

/** All admin clients of a run (clients/admin/KafkaAdminClient). What the operations are made of is in their table. */
export class KafkaAdmins {
  private readonly context: ClusterContext;
  private readonly nodes: ClientNodes;
  private readonly updater: MetadataUpdater;
  private readonly owners: (host: number) => ClientOwner;
  private readonly admins: CellGroup<AdminState>;
  private readonly settings: Ledger<MetadataSettings & { readonly defaultApiTimeoutMs: number }>;
  private readonly timer: number;

  constructor(
    context: ClusterContext,
    nodes: ClientNodes,
    updater: MetadataUpdater,
    owners: (host: number) => ClientOwner,
  ) {
    this.context = context;
    this.nodes = nodes;
    this.updater = updater;
    this.owners = owners;
    this.admins = context.simulation.cells();
    this.settings = context.simulation.keep(new Ledger());
    this.timer = context.simulation.handle('admin timer', (_node, number) => this.onTimer(number));
  }

  /** See `KafkaClientApi.createAdmin`. */
  create(host: number, entries: ReadonlyMap<string, ConfigEntry>): ClientAnswer {
    const read = adminSettings(entries, this.nodes.nextSequence(host, 'admin'));
    if ('exception' in read) return thrown(read.exception);
    const { settings } = read;
    const number = this.admins.length;
    const node = this.nodes.add(host, 'admin', number, settings.clientId, settings);
    const bootstrapNodes = this.nodes.bootstrapNodes(settings.bootstrapServers);
    this.admins.add({
      node,
      host,
      settings: this.settings.append({ ...settings, allowAutoTopicCreation: false, bootstrapNodes }),
      metadata: newMetadata(),
      coordinators: new Map(),
      calls: [],
      nextTimeoutMs: null,
      isClosed: false,
      alarm: [],
    });
    return { kind: 'value', value: node };
  }

  /** See `KafkaAdminApi.admin`. */
  begin(client: number, name: AdminOperationName, args: Plain, token: number): ClientAnswer {
    const number = this.nodes.numberOf(client);
    const state = this.admins.edit(number);
    if (state.isClosed) return thrown(illegalState('Cannot accept new calls when AdminClient is closing.'));
    const { now } = this.context.simulation;
    const { defaultApiTimeoutMs } = this.settings.at(state.settings);
    const deadline = now + microsFromMs(state.nextTimeoutMs ?? defaultApiTimeoutMs);
    state.nextTimeoutMs = null;
    const requests = operationNamed(name).begin(args, this.context).map(pending);
    state.calls.push({ token, name, args, deadline, requests });
    this.run(number);
    return WAIT;
  }

  /** See `KafkaClientApi.setAdminTimeout`. */
  setTimeout(client: number, timeoutMs: number): ClientAnswer {
    this.admins.edit(this.nodes.numberOf(client)).nextTimeoutMs = timeoutMs;
    return NOTHING;
  }

  /** See `KafkaClientApi.closeAdmin`. Calls without an answer get none. */
  close(client: number): ClientAnswer {
    const state = this.admins.edit(this.nodes.numberOf(client));
    if (state.isClosed) return NOTHING;
    state.isClosed = true;
    state.calls = [];
    this.nodes.close(state.node);
    return NOTHING;
  }

  /** The response to a request of an admin's node. */
  onResponse(number: number, api: number, body: Plain, context: Plain): void {
    const state = this.admins.edit(number);
    const found = requestOf(state, context);
    if (found === undefined) return;
    const { call, request } = found;
    if (request.phase === 'looking up') this.onCoordinator(state, request, body);
    else if (operationNamed(call.name).mustRetry?.(body, api) === true) this.retry(state, call, request);
    else {
      request.phase = 'answered';
      request.response = body;
    }
    this.run(number);
  }

  /** A request of an admin's node will get no response. */
  onDisconnected(number: number, context: Plain): void {
    const state = this.admins.edit(number);
    const found = requestOf(state, context);
    if (found !== undefined) this.retryLater(state, found.request);
    this.run(number);
  }

  /** A connection of an admin's node became ready, or was lost. */
  onConnection(number: number): void {
    if (!this.admins.read(number).isClosed) this.run(number);
  }

  private onCoordinator(state: AdminState, request: PendingRequest, body: Plain): void {
    const { target } = request.request;
    const { errorCode, node } = body as unknown as FindCoordinatorResponse;
    if (errorCode !== 0 || target.kind !== 'coordinator') {
      this.retryLater(state, request);
      return;
    }
    state.coordinators.set(coordinatorKey(target), node);
    request.phase = 'waiting';
  }

  /** Sends what can be sent, ends what took too long or is done, and sees to it that the rest is looked at again. */
  private run(number: number): void {
    const { simulation } = this.context;
    const state = this.admins.edit(number);
    let next = Number.POSITIVE_INFINITY;
    for (const call of [...state.calls]) {
      if (call.deadline <= simulation.now) {
        const message = `Timed out waiting for a node assignment. Call: ${callName(call.name)}`;
        this.finish(state, call, thrown(timeoutException(message)));
        continue;
      }
      this.goOn(state, call);
      if (!state.calls.includes(call)) continue;
      next = Math.min(next, call.deadline);
      call.requests.forEach((request, place) => {
        next = Math.min(next, this.send(state, request, { token: call.token, place }));
      });
    }
    if (next < Number.POSITIVE_INFINITY)
      setAlarm(simulation, state.alarm, next, state.node, this.timer, number);
  }

  /** When all requests are answered, what follows from them: more, or the answer. */
  private goOn(state: AdminState, call: AdminCall): void {
    while (call.requests.every(({ phase }) => phase === 'answered')) {
      const answered = call.requests.map(
        ({ request, response, peer }): AnsweredRequest => ({ ...request, response, node: peer }),
      );
      const step = operationNamed(call.name).proceed(call.args, answered, this.context);
      if ('answer' in step) {
        this.finish(state, call, step.answer);
        return;
      }
      call.requests.push(...step.requests.map(pending));
    }
  }

  /** Sends a request if it waits for that. Returns when to look again. */
  private send(state: AdminState, request: PendingRequest, context: RequestContext): Micros {
    const { simulation, networkClient } = this.context;
    if (request.phase !== 'waiting') return Number.POSITIVE_INFINITY;
    if (request.retryAt > simulation.now) return request.retryAt;
    const settings = this.settings.at(state.settings);
    const { target, api, body } = request.request;
    const isLookup = target.kind === 'coordinator' && !state.coordinators.has(coordinatorKey(target));
    const peer = isLookup ? this.anyNode(state, settings) : this.nodeFor(state, request, settings);
    if (peer < 0) return simulation.now + microsFromMs(settings.retryBackoffMs);
    if (!networkClient.ready(state.node, peer)) {
      const at = networkClient.mayConnectAt(state.node, peer);
      return at > simulation.now ? at : Number.POSITIVE_INFINITY;
    }
    request.peer = peer;
    request.phase = isLookup ? 'looking up' : 'in flight';
    const [sentApi, sentBody] = isLookup
      ? [API.FindCoordinator, { key: target.key, keyType: target.keyType }]
      : [api, body];
    const plain = context as unknown as Plain;
    networkClient.send(state.node, peer, sentApi, sentBody, settings.requestTimeoutMs, plain);
    return Number.POSITIVE_INFINITY;
  }

  private nodeFor(state: AdminState, { request }: PendingRequest, settings: MetadataSettings): number {
    const { target } = request;
    if (target.kind === 'node') return target.node;
    if (target.kind === 'coordinator') return state.coordinators.get(coordinatorKey(target)) ?? -1;
    return this.anyNode(state, settings);
  }

  private anyNode(state: AdminState, settings: MetadataSettings): number {
    return this.updater.leastLoadedNode(state.node, state.metadata, settings);
  }

  private onTimer(number: number): void {
    alarmRang(this.context.simulation, this.admins.edit(number).alarm);
    this.run(number);
  }

  /**
   * A broker that does not lead a partition any more is not asked again: the whole operation begins anew, with the
   * look-up that named it (PartitionLeaderStrategy).
   */
  private retry(state: AdminState, call: AdminCall, request: PendingRequest): void {
    this.retryLater(state, request);
    if (request.request.target.kind !== 'node') return;
    const { retryAt, attempts } = request;
    const begun = operationNamed(call.name).begin(call.args, this.context);
    call.requests = begun.map((each) => ({ ...pending(each), retryAt, attempts }));
  }

  /** Tries a request again after the backoff; the coordinator of a group is looked up anew. */
  private retryLater(state: AdminState, request: PendingRequest): void {
    const { simulation } = this.context;
    const { target } = request.request;
    if (target.kind === 'coordinator') state.coordinators.delete(coordinatorKey(target));
    request.phase = 'waiting';
    const settings = this.settings.at(state.settings);
    request.retryAt = simulation.now + retryBackoff(simulation, state.node, settings, request.attempts++);
  }

  private finish(state: AdminState, call: AdminCall, answer: ClientAnswer): void {
    state.calls = state.calls.filter((other) => other !== call);
    this.owners(state.host).complete(state.host, call.token, answer);
  }
}

function pending(request: AdminRequest): PendingRequest {
  return { request, phase: 'waiting', peer: -1, retryAt: 0, attempts: 0, response: null };
}

/** Groups and transactional ids may have the same name. */
function coordinatorKey({ key, keyType }: AdminTarget & { readonly kind: 'coordinator' }): string {
  return `${keyType} ${key}`;
}

function requestOf(
  { isClosed, calls }: AdminState,
  context: Plain,
): { readonly call: AdminCall; readonly request: PendingRequest } | undefined {
  const { token, place } = context as unknown as RequestContext;
  const call = isClosed ? undefined : calls.find((each) => each.token === token);
  const request = call?.requests[place];
  return call === undefined || request === undefined ? undefined : { call, request };
}
