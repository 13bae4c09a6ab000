// topics: js-transactions=1
// A transaction that is committed, one that is aborted, and offsets that belong to one.
const { Kafka, Partitioners, logLevel } = require('kafkajs');
const kafka = new Kafka({ clientId: 'app', brokers: ['localhost:9092'], logLevel: logLevel.NOTHING });
const topic = 'js-transactions';
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

(async () => {
  const producer = kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    transactionalId: 'js-tx',
    maxInFlightRequests: 1,
    idempotent: true,
  });
  const admin = kafka.admin();
  await producer.connect();
  await admin.connect();
  const kept = await producer.transaction();
  console.log((await kept.send({ topic, messages: [{ value: 'kept' }] }))[0].baseOffset, kept.isActive());
  await kept.commit();
  console.log(kept.isActive());
  await kept.send({ topic, messages: [{ value: 'late' }] }).catch((e) => console.log(e.name, '|', e.message));
  const dropped = await producer.transaction();
  console.log((await dropped.send({ topic, messages: [{ value: 'dropped' }] }))[0].baseOffset);
  await dropped.sendOffsets({
    consumerGroupId: 'js-tx-group',
    topics: [{ topic, partitions: [{ partition: 0, offset: '9' }] }],
  });
  await dropped.abort();
  const counted = await producer.transaction();
  await counted.send({ topic, messages: [{ value: 'last' }] });
  await counted.sendOffsets({
    consumerGroupId: 'js-tx-group',
    topics: [{ topic, partitions: [{ partition: 0, offset: '1' }] }],
  });
  await counted.commit();
  await producer.transaction().then((t) => t.abort());
  for (const readUncommitted of [false, true]) {
    const consumer = kafka.consumer({ groupId: `js-tx-${readUncommitted}`, readUncommitted });
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      eachMessage: async ({ message }) => console.log(readUncommitted, String(message.value), message.offset),
    });
    await pause(5000);
    await consumer.disconnect();
  }
  console.log((await admin.fetchOffsets({ groupId: 'js-tx-group', topics: [topic] }))[0].partitions);
  await producer.disconnect();
  await admin.disconnect();
  await kafka
    .producer({ createPartitioner: Partitioners.DefaultPartitioner })
    .transaction()
    .catch((e) => console.log(e.name, '|', e.message));
})();
