// topics: js-type-error=1
// A handler with a mistake of its own: no retry helps, and the consumer does not come back.
const { Kafka, Partitioners, logLevel } = require('kafkajs');
const logCreator =
  () =>
  ({ namespace, label, log: { message } }) =>
    console.log('  ', label, namespace, message);
const kafka = new Kafka({
  clientId: 'app',
  brokers: ['localhost:9092'],
  logLevel: logLevel.ERROR,
  logCreator,
});
const topic = 'js-type-error';
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

(async () => {
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  await producer.send({ topic, messages: [{ value: 'a' }, { value: 'b' }] });
  const consumer = kafka.consumer({ groupId: 'js-type-error' });
  consumer.on(consumer.events.CRASH, ({ payload: { error, restart } }) =>
    console.log('CRASH', error.name, error.message, restart),
  );
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ message }) => {
      console.log(String(message.value));
      message.nothing.toString();
    },
  });
  await pause(6000);
  await consumer.disconnect();
  await producer.disconnect();
  console.log('end');
})();
