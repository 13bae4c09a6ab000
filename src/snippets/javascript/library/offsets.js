// What a consumer has processed and what it has committed, by `topic/partition`: kafkajs's src/consumer/offsetManager.
export const keyOf = (topic, partition) => `${topic}/${partition}`;

export const makeOffsets = () => {
  const resolved = new Map();
  const committed = new Map();
  // Where processing began.
  const begins = new Map();
  const uncommitted = () =>
    [...resolved]
      .filter(([key, { offset }]) => committed.get(key) !== offset)
      // Partitions are the keys of an object in kafkajs, and so texts.
      .map(([, { topic, partition, offset }]) => ({
        topic,
        partition: String(partition),
        offset: String(offset),
      }));
  return {
    committedAt: 0,
    begin: (key, offset) => {
      if (!begins.has(key)) begins.set(key, offset);
    },
    resolve: (topic, partition, offset) => {
      resolved.set(keyOf(topic, partition), { topic, partition, offset: Number(offset) + 1 });
    },
    resolvedAt: (key) => resolved.get(key)?.offset,
    commit: (topic, partition, offset) => committed.set(keyOf(topic, partition), offset),
    forget: (key) => {
      for (const known of [resolved, committed, begins]) known.delete(key);
    },
    unresolve: (key) => resolved.delete(key),
    clear: () => {
      resolved.clear();
      committed.clear();
    },
    uncommitted,
    // How many messages are processed and not committed.
    count: () =>
      uncommitted().reduce((sum, { topic, partition, offset }) => {
        const key = keyOf(topic, partition);
        return sum + Number(offset) - Number(committed.get(key) ?? begins.get(key) ?? 0);
      }, 0),
  };
};

// Rows of partitions, by topic.
export const byTopic = (rows) => {
  const topics = [];
  for (const { topic, ...rest } of rows) {
    const known = topics.find((each) => each.topic === topic);
    if (known) known.partitions.push(rest);
    else topics.push({ topic, partitions: [rest] });
  }
  return topics;
};
