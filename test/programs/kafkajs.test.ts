import { expect, it } from 'vitest';
import { JAVASCRIPT_BEGINNING } from '../../src/app/new-javascript-program';
import { compileProgram } from '../../src/snippets/compile-program';
import { outcomeOnACluster, PATIENT_MS, programsOnACluster } from './run-on-a-cluster';

const CLIENT =
  "const { Kafka, Partitioners, logLevel } = require('kafkajs');\nconst kafka = new Kafka({ clientId: 'app', brokers: ['broker-1:9092'], logLevel: logLevel.WARN });\nconst createPartitioner = Partitioners.DefaultPartitioner;\nconst pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));\n";
const main = (body: string): string =>
  `${CLIENT}(async () => {\n${body}\n})().catch((error) => { console.log('failed', error.name, error.message); process.exit(1); });\n`;

it(
  'runs the program that a new file begins with',
  () => {
    const { printed, state, exitCode } = outcomeOnACluster('greet.js', JAVASCRIPT_BEGINNING);
    expect({ state, exitCode }).toEqual({ state: 'ended', exitCode: 0 });
    const plain = printed.filter((line) => !line.startsWith('{'));
    expect(plain.slice(0, 2)).toEqual(['sent hello 0 to [0] @ 0', 'sent hello 1 to [0] @ 1']);
    expect(plain.at(-1)).toBe('received hello 4 from [0] @ 4');
    const logged = printed
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { message: string; level: string });
    expect(logged.map(({ message }) => message.slice(0, 44))).toEqual([
      'KafkaJS v2.0.0 switched default partitioner.',
      '[Consumer] Starting',
      '[ConsumerGroup] Consumer has joined the grou',
      '[Runner] consumer not running, exiting',
      '[Consumer] Stopped',
    ]);
  },
  PATIENT_MS,
);

it(
  'chooses partitions as the Java client does, and answers with one row a partition',
  () => {
    const text = main(`
    const producer = kafka.producer({ createPartitioner, idempotent: true });
    await producer.connect();
    const sent = await producer.send({ topic: 'orders', messages: ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, value: key })) });
    for (const { topicName, partition, baseOffset, errorCode } of sent) console.log(topicName, partition, baseOffset, errorCode);
    await producer.disconnect();
    try { await producer.send({ topic: 'orders', messages: [{ value: 'late' }] }); } catch (error) { console.log(error.name, error.message); }
  `);
    const { printed } = outcomeOnACluster('keys.js', text, { orders: 3 });
    // murmur2 of kafka-clients: a, c → 1; b, d, e → 2 of three partitions.
    expect(printed).toEqual(['orders 1 0 0', 'orders 2 0 0', 'KafkaJSError The producer is disconnected']);
  },
  PATIENT_MS,
);

it(
  'commits what it has read, seeks and pauses',
  () => {
    const text = main(`
    const producer = kafka.producer({ createPartitioner });
    await producer.connect();
    await producer.send({ topic: 'one', messages: ['x', 'y', 'z'].map((value) => ({ value })) });
    const consumer = kafka.consumer({ groupId: 'g', maxWaitTimeInMs: 500 });
    await consumer.connect();
    await consumer.subscribe({ topic: 'one', fromBeginning: true });
    await consumer.run({ eachMessage: async ({ message }) => console.log(message.offset, String(message.value)) });
    await pause(1000);
    const admin = kafka.admin();
    console.log((await admin.fetchOffsets({ groupId: 'g', topics: ['one'] }))[0].partitions[0].offset);
    consumer.pause([{ topic: 'one' }]);
    await producer.send({ topic: 'one', messages: [{ value: 'while paused' }] });
    await pause(1500);
    console.log('resumes', JSON.stringify(consumer.paused()));
    consumer.resume([{ topic: 'one' }]);
    await pause(1500);
    consumer.seek({ topic: 'one', partition: 0, offset: '2' });
    await pause(1500);
    await consumer.disconnect();
    await producer.disconnect();
    await admin.disconnect();
    console.log('done');
  `);
    expect(outcomeOnACluster('seek.js', text, { one: 1 }).printed).toEqual([
      '0 x',
      '1 y',
      '2 z',
      '3',
      'resumes [{"topic":"one","partitions":[0]}]',
      '3 while paused',
      '2 z',
      '3 while paused',
      'done',
    ]);
  },
  PATIENT_MS,
);

it(
  'tries a message again whose handler fails, and says so',
  () => {
    const text = main(`
    const producer = kafka.producer({ createPartitioner });
    await producer.connect();
    await producer.send({ topic: 'one', messages: [{ value: 'a' }, { value: 'b' }] });
    let left = 1;
    const consumer = kafka.consumer({ groupId: 'g' });
    await consumer.subscribe({ topic: 'one', fromBeginning: true });
    await consumer.run({ eachMessage: async ({ message }) => {
      console.log(String(message.value));
      if (String(message.value) === 'b' && left-- > 0) throw new Error('not now');
    } });
  `);
    const { printed } = outcomeOnACluster('again.js', text, { one: 1 });
    expect(printed.filter((line) => !line.startsWith('{'))).toEqual(['a', 'b', 'b']);
    expect(printed.find((line) => line.startsWith('{'))).toMatch(
      /"\[Runner\] Error when calling eachMessage".*"offset":"1"/,
    );
  },
  PATIENT_MS,
);

it(
  'reads only what transactions have committed',
  () => {
    const text = main(`
    const producer = kafka.producer({ createPartitioner, transactionalId: 'tx', idempotent: true, maxInFlightRequests: 1 });
    await producer.connect();
    for (const value of ['kept', 'dropped']) {
      const transaction = await producer.transaction();
      await transaction.send({ topic: 'one', messages: [{ value }] });
      await (value === 'kept' ? transaction.commit() : transaction.abort());
    }
    const consumer = kafka.consumer({ groupId: 'g' });
    await consumer.subscribe({ topic: 'one', fromBeginning: true });
    await consumer.run({ eachMessage: async ({ message }) => console.log(String(message.value)) });
  `);
    expect(outcomeOnACluster('tx.js', text, { one: 1 }).printed).toEqual(['kept']);
  },
  PATIENT_MS,
);

it(
  'moves offsets and records together, in one transaction',
  () => {
    const text = main(`
    const producer = kafka.producer({ createPartitioner, transactionalId: 'mover', maxInFlightRequests: 1, idempotent: true });
    await producer.connect();
    const plain = kafka.producer({ createPartitioner });
    await plain.connect();
    await plain.send({ topic: 'in', messages: ['a', 'b'].map((value) => ({ value })) });
    for (const commits of [false, true]) {
      const transaction = await producer.transaction();
      console.log('active', transaction.isActive());
      try { await producer.transaction(); } catch (error) { console.log(error.message.slice(0, 41)); }
      await transaction.send({ topic: 'out', messages: [{ value: 'moved ' + commits }] });
      await transaction.sendOffsets({ consumerGroupId: 'movers', topics: [{ topic: 'in', partitions: [{ partition: 0, offset: '2' }] }] });
      await (commits ? transaction.commit() : transaction.abort());
      console.log('active', transaction.isActive());
      try { await transaction.send({ topic: 'out', messages: [{ value: 'late' }] }); } catch (error) { console.log(error.message); }
      // The coordinator of the group learns of the end a little later.
      await pause(500);
      const admin = kafka.admin();
      console.log((await admin.fetchOffsets({ groupId: 'movers', topics: ['in'] }))[0].partitions[0].offset);
      await admin.disconnect();
    }
    const consumer = kafka.consumer({ groupId: 'readers' });
    await consumer.subscribe({ topic: 'out', fromBeginning: true });
    await consumer.run({ eachMessage: async ({ message }) => console.log(String(message.value)) });
  `);
    const { printed } = outcomeOnACluster('move.js', text, { in: 1, out: 1 });
    const round = (offset: string) => [
      'active true',
      'There is already an ongoing transaction f',
      'active false',
      'Cannot continue to use transaction once ended',
      offset,
    ];
    expect(printed).toEqual([...round('-1'), ...round('2'), 'moved true']);
  },
  PATIENT_MS,
);

it(
  'creates and lists topics',
  () => {
    const text = main(`
    const admin = kafka.admin();
    await admin.connect();
    console.log(await admin.createTopics({ topics: [{ topic: 'made', numPartitions: 2, replicationFactor: 3 }] }));
    console.log(await admin.createTopics({ topics: [{ topic: 'made' }] }));
    console.log(await admin.listTopics());
    const { topics: [{ partitions }] } = await admin.fetchTopicMetadata({ topics: ['made'] });
    console.log(partitions.map(({ partitionId, isr }) => [partitionId, isr.length]));
    await admin.deleteTopics({ topics: ['made'] });
    console.log(await admin.listTopics());
    await admin.disconnect();
  `);
    const { printed, exitCode } = outcomeOnACluster('topics.js', text);
    expect(printed).toEqual(['true', 'false', "[ 'made' ]", '[ [ 0, 3 ], [ 1, 3 ] ]', '[]']);
    expect(exitCode).toBe(0);
  },
  PATIENT_MS,
);

it(
  'places replicas by hand',
  () => {
    const text = main(`
    const admin = kafka.admin();
    await admin.connect();
    const show = async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      const { topics: [{ partitions }] } = await admin.fetchTopicMetadata({ topics: ['placed'] });
      console.log(partitions.map(({ leader, replicas }) => leader + ' of ' + replicas).join('; '));
    };
    const create = (topic, replicaAssignment) => admin.createTopics({ topics: [{ topic, replicaAssignment }] });
    await create('placed', [{ partition: 0, replicas: [2, 3] }, { partition: 1, replicas: [1, 2] }]);
    await show();
    await admin.createPartitions({ topicPartitions: [{ topic: 'placed', count: 3, assignments: [[3, 1]] }] });
    await show();
    const { errors: [{ type, message }] } = await create('wrong', [{ partition: 0, replicas: [9] }]).catch((e) => e);
    console.log(type, '|', message);
    await admin.disconnect();
  `);
    const { printed } = outcomeOnACluster('placed.js', text);
    expect(printed).toEqual([
      '2 of 2,3; 1 of 1,2',
      '2 of 2,3; 1 of 1,2; 3 of 3,1',
      'INVALID_REPLICA_ASSIGNMENT | Replica assignment is invalid',
    ]);
  },
  PATIENT_MS,
);

it(
  'hears SIGTERM, and shows a debugger its variables',
  () => {
    const text = main(`
    const consumer = kafka.consumer({ groupId: 'g' });
    process.on('SIGTERM', async () => { await consumer.disconnect(); console.log('bye'); process.exit(0); });
    await consumer.connect();
    await consumer.subscribe({ topic: 'one' });
    await consumer.run({ eachMessage: async () => {} });
  `);
    const run = programsOnACluster({ 'waits.js': text }, { one: 1 });
    run.run(10);
    expect(run.programs.lines()[0]?.state).toBe('waiting');
    run.programs.stop(run.node('waits.js'));
    run.run(5);
    expect(run.printed('waits.js')).toEqual(['bye']);
    expect(run.programs.lines()[0]).toMatchObject({ state: 'ended', exitCode: 0 });
  },
  PATIENT_MS,
);

it('warns of modules that are not there, and says how a silent consumer would hear something', () => {
  const text =
    "const { Kafka } = require('kafkajs');\nimport('node:util');\nconst ip = require('ip');\nc.subscribe({ topic: 'a' });\n";
  const compiled = compileProgram('x.js', text, 'auto');
  expect(compiled.diagnostics).toMatchObject([
    { severity: 'warning', line: 3, message: 'module ip is not supported by the simulator' },
  ]);
  const change = compiled.silenceChange({ beginsLate: true, pollMs: null });
  expect(change).toMatchObject({
    line: 4,
    change: { edits: [{ replace: ".subscribe({ topic: 'a', fromBeginning: true" }] },
  });
});

it(
  'prints an uncaught error as Node does',
  () => {
    const { printed, state, exitCode } = outcomeOnACluster(
      'bad.js',
      "const a = 1;\nfunction f() {\n  throw new Error('boom');\n}\nf();\n",
    );
    expect(printed).toEqual([
      '/app/bad.js:3',
      "  throw new Error('boom');",
      '  ^',
      '',
      'Error: boom',
      '    at f (/app/bad.js:3:9)',
      '    at Object.<anonymous> (/app/bad.js:5:1)',
      '',
      'Node.js v20.20.0',
    ]);
    expect({ state, exitCode }).toEqual({ state: 'failed', exitCode: 1 });
  },
  PATIENT_MS,
);

it(
  'tells with each fetch of how many partitions it brought something',
  () => {
    const text = main(`
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: 'orders', numPartitions: 3, replicationFactor: 3 }] });
    await admin.disconnect();
    const producer = kafka.producer({ createPartitioner });
    await producer.connect();
    const messages = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ({ key, value: key }));
    const sent = await producer.send({ topic: 'orders', messages });
    console.log('partitions', sent.length);
    const consumer = kafka.consumer({ groupId: 'g' });
    const seen = [];
    consumer.on(consumer.events.FETCH, ({ payload }) => seen.push(payload.numberOfBatches));
    await consumer.connect();
    await consumer.subscribe({ topic: 'orders', fromBeginning: true });
    await consumer.run({ eachMessage: async () => {} });
    await pause(8000);
    console.log('batches', seen.reduce((sum, count) => sum + count, 0));
    await consumer.disconnect();
    await producer.disconnect();`);
    const { printed } = outcomeOnACluster('fetches.js', text);
    const told = printed
      .filter((line) => /^(partitions|batches) /.test(line))
      .map((line) => line.split(' ')[1]);
    expect(told).toHaveLength(2);
    expect(told[1]).toBe(told[0]);
    expect(Number(told[0])).toBeGreaterThan(1);
  },
  PATIENT_MS,
);
