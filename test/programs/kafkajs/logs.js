// topics: js-logs=1
// What the client says by itself, with the level that it has when nobody asks for another.
const { Kafka } = require('kafkajs');
const kafka = new Kafka({ clientId: 'app', brokers: ['localhost:9092'] });
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

(async () => {
  const producer = kafka.producer();
  kafka.producer();
  await producer.connect();
  await producer.send({ topic: 'js-logs', messages: [{ value: 'a' }] });
  const consumer = kafka.consumer({ groupId: 'js-logs' });
  await consumer.connect();
  await consumer.subscribe({ topic: 'js-logs', fromBeginning: true });
  await consumer.run({ eachMessage: async ({ message }) => console.log('got', String(message.value)) });
  await pause(2000);
  await consumer.run({ eachMessage: async () => {} });
  await consumer.disconnect();
  await producer.disconnect();
  console.log('end');
})();
