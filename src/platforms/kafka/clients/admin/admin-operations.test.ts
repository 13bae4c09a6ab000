import { describe, expect, it } from 'vitest';
import { PollingConsumers } from '../testing/polling-consumers';
import {
  answered,
  leaderOf,
  type ScriptedWorld,
  scriptedWorld,
  settings,
  textRecord,
} from '../testing/scripted-world';
import type { AdminArguments, AdminOperationName } from './admin-api';

let nextToken = 1;

function adminWorld() {
  const world = scriptedWorld();
  const create = () =>
    answered(world.clients.createAdmin(world.host, new Map([['bootstrap.servers', 'kafka:9092']]))) as number;
  const admin = create();
  type Ask = <Name extends AdminOperationName>(
    name: Name,
    args: AdminArguments[Name],
    limitMs?: number,
    client?: number,
  ) => unknown;
  /** What an operation answers, exceptions by their simple class and message. */
  const ask: Ask = (name, args, limitMs = 2000, client = admin) => {
    const token = nextToken++;
    world.clients.admin(client, name, args, token);
    world.run(limitMs);
    const answer = world.answers.get(token)?.answer;
    if (answer?.kind === 'throw') return answer.exception.message;
    const list = answered(answer) as unknown as Record<string, unknown>[];
    return Array.isArray(list) ? list.map(shortened) : list;
  };
  const askAnew: Ask = (name, args, limitMs) => ask(name, args, limitMs, create());
  return { world, ask, askAnew };
}

function shortened(row: Record<string, unknown>): Record<string, unknown> {
  const exception = row['exception'] as { className: string; message: string } | null | undefined;
  if (exception === null || exception === undefined) return row;
  return { ...row, exception: `${exception.className.split('.').pop()}: ${exception.message}` };
}

function produce(world: ScriptedWorld, count: number): void {
  const producer = answered(world.clients.createProducer(world.host, settings(), '4.3')) as number;
  for (let i = 0; i < count; i++)
    world.clients.send(producer, textRecord('t', null, `v${i}`, 0), nextToken++);
  world.run(500);
}

describe('operations of admin clients on topics', () => {
  it('deletes a topic on every broker; a new one of that name is empty', () => {
    const { world, ask } = adminWorld();
    produce(world, 3);
    expect(ask('deleteTopics', { topics: ['t', 'nowhere'] })).toEqual([
      { name: 't', exception: null },
      {
        name: 'nowhere',
        exception: 'UnknownTopicOrPartitionException: This server does not host this topic-partition.',
      },
    ]);
    expect(ask('listTopics', { listsInternal: true })).toEqual([]);
    const topic = { name: 't', partitions: 1, replicationFactor: 3, configs: new Map() };
    expect(ask('createTopics', { topics: [topic] })).toMatchObject([{ name: 't', exception: null }]);
    const end = { topic: 't', partition: 0, timestampMs: -1 };
    expect(ask('listOffsets', { partitions: [end], isolationLevel: 0 })).toMatchObject([
      { offset: 0, exception: null },
    ]);
  });

  it('gives a topic more partitions, never fewer', () => {
    const { ask } = adminWorld();
    const grow = (count: number) => ask('createPartitions', { topics: [{ name: 't', count }] });
    expect(grow(3)).toMatchObject([
      { exception: 'InvalidPartitionsException: Topic already has 3 partition(s).' },
    ]);
    expect(grow(2)).toMatchObject([
      {
        exception:
          'InvalidPartitionsException: The topic t currently has 3 partition(s); 2 would not be an increase.',
      },
    ]);
    expect(grow(5)).toEqual([{ name: 't', exception: null }]);
    const described = ask('describeTopics', { topics: ['t'] }) as unknown as { partitions: unknown[] }[];
    expect(described[0]?.partitions.length).toBe(5);
  });

  it('changes settings that count from then on, and describes where each comes from', () => {
    const { world, ask } = adminWorld();
    const change = (name: string, operation: number, value: string) =>
      ask('alterConfigs', { resources: [{ type: 2, name: 't', configs: [{ name, operation, value }] }] });
    expect(change('min.insync.replicas', 0, '1')).toMatchObject([{ exception: null }]);
    expect(change('cleanup.policy', 2, 'compact')).toMatchObject([{ exception: null }]);
    expect(world.cluster.topicConfig('t')).toMatchObject({
      minInsyncReplicas: 1,
      cleanupPolicy: ['delete', 'compact'],
    });
    expect(change('min.insync.replicas', 2, '1')).toMatchObject([
      {
        exception:
          "InvalidConfigurationException: Can't APPEND to key min.insync.replicas because its type is not LIST.",
      },
    ]);
    expect(change('no.such.thing', 0, '1')).toMatchObject([
      { exception: 'InvalidConfigurationException: Unknown topic config name: no.such.thing' },
    ]);
    const [described] = ask('describeConfigs', { resources: [{ type: 2, name: 't' }] }) as unknown as {
      configs: { name: string; value: string; source: string }[];
    }[];
    const found = described?.configs.filter(({ name }) => /insync|cleanup|retention.ms/.test(name));
    expect(found?.map(({ name, value, source }) => `${name}=${value} ${source}`)).toEqual([
      'retention.ms=604800000 DEFAULT_CONFIG',
      'delete.retention.ms=86400000 DEFAULT_CONFIG',
      'cleanup.policy=delete,compact DYNAMIC_TOPIC_CONFIG',
      'min.insync.replicas=1 DYNAMIC_TOPIC_CONFIG',
      'local.retention.ms=-2 DEFAULT_CONFIG',
    ]);
    const brokers = ask('describeConfigs', { resources: [{ type: 4, name: '2' }] });
    expect(brokers).toMatchObject([{ name: '2', exception: null }]);
  });

  it('elects preferred leaders when they do not lead, and says when there is nothing to do', () => {
    const { world, ask } = adminWorld();
    const partition = { topic: 't', partition: 0 };
    const elect = () => ask('electLeaders', { electionType: 0, partitions: [partition] });
    expect(elect()).toMatchObject([
      { exception: 'ElectionNotNeededException: Leader election not needed for topic partition.' },
    ]);
    const preferred = leaderOf(world, 't', 0);
    world.cluster.crash(preferred);
    world.run(15_000);
    expect(elect()).toMatchObject([{ exception: expect.stringMatching(/^PreferredLeaderNotAvailable/) }]);
    world.cluster.restart(preferred);
    world.run(15_000);
    expect(leaderOf(world, 't', 0)).not.toBe(preferred);
    expect(elect()).toMatchObject([{ exception: null }]);
    world.run(100);
    expect(leaderOf(world, 't', 0)).toBe(preferred);
    expect(ask('electLeaders', { electionType: 0, partitions: null })).toEqual([]);
  });

  it('finds the leader again when another broker leads than the one it was told of', () => {
    const { world, ask, askAnew } = adminWorld();
    const partitions = [{ topic: 't', partition: 0 }];
    const preferred = leaderOf(world, 't', 0);
    world.cluster.crash(preferred);
    world.run(15_000);
    world.cluster.restart(preferred);
    world.run(15_000);
    const { brokerNodes, controller } = world.cluster;
    const leader = leaderOf(world, 't', 0);
    // The third broker does not hear of the election that comes now: whoever asks it is sent to the old leader.
    const third = [...brokerNodes.values()].find((node) => node !== preferred && node !== leader) as number;
    world.cluster.setCut(third, controller.node, true);
    ask('electLeaders', { electionType: 0, partitions });
    expect(leaderOf(world, 't', 0)).toBe(preferred);
    // Each new client asks the broker first that it happens to connect to.
    for (let i = 0; i < 8; i++) {
      expect(askAnew('describeProducers', { partitions }, 700)).toMatchObject([{ exception: null }]);
    }
  });

  it('says of a pattern of transactional ids that is no regular expression', () => {
    const { ask } = adminWorld();
    const filters = { states: [], producerIds: [], durationMs: -1, transactionalIdPattern: '[' };
    expect(ask('listTransactions', filters)).toBe(
      'ListTransactions request sent to broker 1 failed with an unexpected exception',
    );
    expect(ask('listTransactions', { ...filters, transactionalIdPattern: 'a.*' })).toHaveLength(3);
  });

  it('tells of brokers and offsets', () => {
    const { world, ask } = adminWorld();
    produce(world, 3);
    expect(ask('describeCluster', {})).toMatchObject({ brokers: [{ id: 1 }, { id: 2 }, { id: 3 }] });
    const at = (timestampMs: number) => ({ topic: 't', partition: 0, timestampMs });
    expect(ask('listOffsets', { partitions: [at(-1)], isolationLevel: 0 })).toMatchObject([{ offset: 3 }]);
    expect(ask('listOffsets', { partitions: [at(-2)], isolationLevel: 0 })).toMatchObject([{ offset: 0 }]);
  });
});

describe('operations of admin clients on groups', () => {
  it('lists and describes groups, and deletes one when its members are gone', () => {
    const { world, ask } = adminWorld();
    produce(world, 2);
    const consumers = new PollingConsumers(world);
    consumers.start('A', ['t'], { 'group.id': 'g', 'client.id': 'a', 'auto.offset.reset': 'earliest' });
    consumers.run(7000);
    expect(ask('listGroups', {})).toEqual([
      { groupId: 'g', protocolType: 'consumer', groupState: 'Stable', groupType: 'classic' },
    ]);
    expect(ask('describeGroups', { groups: ['g', 'nobody'] })).toMatchObject([
      {
        groupId: 'g',
        groupState: 'Stable',
        protocolData: 'range',
        members: [{ clientId: 'a', partitions: [{ partition: 0 }, { partition: 1 }, { partition: 2 }] }],
        exception: null,
      },
      { groupId: 'nobody', exception: 'GroupIdNotFoundException: Group nobody not found.' },
    ]);
    expect(ask('deleteGroups', { groups: ['g'] })).toEqual([
      { name: 'g', exception: 'GroupNotEmptyException: The group is not empty.' },
    ]);
    const change = { group: 'g', offsets: [{ topic: 't', partition: 0, offset: 1, metadata: 'back' }] };
    expect(ask('alterGroupOffsets', change)).toMatchObject([
      { exception: expect.stringMatching(/^UnknownMemberIdException/) },
    ]);
    consumers.close('A');
    consumers.run(1000);
    expect(ask('alterGroupOffsets', change)).toEqual([{ topic: 't', partition: 0, exception: null }]);
    const committed = ask('listGroupOffsets', { group: 'g', partitions: null }) as { partition: number }[];
    expect(committed.sort((one, other) => one.partition - other.partition)).toMatchObject([
      { topic: 't', partition: 0, offset: 1, metadata: 'back' },
      { offset: 0 },
      { offset: 0 },
    ]);
    expect(ask('deleteGroups', { groups: ['g'] })).toEqual([{ name: 'g', exception: null }]);
    expect(ask('listGroups', {})).toEqual([]);
    expect(ask('listGroupOffsets', { group: 'g', partitions: null })).toEqual([]);
  });
});

describe('what is only tried', () => {
  it('says what would become of it, and does nothing', () => {
    const { ask } = adminWorld();
    const topic = { name: 'tried', partitions: 2, replicationFactor: 3, configs: new Map() };
    expect(ask('createTopics', { topics: [topic], validateOnly: true })).toMatchObject([
      { name: 'tried', exception: null },
    ]);
    expect(
      ask('createTopics', { topics: [{ ...topic, replicationFactor: 9 }], validateOnly: true }),
    ).toMatchObject([{ exception: expect.stringContaining('Unable to replicate the partition 9 time(s)') }]);
    const more = { topics: [{ name: 't', count: 9 }], validateOnly: true };
    expect(ask('createPartitions', more)).toEqual([{ name: 't', exception: null }]);
    const configs = [{ name: 'retention.ms', operation: 0, value: '5000' }];
    const resource = { type: 2, name: 't', configs };
    expect(ask('alterConfigs', { resources: [resource], validateOnly: true })).toMatchObject([
      { exception: null },
    ]);
    expect(ask('listTopics', { listsInternal: true })).toMatchObject([{ name: 't', isInternal: false }]);
    const [described] = ask('describeConfigs', { resources: [{ type: 2, name: 't' }] }) as never as [
      { configs: { name: string; value: string; synonyms: unknown }[] },
    ];
    expect(described.configs.find(({ name }) => name === 'retention.ms')).toMatchObject({
      value: '604800000',
      synonyms: [],
    });
    const [minIsr] = described.configs.filter(({ name }) => name === 'min.insync.replicas');
    expect(minIsr?.synonyms).toMatchObject([
      { value: '2', source: 'DYNAMIC_TOPIC_CONFIG' },
      { value: '1', source: 'DYNAMIC_DEFAULT_BROKER_CONFIG' },
      { value: '1', source: 'DEFAULT_CONFIG' },
    ]);
  });
});
