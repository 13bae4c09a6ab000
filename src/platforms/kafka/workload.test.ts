import { describe, expect, it } from 'vitest';
import { type Checkpoint, cutFuture, restoreCheckpoint, takeCheckpoint } from '../../engine/checkpoint';
import {
  countFacts,
  factsOf,
  type ScriptedWorld,
  scriptedWorld,
  type WorldOptions,
} from './clients/testing/scripted-world';
import { FACTS } from './trace';
import { type ConsumerWorkload, type ProducerWorkload, Workloads } from './workload';

const producer: ProducerWorkload = {
  kind: 'producer',
  name: 'orders',
  zone: 'a',
  topic: 't',
  ratePerSecond: 200,
  keys: 10,
  valueSizeBytes: 100,
  config: {},
};

const consumer: ConsumerWorkload = {
  kind: 'consumer',
  name: 'billing',
  zone: 'a',
  group: 'g',
  topics: ['t'],
  members: 2,
  processingMicros: 100,
  config: {},
};

function workloadWorld(options: WorldOptions = {}) {
  const owned: { by: Workloads | null } = { by: null };
  const world = scriptedWorld(options, (host) => (host === world.host ? null : owned.by));
  const workloads = new Workloads(world.cluster, world.clients);
  owned.by = workloads;
  return { world, workloads, simulation: world.cluster.simulation };
}

/** How many records the facts of a kind cover, and up to which offset of each partition. */
function covered(world: ScriptedWorld, name: 'RecordsAcknowledged' | 'RecordsConsumed'): Map<number, number> {
  const { trace } = world.cluster.simulation;
  const { kind, a, b, c } = trace.facts.columns;
  const next = new Map<number, number>();
  for (let seq = 0; seq < trace.length; seq++) {
    if (kind.at(seq) !== FACTS[name]) continue;
    const partition = a.at(seq);
    if (b.at(seq) !== (next.get(partition) ?? 0)) throw new Error(`A gap or a double in fact ${seq}.`);
    next.set(partition, c.at(seq) + 1);
  }
  return next;
}

function sum(counts: ReadonlyMap<number, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

describe('Workloads', () => {
  it('sends at its rate, and a group of two reads everything once and in order', () => {
    const { world, workloads } = workloadWorld();
    expect(workloads.start({ ...consumer, config: { 'auto.offset.reset': 'earliest' } })).toBeNull();
    expect(workloads.start(producer)).toBeNull();
    world.run(10_000);
    const sent = sum(covered(world, 'RecordsAcknowledged'));
    const read = sum(covered(world, 'RecordsConsumed'));
    expect(sent).toBeGreaterThan(1900);
    expect(sent).toBeLessThan(2010);
    expect(sent - read).toBeLessThan(50);
    expect(countFacts(world, 'PartitionsAssigned')).toBe(2);
  });

  it('gives up what its client throws', () => {
    const { workloads } = workloadWorld();
    expect(workloads.start({ ...producer, config: { acks: 'some' } })?.className).toBe(
      'org.apache.kafka.common.config.ConfigException',
    );
  });

  it('leaves the group when it is stopped, and comes back when it is started again', () => {
    const { world, workloads, simulation } = workloadWorld();
    workloads.start({ ...consumer, members: 1 });
    world.run(2000);
    const host = simulation.nodes.length - 2;
    expect(simulation.nodes.read(host).name).toBe('billing');
    workloads.stop(host);
    world.run(1000);
    expect(countFacts(world, 'MemberLeft')).toBe(1);
    expect(simulation.nodes.read(host).status).toBe('down');
    workloads.restart(host);
    world.run(2000);
    expect(countFacts(world, 'PartitionsAssigned')).toBe(2);
  });

  it('ends with an exit code when its client throws', () => {
    const { world, workloads } = workloadWorld();
    workloads.start({ ...consumer, members: 1, config: { 'auto.offset.reset': 'none' } });
    world.run(2000);
    expect(factsOf(world, 'ProgramEnded').map((line) => line.split(' ').slice(1).join(' '))).toEqual([
      'billing exitCode=1',
    ]);
  });

  it('goes the same way again from any checkpoint, a crash in between included', () => {
    const { world, workloads, simulation } = workloadWorld();
    workloads.start(consumer);
    workloads.start({ ...producer, ratePerSecond: 40 });
    const checkpoints: Checkpoint[] = [];
    for (let i = 0; i < 10; i++) {
      checkpoints.push(takeCheckpoint(simulation));
      world.run(700);
    }
    const fingerprint = simulation.trace.fingerprint();
    for (const checkpoint of [checkpoints[8], checkpoints[1], checkpoints[4]] as Checkpoint[]) {
      restoreCheckpoint(simulation, checkpoint);
      simulation.runUntil(7_000_000);
      expect(simulation.trace.fingerprint()).toBe(fingerprint);
    }
    restoreCheckpoint(simulation, checkpoints[5] as Checkpoint);
    cutFuture(simulation);
    world.cluster.crash(world.cluster.brokerNodes.get(1) as number);
    const forked = takeCheckpoint(simulation);
    world.run(20_000);
    const other = simulation.trace.fingerprint();
    restoreCheckpoint(simulation, forked);
    world.run(20_000);
    expect(simulation.trace.fingerprint()).toBe(other);
    expect(other).not.toBe(fingerprint);
    expect(sum(covered(world, 'RecordsAcknowledged'))).toBeGreaterThan(800);
  });
});
