import { describe, expect, it } from 'vitest';
import type { PartitionRegistration } from '../../controller/partition-registration';
import { answered, type ScriptedWorld, scriptedWorld, settings, textRecord } from '../testing/scripted-world';
import type { AdminArguments, AdminOperationName } from './admin-api';

let nextToken = 1;

/** Four brokers, a topic `t` of one partition on three of them, and an admin client. */
function reassigningWorld() {
  const world = scriptedWorld({
    brokers: [1, 2, 3, 4].map((id) => ({ id, zone: 'a' })),
    topics: [{ name: 't', partitions: 1, replicationFactor: 3, configs: new Map() }],
  });
  const admin = answered(world.clients.createAdmin(world.host, settings())) as number;
  const ask = <Name extends AdminOperationName>(name: Name, args: AdminArguments[Name], ms = 1000) => {
    const token = nextToken++;
    world.clients.admin(admin, name, args, token);
    world.run(ms);
    return answered(world.answers.get(token)?.answer) as unknown as Record<string, unknown>[];
  };
  const move = (replicas: readonly number[] | null, ms = 1000) =>
    ask(
      'alterReassignments',
      {
        partitions: [{ topic: 't', partition: 0, replicas }],
        allowReplicationFactorChange: true,
      },
      ms,
    )[0]?.['exception'];
  const node = (id: number) => world.cluster.brokerNodes.get(id) as number;
  return { world, ask, move, node };
}

function registration({ cluster }: ScriptedWorld) {
  return cluster.metadata.partitionAt(0, cluster.metadata.endOffset) as PartitionRegistration;
}

function produce(world: ScriptedWorld, count: number): void {
  const producer = answered(world.clients.createProducer(world.host, settings(), '4.3')) as number;
  for (let i = 0; i < count; i++)
    world.clients.send(producer, textRecord('t', null, `v${i}`, 0), nextToken++);
  world.run(500);
}

describe('a reassignment', () => {
  it('copies the log to the new replica, lets it into the ISR, and drops the old one with its log', () => {
    const { world, move } = reassigningWorld();
    produce(world, 20);
    const before = registration(world);
    const [first, second, third] = before.replicas as [number, number, number];
    const fourth = [1, 2, 3, 4].find((id) => !before.replicas.includes(id)) as number;
    expect(move([first, second, fourth], 3000)).toBe(null);
    expect(registration(world)).toMatchObject({
      replicas: [first, second, fourth],
      addingReplicas: [],
      removingReplicas: [],
      leader: first,
    });
    expect([...registration(world).isr].sort()).toEqual([first, second, fourth].sort());
    const { replicas } = world.cluster;
    expect(replicas.read(replicas.number(fourth, 0)).logEndOffset).toBe(20);
    expect(replicas.read(replicas.number(third, 0))).toMatchObject({ role: 'none', logEndOffset: 0 });
  });

  it('moves the leader in the end when the old one goes, and what is produced meanwhile stays', () => {
    const { world, move } = reassigningWorld();
    produce(world, 5);
    const before = registration(world);
    const fourth = [1, 2, 3, 4].find((id) => !before.replicas.includes(id)) as number;
    move([fourth], 30);
    produce(world, 5);
    world.run(3000);
    expect(registration(world)).toMatchObject({ replicas: [fourth], isr: [fourth], leader: fourth });
    produce(world, 5);
    const { replicas } = world.cluster;
    expect(replicas.read(replicas.number(fourth, 0)).logEndOffset).toBe(15);
  });

  it('waits for a replica that does not come, is listed meanwhile, and can be given up', () => {
    const { world, ask, move, node } = reassigningWorld();
    const before = registration(world);
    const [first, second, third] = before.replicas as [number, number, number];
    const fourth = [1, 2, 3, 4].find((id) => !before.replicas.includes(id)) as number;
    world.cluster.crash(node(fourth));
    world.run(12_000);
    expect(move([first, second, fourth])).toBe(null);
    const way = {
      replicas: [first, second, fourth, third],
      addingReplicas: [fourth],
      removingReplicas: [third],
    };
    expect(ask('listReassignments', { partitions: null })).toEqual([{ topic: 't', partition: 0, ...way }]);
    expect(ask('listReassignments', { partitions: [{ topic: 't', partition: 1 }] })).toEqual([]);
    world.run(60_000);
    expect(registration(world)).toMatchObject(way);
    expect(move(null)).toBe(null);
    expect(registration(world)).toMatchObject({ replicas: [first, second, third], addingReplicas: [] });
    expect(move(null)).toMatchObject({ message: 'No partition reassignment is in progress.' });
  });

  it('goes on when the broker comes back after all', () => {
    const { world, move, node } = reassigningWorld();
    const before = registration(world);
    const [first, second] = before.replicas as [number, number];
    const fourth = [1, 2, 3, 4].find((id) => !before.replicas.includes(id)) as number;
    produce(world, 10);
    world.cluster.crash(node(fourth));
    world.run(12_000);
    move([first, second, fourth]);
    world.cluster.restart(node(fourth));
    world.run(20_000);
    expect(registration(world)).toMatchObject({ replicas: [first, second, fourth], removingReplicas: [] });
  });
});
