// What few consumers come to: batches as a whole, and a crash.
import { errorOf } from './protocol-errors.js';

const { kafkajs } = globalThis.hidden;
const { byTopic, call, valueOf } = kafkajs;

Object.assign(kafkajs, {
  runBatch: async (loop, batch, { goBack, logError, commitIfDue }) => {
    const { topic, partition, key, messages } = batch;
    const { offsets } = loop;
    const lag = Number(valueOf($$kafka_currentLag(loop.client, topic, partition)) ?? 0);
    const first = Number(messages[0].offset);
    const last = Number(messages.at(-1).offset);
    try {
      await loop.work.eachBatch({
        batch: {
          topic,
          partition,
          highWatermark: String(last + 1 + lag),
          messages,
          isEmpty: () => false,
          firstOffset: () => messages[0].offset,
          lastOffset: () => messages.at(-1).offset,
          offsetLag: () => String(lag),
          offsetLagLow: () => String(last + lag - first),
        },
        resolveOffset: (offset) => offsets.resolve(topic, partition, offset),
        heartbeat: async () => {},
        pause: () => loop.holdOne(topic, partition),
        commitOffsetsIfNecessary: async (given) =>
          given
            ? loop.commitOffsets(
                given.topics.flatMap((each) => each.partitions.map((one) => ({ topic: each.topic, ...one }))),
              )
            : commitIfDue(),
        uncommittedOffsets: () => ({ topics: byTopic(offsets.uncommitted()) }),
        isRunning: () => loop.isRunning,
        isStale: () => loop.seeks.has(key),
      });
    } catch (e) {
      logError('eachBatch', e, batch, messages[0].offset);
      throw e;
    }
    if (loop.work.eachBatchAutoResolve) offsets.resolve(topic, partition, messages.at(-1).offset);
    else goBack(batch);
  },
  // Since brokers have KRaft they answer the request that makes a topic with UNKNOWN_TOPIC_OR_PARTITION, which kafkajs
  // does not try again here.
  refuseTopic: async (topic, { allowAutoTopicCreation = true }, settings) => {
    if (allowAutoTopicCreation)
      await call('kafkajs metadata', () => {
        const client = valueOf($$kafka_createConsumer(settings));
        $$kafka_topicPartitions(client, topic, 100);
        return $$kafka_closeConsumer(client, 0);
      });
    throw errorOf('UnknownTopicOrPartitionException', null);
  },
  // Answers the timer that starts the consumer again, undefined when it stays down.
  afterCrash: async (e, { log, groupId, emit, disconnect, start, options }) => {
    log.error(`Crash: ${e.name}: ${e.message}`, { groupId, retryCount: e.retryCount, stack: e.stack });
    await disconnect();
    let cause = e;
    while (cause.cause) cause = cause.cause;
    const isRetriable = e.name === 'KafkaJSNumberOfRetriesExceeded' || cause.retriable === true;
    const wants = options.retry?.restartOnFailure;
    const restart = isRetriable && (!wants || (await wants(e)));
    emit('CRASH', { error: e, groupId, restart });
    if (!restart) return;
    const retryTime = e.retryTime || 300;
    log.error(`Restarting the consumer in ${retryTime}ms`, { retryCount: e.retryCount, retryTime, groupId });
    return setTimeout(start, retryTime);
  },
});
