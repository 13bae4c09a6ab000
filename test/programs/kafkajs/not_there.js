// no brokers
// Nobody listens where the client looks for a broker.
const { Kafka, logLevel } = require('kafkajs');
const logged = [];
const logCreator =
  () =>
  ({ namespace, label, log: { message, retryCount, broker } }) =>
    logged.push([label, namespace, message, retryCount, broker]);
const kafka = new Kafka({
  brokers: ['localhost:9092'],
  retry: { retries: 2, initialRetryTime: 100 },
  logCreator,
  logLevel: logLevel.WARN,
});

(async () => {
  process.env.KAFKAJS_NO_PARTITIONER_WARNING = '1';
  for (const client of [kafka.producer(), kafka.consumer({ groupId: 'js-nowhere' }), kafka.admin()]) {
    try {
      await client.connect();
    } catch (e) {
      console.log(e.name, '|', e.message, '|', e.retriable, e.retryCount, e.constructor.name);
      console.log(e.cause?.name, '|', e.cause?.message, '|', e.cause?.code, e.cause?.broker);
    }
    for (const line of logged.splice(0)) console.log('  ', ...line);
    await client.disconnect().catch((e) => console.log('disconnect', e.message));
  }
  console.log('end');
})();
