import { describe, expect, it } from 'vitest';
import { PollingConsumers } from '../testing/polling-consumers';
import { factsOf, type ScriptedWorld, scriptedWorld } from '../testing/scripted-world';

const CLASSIC = { 'group.id': 'g' };
const COOPERATIVE = {
  ...CLASSIC,
  'partition.assignment.strategy': 'org.apache.kafka.clients.consumer.CooperativeStickyAssignor',
};
const CONSUMER = { ...CLASSIC, 'group.protocol': 'consumer' };

type Entries = Readonly<Record<string, string>>;

function scene(brokerEntries: Entries = {}) {
  const world = scriptedWorld({
    brokerEntries: new Map([['group.initial.rebalance.delay.ms', '100'], ...Object.entries(brokerEntries)]),
  });
  const consumers = new PollingConsumers(world);
  const start = (name: string, entries: Entries) =>
    consumers.start(name, ['t'], { ...entries, 'client.id': name });
  /** What everybody was told since, without the time. */
  const told = () => consumers.news().map((line) => line.slice(line.indexOf(' ') + 1));
  return { world, consumers, start, told };
}

/** The group `g` in a line: type, state, generation or epoch, and how many partitions each member has. */
function groupOf({ cluster }: ScriptedWorld): string {
  const brokers = [...cluster.brokerNodes.values()].map((node) => cluster.indexOfNode(node));
  const shown = brokers
    .flatMap((broker) => cluster.brokerParts.coordinator.groups(broker))
    .map(({ type, state, generation, members }) => {
      const sizes = members.map(({ clientId, assignment }) => `${clientId}:${assignment.length}`);
      return [type, state, generation, ...sizes.sort()].join(' ');
    });
  return shown.join(' / ');
}

/** Why members have left, in their order. */
function goneBecause(world: ScriptedWorld): string[] {
  return factsOf(world, 'MemberLeft').map((line) => line.replace(/^.* reason=/, ''));
}

describe('a group that goes over to the other protocol', () => {
  it('is a consumer group as soon as a member of the consumer protocol joins; its classic members go on', () => {
    const { world, consumers, start, told } = scene();
    start('A', CLASSIC);
    consumers.run(3000);
    expect(groupOf(world)).toBe('classic Stable 1 A:3');
    start('B', CONSUMER);
    consumers.run(9000);
    expect(groupOf(world)).toBe('consumer Stable 2 A:2 B:1');
    const [first, ...then] = told();
    expect(first).toBe('A assigned [t-0 t-1 t-2]');
    expect(then).toEqual([
      'B assigned []',
      'A revoked [t-0 t-1 t-2]',
      'A assigned [t-0 t-1]',
      'B assigned [t-2]',
    ]);
    expect(factsOf(world, 'MemberLeft')).toEqual([]);
  });

  it('lets a cooperative member give up only what the others get', () => {
    const { world, consumers, start, told } = scene();
    start('A', COOPERATIVE);
    consumers.run(3000);
    told();
    start('B', CONSUMER);
    consumers.run(9000);
    expect(told()).toEqual([
      'B assigned []',
      'A revoked [t-2]',
      'A assigned []',
      'A assigned []',
      'B assigned [t-2]',
    ]);
    expect(groupOf(world)).toBe('consumer Stable 2 A:2 B:1');
  });

  it('takes classic members in as a consumer group, and is a classic group again without the last of the others', () => {
    const { world, consumers, start, told } = scene();
    start('A', CONSUMER);
    consumers.run(2000);
    start('B', CLASSIC);
    consumers.run(12_000);
    expect(groupOf(world)).toBe('consumer Stable 3 A:2 B:1');
    told();
    consumers.close('A');
    consumers.run(12_000);
    expect(groupOf(world)).toBe('classic Stable 4 B:3');
    expect(factsOf(world, 'RebalanceStarted').at(-1)).toContain('Downgrade group from consumer to classic');
    start('C', CLASSIC);
    consumers.run(8000);
    expect(groupOf(world)).toMatch(/^classic Stable 5 B:\d C:\d$/);
  });

  it('is read back by the next coordinator with members of both protocols', () => {
    const { world, consumers, start, told } = scene();
    start('A', CLASSIC);
    start('B', CONSUMER);
    consumers.run(15_000);
    const before = groupOf(world);
    told();
    const { cluster } = world;
    const coordinator = [...cluster.brokerNodes.values()].find(
      (node) => cluster.brokerParts.coordinator.groups(cluster.indexOfNode(node)).length > 0,
    );
    cluster.crash(coordinator as number);
    consumers.run(30_000);
    expect(groupOf(world)).toBe(before);
    expect(told().filter((line) => line.includes('lost'))).toEqual([]);
  });

  it('loses a classic member that polls too rarely: it leaves by itself, before the coordinator puts it out', () => {
    const { world, consumers, start } = scene();
    start('A', { ...CLASSIC, 'session.timeout.ms': '6000', 'max.poll.interval.ms': '20000' });
    start('B', CONSUMER);
    consumers.run(15_000);
    expect(groupOf(world)).toBe('consumer Stable 3 A:1 B:2');
    consumers.stall('A');
    start('C', CONSUMER);
    consumers.run(40_000);
    expect(groupOf(world)).toMatch(/^consumer Stable \d B:\d C:\d$/);
    expect(goneBecause(world)).toEqual(['consumer poll timeout has expired.']);
  });

  // The time to join again begins when a heartbeat is told to.
  it.each([
    ['does not join again after it was told to', 'did not join in time', '45000', '20000', 3500],
    ['is not heard of for its session', 'session timed out', '6000', '300000', 0],
  ])('puts a classic member out that stands still and %s', (_, reason, session, interval, pauseAfterMs) => {
    const { world, consumers, start } = scene();
    const client = start('A', {
      ...CLASSIC,
      'session.timeout.ms': session,
      'max.poll.interval.ms': interval,
    });
    start('B', CONSUMER);
    consumers.run(15_000);
    expect(groupOf(world)).toBe('consumer Stable 3 A:1 B:2');
    consumers.stall('A');
    start('C', CONSUMER);
    consumers.run(pauseAfterMs);
    world.cluster.simulation.setStatus(client, 'paused');
    consumers.run(40_000);
    expect(groupOf(world)).toMatch(/^consumer Stable \d B:\d C:\d$/);
    expect(goneBecause(world)).toEqual([reason]);
  });

  it('takes no classic member into a consumer group when migration is disabled', () => {
    const { consumers, start, told } = scene({ 'group.consumer.migration.policy': 'disabled' });
    start('A', CONSUMER);
    consumers.run(2000);
    start('B', CLASSIC);
    consumers.run(2000);
    expect(told()[1]).toMatch(/^B InconsistentGroupProtocolException/);
  });

  it('stays a consumer group without downgrade; nobody computes a target until somebody joins, as in 4.3.1', () => {
    const { world, consumers, start } = scene({ 'group.consumer.migration.policy': 'upgrade' });
    start('A', CONSUMER);
    start('B', CLASSIC);
    consumers.run(15_000);
    consumers.close('A');
    consumers.run(12_000);
    expect(groupOf(world)).toMatch(/^consumer Assigning 4 B:\d$/);
    start('C', CLASSIC);
    consumers.run(15_000);
    expect(groupOf(world)).toMatch(/^consumer Stable 5 B:\d C:\d$/);
  });

  it('does not upgrade when that is disabled, and says why', () => {
    const { consumers, start, told } = scene({ 'group.consumer.migration.policy': 'downgrade' });
    start('A', CLASSIC);
    consumers.run(2000);
    start('B', CONSUMER);
    consumers.run(2000);
    expect(told()[1]).toBe(
      'B GroupIdNotFoundException: Cannot upgrade classic group g to consumer group because online upgrade is disabled.',
    );
  });
});
