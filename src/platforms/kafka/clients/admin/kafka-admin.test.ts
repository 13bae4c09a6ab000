import { describe, expect, it } from 'vitest';
import type { ClientAnswer } from '../client-api';
import { answered, scriptedWorld, settings } from '../testing/scripted-world';

function adminWorld() {
  const world = scriptedWorld();
  const created = world.clients.createAdmin(world.host, new Map([['bootstrap.servers', 'kafka:9092']]));
  const admin = answered(created) as number;
  let token = 0;
  const ask = (call: (token: number) => ClientAnswer, limitMs = 1000) => {
    const mine = ++token;
    const answer = call(mine);
    if (answer.kind !== 'wait') return answer;
    world.run(limitMs);
    return world.answers.get(mine)?.answer;
  };
  return { world, admin, ask, clients: world.clients };
}

const newTopic = { name: 'new', partitions: 2, replicationFactor: 3, configs: new Map<string, string>() };

describe('KafkaAdmins', () => {
  it('creates a topic once', () => {
    const { admin, ask, clients, world } = adminWorld();
    const create = () => answered(ask((token) => clients.createTopics(admin, [newTopic], token)));
    const [created] = create() as { topicId: string }[];
    expect(created).toMatchObject({ name: 'new', exception: null, partitions: 2, replicationFactor: 3 });
    expect(created?.topicId).toBe(world.cluster.registry.topic('new')?.topicId);
    expect(world.cluster.registry.topic('new')?.partitions.length).toBe(2);
    expect(create()).toMatchObject([
      { name: 'new', exception: { className: 'org.apache.kafka.common.errors.TopicExistsException' } },
    ]);
  });

  it('lists topics, but not the internal ones, and describes them', () => {
    const { admin, ask, clients, world } = adminWorld();
    const consumer = answered(
      clients.createConsumer(world.host, settings({ 'group.id': 'g' }), '4.3'),
    ) as number;
    clients.subscribe(consumer, ['t'], false);
    clients.poll(consumer, 500, false, 900);
    world.run(1000);
    expect(world.cluster.registry.topic('__consumer_offsets')).toBeDefined();
    expect(answered(ask((token) => clients.listTopics(admin, token)))).toMatchObject([
      { name: 't', isInternal: false },
    ]);
    const described = answered(ask((token) => clients.describeTopics(admin, ['t', 'missing'], token)));
    expect(described).toMatchObject([
      { name: 't', exception: null, partitions: [{ partition: 0 }, { partition: 1 }, { partition: 2 }] },
      { exception: { className: 'org.apache.kafka.common.errors.UnknownTopicOrPartitionException' } },
    ]);
  });

  it('gives up when the time is over that a call has of its own; the next has none', () => {
    const { admin, ask, clients, world } = adminWorld();
    for (const node of world.cluster.brokerNodes.values()) world.cluster.crash(node);
    clients.setAdminTimeout(admin, 2000);
    const list = (limitMs: number) => ask((token) => clients.listTopics(admin, token), limitMs);
    expect(list(2001)).toMatchObject({ kind: 'throw' });
    expect(list(2001)).toBeUndefined();
  });

  it('gives up after default.api.timeout.ms when no broker answers', () => {
    const { admin, ask, clients, world } = adminWorld();
    for (const node of world.cluster.brokerNodes.values()) world.cluster.crash(node);
    expect(ask((token) => clients.listTopics(admin, token), 60_001)).toMatchObject({
      kind: 'throw',
      exception: { message: 'Timed out waiting for a node assignment. Call: listTopics' },
    });
    clients.closeAdmin(admin);
    expect(clients.listTopics(admin, 77)).toMatchObject({ kind: 'throw' });
  });
});
