import { KafkaClients } from '../../src/platforms/kafka/clients/kafka-clients';
import { KafkaCluster } from '../../src/platforms/kafka/cluster';
import type { PartitionRegistration } from '../../src/platforms/kafka/controller/partition-registration';
import { FACTS, type KafkaFactName } from '../../src/platforms/kafka/trace';
import { type ConsumerWorkload, type ProducerWorkload, Workloads } from '../../src/platforms/kafka/workload';

/** A fact that was found in the trace, with its time. */
export interface Found {
  readonly seq: number;
  readonly atMs: number;
  readonly node: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

const topic = { partitions: 1, replicationFactor: 3 };

/**
 * The cluster of the recordings in the model: one controller and three brokers near each other, as on loopback, with
 * the clients of the model's own library.
 */
export class ModelCluster {
  readonly cluster: KafkaCluster;
  readonly workloads: Workloads;

  constructor(seed: number, topics: Readonly<Record<string, Readonly<Record<string, string>>>>) {
    this.cluster = new KafkaCluster({
      seed,
      brokers: [1, 2, 3].map((id) => ({ id, zone: 'z' })),
      brokerEntries: new Map(),
      network: {
        loopbackMicros: 50,
        sameZoneMicros: 100,
        crossZoneMicros: 100,
        jitterMicros: 50,
        lossPerMillion: 0,
      },
      topics: Object.entries(topics).map(([name, configs]) => ({
        name,
        ...topic,
        configs: new Map(Object.entries(configs)),
      })),
    });
    const clients: KafkaClients = new KafkaClients(this.cluster, () => this.workloads);
    this.workloads = new Workloads(this.cluster, clients);
    this.cluster.clientListener = clients;
  }

  /** Milliseconds since the run began. */
  get nowMs(): number {
    return this.cluster.simulation.now / 1000;
  }

  /** Lets so many milliseconds go by. */
  runMs(ms: number): void {
    this.cluster.simulation.runUntil(this.cluster.simulation.now + Math.round(ms * 1000));
  }

  /** Starts a client that sends one record each 20 ms; its node. */
  steadyProducer(topicName: string, config: ProducerWorkload['config']): number {
    const workload: ProducerWorkload = {
      kind: 'producer',
      name: `producer ${topicName} ${this.nowMs}`,
      zone: 'z',
      topic: topicName,
      ratePerSecond: 50,
      keys: 0,
      valueSizeBytes: 20,
      config,
    };
    return this.start(workload);
  }

  /** Starts a member of a consumer group; its node. */
  member(group: string, topicName: string, config: ConsumerWorkload['config']): number {
    const workload: ConsumerWorkload = {
      kind: 'consumer',
      name: `member ${this.nowMs}`,
      zone: 'z',
      group,
      topics: [topicName],
      members: 1,
      processingMicros: 0,
      config,
    };
    return this.start(workload);
  }

  /** A partition as the controller has it. */
  registration(partition: number): PartitionRegistration {
    const { metadata } = this.cluster;
    return metadata.partitionAt(partition, metadata.endOffset) as PartitionRegistration;
  }

  /** The leader of a partition. */
  leader(partition: number): number {
    return this.registration(partition).leader;
  }

  /** The followers of a partition, in the order of the assignment. */
  followers(partition: number): [number, number] {
    const { replicas, leader } = this.registration(partition);
    return replicas.filter((id) => id !== leader) as [number, number];
  }

  /** The node of a broker. */
  node(brokerId: number): number {
    return this.cluster.brokerNodes.get(brokerId) as number;
  }

  /** A replica. */
  replica(brokerId: number, partition: number) {
    const { replicas } = this.cluster;
    return replicas.read(replicas.number(brokerId, partition));
  }

  /** The facts of a kind since a moment. */
  facts(name: KafkaFactName, sinceMs = 0): Found[] {
    const { trace } = this.cluster.simulation;
    const { time, kind, node, a, b, c, d } = trace.facts.columns;
    const found: Found[] = [];
    for (let seq = 0; seq < trace.length; seq++) {
      const atMs = time.at(seq) / 1000;
      if (kind.at(seq) !== FACTS[name] || atMs < sinceMs) continue;
      const [n, w, x, y, z] = [node, a, b, c, d].map((column) => column.at(seq)) as [
        number,
        number,
        number,
        number,
        number,
      ];
      found.push({ seq, atMs, node: n, a: w, b: x, c: y, d: z });
    }
    return found;
  }

  /** Records of a partition that were acknowledged, and how many of these are not where they were promised to be. */
  acknowledged(partition: number): { readonly records: number; readonly lost: number } {
    const { records } = this.cluster;
    const { tip } = this.replica(this.leader(partition), partition);
    let count = 0;
    let lost = 0;
    for (const { a, b, c, d: batch } of this.facts('RecordsAcknowledged')) {
      if (a !== partition) continue;
      count += c - b + 1;
      if (records.find(tip, b) !== batch) lost += c - b + 1;
    }
    return { records: count, lost };
  }

  private start(workload: ProducerWorkload | ConsumerWorkload): number {
    const { nodes } = this.cluster.simulation;
    const node = nodes.length;
    const refused = this.workloads.start(workload);
    if (refused !== null) throw new Error(refused.message);
    return node;
  }
}
