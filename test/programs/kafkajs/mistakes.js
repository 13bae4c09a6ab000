// topics: js-mistakes=1
// What is refused, and in which words.
const { Kafka, Partitioners, logLevel } = require('kafkajs');
const kafka = new Kafka({
  clientId: 'app',
  brokers: ['localhost:9092'],
  logLevel: logLevel.NOTHING,
  retry: { retries: 1, initialRetryTime: 50 },
});
const createPartitioner = Partitioners.DefaultPartitioner;
const topic = 'js-mistakes';

const refused = async (what, work) => {
  try {
    console.log(what, await work());
  } catch (e) {
    console.log(what, '|', e.name, '|', e.message, '|', e.retriable, e.type ?? '', e.code ?? '');
  }
};

(async () => {
  const producer = kafka.producer({ createPartitioner });
  const consumer = kafka.consumer({ groupId: 'js-mistakes' });
  await refused('no brokers', () => new Kafka({}).producer({ createPartitioner }).connect());
  await refused('brokers empty', () => new Kafka({ brokers: [] }).producer({ createPartitioner }).connect());
  await refused('broker null', () =>
    new Kafka({ brokers: [null], logLevel: 0 }).producer({ createPartitioner }).connect(),
  );
  await refused('not connected', () => producer.send({ topic, messages: [{ value: 'x' }] }));
  await producer.connect();
  await refused('no topic', () => producer.send({ messages: [{ value: 'x' }] }));
  await refused('no messages', () => producer.send({ topic }));
  await refused('no value', () => producer.send({ topic, messages: [{ key: 'x' }] }));
  await refused('number', () => producer.send({ topic, messages: [{ value: 5 }] }));
  await refused('no such partition', () =>
    producer.send({ topic, messages: [{ value: 'x', partition: 9 }] }),
  );
  await refused('topic of null', () =>
    producer.sendBatch({ topicMessages: [{ topic: null, messages: [] }] }),
  );
  await refused('batch', () => producer.sendBatch({}));
  await refused('event', () => producer.on('nothing', () => {}));
  await refused('no group', () => kafka.consumer());
  await refused('heartbeat', () => kafka.consumer({ groupId: 'x', heartbeatInterval: 40000 }));
  await refused('subscribe nothing', () => consumer.subscribe({}));
  await refused('subscribe number', () => consumer.subscribe({ topic: 5 }));
  await refused('subscribe list', () => consumer.subscribe({ topics: 'x' }));
  await refused('consumer event', () => consumer.on('nothing', () => {}));
  await refused('commit before run', () => consumer.commitOffsets([{ topic, partition: 0, offset: '1' }]));
  await refused('stop before run', () => consumer.stop());
  await refused('disconnect before connect', () => consumer.disconnect());
  await refused('idempotent acks', () => {
    const idempotent = kafka.producer({ createPartitioner, idempotent: true });
    return idempotent.send({ topic, acks: 1, messages: [{ value: 'x' }] });
  });
  await refused(
    'idempotent retries',
    () => kafka.producer({ createPartitioner, idempotent: true, retry: { retries: 0 } }) && 'made',
  );
  const large = 'x'.repeat(1100000);
  await refused('too large', () => producer.send({ topic, messages: [{ value: large }] }));
  await producer.disconnect();
  await refused('after disconnect', () => producer.send({ topic, messages: [{ value: 'x' }] }));
  console.log(Object.keys(producer).sort().join(' '));
  console.log(Object.keys(consumer).sort().join(' '));
  console.log(producer.events, consumer.events);
})();
