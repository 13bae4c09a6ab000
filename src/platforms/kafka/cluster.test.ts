import { describe, expect, it } from 'vitest';
import { restoreCheckpoint, takeCheckpoint } from '../../engine/checkpoint';
import { KafkaCluster } from './cluster';
import { API, type ProduceResponse } from './protocol/messages';
import { sentence } from './sentences';

const network = {
  loopbackMicros: 50,
  sameZoneMicros: 250,
  crossZoneMicros: 20_000,
  jitterMicros: 0,
  lossPerMillion: 0,
};

/** Three brokers 20 ms apart, a topic with one partition on all of them, and a bare client to send with. */
function threeBrokers(seed = 42) {
  const cluster = new KafkaCluster({
    seed,
    brokers: [1, 2, 3].map((id) => ({ id, zone: `zone ${id}` })),
    brokerEntries: new Map(),
    network,
    topics: [{ name: 'orders', partitions: 1, replicationFactor: 3, configs: new Map() }],
  });
  const answers: ProduceResponse['partitions'][number][] = [];
  cluster.clientListener = {
    response: (_node, _peer, _api, body) => {
      answers.push(...(body as unknown as ProduceResponse).partitions);
    },
    disconnected: () => {},
    ready: () => {},
  };
  const client = cluster.simulation.addNode('client', 'producer', 'zone 1');
  const leader = () => cluster.metadata.partitionAt(0, cluster.metadata.endOffset)?.leader ?? -1;
  const send = (acks: number) => {
    const firstRecord = cluster.records.addRecord(null, new Uint8Array([1]), [], cluster.epochMs);
    const batch = {
      firstRecord,
      recordCount: 1,
      sizeBytes: 70,
      maxTimestampMs: cluster.epochMs,
      producerId: -1,
      producerEpoch: -1,
      baseSequence: -1,
    };
    const peer = cluster.brokerNodes.get(leader()) as number;
    const request = { acks, timeoutMs: 30_000, transaction: null, partitions: [{ partition: 0, batch }] };
    cluster.networkClient.send(client, peer, API.Produce, request, 30_000);
  };
  const replica = (brokerId: number) => cluster.replicas.read(cluster.replicas.number(brokerId, 0));
  const story = () => {
    const { trace, nodes } = cluster.simulation;
    const vocabulary = {
      trace,
      registry: cluster.registry,
      nodeName: (node: number) => nodes.read(node).name,
    };
    const lines = [];
    for (let seq = 0; seq < trace.length; seq++) {
      if (trace.kinds[trace.facts.columns.kind.at(seq)]?.notable) lines.push(sentence(vocabulary, seq));
    }
    return lines;
  };
  return { cluster, answers, send, leader, replica, story };
}

const ms = 1000;

describe('a cluster of three brokers', () => {
  it('replicates what it acknowledges with acks=all before it answers', () => {
    const { cluster, answers, send, leader, replica } = threeBrokers();
    cluster.simulation.runUntil(1000 * ms);
    send(-1);
    while (answers.length === 0) cluster.simulation.step(Number.MAX_SAFE_INTEGER);
    expect(answers[0]).toMatchObject({ errorCode: 0, baseOffset: 0 });
    expect([1, 2, 3].map((id) => replica(id).logEndOffset)).toEqual([1, 1, 1]);
    expect(replica(leader()).highWatermark).toBe(1);
  });

  it('loses an acks=1 record when the leader dies before a follower fetched it', () => {
    const { cluster, answers, send, leader, replica, story } = threeBrokers();
    cluster.simulation.runUntil(1000 * ms);
    const old = leader();
    for (let i = 0; i < 3; i++) send(1);
    while (answers.length < 3) cluster.simulation.step(Number.MAX_SAFE_INTEGER);
    cluster.crash(cluster.brokerNodes.get(old) as number);
    const crashedAt = cluster.simulation.now;
    while (leader() === old) cluster.simulation.step(Number.MAX_SAFE_INTEGER);
    const silentMs = (cluster.simulation.now - crashedAt) / ms;
    expect(silentMs).toBeGreaterThan(7000);
    expect(silentMs).toBeLessThan(10_200);
    cluster.simulation.runUntil(cluster.simulation.now + 1000 * ms);
    cluster.restart(cluster.brokerNodes.get(old) as number);
    cluster.simulation.runUntil(cluster.simulation.now + 5000 * ms);
    expect(story()).toMatchInlineSnapshot(`
      [
        "Topic orders created: 1 partition, replication factor 3",
        "broker 2 crashed",
        "broker 1 was disconnected from broker 2",
        "broker 3 was disconnected from broker 2",
        "client was disconnected from broker 2",
        "The controller fenced broker 2: no heartbeat for a session",
        "broker 3 was elected to lead orders-0, leader epoch 1, ISR 3, 1",
        "broker 2 was started again",
        "The controller unfenced broker 2",
        "broker 2 truncated orders-0 to offset 1: it had come to 3",
        "The ISR of orders-0 grew to 3, 1, 2",
      ]
    `);
    expect(replica(old).logEndOffset).toBe(replica(leader()).logEndOffset);
    expect(cluster.metadata.partitionAt(0, cluster.metadata.endOffset)?.isr).toContain(old);
  });

  it('does not tell of a missing heartbeat when a broker stops in order', () => {
    const { cluster, leader, story } = threeBrokers();
    cluster.simulation.runUntil(1000 * ms);
    cluster.stop(cluster.brokerNodes.get(leader()) as number);
    cluster.simulation.runUntil(5000 * ms);
    const fenced = story().filter((line) => line.includes('fenced'));
    expect(fenced).toEqual([expect.stringMatching(/^The controller fenced broker \d: it stops in order$/)]);
  });

  it('is the same again from a checkpoint', () => {
    const { cluster, send } = threeBrokers();
    cluster.simulation.runUntil(1000 * ms);
    const checkpoint = takeCheckpoint(cluster.simulation);
    const goOn = () => {
      send(1);
      cluster.simulation.runUntil(20_000 * ms);
      return cluster.simulation.trace.fingerprint();
    };
    const first = goOn();
    restoreCheckpoint(cluster.simulation, checkpoint);
    expect(goOn()).toBe(first);
  });
});
