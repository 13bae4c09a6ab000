// A simulated client for each kind of acknowledgement that is asked for: Kafka's own client has it as a setting.
import { arrive, valueOf } from './shared.js';
import { headersOf, payload } from './values.js';

export const makeChannel = (settings, acks) => {
  const client = valueOf($$kafka_createProducer(Object.entries({ ...settings, acks: String(acks) })));
  const waiting = new Map();
  $thread(() => {
    for (;;) {
      const list = $$kafka_takeCompletions(client)[1];
      if (!Array.isArray(list)) return;
      arrive(() => {
        for (const completion of list) {
          waiting.get(completion[0])?.(completion);
          waiting.delete(completion[0]);
        }
      });
    }
  }, `kafkajs producer ${client}`);
  return {
    client,
    send: (topic, partition, { key, value, timestamp, headers }, line) =>
      new Promise((resolve) => {
        const at = timestamp === undefined ? null : Number(timestamp);
        const row = [payload(key), payload(value), headersOf(headers)];
        waiting.set(
          valueOf($$kafka_offer(client, topic, partition, at, row[0], row[1], row[2], line)),
          resolve,
        );
      }),
  };
};
