// An admin client makes topics, tells what is there, and why not.
const { Kafka, logLevel } = require('kafkajs');
const kafka = new Kafka({
  clientId: 'app',
  brokers: ['localhost:9092'],
  logLevel: logLevel.NOTHING,
  retry: { retries: 2, initialRetryTime: 100 },
});
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const admin = kafka.admin();
const told = async (what, work) => {
  try {
    console.log(what, await work());
  } catch (e) {
    console.log(what, '|', e.name, '|', e.message, '|', e.type ?? '', e.retriable);
    for (const each of e.errors ?? [])
      console.log('  ', each.name, '|', each.message, '|', each.type, each.topic);
  }
};

(async () => {
  await admin.connect();
  await told('make', () =>
    admin.createTopics({ topics: [{ topic: 'js-admin', numPartitions: 2, replicationFactor: 3 }] }),
  );
  await told('again', () => admin.createTopics({ topics: [{ topic: 'js-admin' }] }));
  await told('wide', () => admin.createTopics({ topics: [{ topic: 'js-wide', replicationFactor: 9 }] }));
  await told('none', () => admin.createTopics({ topics: [{ topic: 'js-none', numPartitions: 0 }] }));
  await told('bad name', () => admin.createTopics({ topics: [{ topic: 'js bad' }] }));
  await told('bad setting', () =>
    admin.createTopics({
      topics: [{ topic: 'js-setting', configEntries: [{ name: 'no.such', value: '1' }] }],
    }),
  );
  await told('no list', () => admin.createTopics({}));
  await told('default', () => admin.createTopics({ topics: [{ topic: 'js-default' }] }));
  await pause(1000);
  const { topics } = await admin.fetchTopicMetadata({ topics: ['js-admin', 'js-default'] });
  for (const { name, partitions } of topics.sort((a, b) => a.name.localeCompare(b.name)))
    console.log(
      name,
      partitions
        .map(({ partitionId, replicas, isr, partitionErrorCode, offlineReplicas }) => [
          partitionId,
          replicas.length,
          isr.length,
          partitionErrorCode,
          offlineReplicas,
        ])
        .sort(),
    );
  console.log((await admin.listTopics()).filter((name) => ['js-admin', 'js-default'].includes(name)).sort());
  await told('no topic', () => admin.fetchTopicMetadata({ topics: ['js-nothing'] }));
  await told('offsets', async () =>
    (await admin.fetchTopicOffsets('js-default')).map((row) => JSON.stringify(row)),
  );
  await told('partitions', () =>
    admin.createPartitions({ topicPartitions: [{ topic: 'js-admin', count: 4 }] }),
  );
  await told('fewer', () => admin.createPartitions({ topicPartitions: [{ topic: 'js-admin', count: 1 }] }));
  await told('cluster', async () => {
    const { brokers, controller, clusterId } = await admin.describeCluster();
    return [brokers.map(({ nodeId }) => nodeId).sort(), typeof controller, typeof clusterId];
  });
  await told('delete', () => admin.deleteTopics({ topics: ['js-admin'] }));
  await told('delete nothing', () => admin.deleteTopics({ topics: ['js-nothing'] }));
  await told('group', () => admin.describeGroups(['js-nobody']));
  await told('delete group', () => admin.deleteGroups(['js-nobody']));
  await admin.disconnect();
})();
