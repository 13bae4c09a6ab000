import { type Alarm, alarmRang, setAlarm } from '../../../../engine/alarm';
import type { CellGroup } from '../../../../engine/cell-group';
import { type Micros, microsFromMs } from '../../../../engine/clock';
import { Ledger } from '../../../../engine/ledger';
import type { Plain } from '../../../../engine/plain-data';
import type { ClusterContext } from '../../cluster-context';
import { errorWithCode } from '../../protocol/errors';
import {
  API,
  type CreateTopicsResponse,
  type MetadataResponse,
  type MetadataTopic,
} from '../../protocol/messages';
import type { ClientAnswer, ClientOwner, ConfigEntry } from '../client-api';
import {
  illegalState,
  NOTHING,
  protocolException,
  thrown,
  timeoutException,
  WAIT,
} from '../client-exceptions';
import type { ClientNodes } from '../client-nodes';
import { type MetadataState, newMetadata } from '../metadata';
import type { MetadataSettings, MetadataUpdater } from '../metadata-updater';
import { retryBackoff } from '../retry-backoff';
import { adminSettings } from './admin-settings';

/** A call that has no answer yet. */
interface AdminCall {
  readonly token: number;
  readonly name: 'createTopics' | 'listTopics' | 'describeTopics';
  readonly body: Plain;
  readonly deadline: Micros;
  isInFlight: boolean;
  retryAt: Micros;
  attempts: number;
}

interface AdminState {
  readonly node: number;
  readonly host: number;
  readonly settings: number;
  readonly metadata: MetadataState;
  calls: AdminCall[];
  isClosed: boolean;
  readonly alarm: Alarm;
}

/** A topic to create; -1 partitions or replicas mean the broker's default. */
export interface NewTopic {
  readonly name: string;
  readonly partitions: number;
  readonly replicationFactor: number;
  readonly configs: ReadonlyMap<string, string>;
}

/** All admin clients of a run (clients/admin/KafkaAdminClient), as far as topics go. */
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
      calls: [],
      isClosed: false,
      alarm: [],
    });
    return { kind: 'value', value: node };
  }

  /** Answers, for each topic, its name and the exception that Kafka's future would hold, null when it was created. */
  createTopics(client: number, topics: readonly NewTopic[], token: number): ClientAnswer {
    const body = {
      topics: topics.map(({ name, partitions, replicationFactor, configs }) => ({
        name,
        numPartitions: partitions,
        replicationFactor,
        configs: [...configs],
      })),
    };
    return this.begin(client, 'createTopics', body, token);
  }

  /** Answers name and `isInternal` of each topic; internal ones are left out, as by default in Kafka. */
  listTopics(client: number, token: number): ClientAnswer {
    return this.begin(client, 'listTopics', { topics: null, allowAutoTopicCreation: false }, token);
  }

  /** Answers, for each topic, its description, or the exception that Kafka's future would hold. */
  describeTopics(client: number, topics: readonly string[], token: number): ClientAnswer {
    return this.begin(client, 'describeTopics', { topics, allowAutoTopicCreation: false }, token);
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
  onResponse(number: number, body: Plain, context: Plain): void {
    const state = this.admins.edit(number);
    const call = callOf(state, context);
    if (call === undefined) return;
    const answer = answerOf(call.name, body);
    if (answer === null) this.retryLater(state, call);
    else this.finish(state, call, answer);
    this.run(number);
  }

  /** A request of an admin's node will get no response. */
  onDisconnected(number: number, context: Plain): void {
    const state = this.admins.edit(number);
    const call = callOf(state, context);
    if (call !== undefined) this.retryLater(state, call);
    this.run(number);
  }

  /** A connection of an admin's node became ready, or was lost. */
  onConnection(number: number): void {
    if (!this.admins.read(number).isClosed) this.run(number);
  }

  private begin(client: number, name: AdminCall['name'], body: Plain, token: number): ClientAnswer {
    const number = this.nodes.numberOf(client);
    const state = this.admins.edit(number);
    if (state.isClosed) return thrown(illegalState('Cannot accept new calls when AdminClient is closing.'));
    const { now } = this.context.simulation;
    const deadline = now + microsFromMs(this.settings.at(state.settings).defaultApiTimeoutMs);
    state.calls.push({ token, name, body, deadline, isInFlight: false, retryAt: now, attempts: 0 });
    this.run(number);
    return WAIT;
  }

  /** Sends what can be sent, ends what took too long, and sees to it that the rest is looked at again. */
  private run(number: number): void {
    const { simulation, networkClient } = this.context;
    const state = this.admins.edit(number);
    const settings = this.settings.at(state.settings);
    let next = Number.POSITIVE_INFINITY;
    for (const call of [...state.calls]) {
      if (call.deadline <= simulation.now) {
        const message = `Timed out waiting for a node assignment. Call: ${call.name}`;
        this.finish(state, call, thrown(timeoutException(message)));
        continue;
      }
      next = Math.min(next, call.deadline);
      if (call.isInFlight) continue;
      if (call.retryAt > simulation.now) {
        next = Math.min(next, call.retryAt);
        continue;
      }
      const peer = this.updater.leastLoadedNode(state.node, state.metadata, settings);
      if (peer < 0) next = Math.min(next, simulation.now + microsFromMs(settings.retryBackoffMs));
      else if (networkClient.ready(state.node, peer)) {
        call.isInFlight = true;
        const api = call.name === 'createTopics' ? API.CreateTopics : API.Metadata;
        const context = { token: call.token };
        networkClient.send(state.node, peer, api, call.body, settings.requestTimeoutMs, context);
      }
    }
    if (next < Number.POSITIVE_INFINITY)
      setAlarm(simulation, state.alarm, next, state.node, this.timer, number);
  }

  private onTimer(number: number): void {
    alarmRang(this.context.simulation, this.admins.edit(number).alarm);
    this.run(number);
  }

  private retryLater(state: AdminState, call: AdminCall): void {
    const { simulation } = this.context;
    call.isInFlight = false;
    const settings = this.settings.at(state.settings);
    call.retryAt = simulation.now + retryBackoff(simulation, state.node, settings, call.attempts++);
  }

  private finish(state: AdminState, call: AdminCall, answer: ClientAnswer): void {
    state.calls = state.calls.filter((other) => other !== call);
    this.owners(state.host).complete(state.host, call.token, answer);
  }
}

function callOf(state: AdminState, context: Plain): AdminCall | undefined {
  const { token } = context as { token: number };
  return state.isClosed ? undefined : state.calls.find((call) => call.token === token);
}

/** What a response means for a call; null when the call is to be tried again. */
function answerOf(name: AdminCall['name'], body: Plain): ClientAnswer | null {
  if (name === 'createTopics') {
    const { topics } = body as unknown as CreateTopicsResponse;
    if (topics.some(({ errorCode }) => errorWithCode(errorCode).retriable)) return null;
    const value = topics.map((topic) => ({
      name: topic.name,
      exception: topic.errorCode === 0 ? null : protocolException(topic.errorCode, topic.errorMessage),
    }));
    return { kind: 'value', value: value as unknown as Plain };
  }
  const { topics } = body as unknown as MetadataResponse;
  if (name === 'listTopics') {
    const listed = topics.filter((topic) => !topic.isInternal);
    return {
      kind: 'value',
      value: listed.map(({ name: topic, isInternal }) => ({ name: topic, isInternal })),
    };
  }
  return { kind: 'value', value: topics.map(description) as unknown as Plain };
}

function description({ name, errorCode, isInternal, partitions }: MetadataTopic) {
  return {
    name,
    isInternal,
    partitions: partitions.map(({ partitionIndex, leaderId, replicas, isr }) => ({
      partition: partitionIndex,
      leader: leaderId,
      replicas,
      isr,
    })),
    exception: errorCode === 0 ? null : protocolException(errorCode),
  };
}
