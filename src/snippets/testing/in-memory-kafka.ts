import { engineFactKinds } from '../../engine/engine-facts';
import type { Plain } from '../../engine/plain-data';
import { Simulation } from '../../engine/simulation';
import type { FactKind } from '../../engine/trace';
import type {
  ClientAnswer,
  ClientOwner,
  KafkaClientApi,
  PolledRecord,
  SendCompletion,
  SentRecord,
  TopicPartition,
} from '../../platforms/kafka/clients/client-api';

/** The facts that programs and their remarks need. */
const kinds: readonly FactKind[] = [
  ...engineFactKinds,
  { name: 'ProgramStarted', fields: { file: 'text' }, notable: true },
  { name: 'ConsolePrinted', fields: { stream: 'number', text: 'text' }, notable: false },
  { name: 'ProgramEnded', fields: { exitCode: 'number' }, notable: true },
  {
    name: 'OffsetReset',
    fields: { partition: 'partition', offset: 'number', strategy: 'text' },
    notable: true,
  },
  { name: 'RecordsConsumed', fields: { partition: 'partition', baseOffset: 'number' }, notable: false },
  { name: 'RecordsAppended', fields: { partition: 'partition', baseOffset: 'number' }, notable: false },
  { name: 'PartitionsAssigned', fields: { group: 'text', partitions: 'text' }, notable: true },
  { name: 'OffsetCommitted', fields: { group: 'text', partition: 'partition' }, notable: false },
];

const fact = (name: string): number => kinds.findIndex((kind) => kind.name === name);

interface Client {
  readonly host: number;
  readonly config: ReadonlyMap<string, unknown>;
  closed: boolean;
  // Producers
  sent: number;
  acknowledged: number;
  completions: SendCompletion[];
  taker: number;
  waiters: number[];
  // Consumers
  topics: readonly string[];
  assigned: readonly TopicPartition[];
  hasListener: boolean;
  pendingCallbacks: ('assigned' | 'revoked')[];
  joining: boolean;
  positions: Map<string, number>;
  poller: { token: number; deadline: number | null; timeoutMs: number } | null;
  wakeup: boolean;
  commits: { commit: number }[];
  nextCommit: number;
}

const value = (v: unknown): ClientAnswer => ({ kind: 'value', value: v as Plain });
const thrown = (className: string, message: string): ClientAnswer => ({
  kind: 'throw',
  exception: { className, message },
});
const WAIT: ClientAnswer = { kind: 'wait' };
const SEND_MICROS = 5_000;
const JOIN_MICROS = 3_000_000;

/**
 * A log in memory instead of a cluster, for tests of programs: sends are appended after 5 ms to partition 0, a group is
 * joined after 3 s, auto.offset.reset and committed offsets count, nothing else does.
 */
export class InMemoryKafka {
  readonly simulation = new Simulation(1, kinds);
  readonly epochMs = 1_767_225_600_000;
  readonly registry = { partitionName: (partition: number) => `${[...this.logs.keys()][partition]}-0` };
  readonly logs = new Map<string, PolledRecord[]>();
  readonly committedOffsets = new Map<string, number>();
  /** Every call by name, in order. */
  readonly calls: string[] = [];
  owner: ClientOwner | null = null;
  private readonly clients = new Map<number, Client>();
  private readonly work: (() => void)[] = [];
  private readonly event: number;

  constructor() {
    this.event = this.simulation.handle('in memory', (_node, index) => this.work[index]?.());
  }

  /** The interface that programs call; operations without a meaning here throw. */
  readonly api: KafkaClientApi = new Proxy({} as KafkaClientApi, {
    get: (_target, name: string) => {
      const method = (this as unknown as Record<string, (...args: unknown[]) => unknown>)[name];
      return (...args: unknown[]) => {
        if (name !== 'takeLogLines') this.calls.push(name);
        if (typeof method !== 'function') throw new Error(`no ${name} in memory`);
        return method.apply(this, args);
      };
    },
  });

  takeDown(node: number): void {
    for (const part of this.simulation.nodesOn(node)) this.simulation.setStatus(part, 'down');
  }

  takeLogLines() {
    return [];
  }

  createProducer(host: number, config: ReadonlyMap<string, unknown>): ClientAnswer {
    return this.create(host, config, 'producer');
  }

  createConsumer(host: number, config: ReadonlyMap<string, unknown>): ClientAnswer {
    return this.create(host, config, 'consumer');
  }

  send(client: number, record: SentRecord): ClientAnswer {
    const state = this.at(client);
    const send = state.sent++;
    this.later(SEND_MICROS, state.host, () => {
      const log = this.logs.get(record.topic) ?? [];
      this.logs.set(record.topic, log);
      const offset = log.length;
      const timestampMs = this.epochMs + Math.floor(this.simulation.now / 1000);
      const { topic, key, headers } = record;
      log.push({
        topic,
        partition: 0,
        offset,
        timestampMs,
        leaderEpoch: 0,
        key,
        value: record.value,
        headers,
      });
      const number = [...this.logs.keys()].indexOf(topic);
      this.simulation.record(fact('RecordsAppended'), state.host, number, offset, offset, 0);
      state.completions.push({
        send,
        topic,
        partition: 0,
        offset,
        timestampMs,
        serializedKeySizeBytes: key?.length ?? -1,
        serializedValueSizeBytes: record.value?.length ?? -1,
        exception: topic === 'forbidden' ? TOPIC_FORBIDDEN : null,
      });
      state.acknowledged++;
      this.settle(state);
      for (const other of this.clients.values()) this.answerPoll(other);
    });
    return value(send);
  }

  takeCompletions(client: number, token: number): ClientAnswer {
    const state = this.at(client);
    if (state.completions.length > 0) return value(state.completions.splice(0));
    state.taker = token;
    this.later(0, state.host, () => this.settle(state));
    return WAIT;
  }

  flush(client: number, token: number): ClientAnswer {
    const state = this.at(client);
    state.waiters.push(token);
    this.later(0, state.host, () => this.settle(state));
    return WAIT;
  }

  closeProducer(client: number, _timeoutMs: number, token: number): ClientAnswer {
    const state = this.at(client);
    state.closed = true;
    state.waiters.push(token);
    this.later(0, state.host, () => this.settle(state));
    return WAIT;
  }

  subscribe(client: number, topics: readonly string[], hasListener: boolean): ClientAnswer {
    Object.assign(this.at(client), { topics, hasListener });
    return value(null);
  }

  poll(client: number, timeoutMs: number, waitForAssignment: boolean, token: number): ClientAnswer {
    const state = this.at(client);
    if (state.wakeup) {
      state.wakeup = false;
      return thrown('org.apache.kafka.common.errors.WakeupException', '');
    }
    const ready = this.nextStep(state);
    if (ready !== null) return value(ready);
    const isAssigned = state.assigned.length > 0;
    if (!isAssigned && !state.joining) this.join(client, state);
    const deadline = waitForAssignment && !isAssigned ? null : this.simulation.now + timeoutMs * 1000;
    state.poller = { token, deadline, timeoutMs };
    if (deadline !== null) this.expirePoll(state);
    return WAIT;
  }

  wakeup(client: number): ClientAnswer {
    const state = this.at(client);
    state.wakeup = true;
    this.later(0, state.host, () => this.answerPoll(state));
    return value(null);
  }

  interrupt(client: number): boolean {
    this.wakeup(client);
    return true;
  }

  commitSync(client: number): ClientAnswer {
    const state = this.at(client);
    for (const [topic, position] of state.positions) this.committedOffsets.set(topic, position);
    return value(null);
  }

  commitAsync(client: number): ClientAnswer {
    this.commitSync(client);
    const state = this.at(client);
    const commit = state.nextCommit++;
    state.commits.push({ commit });
    return value(commit);
  }

  assignment(client: number): ClientAnswer {
    return value(this.at(client).assigned);
  }

  seek(client: number, partition: TopicPartition, offset: number): ClientAnswer {
    this.at(client).positions.set(partition.topic, offset);
    return value(null);
  }

  position(client: number, partition: TopicPartition): ClientAnswer {
    return value(this.at(client).positions.get(partition.topic) ?? 0);
  }

  committed(_client: number, partitions: readonly TopicPartition[]): ClientAnswer {
    return value(
      partitions.map((each) => {
        const offset = this.committedOffsets.get(each.topic);
        return offset === undefined ? null : { ...each, offset, metadata: '' };
      }),
    );
  }

  endOffsets(_client: number, partitions: readonly TopicPartition[]): ClientAnswer {
    return value(partitions.map(({ topic }) => this.logs.get(topic)?.length ?? 0));
  }

  closeConsumer(client: number): ClientAnswer {
    const state = this.at(client);
    if (state.hasListener && state.assigned.length > 0) {
      const partitions = state.assigned;
      state.assigned = [];
      return value({ step: 'callback', callback: 'revoked', partitions });
    }
    this.simulation.setStatus(client, 'closed');
    return value(null);
  }

  private create(host: number, config: ReadonlyMap<string, unknown>, kind: string): ClientAnswer {
    for (const key of kind === 'producer' ? ['key.serializer'] : ['key.deserializer']) {
      if (config.has(key)) continue;
      const reason = `Invalid value null for configuration ${key}: must be non-null.`;
      return thrown('org.apache.kafka.common.config.ConfigException', reason);
    }
    const node = this.simulation.addNode(`${kind}-${this.clients.size + 1}`, kind, '', host);
    this.clients.set(node, newClient(host, config));
    return value(node);
  }

  private settle(state: Client): void {
    if (state.taker >= 0 && state.completions.length > 0) {
      this.answer(state, state.taker, value(state.completions.splice(0)));
      state.taker = -1;
      return;
    }
    if (state.acknowledged < state.sent || state.completions.length > 0 || state.taker < 0) return;
    if (state.closed) {
      this.answer(state, state.taker, value(null));
      state.taker = -1;
    }
    for (const token of state.waiters.splice(0)) this.answer(state, token, value(null));
  }

  private join(node: number, state: Client): void {
    state.joining = true;
    this.later(JOIN_MICROS, state.host, () => {
      state.assigned = state.topics.map((topic) => ({ topic, partition: 0 }));
      const group = this.simulation.text(String(state.config.get('group.id')));
      this.simulation.record(fact('PartitionsAssigned'), node, group, 0);
      for (const { topic } of state.assigned) this.reset(node, state, topic);
      if (state.hasListener) state.pendingCallbacks.push('assigned');
      const { poller } = state;
      if (poller !== null && poller.deadline === null) {
        poller.deadline = this.simulation.now + poller.timeoutMs * 1000;
        this.expirePoll(state);
      }
      this.answerPoll(state);
    });
  }

  private reset(node: number, state: Client, topic: string): void {
    const committed = this.committedOffsets.get(topic);
    const end = this.logs.get(topic)?.length ?? 0;
    const strategy = String(state.config.get('auto.offset.reset') ?? 'latest');
    state.positions.set(topic, committed ?? (strategy === 'earliest' ? 0 : end));
    if (committed !== undefined) return;
    const number = [...this.logs.keys()].indexOf(topic);
    const offset = state.positions.get(topic) ?? 0;
    this.simulation.record(fact('OffsetReset'), node, number, offset, this.simulation.text(strategy));
  }

  private nextStep(state: Client): unknown {
    const [commit] = state.commits.splice(0, 1);
    if (commit !== undefined) return { step: 'committed', ...commit, offsets: [], exception: null };
    const [callback] = state.pendingCallbacks.splice(0, 1);
    if (callback !== undefined) return { step: 'callback', callback, partitions: state.assigned };
    const records: PolledRecord[] = [];
    for (const { topic } of state.assigned) {
      const position = state.positions.get(topic) ?? 0;
      records.push(...(this.logs.get(topic) ?? []).slice(position));
      state.positions.set(topic, position + records.length);
    }
    return records.length > 0 ? { step: 'records', records } : null;
  }

  private answerPoll(state: Client): void {
    const { poller } = state;
    if (poller === null) return;
    if (state.wakeup) {
      state.wakeup = false;
      state.poller = null;
      this.answer(state, poller.token, thrown('org.apache.kafka.common.errors.WakeupException', ''));
      return;
    }
    const step = this.nextStep(state);
    if (step === null) return;
    state.poller = null;
    this.answer(state, poller.token, value(step));
  }

  private expirePoll(state: Client): void {
    const { poller } = state;
    if (poller === null || poller.deadline === null) return;
    this.later(poller.deadline - this.simulation.now, state.host, () => {
      if (state.poller !== poller) return;
      state.poller = null;
      this.answer(state, poller.token, value({ step: 'records', records: [] }));
    });
  }

  private answer(state: Client, token: number, answer: ClientAnswer): void {
    this.owner?.complete(state.host, token, answer);
  }

  private later(micros: number, host: number, work: () => void): void {
    this.simulation.schedule(micros, host, this.event, this.work.push(work) - 1);
  }

  private at(client: number): Client {
    const found = this.clients.get(client);
    if (found === undefined) throw new Error(`no client ${client}`);
    return found;
  }
}

const TOPIC_FORBIDDEN = {
  className: 'org.apache.kafka.common.errors.TopicAuthorizationException',
  message: 'Not authorized to access topics: [forbidden]',
};

function newClient(host: number, config: ReadonlyMap<string, unknown>): Client {
  return {
    host,
    config,
    closed: false,
    sent: 0,
    acknowledged: 0,
    completions: [],
    taker: -1,
    waiters: [],
    topics: [],
    assigned: [],
    hasListener: false,
    pendingCallbacks: [],
    joining: false,
    positions: new Map(),
    poller: null,
    wakeup: false,
    commits: [],
    nextCommit: 0,
  };
}
