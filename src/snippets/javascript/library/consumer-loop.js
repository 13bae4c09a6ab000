// What a running consumer does again and again: fetch, process, commit. kafkajs's src/consumer/runner.js.
import { MAX_WAIT_MS } from './consumer-settings.js';
import { byTopic, keyOf, makeOffsets } from './offsets.js';
import { retrying } from './retry.js';
import { call, kafkajs, valueOf, WAKEUP } from './shared.js';
import { messageOf } from './values.js';

export const makeLoop = ({ cluster, options, emit }) => {
  const { groupId } = options;
  const offsets = makeOffsets();
  const runner = cluster.logger.namespace('Runner');
  const between = [];
  let finished = null;
  let onJoined;
  let startedAt = 0;
  let fetchesSince = 0;
  // What the group knows of this member.
  let memberId;
  let groupGenerationId;

  const isAssigned = (topic, partition) =>
    valueOf($$kafka_assignment(loop.client)).some((each) => each[0] === topic && each[1] === partition);
  // A client does one thing at a time: a fetch that waits is cut short.
  const whileNotPolling = (work) => {
    if (!loop.isPolling) return work();
    $$kafka_wakeup(loop.client);
    return new Promise((resolve, reject) => {
      between.push(() => work().then(resolve, reject));
    });
  };
  const commitOffsets = async (list) => {
    const { client } = loop;
    if (client === null || list.length === 0) return;
    offsets.committedAt = Date.now();
    const rows = list.map(({ topic, partition, offset, metadata }) => [
      topic,
      Number(partition),
      Number(offset),
      metadata ?? '',
    ]);
    await whileNotPolling(() => call('kafkajs commit', () => $$kafka_commitSync(client, rows, 30000)));
    for (const [topic, partition, offset] of rows) offsets.commit(topic, partition, offset);
    emit('COMMIT_OFFSETS', { groupId, memberId, groupGenerationId, topics: byTopic(list) });
  };
  const commitResolved = async () => {
    if (loop.work.autoCommit) await commitOffsets(offsets.uncommitted());
  };
  const commitIfDue = async () => {
    const { autoCommitInterval, autoCommitThreshold } = loop.work;
    const isLate = autoCommitInterval !== null && Date.now() - offsets.committedAt >= autoCommitInterval;
    if (isLate || (autoCommitThreshold !== null && offsets.count() >= autoCommitThreshold))
      await commitOffsets(offsets.uncommitted());
  };
  const onRebalance = (kind, partitions) => {
    if (kind !== 'assigned') {
      emit('REBALANCING', { groupId, memberId });
      for (const [topic, partition] of partitions) offsets.forget(keyOf(topic, partition));
      startedAt = Date.now();
      return;
    }
    const memberAssignment = {};
    for (const [topic, partition] of valueOf($$kafka_assignment(loop.client)))
      (memberAssignment[topic] ??= []).push(partition);
    const [, generationId, id] = valueOf($$kafka_groupMetadata(loop.client));
    memberId = id;
    groupGenerationId = generationId;
    const joined = {
      groupId,
      memberId,
      memberAssignment,
      groupProtocol: 'RoundRobinAssigner',
      duration: Date.now() - startedAt,
    };
    emit('GROUP_JOIN', joined);
    cluster.logger.namespace('ConsumerGroup').info('Consumer has joined the group', joined);
    onJoined();
  };
  const goBack = ({ topic, partition, key, messages }) => {
    const first = Number(messages[0].offset);
    const next = offsets.resolvedAt(key) ?? first;
    if (next <= Number(messages.at(-1).offset) && isAssigned(topic, partition))
      $$kafka_seek(loop.client, topic, partition, Math.max(next, first));
  };
  const logError = (what, e, { topic, partition }, offset) => {
    if (e.name?.startsWith('KafkaJS')) return;
    runner.error(`Error when calling ${what}`, { topic, partition, offset, stack: e.stack, error: e });
  };
  const runMessages = async (batch) => {
    const { topic, partition, key, messages } = batch;
    for (const message of messages) {
      if (!loop.isRunning || loop.seeks.has(key) || loop.held.has(key)) {
        if (!loop.seeks.has(key)) goBack(batch);
        return;
      }
      try {
        await loop.work.eachMessage({
          topic,
          partition,
          message,
          heartbeat: async () => {},
          pause: () => {
            $needs('kafkajs');
            return loop.holdOne(topic, partition);
          },
        });
      } catch (e) {
        logError('eachMessage', e, batch, message.offset);
        throw e;
      }
      offsets.resolve(topic, partition, message.offset);
      if (loop.work.autoCommit) await commitIfDue();
    }
  };
  const runBatch = (batch) => {
    $needs('kafkajs');
    return kafkajs.runBatch(loop, batch, { goBack, logError, commitIfDue });
  };
  const process = async (records) => {
    const byPartition = new Map();
    for (const record of records) {
      const key = keyOf(record[0], record[1]);
      if (byPartition.has(key)) byPartition.get(key).push(record);
      else byPartition.set(key, [record]);
    }
    const batches = [...byPartition].map(([key, list]) => ({
      key,
      topic: list[0][0],
      partition: list[0][1],
      messages: list.map(messageOf),
    }));
    for (const batch of batches) {
      offsets.begin(batch.key, batch.messages[0].offset);
      try {
        if (loop.isRunning) await (loop.work.eachBatch ? runBatch(batch) : runMessages(batch));
        else goBack(batch);
      } catch (e) {
        // What was fetched and not processed is fetched again.
        for (const each of batches) goBack(each);
        await commitResolved();
        throw e;
      }
      await commitResolved();
    }
  };
  const step = async () => {
    for (const work of between.splice(0)) await work();
    for (const [key, { topic, partition, offset }] of loop.seeks) {
      if (!isAssigned(topic, partition)) continue;
      loop.seeks.delete(key);
      $$kafka_seek(loop.client, topic, partition, offset);
    }
    loop.isPolling = true;
    const askedAt = Date.now();
    emit('FETCH_START', {});
    let answer;
    try {
      answer = await call('kafkajs fetch', () => $$kafka_poll(loop.client, 5000, false));
    } catch (e) {
      if (e !== WAKEUP) throw e;
      return;
    } finally {
      loop.isPolling = false;
    }
    const [kind, first, second] = answer;
    if (kind === 'records') {
      const partitions = new Set(first.map(([topic, partition]) => keyOf(topic, partition)));
      emit('FETCH', { numberOfBatches: partitions.size, duration: Date.now() - askedAt });
    }
    if (kind === 'callback') onRebalance(first, second);
    else if (kind === 'records' && first.length > 0) await process(first);
    if (loop.work.autoCommit) await commitIfDue();
  };
  // There is a fetcher for each broker; one without partitions waits for maxWaitTimeInMs again and again. Before all
  // of them have ended nothing is tried again, and nothing stops.
  const otherFetches = async () => {
    if (cluster.brokerCount < 2) return;
    const { maxWaitTimeInMs = MAX_WAIT_MS } = options;
    const rest = maxWaitTimeInMs - ((Date.now() - fetchesSince) % maxWaitTimeInMs);
    await new Promise((resolve) => setTimeout(resolve, rest));
  };
  const go = async () => {
    // What the Kafka object says of retries counts only where the consumer's own options replace this.
    const { retry = { retries: 5 } } = options;
    while (loop.isRunning) {
      await retrying({ ...cluster.retry, ...retry }, async () => {
        fetchesSince = Date.now();
        try {
          while (loop.isRunning) await step();
        } catch (e) {
          await otherFetches();
          throw e;
        }
      });
    }
    await otherFetches();
    runner.info('consumer not running, exiting', { groupId, memberId });
  };
  const close = async () => {
    const { client } = loop;
    if (client === null) return;
    loop.client = null;
    while ((await call('kafkajs leave', () => $$kafka_closeConsumer(client, 30000))) !== null);
  };
  const loop = {
    client: null,
    work: null,
    isRunning: false,
    isPolling: false,
    seeks: new Map(),
    held: new Set(),
    offsets,
    commitOffsets,
    start: async (onCrash) => {
      loop.isRunning = true;
      startedAt = Date.now();
      offsets.committedAt = startedAt;
      const joined = new Promise((resolve) => {
        onJoined = resolve;
      });
      finished = go().catch(onCrash);
      await Promise.race([joined, finished]);
    },
    stop: async (isCrashing) => {
      loop.isRunning = false;
      if (loop.isPolling) $$kafka_wakeup(loop.client);
      if (!isCrashing) await finished;
      await close();
      offsets.clear();
    },
  };
  return loop;
};
