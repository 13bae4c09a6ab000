// Stops in order: the group hears of it at once, and what was processed is committed.
const { Kafka } = require('kafkajs');

const kafka = new Kafka({ clientId: 'worker', brokers: ['localhost:9092'] });
// A stop waits for the fetches that are under way, and those wait so long for records.
const consumer = kafka.consumer({ groupId: 'graceful-js', maxWaitTimeInMs: 500 });

process.once('SIGTERM', async () => {
  console.log('asked to stop');
  await consumer.disconnect(); // finishes the message in hand, commits, and leaves the group
  console.log('closed');
});

async function main() {
  await consumer.connect();
  await consumer.subscribe({ topic: 'orders', fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ message }) => {
      console.log(`processed ${message.value}`);
    },
  });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
