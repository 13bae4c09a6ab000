// topics: js-default-offset=1
// A group without committed offsets begins at the end, unless it is told to read from the beginning.
const { Kafka, Partitioners, logLevel } = require('kafkajs');
const kafka = new Kafka({ clientId: 'app', brokers: ['localhost:9092'], logLevel: logLevel.NOTHING });
const topic = 'js-default-offset';
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function reader(groupId, options) {
  const consumer = kafka.consumer({ groupId });
  const got = [];
  await consumer.connect();
  await consumer.subscribe({ topic, ...options });
  const joined = new Promise((resolve) => consumer.on(consumer.events.FETCH, resolve));
  await consumer.run({ eachMessage: async ({ message }) => got.push(`${message.value}@${message.offset}`) });
  await joined;
  return { consumer, got };
}

(async () => {
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  await producer.send({ topic, messages: [{ value: 'one' }, { value: 'two' }] });
  const late = await reader('js-late', {});
  const early = await reader('js-early', { fromBeginning: true });
  await pause(2000);
  await producer.send({ topic, messages: [{ value: 'three' }] });
  await pause(2000);
  console.log('late', late.got);
  console.log('early', early.got);
  await late.consumer.disconnect();
  await early.consumer.disconnect();
  await producer.disconnect();
})();
