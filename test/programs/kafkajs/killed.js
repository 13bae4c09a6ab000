// topics: js-killed=1
// when "v4": kill this program and start it again
// A process that is killed: its successor waits for the session to end, and goes on behind what was committed.
const { Kafka, Partitioners, logLevel } = require('kafkajs');
const kafka = new Kafka({ clientId: 'app', brokers: ['localhost:9092'], logLevel: logLevel.NOTHING });
const topic = 'js-killed';
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

(async () => {
  const admin = kafka.admin();
  await admin.connect();
  const [{ high }] = await admin.fetchTopicOffsets(topic);
  if (high === '0') {
    const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
    await producer.connect();
    await producer.send({ topic, messages: [0, 1, 2, 3, 4, 5, 6, 7].map((n) => ({ value: `v${n}` })) });
  }
  const consumer = kafka.consumer({ groupId: 'js-killed', sessionTimeout: 8000 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const begun = Date.now();
  consumer.on(consumer.events.GROUP_JOIN, () =>
    console.log('joined after', Date.now() - begun > 3500 ? 'a while' : 'a moment'),
  );
  let got = 0;
  await consumer.run({
    autoCommitThreshold: 3,
    eachMessage: async ({ message }) => {
      console.log(String(message.value), message.offset);
      got += 1;
      if (got === 5) {
        await pause(1000);
        await admin.disconnect();
        process.exit(0);
      }
    },
  });
})();
