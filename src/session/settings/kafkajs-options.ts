/**
 * The options of kafkajs 2.2.4, a line each: name, what takes it, type, default (`none` when it must be given), valid
 * values, and what it is for in our own words. Names and defaults: its source (index.js, consumer/index.js,
 * producer/index.js, retry/defaults.js, admin/index.js).
 */
export const kafkajsOptions = `brokers|Kafka|LIST|none||Brokers through which the client finds all others, as host:port. Name two or three, so that one of them may be down.
clientId|Kafka|STRING|kafkajs||The name that brokers see in their logs, metrics and quotas. Set it to tell your applications apart.
connectionTimeout|Kafka|INT|1000||How long a connection may take to be ready, in milliseconds. The simulator takes it as 1000.
authenticationTimeout|Kafka|INT|10000||How long logging in at a broker may take, in milliseconds. The simulator ignores it.
requestTimeout|Kafka|INT|30000||How long to wait for the answer to a request, in milliseconds, before it counts as failed.
enforceRequestTimeout|Kafka|BOOLEAN|true|true/false|Whether a request that gets no answer fails after requestTimeout. The simulator takes it as true.
logLevel|Kafka|INT|4 (INFO)|0, 1, 2, 4, 5|What the client logs: NOTHING, ERROR, WARN, INFO or DEBUG.
logCreator|Kafka|FUNCTION|JSON to the console||Makes the function that gets each log entry, to bring it into your own log.
retry|Kafka, producer, consumer, admin|OBJECT|5 retries||How failed requests are tried again. A consumer takes five retries unless its own options say otherwise.
retries|retry|INT|5|0 and more|How often something is tried again before it counts as failed.
initialRetryTime|retry|INT|300||Pause before the first retry, in milliseconds; it is scattered by factor, and then grows by multiplier.
maxRetryTime|retry|INT|30000||Longest pause between two retries, in milliseconds.
factor|retry|DOUBLE|0.2||How far pauses are scattered: by this part of them, up or down.
multiplier|retry|DOUBLE|2||By how much a pause is longer than the one before.
restartOnFailure|retry|FUNCTION|null||Decides whether a consumer that crashed for something worth a retry begins again. The simulator begins again.
createPartitioner|producer|FUNCTION|DefaultPartitioner||Makes the function that chooses a partition: DefaultPartitioner does as the Java client does with keys.
allowAutoTopicCreation|producer, consumer|BOOLEAN|true|true/false|Has a missing topic made if the brokers permit it. Switch it off so that a typo makes no topic.
transactionalId|producer|STRING|null||The name under which a producer’s transactions go on after a restart, and by which an older one is fenced.
transactionTimeout|producer|INT|60000||How long a transaction may stay open before the coordinator aborts it, in milliseconds.
idempotent|producer|BOOLEAN|false|true/false|A retry then neither repeats messages nor changes their order. Needs acks -1. kafkajs calls it experimental.
maxInFlightRequests|producer, consumer|INT|null||Requests under way to one broker at a time; null for no limit. With transactions set it to 1.
metadataMaxAge|producer, consumer|INT|300000||Metadata older than this is fetched anew, in milliseconds. The simulator takes it as 300000.
acks|send|INT|-1|-1, 0, 1|Who must have messages before they count as written: all in-sync replicas (-1), the leader only (1), or nobody (0).
timeout|send|INT|30000||How long the broker may wait for the in-sync replicas, in milliseconds. The simulator takes it as 30000.
compression|send|INT|None||The codec of the batch: None, GZIP, and others that are added. The simulator does not compress.
groupId|consumer|STRING|none||The group whose members share the partitions. Another name reads everything once more.
sessionTimeout|consumer|INT|30000||Without a heartbeat for so long, in milliseconds, a member counts as dead and its partitions go to others.
rebalanceTimeout|consumer|INT|60000||How long the coordinator waits for all members to join again, in milliseconds.
heartbeatInterval|consumer|INT|3000|below sessionTimeout|How often the member says that it lives, in milliseconds: about a third of sessionTimeout.
maxBytesPerPartition|consumer|INT|1048576||Most bytes of one partition in an answer to a fetch.
minBytes|consumer|INT|1||Bytes that a broker gathers before it answers a fetch. Raise it for fewer, fuller fetches that come later.
maxBytes|consumer|INT|10485760||Most bytes in the answer to one fetch. Lower it to save memory.
maxWaitTimeInMs|consumer|INT|5000||How long a broker may hold back an answer without messages. A retry and disconnect() wait for it: lower it for both.
partitionAssigners|consumer|LIST|roundRobin||How members share partitions. The simulator has round robin only.
readUncommitted|consumer|BOOLEAN|false|true/false|Whether messages of open and aborted transactions are handed out too.
rackId|consumer|STRING|""||Where this consumer stands. Fetching from followers is not in the simulator.
fromBeginning|subscribe|BOOLEAN|false|true/false|Where to begin without a valid committed offset: at the oldest message instead of the end.
autoCommit|run|BOOLEAN|true|true/false|Commits what was processed by itself. Switch it off to commit with commitOffsets or in a transaction.
autoCommitInterval|run|INT|null||Commits while a batch is processed too, when so many milliseconds have passed.
autoCommitThreshold|run|INT|null||Commits while a batch is processed too, when so many messages have been processed.
eachBatchAutoResolve|run|BOOLEAN|true|true/false|A batch whose eachBatch returned counts as processed. Switch it off if only what you resolve shall count.
partitionsConsumedConcurrently|run|INT|1|1 and more|Partitions that are processed at a time. In the simulator one after the other.
eachMessage|run|FUNCTION|none||Called with each message, one after the other; what it throws is tried again.
eachBatch|run|FUNCTION|none||Called with the messages of a partition, and with what resolves and commits their offsets.
numPartitions|createTopics|INT|-1||Partitions of the new topic; -1 for what the brokers are set to.
replicationFactor|createTopics|INT|-1||Replicas of each partition; -1 for what the brokers are set to.
configEntries|createTopics|LIST|[]||Settings of the new topic: a list of { name, value }.
waitForLeaders|createTopics|BOOLEAN|true|true/false|Waits until each new partition has a leader.`;
