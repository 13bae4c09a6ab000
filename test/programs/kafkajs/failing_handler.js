// topics: js-failing=1
// A handler that fails a few times, and one that always fails: retries, crash, restart.
const { Kafka, Partitioners, logLevel } = require('kafkajs');
const logCreator =
  () =>
  ({ namespace, label, log: { message, offset, retryTime } }) =>
    console.log('  ', label, namespace, message.replace(/\d+ms/, 'some ms'), offset ?? '', typeof retryTime);
const kafka = new Kafka({
  clientId: 'app',
  brokers: ['localhost:9092'],
  logLevel: logLevel.ERROR,
  logCreator,
});
const topic = 'js-failing';
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

(async () => {
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  await producer.send({ topic, messages: ['good', 'bad', 'worse', 'fine'].map((value) => ({ value })) });
  const consumer = kafka.consumer({
    groupId: 'js-failing',
    maxWaitTimeInMs: 500,
    retry: { initialRetryTime: 100, retries: 2 },
  });
  consumer.on(consumer.events.CRASH, ({ payload: { error, groupId, restart } }) =>
    console.log('CRASH', error.name, error.message, groupId, restart),
  );
  consumer.on(consumer.events.DISCONNECT, () => console.log('DISCONNECT'));
  consumer.on(consumer.events.STOP, () => console.log('STOP'));
  consumer.on(consumer.events.COMMIT_OFFSETS, ({ payload }) =>
    console.log('committed', JSON.stringify(payload.topics)),
  );
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const failures = { bad: 2, worse: 5 };
  await consumer.run({
    eachMessage: async ({ message }) => {
      const value = String(message.value);
      console.log(value);
      if (failures[value]-- > 0) throw new Error(`${value} again`);
    },
  });
  await pause(15000);
  await consumer.disconnect();
  await producer.disconnect();
  console.log('end');
})();
