// topics: js-die=1
// when "ready": kill all brokers
// All brokers are killed: what a producer that knew them says.
const { Kafka, Partitioners, logLevel } = require('kafkajs');
const kafka = new Kafka({
  clientId: 'app',
  brokers: ['localhost:9092'],
  logLevel: logLevel.NOTHING,
  retry: { retries: 2, initialRetryTime: 100 },
});
const topic = 'js-die';
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

(async () => {
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  console.log((await producer.send({ topic, messages: [{ value: 'before' }] }))[0].baseOffset);
  const disconnected = [];
  producer.on(producer.events.DISCONNECT, () => disconnected.push('disconnected'));
  console.log('ready');
  await pause(3000);
  await producer.send({ topic, messages: [{ value: 'after' }] }).then(
    () => console.log('sent'),
    (e) => console.log(e.name, '|', e.retriable, e.retryCount, '|', e.cause?.name),
  );
  await producer.disconnect();
  console.log('end', disconnected);
})();
