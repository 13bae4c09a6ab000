import { describe, expect, it } from 'vitest';
import { exactlyOnceScenario } from '../src/content/exactly-once';
import { restoreCheckpoint, takeCheckpoint } from '../src/engine/checkpoint';
import { KafkaClients } from '../src/platforms/kafka/clients/kafka-clients';
import { KafkaCluster } from '../src/platforms/kafka/cluster';
import { compileProgram } from '../src/snippets/compile-program';
import { Programs } from '../src/snippets/programs';
import { counted } from './programs/committed-records';

/** The first program of a run has the library read, which on a busy machine takes some seconds. */
const PATIENT_MS = 60_000;

const SECOND = 1_000_000;

/** The scenario of the template, running. */
function started(seed: number) {
  const { brokers, network, topics, programs: files } = exactlyOnceScenario;
  const cluster = new KafkaCluster({
    seed,
    brokers,
    brokerEntries: new Map(),
    network: {
      loopbackMicros: 50,
      sameZoneMicros: network.sameZoneMs * 1000,
      crossZoneMicros: network.crossZoneMs * 1000,
      jitterMicros: network.jitterMs * 1000,
      lossPerMillion: 0,
    },
    topics: topics.map((topic) => ({ ...topic, configs: new Map(Object.entries(topic.config)) })),
  });
  const clients = new KafkaClients(cluster, () => programs);
  const programs: Programs = new Programs(cluster, clients, compileProgram);
  cluster.clientListener = clients;
  const nodes = files.map((file) => programs.start(file));
  const printed = (file: string) =>
    programs
      .console()
      .filter(({ program }) => program === file)
      .map(({ text }) => text);
  return { cluster, programs, pipeline: nodes[1] as number, printed };
}

/** Whether some invoices are written that do not count yet. */
function hasOpenTransaction({ registry, metadata, replicas }: KafkaCluster): boolean {
  return (registry.topic('invoices')?.partitions ?? []).some((partition) => {
    const leader = metadata.partitionAt(partition, metadata.endOffset)?.leader as number;
    return (replicas.read(replicas.number(leader, partition)).transactions?.open.length ?? 0) > 0;
  });
}

describe('the pipeline that works exactly once', () => {
  const everyOrderOnce = (cluster: KafkaCluster) => {
    const invoices = counted(cluster, 'invoices');
    for (let order = 1; order <= 300; order++) {
      expect([order, invoices.get(`invoice for order ${order}`)]).toEqual([order, 1]);
    }
    expect(invoices.size).toBe(300);
  };

  it.each([1, 2, 3])('does, though its process is killed: seed %i', { timeout: PATIENT_MS }, (seed) => {
    const { cluster, programs, pipeline, printed } = started(seed);
    for (const second of [8.3, 17.1, 26.9]) {
      cluster.simulation.runUntil((second + seed * 0.13) * SECOND);
      while (!hasOpenTransaction(cluster)) cluster.simulation.runUntil(cluster.simulation.now + 1000);
      cluster.crash(pipeline);
      programs.crashed(pipeline);
      cluster.simulation.runUntil(cluster.simulation.now + SECOND);
      programs.restart(pipeline);
    }
    cluster.simulation.runUntil(90 * SECOND);
    everyOrderOnce(cluster);
    expect(printed('Audit.java').filter((line) => line.startsWith('twice'))).toEqual([]);
    expect(printed('Audit.java')).toContain('300 invoices');
    const { facts, kinds, texts } = cluster.simulation.trace;
    const reasons = new Set<string>();
    for (let seq = 0; seq < facts.length; seq++) {
      if (kinds[facts.columns.kind.at(seq)]?.name !== 'TransactionPrepared') continue;
      reasons.add(texts.text(facts.columns.c.at(seq)));
    }
    expect([...reasons]).toContain('another producer began with the same transactional id');
  });

  it.each([4, 5])('does, though brokers are killed: seed %i', { timeout: PATIENT_MS }, (seed) => {
    const { cluster, printed } = started(seed);
    for (const [second, brokerId] of [
      [9.1, 1],
      [24.7, 2],
      [40.2, 3],
    ] as const) {
      cluster.simulation.runUntil((second + seed * 0.17) * SECOND);
      const node = cluster.brokerNodes.get(brokerId) as number;
      cluster.crash(node);
      cluster.simulation.runUntil((second + 6) * SECOND);
      cluster.restart(node);
    }
    cluster.simulation.runUntil(120 * SECOND);
    everyOrderOnce(cluster);
    expect(printed('Audit.java').filter((line) => line.startsWith('twice'))).toEqual([]);
  });

  it('goes the same way again from any checkpoint', { timeout: PATIENT_MS }, () => {
    const { cluster, printed } = started(6);
    const { simulation } = cluster;
    simulation.runUntil(9 * SECOND);
    cluster.crash(cluster.brokerNodes.get(2) as number);
    const checkpoints = [9.5, 14.2, 19.7, 25].map((second) => {
      simulation.runUntil(second * SECOND);
      return takeCheckpoint(simulation);
    });
    const end = () => {
      simulation.runUntil(35 * SECOND);
      return { fingerprint: simulation.trace.fingerprint(), lines: printed('Invoices.java').length };
    };
    const first = end();
    expect(first.lines).toBeGreaterThan(10);
    for (const checkpoint of [...checkpoints].reverse()) {
      restoreCheckpoint(simulation, checkpoint);
      expect(end()).toEqual(first);
    }
  });
});
