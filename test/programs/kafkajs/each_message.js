// topics: js-each-message=1
// eachMessage: what it is given, when offsets are committed by themselves, and what the next run reads.
const { Kafka, Partitioners, logLevel } = require('kafkajs');
const kafka = new Kafka({ clientId: 'app', brokers: ['localhost:9092'], logLevel: logLevel.NOTHING });
const topic = 'js-each-message';
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

(async () => {
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  const admin = kafka.admin();
  await producer.connect();
  await admin.connect();
  const committed = async () =>
    (await admin.fetchOffsets({ groupId: 'js-each-message', topics: [topic] }))[0].partitions[0];
  await producer.send({
    topic,
    messages: [1, 2, 3].map((n) => ({
      key: 'k',
      value: `v${n}`,
      headers: { n: `${n}` },
      timestamp: '1700000000000',
    })),
  });
  const consumer = kafka.consumer({ groupId: 'js-each-message' });
  consumer.on(consumer.events.COMMIT_OFFSETS, ({ payload }) =>
    console.log('committed', JSON.stringify(payload.topics)),
  );
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ topic, partition, message, heartbeat, pause, ...rest }) => {
      const { key, value, headers, offset, timestamp, attributes } = message;
      console.log(
        topic,
        partition,
        offset,
        String(key),
        String(value),
        String(headers.n),
        timestamp,
        attributes,
      );
      console.log(typeof heartbeat, typeof pause, Object.keys(rest), await heartbeat());
    },
  });
  await pause(3000);
  console.log('after', await committed());
  await consumer.run({ eachMessage: async () => {} });
  await consumer.subscribe({ topic: 'other' }).catch((e) => console.log(e.name, e.message));
  await consumer.stop();
  await producer.send({ topic, messages: [{ value: 'while it stands' }] });
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ message }) => console.log('again', String(message.value)),
  });
  await pause(3000);
  console.log('without autoCommit', await committed());
  await consumer.commitOffsets([{ topic, partition: 0, offset: '2', metadata: 'note' }]);
  console.log('by hand', await committed());
  await consumer.disconnect();
  await admin.disconnect();
  await producer.disconnect();
})();
