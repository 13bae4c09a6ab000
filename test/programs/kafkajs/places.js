// topics: js-places=2
// seek, pause and resume.
const { Kafka, Partitioners, logLevel } = require('kafkajs');
const kafka = new Kafka({ clientId: 'app', brokers: ['localhost:9092'], logLevel: logLevel.NOTHING });
const topic = 'js-places';
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

(async () => {
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  await producer.send({ topic, messages: [0, 1, 2].map((n) => ({ value: `v${n}`, partition: 0 })) });
  const consumer = kafka.consumer({ groupId: 'js-places', maxWaitTimeInMs: 500 });
  const refused = (what, work) => {
    try {
      console.log(what, work());
    } catch (e) {
      console.log(what, e.name, e.message);
    }
  };
  refused('seek before run', () => consumer.seek({ topic, partition: 0, offset: '1' }));
  refused('pause before run', () => consumer.pause([{ topic }]));
  refused('paused before run', () => consumer.paused());
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  consumer.run({
    eachMessage: async ({ partition, message }) =>
      console.log(partition, message.offset, String(message.value)),
  });
  consumer.seek({ topic, partition: 0, offset: '1' });
  await pause(5000);
  consumer.pause([{ topic, partitions: [0] }]);
  console.log(JSON.stringify(consumer.paused()));
  await producer.send({
    topic,
    messages: [
      { value: 'held', partition: 0 },
      { value: 'other', partition: 1 },
    ],
  });
  await pause(3000);
  console.log('resumes');
  consumer.resume([{ topic, partitions: [0] }]);
  await pause(3000);
  console.log(JSON.stringify(consumer.paused()));
  consumer.seek({ topic, partition: 0, offset: '3' });
  await pause(3000);
  refused('seek negative', () => consumer.seek({ topic, partition: 0, offset: '-3' }));
  refused('seek without topic', () => consumer.seek({ partition: 0, offset: '3' }));
  await consumer.disconnect();
  await producer.disconnect();
})();
