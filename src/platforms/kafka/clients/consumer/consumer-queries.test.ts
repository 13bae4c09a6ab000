import { describe, expect, it } from 'vitest';
import type { ClientAnswer } from '../client-api';
import { PollingConsumers } from '../testing/polling-consumers';
import {
  answered,
  factsOf,
  type ScriptedWorld,
  scriptedWorld,
  settings,
  textRecord,
} from '../testing/scripted-world';

let nextToken = 1;

/** What an operation comes to after at most a minute. */
function outcome(world: ScriptedWorld, call: (token: number) => ClientAnswer): unknown {
  const token = nextToken++;
  let answer = call(token);
  for (let ms = 0; answer.kind === 'wait' && ms < 60_000; ms += 10) {
    world.run(10);
    answer = world.answers.get(token)?.answer ?? answer;
  }
  return answer.kind === 'throw' ? answer.exception.message : answered(answer);
}

function started(entries: Readonly<Record<string, string>> = {}) {
  const world = scriptedWorld();
  const client = answered(world.clients.createConsumer(world.host, settings(entries), '4.3')) as number;
  return { world, client, clients: world.clients };
}

/** Sends records to partition 0 of `t`, one a second. */
function produce(world: ScriptedWorld, count: number): void {
  const producer = answered(world.clients.createProducer(world.host, settings(), '4.3')) as number;
  for (let i = 0; i < count; i++) {
    world.clients.send(producer, textRecord('t', null, `v${i}`, 0), nextToken++);
    world.run(1000);
  }
}

const T0 = { topic: 't', partition: 0 };

describe('questions to a consumer', () => {
  it('finds the first offset at or after a time, and none after the last record', () => {
    const { world, client, clients } = started();
    const before = world.cluster.epochMs + Math.floor(world.cluster.simulation.now / 1000);
    produce(world, 3);
    const times = [0, before + 1500, before + 10_000].map((timestampMs) => ({ ...T0, timestampMs }));
    const found = times.map((time) =>
      outcome(world, (token) => clients.offsetsForTimes(client, [time], null, token)),
    );
    expect(found).toMatchObject([[{ offset: 0, leaderEpoch: 0 }], [{ offset: 2 }], [null]]);
  });

  it('refuses a time before 1970 in the words of the client', () => {
    const { world, client, clients } = started();
    const answer = outcome(world, (token) =>
      clients.offsetsForTimes(client, [{ ...T0, timestampMs: -1 }], null, token),
    );
    expect(answer).toBe('The target time for partition t-0 is -1. The target time cannot be negative.');
  });

  it('answers nothing when it may take no time, and gives up after its time otherwise', () => {
    const { world, client, clients } = started();
    expect(outcome(world, (token) => clients.endOffsets(client, [T0], token, 0))).toEqual([null]);
    const unknown = { topic: 'nowhere', partition: 9 };
    expect(outcome(world, (token) => clients.endOffsets(client, [unknown], token, 500))).toBe(
      'Failed to get offsets by times in 500ms',
    );
  });

  it('knows its lag after it has fetched; before that it asks for the end', () => {
    const { world, client, clients } = started();
    produce(world, 3);
    clients.assign(client, [T0]);
    expect(outcome(world, () => clients.currentLag(client, { topic: 't', partition: 1 }))).toBe(
      'No current assignment for partition t-1',
    );
    outcome(world, (token) => clients.topicPartitions(client, 't', null, token));
    clients.poll(client, 0, false, nextToken++);
    clients.seek(client, T0, 1);
    expect(answered(clients.currentLag(client, T0))).toBe(null);
    world.run(100);
    expect(answered(clients.currentLag(client, T0))).toBe(2);
  });

  it('lists all topics with their partitions, and none for a topic that is not there', () => {
    const { world, client, clients } = started({ 'allow.auto.create.topics': 'false' });
    const all = outcome(world, (token) => clients.allTopics(client, null, token)) as { topic: string }[];
    expect(all.map(({ topic }) => topic)).toEqual(['t', 't', 't']);
    expect(outcome(world, (token) => clients.topicPartitions(client, 'nowhere', null, token))).toEqual([]);
    expect(outcome(world, (token) => clients.topicPartitions(client, 'no good', null, token))).toBe(
      "Topic 'no good' is invalid",
    );
  });

  it('takes positions and pauses for partitions of a topic that is still to come, and keeps them', () => {
    const { world, client, clients } = started({ 'allow.auto.create.topics': 'false' });
    const [first, second] = [0, 1].map((partition) => ({ topic: 'to-come', partition }));
    answered(clients.assign(client, [first, second] as never));
    answered(clients.seek(client, first as never, 1));
    answered(clients.seekToEnd(client, [second as never]));
    answered(clients.pause(client, [second as never]));
    expect(answered(clients.position(client, first as never, 0))).toBe(1);
    expect(outcome(world, () => clients.seek(client, { topic: 'to-come', partition: 2 }, 1))).toBe(
      'No current assignment for partition to-come-2',
    );
    expect(answered(clients.currentLag(client, first as never))).toBe(null);
    const admin = answered(world.clients.createAdmin(world.host, settings())) as number;
    const topic = { name: 'to-come', partitions: 2, replicationFactor: 1, configs: new Map() };
    outcome(world, (token) => clients.createTopics(admin, [topic], token));
    const producer = answered(world.clients.createProducer(world.host, settings(), '4.3')) as number;
    for (const value of ['a', 'b', 'c']) clients.send(producer, textRecord('to-come', null, value, 0), 0);
    world.run(1000);
    const polled = outcome(world, (token) => clients.poll(client, 5000, false, token));
    expect(polled).toMatchObject({ records: [{ offset: 1 }, { offset: 2 }] });
    expect(answered(clients.paused(client))).toEqual([second]);
  });

  it('follows the topics that match a pattern, those to come too', () => {
    const world = scriptedWorld({
      topics: ['orders-eu', 'orders-us', 'other'].map((name) => ({
        name,
        partitions: 1,
        replicationFactor: 1,
        configs: new Map(),
      })),
    });
    const consumers = new PollingConsumers(world);
    const entries = { 'group.id': 'g', 'metadata.max.age.ms': '2000' };
    const pattern = { text: 'orders-.*', source: 'orders-.*', flags: '' };
    consumers.startWith('A', entries, (client) => world.clients.subscribePattern(client, pattern, true));
    consumers.run(2000);
    const admin = answered(world.clients.createAdmin(world.host, settings())) as number;
    const topic = { name: 'orders-jp', partitions: 1, replicationFactor: 1, configs: new Map() };
    world.clients.createTopics(admin, [topic], nextToken++);
    consumers.run(6000);
    expect(consumers.news().map((line) => line.slice(2))).toEqual([
      'A assigned [orders-eu-0 orders-us-0]',
      'A revoked [orders-eu-0 orders-us-0]',
      'A assigned [orders-eu-0 orders-jp-0 orders-us-0]',
    ]);
  });

  it('refuses to mix subscriptions by names, by pattern and by hand', () => {
    const { world, client, clients } = started({ 'group.id': 'g' });
    const mixed = 'Subscription to topics, partitions and pattern are mutually exclusive';
    const pattern = { text: 'a', source: 'a', flags: '' };
    answered(clients.subscribePattern(client, pattern, false));
    expect(outcome(world, () => clients.subscribe(client, ['t'], false))).toBe(mixed);
    expect(outcome(world, () => clients.assign(client, [T0]))).toBe(mixed);
    outcome(world, (token) => clients.unsubscribe(client, token));
    answered(clients.subscribe(client, ['t'], false));
    expect(outcome(world, () => clients.subscribePattern(client, pattern, false))).toBe(mixed);
  });

  it('joins anew when it is told to, with the reason', () => {
    const world = scriptedWorld();
    const consumers = new PollingConsumers(world);
    const client = consumers.start('A', ['t'], { 'group.id': 'g' });
    consumers.run(2000);
    answered(world.clients.enforceRebalance(client, 'I want to'));
    consumers.run(2000);
    expect(factsOf(world, 'RebalanceStarted').at(-1)).toContain('reason=I want to');
    const { client: alone, clients } = started();
    expect(clients.enforceRebalance(alone, '')).toMatchObject({
      exception: { message: 'Tried to force a rebalance but consumer does not have a group.' },
    });
  });

  it('leaves as a static member only when told to, and stays as a dynamic one when told to', () => {
    const left = (operation: 'DEFAULT' | 'LEAVE_GROUP' | 'REMAIN_IN_GROUP', instance: string) => {
      const world = scriptedWorld();
      const consumers = new PollingConsumers(world);
      const entries = { 'group.id': 'g', ...(instance === '' ? {} : { 'group.instance.id': instance }) };
      const client = consumers.start('A', ['t'], entries);
      consumers.run(2000);
      world.clients.setMembershipOperation(client, operation);
      consumers.close('A');
      consumers.run(1000);
      return factsOf(world, 'MemberLeft').length;
    };
    expect([left('DEFAULT', ''), left('REMAIN_IN_GROUP', '')]).toEqual([1, 0]);
    expect([left('DEFAULT', 'i'), left('LEAVE_GROUP', 'i')]).toEqual([0, 1]);
  });

  it('gives up what its interrupted thread waits for, but not a close', () => {
    const { world, client, clients } = started({ 'group.id': 'g' });
    answered(clients.subscribe(client, ['t'], false));
    clients.poll(client, 10_000, false, 7);
    expect([clients.interrupt(client, 8), clients.interrupt(client, 7)]).toEqual([false, true]);
    expect(world.answers.get(7)?.answer).toMatchObject({ kind: 'throw' });
    const producer = answered(clients.createProducer(world.host, settings(), '4.3')) as number;
    clients.send(producer, textRecord('nowhere', null, 'v'), 9);
    expect([clients.interrupt(producer, 9), clients.interrupt(producer, 9)]).toEqual([true, false]);
  });
});
