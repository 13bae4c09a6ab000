import { utf8Bytes } from '../../../../base/utf8';
import { microsFromMs } from '../../../../engine/clock';
import type { Plain } from '../../../../engine/plain-data';
import { type ClusterSpec, KafkaCluster } from '../../cluster';
import { FACTS, kafkaFactKinds } from '../../trace';
import type { ClientAnswer, ClientOwner, SendCompletion, SentRecord } from '../client-api';
import { KafkaClients } from '../kafka-clients';

/** A cluster for tests with clients whose answers are written down, token by token. */
export interface ScriptedWorld {
  readonly cluster: KafkaCluster;
  readonly clients: KafkaClients;
  /** The node of the process in which all clients live. */
  readonly host: number;
  /** Answers of waiting operations by token, with the time in milliseconds at which they came. */
  readonly answers: Map<number, { readonly atMs: number; readonly answer: ClientAnswer }>;
  /** Lets the simulation run for so many milliseconds. */
  run(ms: number): void;
}

/** What a test wants to be different from three brokers in one zone with one topic `t` of three partitions. */
export type WorldOptions = Partial<Pick<ClusterSpec, 'brokers' | 'brokerEntries' | 'topics' | 'seed'>>;

/** Builds a world for a test. Hosts for which `ownerOf` knows nobody belong to the test. */
export function scriptedWorld(
  options: WorldOptions = {},
  ownerOf: (host: number) => ClientOwner | null = () => null,
): ScriptedWorld {
  const cluster = new KafkaCluster({
    seed: 7,
    brokers: [1, 2, 3].map((id) => ({ id, zone: 'a' })),
    brokerEntries: new Map([['group.initial.rebalance.delay.ms', '100']]),
    network: {
      loopbackMicros: 50,
      sameZoneMicros: 500,
      crossZoneMicros: 1000,
      jitterMicros: 100,
      lossPerMillion: 0,
    },
    topics: [
      { name: 't', partitions: 3, replicationFactor: 3, configs: new Map([['min.insync.replicas', '2']]) },
    ],
    ...options,
  });
  const { simulation } = cluster;
  const answers: ScriptedWorld['answers'] = new Map();
  const owner = {
    complete: (_host: number, token: number, answer: ClientAnswer) => {
      answers.set(token, { atMs: simulation.now / 1000, answer });
    },
  };
  const clients = new KafkaClients(cluster, (host) => ownerOf(host) ?? owner);
  cluster.clientListener = clients;
  const host = simulation.addNode('App', 'program', 'a');
  return {
    cluster,
    clients,
    host,
    answers,
    run: (ms) => simulation.runUntil(simulation.now + microsFromMs(ms)),
  };
}

/** The settings of a client, with bootstrap.servers and the string serializers added. */
export function settings(entries: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  const given = Object.entries(entries);
  const codecs = ['key.serializer', 'value.serializer'].map((key) => [
    key,
    'org.apache.kafka.common.serialization.StringSerializer',
  ]);
  const decoders = ['key.deserializer', 'value.deserializer'].map((key) => [
    key,
    'org.apache.kafka.common.serialization.StringDeserializer',
  ]);
  const defaults = [['bootstrap.servers', 'kafka:9092'], ...codecs, ...decoders] as [string, string][];
  return new Map([...defaults, ...given]);
}

/** A record of texts. */
export function textRecord(
  topic: string,
  key: string | null,
  value: string,
  partition: number | null = null,
): SentRecord {
  const keyBytes = key === null ? null : utf8Bytes(key);
  return { topic, partition, timestampMs: null, key: keyBytes, value: utf8Bytes(value), headers: [] };
}

/** The value of an answer; a test fails when it is none. */
export function answered(answer: ClientAnswer | undefined): Plain {
  if (answer?.kind !== 'value') throw new Error(`Not a value: ${JSON.stringify(answer)}`);
  return answer.value;
}

/** Outcomes of sends, one a line. */
export function outcomes(value: Plain): string[] {
  return (value as unknown as SendCompletion[]).map(({ send, topic, partition, offset, exception }) =>
    exception === null
      ? `${send} ${topic}-${partition}@${offset}`
      : `${send} ${topic}-${partition} ${exception.className.split('.').pop()}: ${exception.message}`,
  );
}

/** How many facts of a kind there are. */
export function countFacts(world: ScriptedWorld, name: keyof typeof FACTS): number {
  return factsOf(world, name).length;
}

/** The facts of a kind: time in milliseconds, node name, fields. */
export function factsOf(world: ScriptedWorld, name: keyof typeof FACTS): string[] {
  const { trace, nodes } = world.cluster.simulation;
  const kind = FACTS[name] as number;
  const { time, kind: kinds, node, a, b, c, d } = trace.facts.columns;
  const found: string[] = [];
  const fields = Object.entries(kafkaFactKinds[kind]?.fields ?? {});
  for (let seq = 0; seq < trace.length; seq++) {
    if (kinds.at(seq) !== kind) continue;
    const numbers = [a.at(seq), b.at(seq), c.at(seq), d.at(seq)];
    const shown = fields.map(([field, meaning], i) => {
      const number = numbers[i] as number;
      return `${field}=${meaning === 'text' ? trace.texts.text(number) : number}`;
    });
    const at = Math.round(time.at(seq) / 1000);
    found.push(`${at} ${nodes.read(node.at(seq)).name} ${shown.join(' ')}`);
  }
  return found;
}

/** The seqs of the facts of a kind. */
export function factSeqs(world: ScriptedWorld, name: keyof typeof FACTS): number[] {
  const { trace } = world.cluster.simulation;
  const seqs = Array.from({ length: trace.length }, (_, seq) => seq);
  return seqs.filter((seq) => trace.facts.columns.kind.at(seq) === FACTS[name]);
}

/** The node of the broker that became leader of a partition last. */
export function leaderOf(world: ScriptedWorld, topic: string, index: number): number {
  const partition = world.cluster.registry.topic(topic)?.partitions[index];
  const { columns } = world.cluster.simulation.trace.facts;
  const seqs = factSeqs(world, 'BecameLeader').filter((seq) => columns.a.at(seq) === partition);
  return columns.node.at(seqs.at(-1) as number);
}
