import { describe, expect, it } from 'vitest';
import { PollingConsumers } from '../testing/polling-consumers';
import {
  answered,
  factsOf,
  type ScriptedWorld,
  scriptedWorld,
  settings,
  textRecord,
} from '../testing/scripted-world';

const MODERN = { 'group.id': 'g', 'group.protocol': 'consumer', 'auto.offset.reset': 'earliest' };

function world(partitions = 4) {
  return scriptedWorld({
    topics: [{ name: 't', partitions, replicationFactor: 3, configs: new Map() }],
  });
}

/** What consumers were told, without the time. */
function told(consumers: PollingConsumers): string[] {
  return consumers.news().map((line) => line.slice(line.indexOf(' ') + 1));
}

function send(at: ScriptedWorld, partition: number, value: string): void {
  const producer = answered(at.clients.createProducer(at.host, settings(), '4.3')) as number;
  at.clients.send(producer, textRecord('t', null, value, partition), 1);
}

function partitionsIn(lines: readonly string[], name: string, what: string): string[] {
  const line = lines.find((each) => each.startsWith(`${name} ${what}`)) ?? '';
  return line.replace(/^.*\[|\]$/g, '').split(' ');
}

describe('the consumer protocol', () => {
  it('assigns a lonely member everything with its first heartbeat, without an initial delay', () => {
    const at = world();
    const consumers = new PollingConsumers(at);
    consumers.start('A', ['t'], MODERN);
    consumers.run(1000);
    expect(consumers.news()).toEqual(['0 A assigned [t-0 t-1 t-2 t-3]']);
    expect(factsOf(at, 'GroupStable')).toEqual([expect.stringContaining('generation=2 members=1')]);
  });

  it('moves half of the partitions one by one: they are given up first, and nobody stops for the rest', () => {
    const at = world();
    const consumers = new PollingConsumers(at);
    consumers.start('A', ['t'], MODERN);
    consumers.run(3000);
    told(consumers);
    consumers.start('B', ['t'], MODERN);
    consumers.run(15_000);
    const lines = told(consumers);
    const given = partitionsIn(lines, 'A', 'revoked');
    expect(given.length).toBe(2);
    expect(lines.filter((line) => line.startsWith('B assigned')).at(-1)).toBe(
      `B assigned [${given.join(' ')}]`,
    );
    expect(lines.filter((line) => line.startsWith('A revoked')).length).toBe(1);
    send(at, 0, 'x');
    consumers.run(500);
    expect(told(consumers).join()).toMatch(/t-0@0=x/);
  });

  it('commits with its member epoch, and goes on where the group was', () => {
    const at = world(1);
    const consumers = new PollingConsumers(at);
    send(at, 0, 'x');
    const client = consumers.start('A', ['t'], MODERN);
    consumers.run(1000);
    expect(told(consumers)).toEqual(['A assigned [t-0]', 'A t-0@0=x']);
    expect(answered(at.clients.groupMetadata(client))).toMatchObject({ generationId: 2 });
    consumers.close('A');
    consumers.run(500);
    consumers.start('B', ['t'], MODERN);
    consumers.run(1000);
    expect(told(consumers)).toEqual(['A revoked [t-0]', 'A closed', 'B assigned [t-0]']);
  });

  it('gives the partitions of a member that leaves to the others at their next heartbeat', () => {
    const at = world(2);
    const consumers = new PollingConsumers(at);
    consumers.start('A', ['t'], MODERN);
    consumers.start('B', ['t'], MODERN);
    consumers.run(20_000);
    told(consumers);
    consumers.close('B');
    consumers.run(10_000);
    const lines = told(consumers);
    expect(lines.slice(0, 2)).toEqual([expect.stringMatching(/^B revoked \[t-\d\]$/), 'B closed']);
    expect(lines.at(-1)).toMatch(/^A assigned \[t-\d\]$/);
  });

  it('loses everything when the program does not poll in time, and joins anew with the next poll', () => {
    const at = world(1);
    const consumers = new PollingConsumers(at);
    const client = consumers.start('A', ['t'], { ...MODERN, 'max.poll.interval.ms': '5000' });
    consumers.run(2000);
    expect(told(consumers)).toEqual(['A assigned [t-0]']);
    consumers.stall('A');
    consumers.run(8000);
    expect(factsOf(at, 'MemberLeft').length).toBe(1);
    expect(at.clients.poll(client, 100, false, 1)).toMatchObject({
      value: { step: 'callback', callback: 'lost', partitions: [{ topic: 't', partition: 0 }] },
    });
  });

  it('refuses a second member with the instance id of a living one, and lets it in when that one is away', () => {
    const at = world(1);
    const consumers = new PollingConsumers(at);
    const entries = { ...MODERN, 'group.instance.id': 'i' };
    consumers.start('A', ['t'], entries);
    consumers.run(2000);
    consumers.start('B', ['t'], entries);
    consumers.run(2000);
    expect(told(consumers)).toEqual([
      'A assigned [t-0]',
      expect.stringMatching(
        /^B UnreleasedInstanceIdException: Static member \S+ with instance id i cannot join/,
      ),
    ]);
    consumers.close('A');
    consumers.run(1000);
    consumers.start('C', ['t'], entries);
    consumers.run(2000);
    expect(told(consumers)).toEqual(['A revoked [t-0]', 'A closed', 'C assigned [t-0]']);
    expect(factsOf(at, 'RebalanceStarted').length).toBe(1);
  });

  it('keeps its epochs and assignments when the coordinator moves to another broker', () => {
    const at = world(2);
    const consumers = new PollingConsumers(at);
    consumers.start('A', ['t'], MODERN);
    consumers.run(3000);
    told(consumers);
    const [joined = ''] = factsOf(at, 'MemberJoined');
    const broker = [...at.cluster.brokerNodes.values()].find(
      (node) => joined.split(' ')[1] === at.cluster.simulation.nodes.read(node).name,
    );
    at.cluster.crash(broker as number);
    consumers.run(30_000);
    expect(told(consumers)).toEqual([]);
    send(at, 1, 'y');
    consumers.run(2000);
    expect(told(consumers)).toEqual(['A t-1@0=y']);
  });

  it('follows a regular expression that the coordinator looks at', () => {
    const at = world(1);
    const consumers = new PollingConsumers(at);
    consumers.startWith('A', MODERN, (client) => at.clients.subscribeRemotePattern(client, 't|u.*', true));
    consumers.run(8000);
    // The coordinator looks at the expression after it has let the member in.
    expect(told(consumers)).toEqual(['A assigned []', 'A assigned [t-0]']);
    const admin = answered(at.clients.createAdmin(at.host, settings())) as number;
    at.clients.createTopics(
      admin,
      [{ name: 'us', partitions: 1, replicationFactor: 1, configs: new Map() }],
      9,
    );
    consumers.run(25_000);
    expect(told(consumers)).toEqual(['A assigned [us-0]']);
  });
});
