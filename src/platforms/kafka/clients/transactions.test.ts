import { describe, expect, it } from 'vitest';
import { utf8Text } from '../../../base/utf8';
import type { ClientAnswer, PolledRecord } from './client-api';
import { answered, type ScriptedWorld, scriptedWorld, settings, textRecord } from './testing/scripted-world';

let nextToken = 5000;

/** Makes a call and lets time go by until it is answered. */
function call(world: ScriptedWorld, make: (token: number) => ClientAnswer, mostMs = 70_000): ClientAnswer {
  const token = nextToken++;
  const answer = make(token);
  if (answer.kind !== 'wait') return answer;
  for (let ms = 0; ms < mostMs; ms += 1) {
    const found = world.answers.get(token);
    if (found !== undefined) return found.answer;
    world.run(1);
  }
  throw new Error('no answer');
}

function producer(world: ScriptedWorld, id: string, entries: Record<string, string> = {}): number {
  const config = settings({ 'transactional.id': id, ...entries });
  return answered(world.clients.createProducer(world.host, config, '4.3')) as number;
}

function thrownBy(answer: ClientAnswer): string {
  if (answer.kind !== 'throw') return answer.kind;
  return `${answer.exception.className.split('.').pop()}: ${answer.exception.message}`;
}

function reader(world: ScriptedWorld, isolation: string): () => string[] {
  const config = settings({ 'isolation.level': isolation, 'auto.offset.reset': 'earliest' });
  const client = answered(world.clients.createConsumer(world.host, config, '4.3')) as number;
  world.clients.assign(client, [{ topic: 't', partition: 0 }]);
  return () => {
    const found: string[] = [];
    for (let i = 0; i < 5; i++) {
      const step = answered(call(world, (token) => world.clients.poll(client, 200, false, token)));
      const { records } = step as unknown as { records: readonly PolledRecord[] };
      for (const { offset, value } of records) found.push(`${offset}${utf8Text(value as Uint8Array)}`);
    }
    return found;
  };
}

describe('a transactional producer', () => {
  it('commits and aborts; readers of committed records see only what counts', () => {
    const world = scriptedWorld();
    const { clients } = world;
    const p = producer(world, 'tx');
    const send = (value: string) =>
      call(world, (token) => clients.send(p, textRecord('t', null, value, 0), token));
    expect(thrownBy(call(world, (token) => clients.initTransactions(p, token)))).toBe('value');
    const committed = reader(world, 'read_committed');
    const all = reader(world, 'read_uncommitted');
    answered(clients.beginTransaction(p));
    answered(send('a'));
    answered(send('b'));
    answered(call(world, (token) => clients.flush(p, token)));
    world.run(50);
    expect(committed()).toEqual([]);
    expect(all()).toEqual(['0a', '1b']);
    answered(call(world, (token) => clients.commitTransaction(p, token)));
    world.run(50);
    expect(committed()).toEqual(['0a', '1b']);
    answered(clients.beginTransaction(p));
    answered(send('c'));
    answered(call(world, (token) => clients.flush(p, token)));
    answered(call(world, (token) => clients.abortTransaction(p, token)));
    answered(clients.beginTransaction(p));
    answered(send('d'));
    answered(call(world, (token) => clients.commitTransaction(p, token)));
    world.run(100);
    expect(committed()).toEqual(['5d']);
    expect(all()).toEqual(['3c', '5d']);
  });
});
