/**
 * The properties of librdkafka 2.8.0, which confluent-kafka 2.9 brings, a line each: name, whose it is (C consumer, P
 * producer, * both), type, default, valid values, and what it is for in our own words; `=` for the words that Kafka's
 * setting of the same name has. Names, types, defaults and values: its CONFIGURATION.md. Security, callbacks and what has
 * no effect any more are left out.
 */
export const librdkafkaProperties = `client.id|*|STRING|rdkafka||=
bootstrap.servers|*|STRING|||=
message.max.bytes|*|INT|1000000|1000..1000000000|Largest message that produce() accepts. The broker and the topic have limits of their own.
message.copy.max.bytes|*|INT|65535|0..1000000000|Messages up to this size are copied, larger ones are passed by reference. The simulator ignores it.
receive.message.max.bytes|*|INT|100000000|1000..2147483647|Largest answer that the client accepts of a broker: at least fetch.max.bytes + 512. The simulator ignores it.
max.in.flight.requests.per.connection|*|INT|1000000|1..1000000|Requests under way to one broker at a time. With idempotence at most 5; without, more than 1 can change the order in a retry.
topic.metadata.refresh.interval.ms|*|INT|300000|-1..3600000|How often metadata is fetched anew, needed or not; -1 for never. Lower it to notice new partitions sooner.
metadata.max.age.ms|*|INT|900000|1..86400000|Metadata older than this counts as unknown. Usually three times topic.metadata.refresh.interval.ms.
topic.metadata.refresh.fast.interval.ms|*|INT|100|1..60000|First pause between requests for metadata while a partition has no leader. The simulator ignores it.
topic.metadata.refresh.sparse|*|BOOLEAN|true|true/false|Asks only for topics that are in use. The simulator ignores it.
topic.metadata.propagation.max.ms|*|INT|30000|0..3600000|How long a topic that is not in the metadata may still appear before its messages fail as unknown.
topic.blacklist|*|LIST|||Patterns of topics that the client shall not know. The simulator ignores it.
debug|*|LIST|||What librdkafka logs in detail: broker, topic, msg, cgrp and others. The simulator logs nothing of it.
socket.timeout.ms|*|INT|60000|10..300000|How long to wait for an answer to a request other than produce. The simulator ignores it.
socket.send.buffer.bytes|*|INT|0|0..100000000|Size of the buffer of the socket for what is sent; 0 leaves it to the system. The simulator ignores it.
socket.receive.buffer.bytes|*|INT|0|0..100000000|Size of the buffer of the socket for what comes in; 0 leaves it to the system. The simulator ignores it.
socket.keepalive.enable|*|BOOLEAN|false|true/false|Has the system probe idle connections. The simulator ignores it.
socket.nagle.disable|*|BOOLEAN|false|true/false|Sends small packets at once instead of gathering them. The simulator ignores it.
socket.max.fails|*|INT|1|0..1000000|Failures after which a connection is closed. Leave it at 1. The simulator ignores it.
broker.address.ttl|*|INT|1000|0..86400000|How long the address of a broker is remembered, in milliseconds. The simulator ignores it.
broker.address.family|*|STRING|any|any/v4/v6|Whether brokers are reached by IPv4, IPv6 or both. The simulator ignores it.
socket.connection.setup.timeout.ms|*|INT|30000|1000..2147483647|How long a connection may take to be ready, TLS and login included. The simulator ignores it.
connections.max.idle.ms|*|INT|0|0..2147483647|=
reconnect.backoff.ms|*|INT|100|0..3600000|=
reconnect.backoff.max.ms|*|INT|10000|0..3600000|=
statistics.interval.ms|*|INT|0|0..86400000|How often stats_cb gets the client’s statistics; 0 for never. The simulator never calls it.
log_level|*|INT|6|0..7|From which severity on librdkafka logs: 3 errors, 4 warnings, 6 information, 7 everything.
log.connection.close|*|BOOLEAN|true|true/false|Logs connections that close. Switch it off if brokers close idle ones often. The simulator ignores it.
api.version.request|*|BOOLEAN|true|true/false|Asks brokers which versions of requests they know. The simulator ignores it.
api.version.request.timeout.ms|*|INT|10000|1..300000|How long to wait for the versions that a broker knows. The simulator ignores it.
broker.version.fallback|*|STRING|0.10.0||The version to assume of a broker that does not tell its own. The simulator ignores it.
allow.auto.create.topics|*|BOOLEAN|false|true/false|Lets a subscription ask for a topic that is not there. Brokers of Kafka 4.3 were seen not to make it for librdkafka 2.8.
security.protocol|*|STRING|plaintext|plaintext/ssl/sasl_plaintext/sasl_ssl|Whether connections are encrypted and logged in: plaintext, ssl, sasl_plaintext, sasl_ssl. The simulator ignores it.
group.id|C|STRING|||=
group.instance.id|C|STRING|||=
partition.assignment.strategy|C|STRING|range,roundrobin||How members share partitions, best first; all members need one in common. cooperative-sticky stops less of the work.
session.timeout.ms|C|INT|45000|1..3600000|=
heartbeat.interval.ms|C|INT|3000|1..3600000|=
group.protocol|C|STRING|classic|classic/consumer|=
group.remote.assignor|C|STRING|||The assignor of the coordinator that this group wants, with group.protocol=consumer.
coordinator.query.interval.ms|C|INT|600000|1..3600000|How often the client asks anew which broker coordinates its group. The simulator ignores it.
max.poll.interval.ms|C|INT|300000|1..86400000|=
enable.auto.commit|C|BOOLEAN|true|true/false|Commits stored offsets from time to time and in close(). Switch it off to commit only what was really processed.
auto.commit.interval.ms|C|INT|5000|0..86400000|How often stored offsets are committed while enable.auto.commit is on. Lower it to read fewer messages twice after a crash.
enable.auto.offset.store|C|BOOLEAN|true|true/false|Stores the offset of each message as poll() hands it out. Switch it off and call store_offsets() when it is processed.
queued.min.messages|C|INT|100000|1..10000000|The client fetches ahead until it holds so many messages of a partition. The simulator ignores it.
queued.max.messages.kbytes|C|INT|65536|1..2097151|The client fetches ahead at most so many kilobytes. Lower it to save memory. The simulator ignores it.
fetch.wait.max.ms|C|INT|500|0..300000|How long a broker may hold back an answer that has fewer than fetch.min.bytes. Lower it for less delay.
fetch.queue.backoff.ms|C|INT|1000|0..300000|Pause before the next fetch while enough messages are held. The simulator ignores it.
max.partition.fetch.bytes|C|INT|1048576|1..1000000000|=
fetch.max.bytes|C|INT|52428800|0..2147483135|=
fetch.min.bytes|C|INT|1|1..100000000|=
fetch.error.backoff.ms|C|INT|500|0..300000|Pause before a fetch that failed is tried again. The simulator ignores it.
offset.store.method|C|STRING|broker|none/file/broker|Where offsets are kept: with the broker, or not at all. Files are a thing of the past. The simulator ignores it.
isolation.level|C|STRING|read_committed|read_uncommitted/read_committed|=
enable.partition.eof|C|BOOLEAN|false|true/false|Tells the end of each partition by a message with the error _PARTITION_EOF.
check.crcs|C|BOOLEAN|false|true/false|=
client.rack|*|STRING|||=
transactional.id|P|STRING|||The name under which a producer’s transactions go on after a restart, and by which an older one is fenced.
transaction.timeout.ms|P|INT|60000|1000..2147483647|=
enable.idempotence|P|BOOLEAN|false|true/false|=
enable.gapless.guarantee|P|BOOLEAN|false|true/false|Experimental: a message that fails ends the producer, so that none after it is written. The simulator ignores it.
queue.buffering.max.messages|P|INT|100000|0..2147483647|Messages that may wait in the producer. When there are so many, produce() raises BufferError: call poll().
queue.buffering.max.kbytes|P|INT|1048576|1..2147483647|Kilobytes of messages that may wait in the producer. Comes before the number of messages.
linger.ms|P|DOUBLE|5|0..900000|=
retries|P|INT|2147483647|0..2147483647|How often a message is sent again. Rather bound the time: message.timeout.ms.
retry.backoff.ms|*|INT|100|1..300000|=
retry.backoff.max.ms|*|INT|1000|1..300000|=
queue.buffering.backpressure.threshold|P|INT|1|1..1000000|Requests that may wait to be sent before batches grow instead. The simulator ignores it.
compression.type|P|STRING|none|none/gzip/snappy/lz4/zstd|=
batch.num.messages|P|INT|10000|1..1000000|Messages that one batch may have. A batch also ends at batch.size and after linger.ms. The simulator ignores it.
batch.size|P|INT|1000000|1..2147483647|Bytes that one batch may have. A batch also ends at batch.num.messages and after linger.ms.
delivery.report.only.error|P|BOOLEAN|false|true/false|Calls delivery callbacks for messages that failed only.
sticky.partitioning.linger.ms|P|INT|10|0..900000|How long messages without a key go to one partition before another is drawn; 0 draws for each.
client.dns.lookup|*|STRING|use_all_dns_ips|use_all_dns_ips/resolve_canonical_bootstrap_servers_only|=
enable.metrics.push|*|BOOLEAN|true|true/false|=
acks|P|INT|-1|-1..1000|Who must have a message before it counts as written: all in-sync replicas (-1 or all), the leader only (1), or nobody (0).
request.timeout.ms|P|INT|30000|1..900000|How long the broker may wait for the in-sync replicas before it answers a produce request.
delivery.timeout.ms|P|INT|300000|0..2147483647|Time from produce() until a message has succeeded or failed, retries included; 0 is no limit.
queuing.strategy|P|STRING|fifo|fifo/lifo|Whether waiting messages are sent oldest or newest first. Leave it at fifo. The simulator ignores it.
partitioner|P|STRING|consistent_random||Which partition a key goes to. murmur2_random does as the Java client does; the default does not.
compression.level|P|INT|-1|-1..12|How hard the codec works, from fast to small; -1 is its own default. The simulator does not compress.
auto.offset.reset|C|STRING|largest|smallest/earliest/beginning/largest/latest/end/error|Where to begin without a valid committed offset. Set earliest to read what was there before the group was.
consume.callback.max.messages|C|INT|0|0..1000000|Messages that one call of a consume callback may get. The simulator ignores it.`;

/** Other names of properties (the same file). */
export const librdkafkaAliases: ReadonlyMap<string, string> = new Map([
  ['metadata.broker.list', 'bootstrap.servers'],
  ['max.in.flight', 'max.in.flight.requests.per.connection'],
  ['fetch.message.max.bytes', 'max.partition.fetch.bytes'],
  ['queue.buffering.max.ms', 'linger.ms'],
  ['message.send.max.retries', 'retries'],
  ['compression.codec', 'compression.type'],
  ['request.required.acks', 'acks'],
  ['message.timeout.ms', 'delivery.timeout.ms'],
  ['auto.commit.enable', 'enable.auto.commit'],
]);
