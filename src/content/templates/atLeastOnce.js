// Processes first and commits then: after a crash what was not committed yet is processed again.
const { Kafka } = require('kafkajs');

const kafka = new Kafka({ clientId: 'worker', brokers: ['localhost:9092'] });
const consumer = kafka.consumer({ groupId: 'at-least-once-js' });

async function handle(message) {
  await new Promise((resolve) => setTimeout(resolve, 5));
  console.log(`processed ${message.value}`);
}

async function main() {
  await consumer.connect();
  await consumer.subscribe({ topic: 'orders', fromBeginning: true });
  await consumer.run({
    eachBatchAutoResolve: false, // a batch counts as far as it was processed
    eachBatch: async (payload) => {
      let done = 0;
      for (const message of payload.batch.messages) {
        if (!payload.isRunning()) break;
        await handle(message);
        payload.resolveOffset(message.offset);
        done += 1;
        // At most so many come twice.
        if (done % 20 === 0) await payload.commitOffsetsIfNecessary(payload.uncommittedOffsets());
        await payload.heartbeat();
      }
    },
  });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
