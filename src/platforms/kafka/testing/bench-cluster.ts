import { utf8Bytes, utf8Text } from '../../../base/utf8';
import type { NetworkConfig } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import type { ReplicaState } from '../broker/replica';
import { KafkaCluster } from '../cluster';
import type { PartitionRegistration } from '../controller/partition-registration';
import { errorWithCode } from '../protocol/errors';
import { API, type ProduceResponse } from '../protocol/messages';
import { sentence } from '../sentences';

/** A request that a bare client sent, and what became of it. */
export interface Sent<Response> {
  response: Response | null;
  isDisconnected: boolean;
}

/** How a bench cluster differs from three brokers in one zone with one topic of one partition on all of them. */
export interface BenchSpec {
  readonly seed?: number;
  readonly brokers?: readonly { readonly id: number; readonly zone: string }[];
  readonly brokerEntries?: Readonly<Record<string, string>>;
  readonly topicEntries?: Readonly<Record<string, string>>;
  readonly partitions?: number;
  readonly replicationFactor?: number;
  readonly network?: Partial<NetworkConfig>;
}

const MILLI = 1000;

/** A cluster to try in tests, with a client that sends one request after the other and nothing of its own accord. */
export class BenchCluster {
  readonly cluster: KafkaCluster;
  readonly client: number;
  private readonly waiting: Sent<Plain>[] = [];

  constructor(spec: BenchSpec = {}) {
    const brokers = spec.brokers ?? [1, 2, 3].map((id) => ({ id, zone: 'z' }));
    const network = {
      loopbackMicros: 50,
      sameZoneMicros: 250,
      crossZoneMicros: 20_000,
      jitterMicros: 0,
      lossPerMillion: 0,
      ...spec.network,
    };
    this.cluster = new KafkaCluster({
      seed: spec.seed ?? 7,
      brokers,
      brokerEntries: new Map(Object.entries(spec.brokerEntries ?? {})),
      network,
      topics: [
        {
          name: 't',
          partitions: spec.partitions ?? 1,
          replicationFactor: spec.replicationFactor ?? brokers.length,
          configs: new Map(Object.entries(spec.topicEntries ?? {})),
        },
      ],
    });
    this.cluster.clientListener = {
      response: (_node, _peer, _api, body, context) => {
        (this.waiting[context as number] as Sent<Plain>).response = body;
      },
      disconnected: (_node, _peer, _api, context) => {
        (this.waiting[context as number] as Sent<Plain>).isDisconnected = true;
      },
      ready: () => {},
    };
    this.client = this.newClient('client');
  }

  /** One more client process, in the zone of the first. */
  newClient(name: string): number {
    return this.cluster.simulation.addNode(name, 'client', 'z');
  }

  /** Milliseconds since the run began. */
  get nowMs(): number {
    return this.cluster.simulation.now / MILLI;
  }

  /** Lets so many milliseconds go by. */
  runMs(ms: number): void {
    this.cluster.simulation.runUntil(this.cluster.simulation.now + Math.round(ms * MILLI));
  }

  /** Lets time go by until something holds; at most `mostMs`, after which it fails. */
  runUntil(holds: () => boolean, mostMs = 600_000): void {
    const { simulation } = this.cluster;
    const limit = simulation.now + mostMs * MILLI;
    while (!holds()) {
      if (!simulation.step(limit)) throw new Error(`It did not come to that within ${mostMs} ms.`);
    }
  }

  /** How many milliseconds it takes until something holds. */
  msUntil(holds: () => boolean, mostMs = 600_000): number {
    const before = this.nowMs;
    this.runUntil(holds, mostMs);
    return this.nowMs - before;
  }

  /** Sends a request to a broker. */
  send<Response>(brokerId: number, api: number, body: object, from = this.client): Sent<Response> {
    const sent: Sent<Plain> = { response: null, isDisconnected: false };
    const context = this.waiting.push(sent) - 1;
    this.cluster.networkClient.send(from, this.node(brokerId), api, body as Plain, 60_000, context);
    return sent as unknown as Sent<Response>;
  }

  /** Sends a request and waits for its answer. */
  ask<Response>(brokerId: number, api: number, body: object, from = this.client): Response {
    const sent = this.send<Response>(brokerId, api, body, from);
    this.runUntil(() => sent.response !== null || sent.isDisconnected);
    if (sent.response === null) throw new Error('The connection was lost.');
    return sent.response;
  }

  /** Sends one record with a value to the leader of a partition, or to another broker. */
  produce(value: string, acks: number, options: Partial<ProduceOptions> = {}): Sent<ProduceResponse> {
    const { partition = 0, to = this.leader(partition), timeoutMs = 30_000, from, producer } = options;
    const firstRecord = this.cluster.records.addRecord(null, utf8Bytes(value), [], this.cluster.epochMs);
    const batch = {
      firstRecord,
      recordCount: 1,
      sizeBytes: options.sizeBytes ?? 70,
      maxTimestampMs: this.cluster.epochMs,
      producerId: producer?.id ?? -1,
      producerEpoch: producer?.epoch ?? -1,
      baseSequence: producer?.sequence ?? -1,
    };
    const body = { acks, timeoutMs, transaction: null, partitions: [{ partition, batch }] };
    if (acks !== 0) return this.send(to, API.Produce, body, from);
    const peer = this.node(to);
    this.runUntil(() => this.cluster.networkClient.ready(from ?? this.client, peer));
    this.cluster.networkClient.sendOneWay(from ?? this.client, peer, API.Produce, body as Plain, 70);
    return { response: null, isDisconnected: false };
  }

  /** Sends one record and waits: the error's name, or `ok @offset`. */
  produced(value: string, acks: number, options: Partial<ProduceOptions> = {}): string {
    const sent = this.produce(value, acks, options);
    this.runUntil(() => sent.response !== null || sent.isDisconnected);
    return outcome(sent);
  }

  /** The node of a broker. */
  node(brokerId: number): number {
    const node = this.cluster.brokerNodes.get(brokerId);
    if (node === undefined) throw new Error(`There is no broker ${brokerId}.`);
    return node;
  }

  /** A partition as the controller has it. */
  registration(partition = 0): PartitionRegistration {
    const { metadata } = this.cluster;
    return metadata.partitionAt(partition, metadata.endOffset) as PartitionRegistration;
  }

  /** The broker that leads a partition as the controller has it, -1 for none. */
  leader(partition = 0): number {
    return this.registration(partition).leader;
  }

  /** The brokers that follow, in the order of the assignment. */
  followers(partition = 0): number[] {
    const { replicas, leader } = this.registration(partition);
    return replicas.filter((id) => id !== leader);
  }

  /** A replica. */
  replica(brokerId: number, partition = 0): ReplicaState {
    const { replicas } = this.cluster;
    return replicas.read(replicas.number(brokerId, partition));
  }

  /** The log of a replica as text: leader epoch and value of each record, `|` at the high watermark. */
  log(brokerId: number, partition = 0): string {
    const { records } = this.cluster;
    const { tip, logStartOffset, logEndOffset, highWatermark } = this.replica(brokerId, partition);
    const cells: string[] = [];
    for (const batch of records.read(tip, logStartOffset, logEndOffset, Number.POSITIVE_INFINITY)) {
      for (let i = 0; i < records.recordCount(batch); i++) {
        const { offset, value } = records.record(batch, i);
        if (offset === highWatermark) cells.push('|');
        cells.push(`${records.leaderEpoch(batch)}${value === null ? '' : utf8Text(value)}`);
      }
    }
    if (highWatermark === logEndOffset) cells.push('|');
    return cells.join(' ');
  }

  /** The logs of all replicas of a partition, one line a broker. */
  logs(partition = 0): string[] {
    return [...this.registration(partition).replicas]
      .sort((a, b) => a - b)
      .map((id) => `${id}: ${this.log(id, partition)}`);
  }

  /** Kills a broker's process. */
  crash(brokerId: number): void {
    this.cluster.crash(this.node(brokerId));
  }

  /** Starts a broker's process again. */
  restart(brokerId: number): void {
    this.cluster.restart(this.node(brokerId));
  }

  /** Cuts or heals the link between two brokers. */
  cut(brokerId: number, other: number, isCut = true): void {
    this.cluster.setCut(this.node(brokerId), this.node(other), isCut);
  }

  /** Cuts or heals the link between a broker and the controller. */
  cutFromController(brokerId: number, isCut = true): void {
    this.cluster.setCut(this.node(brokerId), this.cluster.controller.node, isCut);
  }

  /** The notable facts so far, one sentence each. */
  story(): string[] {
    const { trace, nodes } = this.cluster.simulation;
    const nodeName = (node: number) => nodes.read(node).name;
    const vocabulary = { trace, registry: this.cluster.registry, nodeName };
    const lines: string[] = [];
    for (let seq = 0; seq < trace.length; seq++) {
      if (trace.kinds[trace.facts.columns.kind.at(seq)]?.notable) lines.push(sentence(vocabulary, seq));
    }
    return lines;
  }
}

/** Where and how `produce` sends a record. */
export interface ProduceOptions {
  readonly partition: number;
  readonly to: number;
  readonly timeoutMs: number;
  readonly from: number;
  readonly sizeBytes: number;
  readonly producer: { readonly id: number; readonly epoch: number; readonly sequence: number };
}

/** What became of a produce request of one record, in a word. */
export function outcome({ response, isDisconnected }: Sent<ProduceResponse>): string {
  if (isDisconnected) return 'disconnected';
  const answer = response?.partitions[0];
  if (answer === undefined) return 'waiting';
  return answer.errorCode === 0 ? `ok @${answer.baseOffset}` : errorWithCode(answer.errorCode).name;
}
