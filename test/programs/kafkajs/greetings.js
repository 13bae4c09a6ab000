const { Kafka } = require('kafkajs');

const kafka = new Kafka({ clientId: 'greeter', brokers: ['localhost:9092'] });
const producer = kafka.producer();
const consumer = kafka.consumer({ groupId: 'readers' });

async function main() {
  await producer.connect();
  for (let number = 0; number < 5; number++) {
    const [sent] = await producer.send({
      topic: 'greetings',
      messages: [{ key: String(number), value: `hello ${number}` }],
    });
    console.log(`sent hello ${number} to [${sent.partition}] @ ${sent.baseOffset}`);
  }
  await producer.disconnect();

  let received = 0;
  await consumer.connect();
  await consumer.subscribe({ topic: 'greetings', fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ partition, message }) => {
      received += 1;
      console.log(`received ${message.value} from [${partition}] @ ${message.offset}`);
      if (received === 5) setTimeout(() => consumer.disconnect(), 0);
    },
  });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
