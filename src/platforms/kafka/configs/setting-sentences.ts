/**
 * What each public setting of producers, consumers and admin clients does and when one would change it, in our own
 * words: one sentence or two, at most 140 characters. Facts: ProducerConfig, ConsumerConfig, AdminClientConfig and
 * CommonClientConfigs of Kafka 4.3.1; what the simulator leaves out: docs/fidelity.md.
 */
export const settingSentences: ReadonlyMap<string, string> = new Map([
  [
    'acks',
    'Who must have a record before it counts as written: all in-sync replicas, the leader only (1), or nobody (0).',
  ],
  [
    'allow.auto.create.topics',
    'Lets a subscription create a missing topic if the brokers permit it. Switch it off so that a typo makes no topic.',
  ],
  [
    'auto.commit.interval.ms',
    'How often offsets are committed while enable.auto.commit is on. Lower it to read fewer records twice after a crash.',
  ],
  [
    'auto.offset.reset',
    'Where to begin without a valid committed offset. Set earliest to read what was there before the group was.',
  ],
  [
    'batch.size',
    'Bytes that one partition’s batch may collect before it is sent. Raise it for throughput; 0 turns batching off.',
  ],
  [
    'bootstrap.controllers',
    'Controllers to ask directly instead of brokers, to look after the metadata quorum. The simulator ignores it.',
  ],
  [
    'bootstrap.servers',
    'Brokers through which the client finds all others. Name two or three, so that one of them may be down.',
  ],
  [
    'buffer.memory',
    'Bytes for records that wait to be sent. When they are used up, send() blocks. Raise it to ride out bursts.',
  ],
  [
    'check.crcs',
    'Checks what was fetched for damage. Switch it off to save processor time. The simulator damages nothing.',
  ],
  [
    'client.dns.lookup',
    'Whether a name’s addresses are tried in turn, or first resolved to canonical names. The simulator ignores it.',
  ],
  [
    'client.id',
    'The name that brokers see in their logs, metrics and quotas. Set it to tell your applications apart.',
  ],
  [
    'client.rack',
    'Where this consumer stands: assignors prefer near replicas. Fetching from followers is not in the simulator.',
  ],
  [
    'compression.gzip.level',
    'With gzip: 1 is fast, 9 is small, -1 the default in between. The simulator does not compress.',
  ],
  [
    'compression.lz4.level',
    'With lz4: higher is smaller and slower to write. The simulator does not compress.',
  ],
  [
    'compression.type',
    'Compresses whole batches, which saves network and disk for processor time. The simulator does not compress.',
  ],
  [
    'compression.zstd.level',
    'With zstd: higher is smaller and slower to write, below zero faster still. The simulator does not compress.',
  ],
  [
    'config.providers',
    'Providers that fill in placeholders of other settings, such as secrets from a file. The simulator ignores it.',
  ],
  [
    'connections.max.idle.ms',
    'Closes a connection that was idle so long. Keep it below the limits of firewalls. The simulator ignores it.',
  ],
  [
    'default.api.timeout.ms',
    'How long a call without a timeout of its own may take, retries included. Raise it to sit out longer outages.',
  ],
  [
    'delivery.timeout.ms',
    'Time from send() until a record has succeeded or failed, retries included: at least linger.ms + request.timeout.ms.',
  ],
  [
    'enable.auto.commit',
    'Commits offsets from time to time without being asked. Switch it off to commit only what was really processed.',
  ],
  [
    'enable.idempotence',
    'A retry then neither repeats records nor changes their order. Needs acks=all, retries and at most 5 in flight.',
  ],
  [
    'enable.metrics.push',
    'Sends the client’s metrics to the cluster if an administrator subscribed to them. The simulator ignores it.',
  ],
  [
    'exclude.internal.topics',
    'Keeps topics such as __consumer_offsets out of subscriptions by pattern; by name they can be had anyway.',
  ],
  [
    'fetch.max.bytes',
    'Most bytes in the answer to one fetch; a first batch larger than that still comes. Lower it to save memory.',
  ],
  [
    'fetch.max.wait.ms',
    'How long a broker may hold back an answer that has fewer than fetch.min.bytes. Lower it for less delay.',
  ],
  [
    'fetch.min.bytes',
    'Bytes that a broker gathers before it answers a fetch. Raise it for fewer, fuller fetches that come later.',
  ],
  [
    'group.id',
    'The group with which this consumer shares partitions and committed offsets. subscribe() and commits need it.',
  ],
  [
    'group.instance.id',
    'Makes a static member: back within the session timeout, it keeps its partitions without a rebalance.',
  ],
  [
    'group.protocol',
    'Who assigns partitions: a member for all (classic), or the coordinator, member by member, with shorter stops (consumer).',
  ],
  [
    'group.remote.assignor',
    'The coordinator’s assignor, uniform or range, for group.protocol=consumer. Unset, the brokers’ first one is taken.',
  ],
  [
    'heartbeat.interval.ms',
    'How often the consumer says that it lives: at most a third of session.timeout.ms. Lower: faster rebalances.',
  ],
  [
    'interceptor.classes',
    'Classes that see, and may change, each record on its way. Use them to trace or to count without touching the code.',
  ],
  [
    'isolation.level',
    'read_committed holds back records of open transactions and hides aborted ones. Use it with transactional producers.',
  ],
  [
    'key.deserializer',
    'The class that turns the bytes of a key back into an object. It must fit the key.serializer of the producers.',
  ],
  [
    'key.serializer',
    'The class that turns a record’s key into bytes. Equal keys must give equal bytes to come to one partition.',
  ],
  [
    'linger.ms',
    'How long a batch waits for more records. Raise it for larger batches and fewer requests, lower it for less delay.',
  ],
  [
    'max.block.ms',
    'How long send() may wait for metadata or memory, and calls about transactions for their answer, before they fail.',
  ],
  [
    'max.in.flight.requests.per.connection',
    'Requests that may await an answer on one connection. Above 1 without idempotence, a retry may change the order.',
  ],
  [
    'max.partition.fetch.bytes',
    'Most bytes of one partition in one fetch; a first batch larger than that still comes. Lower it to save memory.',
  ],
  [
    'max.poll.interval.ms',
    'Longest time between two polls before the member counts as failed. Raise it if processing takes long.',
  ],
  [
    'max.poll.records',
    'Most records that one poll() returns; what is fetched stays the same. Lower it if processing them takes too long.',
  ],
  [
    'max.request.size',
    'Largest request, and so the largest record, that is sent. Raise it together with the topic’s max.message.bytes.',
  ],
  [
    'metadata.max.age.ms',
    'Metadata older than this is fetched anew, needed or not. Lower it to notice new partitions and topics sooner.',
  ],
  [
    'metadata.max.idle.ms',
    'A topic not written to for so long is forgotten, and its next record waits for metadata. Raise it for rare topics.',
  ],
  [
    'metadata.recovery.rebootstrap.trigger.ms',
    'Time without metadata after which the client begins again from bootstrap.servers. The simulator ignores it.',
  ],
  [
    'metadata.recovery.strategy',
    'When no known broker answers: begin again from bootstrap.servers, or fail (none). The simulator ignores it.',
  ],
  [
    'partition.assignment.strategy',
    'How members share partitions, best first; all members need one in common. Cooperative ones stop less of the work.',
  ],
  [
    'partitioner.adaptive.partitioning.enable',
    'Gives quick brokers more of the records without a key. Switch it off to spread them evenly.',
  ],
  [
    'partitioner.availability.timeout.ms',
    'Records without a key avoid a broker that takes none for so long; 0 never does. The simulator ignores it.',
  ],
  [
    'partitioner.class',
    'A rule of your own for the partition. Without it: the key’s hash, or one partition for a batch after the other.',
  ],
  [
    'partitioner.ignore.keys',
    'Spreads records as if they had no keys. Their load is even then, but records of one key lose their order.',
  ],
  [
    'receive.buffer.bytes',
    'TCP’s buffer for receiving; -1 is the system’s. Raise it for fast links with long delays. The simulator ignores it.',
  ],
  [
    'reconnect.backoff.max.ms',
    'Longest pause before a broker that keeps failing is tried again. Lower it to be back sooner after an outage.',
  ],
  [
    'reconnect.backoff.ms',
    'First pause before a broker is connected to again; it grows with each failure. Set alone, it stays as it is.',
  ],
  [
    'request.timeout.ms',
    'How long to wait for the answer to one request before it is sent again or fails. Raise it for slow brokers.',
  ],
  [
    'retries',
    'How often a request is sent again. Rather bound the time: delivery.timeout.ms. Simulated admin clients ignore it.',
  ],
  [
    'retry.backoff.max.ms',
    'Longest pause before a request that keeps failing is sent again. Lower it to notice the end of a failure sooner.',
  ],
  [
    'retry.backoff.ms',
    'First pause before a failed request is sent again; it doubles with each failure. Raise it to spare the brokers.',
  ],
  [
    'security.protocol',
    'How clients and brokers talk: in the clear or by TLS, with or without a login. The simulator only checks the word.',
  ],
  [
    'security.providers',
    'Classes that make security providers known to Java. The simulator accepts it without effect.',
  ],
  [
    'send.buffer.bytes',
    'TCP’s buffer for sending; -1 is the system’s. Raise it for fast links with long delays. The simulator ignores it.',
  ],
  [
    'session.timeout.ms',
    'A member without a heartbeat for so long is taken for dead. Lower it to notice sooner, raise it for fewer mistakes.',
  ],
  [
    'share.acknowledgement.mode',
    'Whether a share consumer acknowledges by polling on, or each record by itself. The simulator has no share groups.',
  ],
  [
    'share.acquire.mode',
    'Whether a share consumer gets whole batches, or at most max.poll.records. The simulator has no share groups.',
  ],
  [
    'socket.connection.setup.timeout.max.ms',
    'Longest time that one attempt to connect may take; attempts grow longer up to it. Raise it for very slow networks.',
  ],
  [
    'socket.connection.setup.timeout.ms',
    'How long the first attempt to connect may take; later ones may take longer. Lower it to try another broker sooner.',
  ],
  [
    'transaction.timeout.ms',
    'A transaction open for so long is aborted by its coordinator. Raise it for long ones, up to the brokers’ limit.',
  ],
  [
    'transaction.two.phase.commit.enable',
    'For transactions that somebody else coordinates: they never expire. The simulator does not play it.',
  ],
  [
    'transactional.id',
    'Allows transactions, and lets a restarted producer shut out its predecessor. Each instance needs its own.',
  ],
  [
    'value.deserializer',
    'The class that turns the bytes of a value back into an object. It must fit the value.serializer of the producers.',
  ],
  [
    'value.serializer',
    'The class that turns a record’s value into bytes. Consumers need the deserializer that fits.',
  ],
]);

/** Families of settings that the simulator accepts without effect, by how their names begin: one sentence for each. */
export const settingFamilies: ReadonlyMap<string, string> = new Map([
  [
    'metric.',
    'Who is told about the client’s metrics. The simulator accepts it without effect: it has metrics of its own.',
  ],
  [
    'metrics.',
    'How the client measures itself. The simulator accepts it without effect: it has metrics of its own.',
  ],
  [
    'sasl.',
    'How the client proves who it is. The simulator has no logins: it accepts the setting without effect.',
  ],
  [
    'ssl.',
    'Keys, certificates and rules of TLS. The simulator encrypts nothing: it accepts the setting without effect.',
  ],
]);
