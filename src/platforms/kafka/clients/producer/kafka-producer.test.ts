import { describe, expect, it } from 'vitest';
import {
  answered,
  countFacts,
  factsOf,
  leaderOf,
  outcomes,
  scriptedWorld,
  settings,
  textRecord,
  type WorldOptions,
} from '../testing/scripted-world';

function producerWorld(entries: Readonly<Record<string, string>> = {}, options: WorldOptions = {}) {
  const world = scriptedWorld(options);
  const client = answered(world.clients.createProducer(world.host, settings(entries), '4.3')) as number;
  let token = 0;
  let isTaking = false;
  return {
    ...world,
    world,
    client,
    send: (value: string, partition: number | null = 0, topic = 't', key: string | null = null) => {
      token++;
      return { token, answer: world.clients.send(client, textRecord(topic, key, value, partition), token) };
    },
    /** The outcomes so far; what waits for the next ones keeps waiting. */
    taken: (): string[] => {
      if (!isTaking) {
        const answer = world.clients.takeCompletions(client, 1000);
        if (answer.kind !== 'wait') return outcomes(answered(answer));
        isTaking = true;
      }
      const { answer } = world.answers.get(1000) ?? {};
      if (answer === undefined) return [];
      isTaking = false;
      world.answers.delete(1000);
      return outcomes(answered(answer));
    },
  };
}

describe('KafkaProducers', () => {
  it('waits for metadata, then acknowledges in the order of the sends of a partition', () => {
    const { clients, client, run, answers, send } = producerWorld();
    expect(send('1').answer).toEqual({ kind: 'wait' });
    expect(clients.takeCompletions(client, 50)).toEqual({ kind: 'wait' });
    run(50);
    expect(answered(answers.get(1)?.answer)).toBe(0);
    expect(outcomes(answered(answers.get(50)?.answer))).toEqual(['0 t-0@0']);
    expect(send('2').answer).toEqual({ kind: 'value', value: 1 });
    expect(send('3').answer).toEqual({ kind: 'value', value: 2 });
    run(50);
    expect(outcomes(answered(clients.takeCompletions(client, 51)))).toEqual(['1 t-0@1', '2 t-0@2']);
  });

  it('sends what lingered as one batch, and a key always to one partition', () => {
    const { world, send, run } = producerWorld({ 'linger.ms': '20' });
    send('0', null, 't', 'a');
    run(100);
    for (const key of ['a', 'b', 'c', 'd', 'a', 'b']) send('x', null, 't', key);
    run(100);
    const acknowledged = factsOf(world, 'RecordsAcknowledged').map((line) => line.replace(/ batch=.*/, ''));
    expect(acknowledged.map((line) => line.split(' ').slice(-3).join(' '))).toMatchInlineSnapshot(`
      [
        "partition=1 baseOffset=0 lastOffset=0",
        "partition=1 baseOffset=1 lastOffset=3",
        "partition=2 baseOffset=0 lastOffset=2",
      ]
    `);
  });

  it('creates a missing topic on the way, as brokers do by default', () => {
    const { send, run, answers, cluster } = producerWorld();
    send('1', null, 'new');
    run(2000);
    expect(answered(answers.get(1)?.answer)).toBe(0);
    expect(cluster.registry.topic('new')?.partitions.length).toBe(1);
  });

  it('gives up on a topic that does not come into being after max.block.ms', () => {
    const brokerEntries = new Map([['auto.create.topics.enable', 'false']]);
    const { send, run, taken } = producerWorld({ 'max.block.ms': '1000' }, { brokerEntries });
    send('1', null, 'missing');
    run(999);
    expect(taken()).toEqual([]);
    run(2);
    expect(taken()).toEqual([
      '0 missing--1 TimeoutException: Topic missing not present in metadata after 1000 ms.',
    ]);
  });

  it('finds the new leader when a broker crashes, and loses and doubles nothing', () => {
    const { world, send, run, taken, cluster } = producerWorld();
    send('first');
    run(100);
    for (let i = 0; i < 10; i++) send(`${i}`);
    run(4);
    cluster.crash(leaderOf(world, 't', 0));
    run(30_000);
    expect(taken()).toEqual(Array.from({ length: 11 }, (_, i) => `${i} t-0@${i}`));
  });

  it('expires what could not be delivered within delivery.timeout.ms', () => {
    const entries = { 'delivery.timeout.ms': '3000', 'request.timeout.ms': '1000' };
    const { world, send, run, taken, cluster } = producerWorld(entries);
    send('0');
    run(100);
    expect(taken()).toEqual(['0 t-0@0']);
    for (const node of cluster.brokerNodes.values()) cluster.crash(node);
    run(10);
    send('1');
    send('2');
    run(2999);
    expect(taken()).toEqual([]);
    run(10);
    const text =
      'Expiring 2 record(s) for t-0:3000 ms has passed since batch creation. ' +
      'The request has not been sent, or no server response has been received yet.';
    expect(taken()).toEqual([`1 t-0 TimeoutException: ${text}`, `2 t-0 TimeoutException: ${text}`]);
    expect(countFacts(world, 'SendFailed')).toBe(1);
  });

  it('expires the very first record, too, when the broker dies before it is sent', () => {
    const entries = { 'delivery.timeout.ms': '3000', 'request.timeout.ms': '1000', 'linger.ms': '500' };
    const { cluster, send, run, taken } = producerWorld(entries);
    expect(send('1').answer).toEqual({ kind: 'wait' });
    run(50);
    for (const node of cluster.brokerNodes.values()) cluster.crash(node);
    run(2900);
    expect(taken()).toEqual([]);
    run(200);
    expect(taken()).toHaveLength(1);
  });

  it('refuses a record beyond max.request.size before it is sent', () => {
    const { send, run, taken } = producerWorld({ 'max.request.size': '1000' });
    send('0');
    run(100);
    taken();
    send('x'.repeat(1000));
    expect(taken()).toEqual([
      '1 t-0 RecordTooLargeException: The message is 1086 bytes when serialized which is larger than 1000, which is the value of the max.request.size configuration.',
    ]);
  });

  it('makes a send wait for memory until a batch is acknowledged', () => {
    const { send, run, answers } = producerWorld({ 'buffer.memory': '20000', 'linger.ms': '1000' });
    send('0');
    run(2000);
    expect(send('x'.repeat(3000)).answer.kind).toBe('value');
    const waiting = send('y'.repeat(15000));
    expect(waiting.answer).toEqual({ kind: 'wait' });
    run(100);
    expect(answers.get(waiting.token)?.answer.kind).toBe('value');
  });

  it('splits a batch that the broker finds too large', () => {
    const topic = {
      name: 't',
      partitions: 1,
      replicationFactor: 3,
      configs: new Map([['max.message.bytes', '500']]),
    };
    const { send, run, taken } = producerWorld(
      { 'batch.size': '400', 'linger.ms': '10' },
      { topics: [topic] },
    );
    send('0');
    run(100);
    taken();
    for (let i = 0; i < 3; i++) send('x'.repeat(100));
    send('y'.repeat(600));
    run(500);
    expect(taken()).toEqual([
      '1 t-0@1',
      '2 t-0@2',
      '3 t-0@3',
      '4 t-0 RecordTooLargeException: The request included a message larger than the max message size the server will accept.',
    ]);
  });

  it('answers flush when everything before it is acknowledged, and close when everything is', () => {
    const { clients, client, send, run, answers, world } = producerWorld({ 'linger.ms': '60000' });
    send('0');
    run(50);
    expect(clients.flush(client, 100)).toEqual({ kind: 'wait' });
    run(50);
    expect(answers.get(100)?.answer).toEqual({ kind: 'value', value: null });
    send('1');
    expect(clients.closeProducer(client, 10_000, 101)).toEqual({ kind: 'wait' });
    run(50);
    expect(answers.get(101)?.answer).toEqual({ kind: 'value', value: null });
    expect(countFacts(world, 'RecordsAcknowledged')).toBe(2);
    expect(send('2').answer).toMatchObject({
      exception: { message: 'Cannot perform operation after producer has been closed' },
    });
  });

  it('aborts what is left when close runs out of time', () => {
    const { clients, client, send, run, answers, taken, cluster } = producerWorld();
    send('0');
    run(50);
    taken();
    for (const node of cluster.brokerNodes.values()) cluster.crash(node);
    send('1');
    clients.closeProducer(client, 500, 101);
    run(499);
    expect(answers.has(101)).toBe(false);
    run(2);
    expect(taken()).toEqual(['1 t-0 KafkaException: Producer is closed forcefully.']);
    expect(clients.takeCompletions(client, 102)).toEqual({ kind: 'value', value: null });
    run(1);
    expect(answers.has(101)).toBe(true);
  });

  it('does not learn the offset with acks=0', () => {
    const { send, run, taken } = producerWorld({ acks: '0' });
    send('0');
    run(50);
    expect(taken()).toEqual(['0 t-0@-1']);
  });

  it('throws what Kafka throws for a wrong setting', () => {
    const { clients, host } = scriptedWorld();
    expect(clients.createProducer(host, settings({ acks: 'some' }), '4.3')).toMatchObject({
      kind: 'throw',
      exception: { className: 'org.apache.kafka.common.config.ConfigException' },
    });
  });

  it.each([
    ['true', 1],
    ['false', 2],
  ])(
    'sends again what got no answer, with idempotence=%s the log has it %d time(s)',
    (idempotence, copies) => {
      const entries = {
        'enable.idempotence': idempotence,
        'request.timeout.ms': '1000',
        'delivery.timeout.ms': '60000',
      };
      const { world, send, run, taken, cluster, host } = producerWorld(entries);
      send('0');
      run(100);
      taken();
      const leader = leaderOf(world, 't', 0);
      send('1');
      // The request is on the broker after the linger and half a millisecond; the answer finds the link cut.
      run(6);
      cluster.setCut(host, leader, true);
      run(3000);
      cluster.setCut(host, leader, false);
      run(5000);
      expect(taken()).toEqual([`1 t-0@${copies}`]);
      expect(countFacts(world, 'SendRetried')).toBeGreaterThan(0);
      expect(countFacts(world, 'RecordsAppended')).toBe(1 + copies);
    },
  );

  it('keeps the order with one request in flight, also when a batch is sent again', () => {
    const entries = {
      'enable.idempotence': 'false',
      'max.in.flight.requests.per.connection': '1',
      'batch.size': '1',
    };
    const { world, send, run, taken, cluster } = producerWorld(entries);
    send('0');
    run(100);
    taken();
    for (let i = 1; i < 6; i++) send(`${i}`.repeat(50));
    run(1);
    cluster.crash(leaderOf(world, 't', 0));
    run(30_000);
    expect(countFacts(world, 'SendRetried')).toBeGreaterThan(0);
    expect(taken().map((line) => line.split(' ')[0])).toEqual(['1', '2', '3', '4', '5']);
  });

  it('sends nothing past a batch in flight with one request in flight, not even to a new leader', () => {
    const { world, send, run, taken, cluster } = producerWorld({
      'enable.idempotence': 'false',
      'max.in.flight.requests.per.connection': '1',
      'batch.size': '1',
      'metadata.max.age.ms': '1000',
    });
    for (const partition of [0, 1, 2]) send('0', partition);
    run(100);
    taken();
    const old = leaderOf(world, 't', 0);
    cluster.pause(old);
    // Each is too long to go into a batch with the other.
    send('3'.repeat(50));
    send('4'.repeat(50));
    run(20_000);
    expect(leaderOf(world, 't', 0)).not.toBe(old);
    expect(taken()).toEqual([]);
    run(60_000);
    expect([...taken(), ...taken()]).toEqual(['3 t-0@1', '4 t-0@2']);
  });
});
