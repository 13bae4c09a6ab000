import { utf8Bytes } from '../../base/utf8';
import type { Cell } from '../../engine/cell';
import type { CellGroup } from '../../engine/cell-group';
import { ENGINE_FACTS } from '../../engine/engine-facts';
import { Ledger } from '../../engine/ledger';
import type { ClientAnswer, ClientException, ClientOwner, SentRecord } from './clients/client-api';
import type { KafkaClients } from './clients/kafka-clients';
import type { ClusterContext } from './cluster-context';
import { workloadEntries } from './configs/workload-entries';
import { FACTS } from './trace';

/** A client that sends records at a steady rate. */
export interface ProducerWorkload {
  readonly kind: 'producer';
  readonly name: string;
  readonly zone: string;
  readonly topic: string;
  readonly ratePerSecond: number;
  /** Keys are drawn evenly from so many; 0 for records without a key. */
  readonly keys: number;
  readonly valueSizeBytes: number;
  readonly config: Readonly<Record<string, string>>;
}

/** The members of a consumer group, each a process of its own that polls and works through what it got. */
export interface ConsumerWorkload {
  readonly kind: 'consumer';
  readonly name: string;
  readonly zone: string;
  readonly group: string;
  readonly topics: readonly string[];
  readonly members: number;
  /** How long a member works on one record. */
  readonly processingMicros: number;
  readonly config: Readonly<Record<string, string>>;
}

/** A client that a scenario declares without a program. */
export type Workload = ProducerWorkload | ConsumerWorkload;

/** What one process of a workload is at. */
interface WorkloadState {
  readonly host: number;
  /** The workload in the ledger of workloads. */
  readonly workload: number;
  /** The node of its client. */
  client: number;
  /** It waits for an answer of its client. */
  isWaiting: boolean;
  isStopping: boolean;
  /** Records sent since `since`, to keep the rate. */
  sent: number;
  since: number;
}

/** Not to run more often than this, whatever the rate: several records are sent at once then. */
const SHORTEST_TICK_MICROS = 1000;
const POLL_TIMEOUT_MS = 500;
const CLOSE_TIMEOUT_MS = 30_000;

/** Runs the clients without a program. Cheap: records are not unpacked, outcomes of sends are not asked for. */
export class Workloads implements ClientOwner {
  private readonly context: ClusterContext;
  private readonly clients: KafkaClients;
  private readonly workloads: Ledger<Workload>;
  private readonly states: CellGroup<WorkloadState>;
  /** The number of each host's state, by node; -1 for other nodes. */
  private readonly numbers: Cell<number[]>;
  private readonly tickEvent: number;
  /** Worked out of the workloads, so it need not be saved. */
  private readonly values = new Map<number, Uint8Array>();
  private readonly keys: Uint8Array[] = [];

  constructor(context: ClusterContext, clients: KafkaClients) {
    this.context = context;
    this.clients = clients;
    this.workloads = context.simulation.keep(new Ledger());
    this.states = context.simulation.cells();
    this.numbers = context.simulation.cell([]);
    this.tickEvent = context.simulation.handle('workload tick', (_node, number) => this.tick(number));
  }

  /** Starts the processes of a workload. Returns what Kafka's client has against its settings, null when nothing. */
  start(workload: Workload): ClientException | null {
    const { simulation } = this.context;
    const entry = this.workloads.append(workload);
    const count = workload.kind === 'producer' ? 1 : workload.members;
    for (let i = 0; i < count; i++) {
      const name = count === 1 ? workload.name : `${workload.name} ${i + 1}`;
      const host = simulation.addNode(name, 'workload', workload.zone);
      const state = {
        host,
        workload: entry,
        client: -1,
        isWaiting: false,
        isStopping: false,
        sent: 0,
        since: 0,
      };
      const number = this.states.add(state);
      const numbers = this.numbers.edit();
      while (numbers.length <= host) numbers.push(-1);
      numbers[host] = number;
      const fault = this.connect(number);
      if (fault !== null) return fault;
    }
    return null;
  }

  /** Asks a process to end in order: its client is closed first. */
  stop(host: number): void {
    const number = this.numberOf(host);
    const state = this.states.edit(number);
    state.isStopping = true;
    if (!state.isWaiting) this.close(number);
    else if (this.workloadOf(state).kind === 'consumer') this.clients.wakeup(state.client);
  }

  /** Starts a process again that had crashed or ended. */
  restart(host: number): void {
    const { simulation } = this.context;
    for (const node of simulation.nodesOn(host)) if (node !== host) simulation.setStatus(node, 'closed');
    simulation.record(ENGINE_FACTS.NodeRestarted, host);
    simulation.setStatus(host, 'up');
    const number = this.numberOf(host);
    Object.assign(this.states.edit(number), { isWaiting: false, isStopping: false, sent: 0 });
    this.connect(number);
  }

  complete(_host: number, token: number, answer: ClientAnswer): void {
    const state = this.states.edit(token);
    state.isWaiting = false;
    if (state.isStopping) {
      const isClosed = answer.kind === 'value' && answer.value === null;
      if (isClosed) this.end(token, 0);
      else this.close(token);
      return;
    }
    if (answer.kind === 'throw') this.fail(token, answer.exception);
    else if (this.workloadOf(state).kind === 'producer') this.pace(token);
    else if (!this.isBusyWith(token, answer)) this.poll(token);
  }

  private connect(number: number): ClientException | null {
    const { simulation } = this.context;
    const state = this.states.read(number);
    const workload = this.workloadOf(state);
    const config = workloadEntries(workload);
    const created =
      workload.kind === 'producer'
        ? this.clients.createSilentProducer(state.host, config)
        : this.clients.createCountingConsumer(state.host, config);
    if (created.kind !== 'value') return created.kind === 'throw' ? created.exception : null;
    const client = created.value as number;
    Object.assign(this.states.edit(number), { client, since: simulation.now });
    if (workload.kind === 'consumer') {
      const subscribed = this.clients.subscribe(client, workload.topics, false);
      if (subscribed.kind === 'throw') return subscribed.exception;
    }
    const lag = simulation.random.below(1000, 'workload start', state.host);
    simulation.schedule(lag, state.host, this.tickEvent, number);
    return null;
  }

  private tick(number: number): void {
    const state = this.states.read(number);
    if (state.isWaiting || state.isStopping) return;
    const workload = this.workloadOf(state);
    if (workload.kind === 'consumer') this.poll(number);
    else this.produce(number, workload);
  }

  /** Sends as many records as the rate asks for by now. */
  private produce(number: number, workload: ProducerWorkload): void {
    const { simulation } = this.context;
    const state = this.states.edit(number);
    const due = Math.floor(((simulation.now - state.since) * workload.ratePerSecond) / 1_000_000) + 1;
    while (state.sent < due) {
      state.sent++;
      const answer = this.clients.send(state.client, this.record(state, workload), number);
      if (answer.kind === 'throw') {
        this.fail(number, answer.exception);
        return;
      }
      if (answer.kind === 'wait') {
        state.isWaiting = true;
        return;
      }
    }
    this.scheduleTick(state, number, workload);
  }

  /** Goes on after a send that had to wait, without making up for the time lost. */
  private pace(number: number): void {
    const state = this.states.edit(number);
    const workload = this.workloadOf(state) as ProducerWorkload;
    state.since = this.context.simulation.now;
    state.sent = 1;
    this.scheduleTick(state, number, workload);
  }

  private scheduleTick(state: WorkloadState, number: number, { ratePerSecond }: ProducerWorkload): void {
    const { simulation } = this.context;
    const next = state.since + Math.ceil((state.sent * 1_000_000) / ratePerSecond);
    const delay = Math.max(next - simulation.now, SHORTEST_TICK_MICROS);
    simulation.schedule(delay, state.host, this.tickEvent, number);
  }

  private record(state: WorkloadState, workload: ProducerWorkload): SentRecord {
    return {
      topic: workload.topic,
      partition: null,
      timestampMs: null,
      key:
        workload.keys > 0
          ? this.key(this.context.simulation.random.below(workload.keys, 'workload key', state.host))
          : null,
      value: this.value(workload.valueSizeBytes),
      headers: [],
    };
  }

  /** Polls until a poll has to wait, or there is work to do. */
  private poll(number: number): void {
    const { client } = this.states.read(number);
    for (;;) {
      const answer = this.clients.poll(client, POLL_TIMEOUT_MS, false, number);
      if (answer.kind === 'wait') this.states.edit(number).isWaiting = true;
      else if (answer.kind === 'throw') this.fail(number, answer.exception);
      else if (!this.isBusyWith(number, answer)) continue;
      return;
    }
  }

  /** Whether what a poll brought takes time to work on; the next poll comes after that. */
  private isBusyWith(number: number, answer: ClientAnswer): boolean {
    const { simulation } = this.context;
    const state = this.states.read(number);
    const { processingMicros } = this.workloadOf(state) as ConsumerWorkload;
    const { count = 0 } = (answer.kind === 'value' ? answer.value : {}) as { count?: number };
    const busy = Math.round(count * processingMicros);
    if (busy > 0) simulation.schedule(busy, state.host, this.tickEvent, number);
    return busy > 0;
  }

  private close(number: number): void {
    const state = this.states.edit(number);
    const answer =
      this.workloadOf(state).kind === 'producer'
        ? this.clients.closeProducer(state.client, CLOSE_TIMEOUT_MS, number)
        : this.clients.closeConsumer(state.client, CLOSE_TIMEOUT_MS, number);
    if (answer.kind === 'wait') state.isWaiting = true;
    else this.end(number, 0);
  }

  /** A process whose client threw ends, as a program would that does not catch. */
  private fail(number: number, { className, message }: ClientException): void {
    const { simulation } = this.context;
    const { host } = this.states.read(number);
    const text = simulation.text(`Exception in thread "main" ${className}: ${message}`);
    simulation.record(FACTS.ConsolePrinted, host, 2, text);
    this.end(number, 1);
  }

  private end(number: number, exitCode: number): void {
    const { simulation, network, networkClient } = this.context;
    const { host } = this.states.read(number);
    simulation.record(FACTS.ProgramEnded, host, exitCode);
    for (const node of simulation.nodesOn(host)) {
      networkClient.forget(node);
      network.closeAll(node);
      if (simulation.nodes.read(node).status !== 'closed') simulation.setStatus(node, 'down');
    }
  }

  private numberOf(host: number): number {
    return this.numbers.read()[host] as number;
  }

  private workloadOf(state: WorkloadState): Workload {
    return this.workloads.at(state.workload);
  }

  private value(sizeBytes: number): Uint8Array {
    let value = this.values.get(sizeBytes);
    if (value === undefined) {
      value = new Uint8Array(sizeBytes).fill(0x78);
      this.values.set(sizeBytes, value);
    }
    return value;
  }

  private key(number: number): Uint8Array {
    let key = this.keys[number];
    if (key === undefined) {
      key = utf8Bytes(`key-${number}`);
      this.keys[number] = key;
    }
    return key;
  }
}
