// topics: js-deliveries=3
// What send answers: a row a partition, by the acknowledgement that was asked for.
const { Kafka, Partitioners } = require('kafkajs');
const kafka = new Kafka({ clientId: 'app', brokers: ['localhost:9092'] });
const topic = 'js-deliveries';

(async () => {
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  const names = [];
  producer.on(producer.events.CONNECT, ({ type, payload }) => names.push([type, payload]));
  producer.on(producer.events.DISCONNECT, ({ type, payload }) => names.push([type, payload]));
  await producer.connect();
  const sorted = (rows) => rows.sort((a, b) => a.partition - b.partition);
  console.log(
    sorted(
      await producer.send({ topic, messages: ['a', 'b', 'c', 'd'].map((key) => ({ key, value: key })) }),
    ),
  );
  console.log(
    await producer.send({
      topic,
      acks: 1,
      messages: [{ value: 'one', partition: 0, headers: { n: '1', list: ['a', 'b'] } }],
    }),
  );
  console.log(await producer.send({ topic, acks: 0, messages: [{ value: 'none', partition: 0 }] }));
  console.log(await producer.send({ topic, messages: [{ key: 'a', value: null }] }));
  console.log(
    sorted(
      await producer.sendBatch({
        topicMessages: [
          {
            topic,
            messages: [
              { value: 'x', partition: 2 },
              { value: 'y', partition: 2 },
            ],
          },
        ],
      }),
    ),
  );
  console.log(await producer.send({ topic, messages: [] }));
  console.log(producer.isIdempotent());
  await producer.disconnect();
  console.log(names);
  await producer
    .send({ topic, messages: [{ value: 'late' }] })
    .catch((e) => console.log(e.name, e.message, e.retriable));
})();
