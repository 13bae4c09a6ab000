import { expect, it } from 'vitest';
import { completeRunDocument } from '../../src/scenario/parse-run-document';
import { Session } from '../../src/session/session';
import { compileProgram } from '../../src/snippets/compile-program';

const second = 1_000_000;

/** A session of three brokers, a producer and two consumers of a group, with these settings of theirs. */
function opened(settings: { broker?: object; producer?: object; consumer?: object }, topic = 't') {
  const read = completeRunDocument({
    scenario: {
      brokerConfig: settings.broker ?? {},
      topics: [{ name: 't', partitions: 3, replicationFactor: 3 }],
      workloads: [
        {
          kind: 'producer',
          name: 'writer',
          topic,
          ratePerSecond: 50,
          keys: 3,
          config: settings.producer ?? {},
        },
        {
          kind: 'consumer',
          name: 'reader',
          group: 'g',
          topics: [topic],
          members: 2,
          config: settings.consumer ?? {},
        },
      ],
    },
  });
  if (read.kind === 'faults') throw new Error(read.faults.map(({ message }) => message).join(' '));
  const session = new Session(compileProgram);
  expect(session.open({ document: read.document }).faults).toEqual([]);
  return session;
}

/** How many records the group had read after ten seconds. */
function readIn10Seconds(session: Session): number {
  session.run.seek(10 * second);
  return [...session.run.world.cluster.committedOffsets('g').values()].reduce(
    (sum, offset) => sum + offset,
    0,
  );
}

it.each([
  ['heartbeats without a pause', { consumer: { 'heartbeat.interval.ms': '0' } }],
  ['a time to connect below nothing', { consumer: { 'socket.connection.setup.timeout.max.ms': '-1' } }],
  ['no backoff at all', { producer: { 'retry.backoff.ms': '0', 'reconnect.backoff.ms': '0' } }],
  ['fetches that never wait', { consumer: { 'fetch.max.wait.ms': '0' } }],
  ['no batches', { producer: { 'batch.size': '0', 'linger.ms': '0' } }],
])('a cluster runs on with %s', (_, settings) => {
  const session = opened(settings);
  session.run.seek(10 * second);
  expect(session.run.now).toBe(10 * second);
  expect(session.run.frontierEvents).toBeLessThan(400_000);
});

it('refuses a topic of more partitions than Kafka makes at once, and goes on', () => {
  const session = opened({ broker: { 'num.partitions': '2147483647' } }, 'another');
  expect(readIn10Seconds(session)).toBe(0);
  expect(session.run.world.cluster.registry.topic('another')).toBeUndefined();
});

it('says so when time does not go on', () => {
  const { run } = opened({});
  const { simulation } = run.world;
  const circle = simulation.handle('circle', (node) => simulation.schedule(0, node, circle));
  simulation.schedule(second, 0, circle);
  expect(() => run.seek(2 * second)).toThrow(/^Time goes on: 1000\d{3} events ran in one moment\.$/);
});
