// topics: js-each-batch=1
// eachBatch: what it is given, and what counts as done.
const { Kafka, Partitioners, logLevel } = require('kafkajs');
const kafka = new Kafka({ clientId: 'app', brokers: ['localhost:9092'], logLevel: logLevel.NOTHING });
const topic = 'js-each-batch';
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

(async () => {
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  const admin = kafka.admin();
  await producer.connect();
  await admin.connect();
  await producer.send({ topic, messages: [0, 1, 2, 3].map((n) => ({ value: `v${n}` })) });
  const consumer = kafka.consumer({ groupId: 'js-each-batch' });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  let calls = 0;
  await consumer.run({
    eachBatchAutoResolve: false,
    eachBatch: async ({
      batch,
      resolveOffset,
      heartbeat,
      commitOffsetsIfNecessary,
      uncommittedOffsets,
      isRunning,
      isStale,
      pause,
      ...rest
    }) => {
      calls += 1;
      console.log(
        calls,
        batch.topic,
        batch.partition,
        batch.messages.map(({ value }) => String(value)),
        batch.highWatermark,
      );
      console.log(
        batch.isEmpty(),
        batch.firstOffset(),
        batch.lastOffset(),
        batch.offsetLag(),
        batch.offsetLagLow(),
      );
      console.log(isRunning(), isStale(), typeof pause, Object.keys(rest));
      if (calls === 1) {
        resolveOffset(batch.messages[1].offset);
        console.log(JSON.stringify(uncommittedOffsets()));
        await commitOffsetsIfNecessary();
        console.log(JSON.stringify(uncommittedOffsets()));
        await commitOffsetsIfNecessary(uncommittedOffsets());
        console.log(JSON.stringify(uncommittedOffsets()));
        return;
      }
      for (const { offset } of batch.messages) resolveOffset(offset);
      await heartbeat();
    },
  });
  await pause(4000);
  console.log((await admin.fetchOffsets({ groupId: 'js-each-batch', topics: [topic] }))[0].partitions);
  await consumer.disconnect();
  await admin.disconnect();
  await producer.disconnect();
})();
