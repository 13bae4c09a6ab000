// Topics that nobody made: they are made when a client asks for them, unless it is told not to.
const { Kafka, Partitioners, logLevel } = require('kafkajs');
const logCreator =
  () =>
  ({ namespace, label, log: { message } }) => {};
const kafka = new Kafka({
  clientId: 'app',
  brokers: ['localhost:9092'],
  logLevel: logLevel.ERROR,
  logCreator,
  retry: { retries: 3, initialRetryTime: 100 },
});
const createPartitioner = Partitioners.DefaultPartitioner;

(async () => {
  const admin = kafka.admin();
  await admin.connect();
  const producer = kafka.producer({ createPartitioner });
  await producer.connect();
  console.log(await producer.send({ topic: 'js-made-by-producer', messages: [{ value: 'x' }] }));
  const strict = kafka.producer({ createPartitioner, allowAutoTopicCreation: false });
  await strict.connect();
  await strict
    .send({ topic: 'js-not-made', messages: [{ value: 'x' }] })
    .catch((e) => console.log(e.name, '|', e.message, '|', e.type, e.code, e.retriable));
  const consumer = kafka.consumer({ groupId: 'js-unknown', allowAutoTopicCreation: false });
  await consumer.connect();
  await consumer.subscribe({ topic: 'js-not-there' }).then(
    () => console.log('subscribed'),
    (e) => console.log(e.name, '|', e.message),
  );
  const maker = kafka.consumer({ groupId: 'js-maker' });
  await maker.connect();
  const subscribe = () => maker.subscribe({ topic: 'js-made-by-consumer' });
  await subscribe().catch((e) => console.log(e.name, '|', e.message, '|', e.type, e.code, e.retriable));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await subscribe().then(() => console.log('subscribed'));
  const topics = await admin.listTopics();
  console.log(
    ['js-made-by-producer', 'js-not-made', 'js-not-there', 'js-made-by-consumer'].map((name) =>
      topics.includes(name),
    ),
  );
  for (const each of [producer, strict, consumer, maker, admin]) await each.disconnect();
  console.log('end');
})();
