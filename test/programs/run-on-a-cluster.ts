import { KafkaClients } from '../../src/platforms/kafka/clients/kafka-clients';
import { KafkaCluster } from '../../src/platforms/kafka/cluster';
import { compileProgram } from '../../src/snippets/compile-program';
import { Programs } from '../../src/snippets/programs';

/** The first program of a run has the library read, which on a busy machine takes some seconds. */
export const PATIENT_MS = 60_000;

const NETWORK = {
  loopbackMicros: 50,
  sameZoneMicros: 250,
  crossZoneMicros: 700,
  jitterMicros: 100,
  lossPerMillion: 0,
};

/** Topics by name with their numbers of partitions. */
export type Topics = Readonly<Record<string, number>>;

/** Programs by file name on three brokers; all of them are started at once. Nothing has run yet. */
export function programsOnACluster(files: Readonly<Record<string, string>>, topics: Topics = {}) {
  const cluster = new KafkaCluster({
    seed: 7,
    brokers: [1, 2, 3].map((id) => ({ id, zone: `zone-${id}` })),
    brokerEntries: new Map(),
    network: NETWORK,
    topics: Object.entries(topics).map(([name, partitions]) => ({
      name,
      partitions,
      replicationFactor: 3,
      configs: new Map(),
    })),
  });
  const clients = new KafkaClients(cluster, () => programs);
  const programs: Programs = new Programs(cluster, clients, compileProgram);
  cluster.clientListener = clients;
  const nodes = new Map<string, number>();
  for (const [file, text] of Object.entries(files)) {
    nodes.set(file, programs.start({ file, text, zone: 'zone-1', startMs: 0, client: 'auto' }));
  }
  return {
    cluster,
    programs,
    node: (file: string) => nodes.get(file) ?? -1,
    /** Lets so many seconds go by. */
    run: (seconds: number) => cluster.simulation.runUntil(cluster.simulation.now + seconds * 1_000_000),
    /** What a program has printed, line by line. */
    printed: (file: string) =>
      programs
        .console()
        .filter(({ program }) => program === file)
        .map(({ text }) => text),
  };
}

/** What one program prints on a cluster within half a minute, and how it ends. */
export function outcomeOnACluster(file: string, text: string, topics: Topics = {}) {
  const run = programsOnACluster({ [file]: text }, topics);
  run.run(30);
  const [line] = run.programs.lines();
  return { printed: run.printed(file), state: line?.state, exitCode: line?.exitCode };
}
