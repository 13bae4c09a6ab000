import { describe, expect, it } from 'vitest';
import { utf8Text } from '../../../../base/utf8';
import type { ClientAnswer, PolledRecord, PollStep } from '../client-api';
import {
  answered,
  factSeqs,
  factsOf,
  leaderOf,
  type ScriptedWorld,
  scriptedWorld,
  settings,
  textRecord,
  type WorldOptions,
} from '../testing/scripted-world';

/** One poll step as text. */
function shown(answer: ClientAnswer | undefined): string {
  if (answer === undefined) return 'nothing';
  if (answer.kind === 'throw')
    return `${answer.exception.className.split('.').pop()}: ${answer.exception.message}`;
  if (answer.kind === 'wait') return 'wait';
  const step = answer.value as unknown as PollStep | null;
  if (step === null || typeof step === 'number') return String(step);
  if (step.step === 'records') return step.records.map(shownRecord).join(' ') || 'empty';
  if (step.step === 'callback') {
    return `${step.callback}(${step.partitions.map((p) => `${p.topic}-${p.partition}`).join(' ')})`;
  }
  if (step.step === 'callback failed') return 'callback failed';
  return `committed ${step.commit} ${step.exception?.className ?? 'ok'}`;
}

function shownRecord({ topic, partition, offset, value }: PolledRecord): string {
  return `${topic}-${partition}@${offset}=${utf8Text(value ?? new Uint8Array())}`;
}

let nextToken = 1;

/** A consumer for tests that is polled step by step. */
function consumerOf(
  world: ScriptedWorld,
  entries: Readonly<Record<string, string>>,
  version: '3.9' | '4.3' = '4.3',
) {
  const client = answered(world.clients.createConsumer(world.host, settings(entries), version)) as number;
  const awaited = (call: (token: number) => ClientAnswer, limitMs: number): string => {
    const token = nextToken++;
    const answer = call(token);
    if (answer.kind !== 'wait') return shown(answer);
    for (let ms = 0; ms < limitMs && !world.answers.has(token); ms++) world.run(1);
    return shown(world.answers.get(token)?.answer);
  };
  return {
    client,
    awaited,
    poll: (ms: number, limitMs = ms + 1) =>
      awaited((token) => world.clients.poll(client, ms, false, token), limitMs),
    close: () => awaited((token) => world.clients.closeConsumer(client, 30_000, token), 30_000),
  };
}

function produce(world: ScriptedWorld, count: number, partition: number | null = 0): void {
  const producer = answered(world.clients.createProducer(world.host, settings(), '4.3')) as number;
  for (let i = 0; i < count; i++)
    world.clients.send(producer, textRecord('t', null, `v${i}`, partition), nextToken++);
  world.run(100);
}

const oneTopic: WorldOptions = {
  topics: [{ name: 't', partitions: 2, replicationFactor: 3, configs: new Map() }],
};

describe('KafkaConsumers', () => {
  it('joins a group, gets its partitions, reads from the beginning and leaves', () => {
    const world = scriptedWorld(oneTopic);
    produce(world, 3);
    const { client, poll, close } = consumerOf(world, { 'group.id': 'g', 'auto.offset.reset': 'earliest' });
    world.clients.subscribe(client, ['t'], true);
    expect([poll(5000), poll(5000), poll(100), close(), close()]).toEqual([
      'assigned(t-0 t-1)',
      't-0@0=v0 t-0@1=v1 t-0@2=v2',
      'empty',
      'revoked(t-0 t-1)',
      'null',
    ]);
    expect(factsOf(world, 'MemberLeft').length).toBe(1);
    expect(
      factsOf(world, 'OffsetCommitted')
        .map((line) => line.split(' ').at(-1))
        .sort(),
    ).toEqual(['offset=0', 'offset=3']);
  });

  it('goes on where the group has committed', () => {
    const world = scriptedWorld(oneTopic);
    produce(world, 3);
    const entries = { 'group.id': 'g', 'auto.offset.reset': 'earliest', 'max.poll.records': '2' };
    const first = consumerOf(world, { ...entries, 'enable.auto.commit': 'false' });
    world.clients.subscribe(first.client, ['t'], false);
    expect(first.poll(5000)).toBe('t-0@0=v0 t-0@1=v1');
    expect(first.awaited((token) => world.clients.commitSync(first.client, null, 1000, token), 1000)).toBe(
      'null',
    );
    expect(first.poll(5000)).toBe('t-0@2=v2');
    first.close();
    const second = consumerOf(world, entries);
    world.clients.subscribe(second.client, ['t'], false);
    expect(second.poll(5000)).toBe('t-0@2=v2');
  });

  it('sees only what comes after it by default, and tells of the reset', () => {
    const world = scriptedWorld(oneTopic);
    produce(world, 3);
    const { client, poll } = consumerOf(world, { 'group.id': 'g' });
    world.clients.subscribe(client, ['t'], false);
    expect(poll(1000)).toBe('empty');
    produce(world, 1);
    expect(poll(1000)).toBe('t-0@3=v0');
    expect(
      factsOf(world, 'OffsetReset')
        .map((line) => line.split(' ').slice(-3).join(' '))
        .sort(),
    ).toEqual(['partition=0 offset=3 strategy=latest', 'partition=1 offset=0 strategy=latest']);
  });

  it('throws when there is no committed offset and no reset policy', () => {
    const world = scriptedWorld(oneTopic);
    const { client, poll } = consumerOf(world, { 'group.id': 'g', 'auto.offset.reset': 'none' });
    world.clients.subscribe(client, ['t'], false);
    expect(poll(1000)).toBe(
      'NoOffsetForPartitionException: Undefined offset with no reset policy for partitions: [t-0, t-1]',
    );
  });

  it('shares the partitions with a second member, and takes them back when that one leaves', () => {
    const world = scriptedWorld(oneTopic);
    const entries = { 'group.id': 'g', 'heartbeat.interval.ms': '500' };
    const one = consumerOf(world, entries);
    const two = consumerOf(world, entries);
    world.clients.subscribe(one.client, ['t'], true);
    world.clients.subscribe(two.client, ['t'], true);
    const steps = [one.poll(1000)];
    for (let i = 0; i < 20; i++) {
      for (const [name, each] of [
        ['one', one],
        ['two', two],
      ] as const) {
        const step = each.poll(100);
        if (step !== 'empty') steps.push(`${name}: ${step}`);
      }
    }
    steps.push(`two: ${two.close()}`, `two: ${two.close()}`);
    for (let i = 0; i < 20; i++) {
      const step = one.poll(100);
      if (step !== 'empty') steps.push(`one: ${step}`);
    }
    expect(steps).toEqual([
      'assigned(t-0 t-1)',
      'one: revoked(t-0 t-1)',
      'one: assigned(t-0)',
      'two: assigned(t-1)',
      'two: revoked(t-1)',
      'two: null',
      'one: revoked(t-0)',
      'one: assigned(t-0 t-1)',
    ]);
  });

  it('reads on from the new leader when a broker crashes', () => {
    const world = scriptedWorld(oneTopic);
    const { client, poll } = consumerOf(world, { 'group.id': 'g', 'auto.offset.reset': 'earliest' });
    world.clients.subscribe(client, ['t'], false);
    produce(world, 2);
    expect(poll(5000)).toBe('t-0@0=v0 t-0@1=v1');
    const leader = leaderOf(world, 't', 0);
    world.cluster.crash(leader);
    world.run(12_000);
    produce(world, 2);
    const seen: string[] = [];
    for (let i = 0; i < 100; i++) seen.push(poll(100));
    expect(seen.filter((step) => step !== 'empty')).toEqual(['t-0@2=v0 t-0@3=v1']);
  });

  it('finds another coordinator when that broker crashes, and stays in the group', () => {
    const world = scriptedWorld(oneTopic);
    const { client, poll } = consumerOf(world, { 'group.id': 'g' });
    world.clients.subscribe(client, ['t'], true);
    expect(poll(5000)).toBe('assigned(t-0 t-1)');
    const { node } = world.cluster.simulation.trace.facts.columns;
    const joined = node.at(factSeqs(world, 'GroupStable')[0] as number);
    world.cluster.crash(joined);
    const steps: string[] = [];
    for (let i = 0; i < 300; i++) steps.push(poll(100));
    expect(steps.filter((step) => step !== 'empty')).toEqual([]);
    expect(world.clients.groupMetadata(client)).toMatchObject({ value: { generationId: 1 } });
  });

  it('leaves when the program does not poll for max.poll.interval.ms, and cannot commit after that', () => {
    const world = scriptedWorld(oneTopic);
    const entries = { 'group.id': 'g', 'max.poll.interval.ms': '10000', 'enable.auto.commit': 'false' };
    const { client, poll, awaited } = consumerOf(world, entries);
    world.clients.subscribe(client, ['t'], true);
    expect(poll(5000)).toBe('assigned(t-0 t-1)');
    poll(100);
    world.run(10_100);
    expect(factsOf(world, 'MemberLeft').length).toBe(1);
    const committed = awaited((token) => world.clients.commitSync(client, null, 1000, token), 1000);
    expect(committed).toContain(
      'CommitFailedException: Offset commit cannot be completed since the consumer is not part',
    );
    expect(poll(5000)).toBe('lost(t-0 t-1)');
    expect(poll(5000)).toBe('assigned(t-0 t-1)');
  });

  it('loses its membership when its process stands still for session.timeout.ms', () => {
    const world = scriptedWorld(oneTopic);
    const entries = { 'group.id': 'g', 'session.timeout.ms': '6000', 'heartbeat.interval.ms': '1000' };
    const { client, poll } = consumerOf(world, entries);
    world.clients.subscribe(client, ['t'], true);
    expect(poll(5000)).toBe('assigned(t-0 t-1)');
    poll(100);
    world.cluster.pause(world.host);
    world.run(8000);
    world.cluster.resume(world.host);
    world.run(100);
    const steps = [poll(3000), poll(3000)];
    expect(steps).toEqual(['lost(t-0 t-1)', 'assigned(t-0 t-1)']);
  });

  it('wakes up a poll that waits, or the next one', () => {
    const world = scriptedWorld(oneTopic);
    const { client, poll } = consumerOf(world, { 'group.id': 'g' });
    world.clients.subscribe(client, ['t'], false);
    expect(world.clients.poll(client, 10_000, false, 99_999)).toEqual({ kind: 'wait' });
    world.run(1000);
    world.clients.wakeup(client);
    expect(shown(world.answers.get(99_999)?.answer)).toBe('WakeupException: ');
    world.clients.wakeup(client);
    expect(poll(100)).toBe('WakeupException: ');
    expect(poll(100)).toBe('empty');
  });

  it('reads assigned partitions without a group, from where it is told to', () => {
    const world = scriptedWorld(oneTopic);
    produce(world, 3);
    const { client, poll, awaited } = consumerOf(world, {});
    const partition = { topic: 't', partition: 0 };
    world.clients.assign(client, [partition]);
    world.clients.seek(client, partition, 1);
    expect(poll(1000)).toBe('t-0@1=v1 t-0@2=v2');
    world.clients.seekToBeginning(client, [partition]);
    expect(awaited((token) => world.clients.position(client, partition, token), 1000)).toBe('0');
  });

  it('keeps what it fetched of a paused partition until that is resumed', () => {
    const world = scriptedWorld(oneTopic);
    produce(world, 3);
    const entries = { 'group.id': 'g', 'auto.offset.reset': 'earliest', 'max.poll.records': '1' };
    const { client, poll } = consumerOf(world, entries);
    world.clients.subscribe(client, ['t'], false);
    expect(poll(5000)).toBe('t-0@0=v0');
    const partition = { topic: 't', partition: 0 };
    world.clients.pause(client, [partition]);
    expect(world.clients.paused(client)).toEqual({ kind: 'value', value: [partition] });
    expect(poll(1000)).toBe('empty');
    world.clients.resume(client, [partition]);
    expect(poll(0)).toBe('t-0@1=v1');
  });

  it('commits what poll returned every auto.commit.interval.ms, inside a later poll', () => {
    const world = scriptedWorld(oneTopic);
    produce(world, 3);
    const entries = { 'group.id': 'g', 'auto.offset.reset': 'earliest', 'auto.commit.interval.ms': '1000' };
    const { client, poll } = consumerOf(world, entries);
    world.clients.subscribe(client, ['t'], false);
    expect(poll(5000)).toBe('t-0@0=v0 t-0@1=v1 t-0@2=v2');
    world.run(1500);
    expect(factsOf(world, 'OffsetCommitted')).toEqual([]);
    poll(100);
    expect(
      factsOf(world, 'OffsetCommitted')
        .map((line) => line.split(' ').at(-1))
        .sort(),
    ).toEqual(['offset=0', 'offset=3']);
  });

  it('tells the outcome of commitAsync in a later poll', () => {
    const world = scriptedWorld(oneTopic);
    const { client, poll } = consumerOf(world, { 'group.id': 'g' });
    world.clients.subscribe(client, ['t'], true);
    poll(5000);
    poll(100);
    expect(
      world.clients.commitAsync(client, [{ topic: 't', partition: 1, offset: 7, metadata: '' }]),
    ).toEqual({
      kind: 'value',
      value: 0,
    });
    expect(poll(1000)).toBe('committed 0 ok');
  });

  it('knows beginnings and ends of partitions', () => {
    const world = scriptedWorld(oneTopic);
    produce(world, 3);
    const { client } = consumerOf(world, {});
    const partitions = [0, 1].map((partition) => ({ topic: 't', partition }));
    world.clients.endOffsets(client, partitions, 5001);
    world.run(100);
    expect(answered(world.answers.get(5001)?.answer)).toEqual([3, 0]);
    world.clients.beginningOffsets(client, partitions, 5002);
    world.run(100);
    expect(answered(world.answers.get(5002)?.answer)).toEqual([0, 0]);
  });

  it('polls as client 3.9 does when asked to wait for the assignment', () => {
    const world = scriptedWorld(oneTopic);
    produce(world, 3);
    const { client, awaited } = consumerOf(
      world,
      { 'group.id': 'g', 'auto.offset.reset': 'earliest' },
      '3.9',
    );
    world.clients.subscribe(client, ['t'], false);
    const before = world.cluster.simulation.now;
    expect(awaited((token) => world.clients.poll(client, 5, true, token), 5000)).toBe('empty');
    expect(world.cluster.simulation.now - before).toBeGreaterThan(100_000);
    expect(world.clients.assignment(client)).toMatchObject({ value: [{ partition: 0 }, { partition: 1 }] });
    expect(awaited((token) => world.clients.poll(client, 1000, true, token), 5000)).toBe(
      't-0@0=v0 t-0@1=v1 t-0@2=v2',
    );
  });

  it('refuses what Kafka refuses', () => {
    const world = scriptedWorld(oneTopic);
    const { client, poll, close } = consumerOf(world, {});
    expect(poll(0)).toBe(
      'IllegalStateException: Consumer is not subscribed to any topics or assigned any partitions',
    );
    expect(shown(world.clients.subscribe(client, ['t'], false))).toContain('InvalidGroupIdException');
    expect(close()).toBe('null');
    expect(poll(0)).toBe('IllegalStateException: This consumer has already been closed.');
  });
});
