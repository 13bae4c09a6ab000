import { readFileSync } from 'node:fs';
import { KafkaClients } from '../../src/platforms/kafka/clients/kafka-clients';
import { KafkaCluster } from '../../src/platforms/kafka/cluster';
import { compileProgram } from '../../src/snippets/compile-program';
import { Programs } from '../../src/snippets/programs';

/** The first program of a run has the library read, which on a busy machine takes some seconds. */
export const PATIENT_MS = 60_000;

const internal = { partitions: 50, replicationFactor: 3 };

/** The program of a recording on the cluster of the recording, whose coordinators have their topics already. */
export function tellStory(className: string, storyPartitions: number, seed: number, seconds: number) {
  const cluster = new KafkaCluster({
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
    topics: [
      { name: 'story', partitions: storyPartitions, replicationFactor: 3, configs: new Map() },
      { name: '__consumer_offsets', ...internal, configs: new Map() },
      { name: '__transaction_state', ...internal, configs: new Map([['min.insync.replicas', '2']]) },
    ],
  });
  const clients = new KafkaClients(cluster, () => programs);
  const programs: Programs = new Programs(cluster, clients, compileProgram);
  cluster.clientListener = clients;
  const file = `${className}.java`;
  const text = readFileSync(`test/programs/java/${file}`, 'utf8');
  programs.start({ file, text, zone: 'z', startMs: seed * 700, client: '4.3' });
  cluster.simulation.runUntil(seconds * 1_000_000);
  return { cluster, printed: programs.console().map((line) => line.text) };
}
