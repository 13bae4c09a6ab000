// What few programs ask of a consumer.
import { KafkaJSNonRetriableError } from './errors.js';

const { kafkajs } = globalThis.hidden;
const { keyOf, valueOf } = kafkajs;
const refuse = (message) => {
  throw new KafkaJSNonRetriableError(message);
};

kafkajs.addConsumerMethods = (consumer, loop, cluster, groupId) => {
  const mustRun = () => {
    if (loop.client === null) refuse('Consumer group was not initialized, consumer#run must be called first');
  };
  // The partitions of a list of topics; those that are assigned where it names none.
  const partitionsOf = (list) =>
    list.flatMap(({ topic, partitions }) => {
      const own = valueOf($$kafka_assignment(loop.client)).filter((each) => each[0] === topic);
      return partitions === undefined ? own : partitions.map((partition) => [topic, partition]);
    });
  const pause = (list) => {
    mustRun();
    const all = partitionsOf(list);
    for (const [topic, partition] of all) loop.held.add(keyOf(topic, partition));
    valueOf($$kafka_pause(loop.client, all));
  };
  const resume = (list) => {
    mustRun();
    const all = partitionsOf(list);
    for (const [topic, partition] of all) loop.held.delete(keyOf(topic, partition));
    valueOf($$kafka_resume(loop.client, all));
  };
  loop.holdOne = (topic, partition) => {
    const list = [{ topic, partitions: [partition] }];
    pause(list);
    return () => resume(list);
  };
  Object.assign(consumer, {
    commitOffsets: async (offsets = []) => {
      mustRun();
      await loop.commitOffsets(offsets);
    },
    seek: ({ topic, partition, offset }) => {
      if (!topic) refuse(`Invalid topic ${topic}`);
      mustRun();
      if (!(Number(offset) >= 0)) refuse('Offset must not be a negative number');
      const key = keyOf(topic, partition);
      loop.seeks.set(key, { topic, partition, offset: Number(offset) });
      loop.offsets.unresolve(key);
      if (loop.isPolling) $$kafka_wakeup(loop.client);
    },
    pause,
    paused: () => {
      const shown = {};
      for (const key of loop.held) {
        const at = key.lastIndexOf('/');
        (shown[key.slice(0, at)] ??= []).push(Number(key.slice(at + 1)));
      }
      return Object.entries(shown).map(([topic, partitions]) => ({ topic, partitions }));
    },
    resume,
    describeGroup: async () => {
      return (await kafkajs.makeAdmin(cluster).describeGroups([groupId])).groups[0];
    },
  });
};
