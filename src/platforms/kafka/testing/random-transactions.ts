import { utf8Bytes, utf8Text } from '../../../base/utf8';
import { PromiseFold } from '../../../checkers/promise-fold';
import { RandomStreams } from '../../../engine/random';
import type { ClientAnswer, PolledRecord } from '../clients/client-api';
import { KafkaClients } from '../clients/kafka-clients';
import { KafkaCluster } from '../cluster';
import { kafkaPromises, promiseEvents } from '../promise-facts';

/** What became of a transaction, as far as its producer was told. */
type Outcome = 'open' | 'committed' | 'aborted' | 'unknown';

interface Transaction {
  readonly id: string;
  readonly number: number;
  readonly values: string[];
  /** Whether it commits an offset for its group, which is then its number. */
  hasOffset: boolean;
  outcome: Outcome;
}

/** A step of a process: a call that may wait, or a pause of so many milliseconds. */
type Step = ((token: number) => ClientAnswer) | number;

type Process = Generator<Step, void, ClientAnswer>;

const PARTITIONS = 2;
const BROKERS = [1, 2, 3];
const IDS = ['tx-a', 'tx-b', 'tx-c'];

const SERIALIZER = 'org.apache.kafka.common.serialization.StringSerializer';
const DESERIALIZER = 'org.apache.kafka.common.serialization.StringDeserializer';

/**
 * A cluster with transactional producers, some of them twice under the same id, and a reader of committed records,
 * while processes of the cluster crash, hang, stop and come back and links are cut. Everything hangs on the seed.
 */
export class RandomTransactions {
  readonly cluster: KafkaCluster;
  /** What was done, in order, for the report of a failure. */
  readonly done: string[] = [];
  private readonly clients: KafkaClients;
  private readonly random: RandomStreams;
  private readonly host: number;
  private readonly waiting = new Map<number, Process>();
  private readonly wake: number;
  private nextToken = 1;
  private isOver = false;
  private readonly transactions: Transaction[] = [];
  private readonly delivered: PolledRecord[] = [];
  private readonly faults: string[] = [];
  private readonly promises: PromiseFold;

  constructor(seed: number, version: '3.9' | '4.3' = '4.3') {
    this.random = new RandomStreams(seed);
    this.cluster = new KafkaCluster({
      seed,
      brokers: BROKERS.map((id) => ({ id, zone: 'z' })),
      brokerEntries: new Map([['transaction.abort.timed.out.transaction.cleanup.interval.ms', '3000']]),
      network: {
        loopbackMicros: 50,
        sameZoneMicros: 300,
        crossZoneMicros: 1000,
        jitterMicros: 300,
        lossPerMillion: 2000,
      },
      topics: [
        {
          name: 't',
          partitions: PARTITIONS,
          replicationFactor: 3,
          configs: new Map([['min.insync.replicas', '2']]),
        },
      ],
    });
    const { simulation } = this.cluster;
    const complete = (_host: number, token: number, answer: ClientAnswer) => this.resume(token, answer);
    this.clients = new KafkaClients(this.cluster, () => ({ complete }));
    this.cluster.clientListener = this.clients;
    this.host = simulation.addNode('App', 'program', 'z');
    this.wake = simulation.handle('random transactions', (_node, token) =>
      this.resume(token, { kind: 'value', value: null }),
    );
    this.promises = new PromiseFold(
      simulation,
      kafkaPromises,
      promiseEvents(this.cluster.registry, this.cluster.records),
    );
    for (const id of IDS) this.advance(this.producer(id, version), { kind: 'value', value: null });
    this.advance(this.reader(), { kind: 'value', value: null });
  }

  /** Does some random things to the cluster while the producers work. */
  run(steps: number): void {
    this.runMs(3_000);
    for (let step = 0; step < steps; step++) {
      this.happen(this.below(14, 'what'));
      this.runMs(this.below(this.below(5, 'is long') === 0 ? 12_000 : 1_500, 'wait'));
    }
  }

  /** Heals and restarts everything, lets producers end, and waits until the reader must have read all. */
  heal(): void {
    const { cluster } = this;
    for (const node of this.processes()) {
      for (const other of this.processes()) if (other < node) cluster.setCut(node, other, false);
    }
    this.wakeAll();
    this.runMs(60_000);
    this.wakeAll();
    this.isOver = true;
    this.runMs(150_000);
  }

  /** What is wrong once all is well again; empty when nothing is. */
  faultsAfterHealing(): string[] {
    const counts = new Map<string, number>();
    for (const { value } of this.delivered) {
      const text = utf8Text(value as Uint8Array);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const found = [...this.faults];
    for (const [value, count] of counts) if (count > 1) found.push(`${value} was delivered ${count} times`);
    for (const { id, number, values, outcome } of this.transactions) {
      const seen = values.filter((value) => counts.has(value)).length;
      const what = `transaction ${number} of ${id} (${outcome}): ${seen} of ${values.length} records were delivered`;
      if (outcome === 'committed' && seen < values.length) found.push(what);
      if ((outcome === 'aborted' || outcome === 'open') && seen > 0) found.push(what);
      if (outcome === 'unknown' && seen > 0 && seen < values.length) found.push(what);
    }
    return [...found, ...this.offsetFaults(counts), ...this.stuckPartitions(), ...this.brokenPromises()];
  }

  /** How many transactions were committed, and how many came to another end. */
  tally(): { readonly committed: number; readonly others: number } {
    const committed = this.transactions.filter(({ outcome }) => outcome === 'committed').length;
    return { committed, others: this.transactions.length - committed };
  }

  /** The committed offset of each id's group must be that of the last transaction that counts. */
  private offsetFaults(counts: ReadonlyMap<string, number>): string[] {
    return IDS.flatMap((id) => {
      const own = this.transactions.filter((t) => t.id === id && t.hasOffset);
      const counted = own.filter((t) => t.values.some((value) => counts.has(value)));
      const expected = counted.at(-1)?.number ?? -1;
      const partition = this.cluster.registry.topic('t')?.partitions[0] as number;
      const committed = this.cluster.committedOffsets(id).get(partition) ?? -1;
      return committed === expected ? [] : [`group ${id} has offset ${committed}, not ${expected}`];
    });
  }

  private brokenPromises(): string[] {
    return this.promises
      .standings()
      .filter(({ violations }) => violations.length > 0)
      .map(({ name, violations }) => `${name}: ${JSON.stringify(violations[0])}`);
  }

  /** Nothing may hang: the last stable offset comes to the end of the log. */
  private stuckPartitions(): string[] {
    const { registry, metadata, replicas } = this.cluster;
    const stuck: string[] = [];
    for (let partition = 0; partition < registry.length; partition++) {
      const leader = metadata.partitionAt(partition, metadata.endOffset)?.leader ?? -1;
      const number = replicas.number(leader, partition);
      if (number < 0) continue;
      const { transactions } = replicas.read(number);
      const open = transactions?.open.map(({ producerId }) => producerId) ?? [];
      if (open.length > 0)
        stuck.push(`${registry.partitionName(partition)} has open transactions of ${open}`);
    }
    return stuck;
  }

  /** A program that does one transaction after the other, and begins anew when its producer can do no more. */
  private *producer(id: string, version: '3.9' | '4.3'): Process {
    while (!this.isOver) {
      const client = this.create(id, version);
      const initialized = yield (token) => this.clients.initTransactions(client, token);
      let isUsable = initialized.kind === 'value';
      while (isUsable && !this.isOver) {
        yield this.below(800, 'pause');
        isUsable = yield* this.transaction(id, client);
        // Another producer of the same id takes over now and then, and this one becomes a zombie.
        if (this.below(12, 'takeover') === 0) break;
      }
      if (this.below(2, 'closes') === 0) yield (token) => this.clients.closeProducer(client, 2_000, token);
      yield this.below(2_000, 'rest');
    }
  }

  /** One transaction; whether the producer may go on. */
  private *transaction(id: string, client: number): Generator<Step, boolean, ClientAnswer> {
    const number = this.transactions.length;
    const transaction: Transaction = { id, number, values: [], hasOffset: false, outcome: 'open' };
    if (this.clients.beginTransaction(client).kind === 'throw') return false;
    this.transactions.push(transaction);
    let failed = false;
    for (let i = this.below(4, 'records'); i >= 0 && !failed; i--) {
      const value = `${id}/${number}/${i}`;
      transaction.values.push(value);
      const sent = yield (token) => this.clients.send(client, this.record(value), token);
      failed = sent.kind === 'throw';
      if (this.below(3, 'slow') === 0) yield this.below(400, 'work');
    }
    if (!failed && this.below(2, 'offsets') === 0) {
      transaction.hasOffset = true;
      const group = { groupId: id, generationId: -1, memberId: '', groupInstanceId: null };
      const offsets = [{ topic: 't', partition: 0, offset: number, metadata: '' }];
      const added = yield (token) => this.clients.sendOffsetsToTransaction(client, offsets, group, token);
      failed = added.kind === 'throw';
    }
    if (this.below(10, 'hangs') === 0) yield 12_000;
    if (!failed && this.below(4, 'aborts') > 0) {
      const ended = yield* this.end(client, transaction, true);
      if (ended === 'done') return true;
      if (ended === 'unknown') return false;
    }
    // Once a commit was tried its outcome is open: only an abort that succeeds decides it.
    return (yield* this.end(client, transaction, false)) === 'done';
  }

  private *end(
    client: number,
    transaction: Transaction,
    isCommit: boolean,
  ): Generator<Step, 'done' | 'failed' | 'unknown', ClientAnswer> {
    for (let attempt = 0; attempt < 3; attempt++) {
      const answer = yield (token) =>
        isCommit
          ? this.clients.commitTransaction(client, token)
          : this.clients.abortTransaction(client, token);
      if (answer.kind === 'value') {
        transaction.outcome = isCommit ? 'committed' : 'aborted';
        return 'done';
      }
      const thrown = answer.kind === 'throw' ? answer.exception.className : '';
      if (isCommit) transaction.outcome = 'unknown';
      if (!thrown.endsWith('.TimeoutException')) return 'failed';
    }
    if (!isCommit && transaction.outcome === 'open') transaction.outcome = 'aborted';
    return 'unknown';
  }

  /** Reads committed records as they come. */
  private *reader(): Process {
    const client = this.valueOf(
      this.clients.createConsumer(
        this.host,
        new Map([
          ['bootstrap.servers', 'kafka:9092'],
          ['key.deserializer', DESERIALIZER],
          ['value.deserializer', DESERIALIZER],
          ['isolation.level', 'read_committed'],
          ['auto.offset.reset', 'earliest'],
          ['max.poll.records', '3'],
        ]),
        '4.3',
      ),
    );
    const partitions = Array.from({ length: PARTITIONS }, (_, partition) => ({ topic: 't', partition }));
    this.clients.assign(client, partitions);
    const last = new Map<number, number>();
    for (;;) {
      const answer = yield (token) => this.clients.poll(client, 500, false, token);
      if (answer.kind !== 'value') continue;
      const { records = [] } = answer.value as unknown as { records?: readonly PolledRecord[] };
      for (const record of records) {
        const { partition, offset } = record;
        if (offset <= (last.get(partition) ?? -1)) this.faults.push(`t-${partition}@${offset} came again`);
        last.set(partition, offset);
        this.delivered.push(record);
      }
    }
  }

  private create(id: string, version: '3.9' | '4.3'): number {
    const config = new Map([
      ['bootstrap.servers', 'kafka:9092'],
      ['key.serializer', SERIALIZER],
      ['value.serializer', SERIALIZER],
      ['transactional.id', id],
      ['transaction.timeout.ms', '8000'],
      ['max.block.ms', '15000'],
      ['request.timeout.ms', '5000'],
      ['delivery.timeout.ms', '12000'],
      ['linger.ms', '5'],
    ]);
    return this.valueOf(this.clients.createProducer(this.host, config, version));
  }

  private record(value: string) {
    const partition = this.below(PARTITIONS, 'partition');
    return { topic: 't', partition, timestampMs: null, key: null, value: utf8Bytes(value), headers: [] };
  }

  private resume(token: number, answer: ClientAnswer): void {
    const process = this.waiting.get(token);
    if (process === undefined) return;
    this.waiting.delete(token);
    this.advance(process, answer);
  }

  /** Lets a process go on with the answer that it waited for, until it waits again. */
  private advance(process: Process, answer: ClientAnswer): void {
    let last = answer;
    for (;;) {
      const next = process.next(last);
      if (next.done === true) return;
      const token = this.nextToken++;
      if (typeof next.value === 'number') {
        this.waiting.set(token, process);
        this.cluster.simulation.schedule(next.value * 1000 + 1, this.host, this.wake, token);
        return;
      }
      const given = next.value(token);
      if (given.kind === 'wait') {
        this.waiting.set(token, process);
        return;
      }
      last = given;
    }
  }

  private valueOf(answer: ClientAnswer): number {
    if (answer.kind !== 'value') throw new Error(`A client was refused: ${JSON.stringify(answer)}`);
    return answer.value as number;
  }

  private happen(what: number): void {
    const { cluster } = this;
    const node = this.pick(this.processes());
    const status = cluster.simulation.nodes.read(node).status;
    if (what < 4) {
      if (status === 'down') this.do(`restart ${node}`, () => cluster.restart(node));
      else if (status === 'paused') this.do(`resume ${node}`, () => cluster.resume(node));
    } else if (what < 6 && status !== 'down') this.do(`crash ${node}`, () => cluster.crash(node));
    else if (what < 7 && status === 'up' && node !== cluster.controller.node) {
      this.do(`stop ${node}`, () => cluster.stop(node));
    } else if (what < 8 && status === 'up') this.do(`pause ${node}`, () => cluster.pause(node));
    else if (what < 12) {
      const peer = this.pick([...this.processes().filter((other) => other !== node), this.host]);
      const isCut = what < 10;
      this.do(`${isCut ? 'cut' : 'heal'} ${node} ${peer}`, () => cluster.setCut(node, peer, isCut));
    }
  }

  private do(what: string, act: () => void): void {
    this.done.push(`${this.cluster.simulation.now / 1000} ${what}`);
    act();
  }

  private wakeAll(): void {
    const { cluster } = this;
    for (const node of this.processes()) {
      cluster.setCut(node, this.host, false);
      const { status } = cluster.simulation.nodes.read(node);
      if (status === 'paused') cluster.resume(node);
      else if (status === 'down') cluster.restart(node);
    }
  }

  private processes(): number[] {
    return [...BROKERS.map((id) => this.cluster.brokerNodes.get(id) as number), this.cluster.controller.node];
  }

  private runMs(ms: number): void {
    const { simulation } = this.cluster;
    simulation.runUntil(simulation.now + ms * 1000);
  }

  private pick<T>(from: readonly T[]): T {
    return from[this.below(from.length, 'pick')] as T;
  }

  private below(bound: number, purpose: string): number {
    return this.random.below(bound, purpose, 'transactions');
  }
}
