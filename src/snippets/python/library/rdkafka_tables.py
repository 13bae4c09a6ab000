# What librdkafka 2.8 (that of confluent-kafka 2.9) calls its errors (rdkafka.h, rdkafka.c) and which properties it takes (CONFIGURATION.md).
# Names by number: from -199 upwards, and from 0 upwards.
LOCAL = '''_BAD_MSG _BAD_COMPRESSION _DESTROY _FAIL _TRANSPORT _CRIT_SYS_RESOURCE _RESOLVE _MSG_TIMED_OUT _PARTITION_EOF _UNKNOWN_PARTITION _FS _UNKNOWN_TOPIC _ALL_BROKERS_DOWN _INVALID_ARG _TIMED_OUT _QUEUE_FULL _ISR_INSUFF _NODE_UPDATE _SSL _WAIT_COORD _UNKNOWN_GROUP _IN_PROGRESS _PREV_IN_PROGRESS _EXISTING_SUBSCRIPTION _ASSIGN_PARTITIONS _REVOKE_PARTITIONS _CONFLICT _STATE _UNKNOWN_PROTOCOL _NOT_IMPLEMENTED _AUTHENTICATION _NO_OFFSET _OUTDATED _TIMED_OUT_QUEUE _UNSUPPORTED_FEATURE _WAIT_CACHE _INTR _KEY_SERIALIZATION _VALUE_SERIALIZATION _KEY_DESERIALIZATION _VALUE_DESERIALIZATION _PARTIAL _READ_ONLY _NOENT _UNDERFLOW _INVALID_TYPE _RETRY _PURGE_QUEUE _PURGE_INFLIGHT _FATAL _INCONSISTENT _GAPLESS_GUARANTEE _MAX_POLL_EXCEEDED _UNKNOWN_BROKER _NOT_CONFIGURED _FENCED _APPLICATION _ASSIGNMENT_LOST _NOOP _AUTO_OFFSET_RESET _LOG_TRUNCATION _INVALID_DIFFERENT_RECORD _DESTROY_BROKER'''
BROKER = '''NO_ERROR OFFSET_OUT_OF_RANGE INVALID_MSG UNKNOWN_TOPIC_OR_PART INVALID_MSG_SIZE LEADER_NOT_AVAILABLE NOT_LEADER_FOR_PARTITION REQUEST_TIMED_OUT BROKER_NOT_AVAILABLE REPLICA_NOT_AVAILABLE MSG_SIZE_TOO_LARGE STALE_CTRL_EPOCH OFFSET_METADATA_TOO_LARGE NETWORK_EXCEPTION COORDINATOR_LOAD_IN_PROGRESS COORDINATOR_NOT_AVAILABLE NOT_COORDINATOR TOPIC_EXCEPTION RECORD_LIST_TOO_LARGE NOT_ENOUGH_REPLICAS NOT_ENOUGH_REPLICAS_AFTER_APPEND INVALID_REQUIRED_ACKS ILLEGAL_GENERATION INCONSISTENT_GROUP_PROTOCOL INVALID_GROUP_ID UNKNOWN_MEMBER_ID INVALID_SESSION_TIMEOUT REBALANCE_IN_PROGRESS INVALID_COMMIT_OFFSET_SIZE TOPIC_AUTHORIZATION_FAILED GROUP_AUTHORIZATION_FAILED CLUSTER_AUTHORIZATION_FAILED INVALID_TIMESTAMP UNSUPPORTED_SASL_MECHANISM ILLEGAL_SASL_STATE UNSUPPORTED_VERSION TOPIC_ALREADY_EXISTS INVALID_PARTITIONS INVALID_REPLICATION_FACTOR INVALID_REPLICA_ASSIGNMENT INVALID_CONFIG NOT_CONTROLLER INVALID_REQUEST UNSUPPORTED_FOR_MESSAGE_FORMAT POLICY_VIOLATION OUT_OF_ORDER_SEQUENCE_NUMBER DUPLICATE_SEQUENCE_NUMBER INVALID_PRODUCER_EPOCH INVALID_TXN_STATE INVALID_PRODUCER_ID_MAPPING INVALID_TRANSACTION_TIMEOUT CONCURRENT_TRANSACTIONS TRANSACTION_COORDINATOR_FENCED TRANSACTIONAL_ID_AUTHORIZATION_FAILED SECURITY_DISABLED OPERATION_NOT_ATTEMPTED KAFKA_STORAGE_ERROR LOG_DIR_NOT_FOUND SASL_AUTHENTICATION_FAILED UNKNOWN_PRODUCER_ID REASSIGNMENT_IN_PROGRESS DELEGATION_TOKEN_AUTH_DISABLED DELEGATION_TOKEN_NOT_FOUND DELEGATION_TOKEN_OWNER_MISMATCH DELEGATION_TOKEN_REQUEST_NOT_ALLOWED DELEGATION_TOKEN_AUTHORIZATION_FAILED DELEGATION_TOKEN_EXPIRED INVALID_PRINCIPAL_TYPE NON_EMPTY_GROUP GROUP_ID_NOT_FOUND FETCH_SESSION_ID_NOT_FOUND INVALID_FETCH_SESSION_EPOCH LISTENER_NOT_FOUND TOPIC_DELETION_DISABLED FENCED_LEADER_EPOCH UNKNOWN_LEADER_EPOCH UNSUPPORTED_COMPRESSION_TYPE STALE_BROKER_EPOCH OFFSET_NOT_AVAILABLE MEMBER_ID_REQUIRED PREFERRED_LEADER_NOT_AVAILABLE GROUP_MAX_SIZE_REACHED FENCED_INSTANCE_ID ELIGIBLE_LEADERS_NOT_AVAILABLE ELECTION_NOT_NEEDED NO_REASSIGNMENT_IN_PROGRESS GROUP_SUBSCRIBED_TO_TOPIC INVALID_RECORD UNSTABLE_OFFSET_COMMIT THROTTLING_QUOTA_EXCEEDED PRODUCER_FENCED RESOURCE_NOT_FOUND DUPLICATE_RESOURCE UNACCEPTABLE_CREDENTIAL INCONSISTENT_VOTER_SET INVALID_UPDATE_VERSION FEATURE_UPDATE_FAILED PRINCIPAL_DESERIALIZATION_FAILURE'''
TEXTS = '''-199 Local: Bad message format
-196 Local: Communication failure with broker
-195 Local: Broker transport failure
-192 Local: Message timed out
-191 Broker: No more messages
-190 Local: Unknown partition
-188 Local: Unknown topic
-187 Local: All broker connections are down
-186 Local: Invalid argument or configuration
-185 Local: Timed out
-184 Local: Queue full
-180 Local: Waiting for coordinator
-179 Local: Unknown group
-172 Local: Erroneous state
-168 Local: No offset stored
-152 Local: Purged in queue
-151 Local: Purged in flight
-150 Local: Fatal error
-147 Local: Maximum application poll interval (max.poll.interval.ms) exceeded
-142 Local: Group partition assignment lost
-140 Local: No offset to automatically reset to
-1 Unknown broker error
0 Success
1 Broker: Offset out of range
2 Broker: Invalid message
3 Broker: Unknown topic or partition
5 Broker: Leader not available
6 Broker: Not leader for partition
7 Broker: Request timed out
10 Broker: Message size too large
13 Broker: Broker disconnected before response received
14 Broker: Coordinator load in progress
15 Broker: Coordinator not available
16 Broker: Not coordinator
17 Broker: Invalid topic
18 Broker: Message batch larger than configured server segment size
19 Broker: Not enough in-sync replicas
20 Broker: Message(s) written to insufficient number of in-sync replicas
22 Broker: Specified group generation id is not valid
24 Broker: Invalid group.id
25 Broker: Unknown member
27 Broker: Group rebalance in progress
36 Broker: Topic already exists
37 Broker: Invalid number of partitions
38 Broker: Invalid replication factor
40 Broker: Configuration is invalid
42 Broker: Invalid request
44 Broker: Policy violation
45 Broker: Broker received an out of order sequence number
47 Broker: Producer attempted an operation with an old epoch
82 Broker: Static consumer fenced by other consumer with same group.instance.id
87 Broker: Broker failed to validate record'''
# A line: who takes it (C consumer, P producer, * both), its values (least..most, ~ before it where fractions are allowed, b for booleans, names), its names.
PROPERTIES = '''P ~0..900000 queue.buffering.max.ms linger.ms
* - client.id metadata.broker.list bootstrap.servers topic.blacklist debug error_cb throttle_cb stats_cb default_topic_conf broker.version.fallback plugin.library.paths client.rack
* 1000..1000000000 message.max.bytes
* 0..1000000000 message.copy.max.bytes
* 1000..2147483647 receive.message.max.bytes socket.connection.setup.timeout.ms
* 1..1000000 max.in.flight.requests.per.connection max.in.flight
* 0..2147483647 connections.max.idle.ms enabled_events
* -1..3600000 topic.metadata.refresh.interval.ms
* 1..86400000 metadata.max.age.ms
* 1..60000 topic.metadata.refresh.fast.interval.ms socket.blocking.max.ms
* 0..1000 topic.metadata.refresh.fast.cnt
* b topic.metadata.refresh.sparse socket.keepalive.enable socket.nagle.disable log.queue log.thread.name enable.random.seed log.connection.close api.version.request allow.auto.create.topics enable.ssl.certificate.verification enable.sasl.oauthbearer.unsecure.jwt enable.metrics.push
* 0..3600000 topic.metadata.propagation.max.ms reconnect.backoff.jitter.ms reconnect.backoff.ms reconnect.backoff.max.ms
* 10..300000 socket.timeout.ms
* 0..100000000 socket.send.buffer.bytes socket.receive.buffer.bytes
* 0..1000000 socket.max.fails
* 0..86400000 broker.address.ttl statistics.interval.ms
* any/v4/v6 broker.address.family
* 0..7 log_level
* 0..128 internal.termination.signal
* 1..300000 api.version.request.timeout.ms retry.backoff.ms retry.backoff.max.ms
* 0..604800000 api.version.fallback.ms
* plaintext/ssl/sasl_plaintext/sasl_ssl security.protocol
C - group.id group.instance.id partition.assignment.strategy group.protocol.type group.remote.assignor offset.store.path
C 1..3600000 session.timeout.ms heartbeat.interval.ms coordinator.query.interval.ms
C classic/consumer group.protocol
C 1..86400000 max.poll.interval.ms
C b enable.auto.commit enable.auto.offset.store enable.partition.eof check.crcs auto.commit.enable
C 0..86400000 auto.commit.interval.ms
C 1..10000000 queued.min.messages
C 1..2097151 queued.max.messages.kbytes
C 0..300000 fetch.wait.max.ms fetch.queue.backoff.ms fetch.error.backoff.ms
C 1..1000000000 fetch.message.max.bytes max.partition.fetch.bytes
C 0..2147483135 fetch.max.bytes
C 1..100000000 fetch.min.bytes
C none/file/broker offset.store.method
C read_uncommitted/read_committed isolation.level
P - transactional.id partitioner msg_order_cmp
P 1000..2147483647 transaction.timeout.ms
P b enable.idempotence enable.gapless.guarantee delivery.report.only.error produce.offset.report
P 0..2147483647 queue.buffering.max.messages message.send.max.retries retries message.timeout.ms delivery.timeout.ms
P 1..2147483647 queue.buffering.max.kbytes batch.size
P 1..1000000 queue.buffering.backpressure.threshold batch.num.messages
P none/gzip/snappy/lz4/zstd compression.codec compression.type
P 0..900000 sticky.partitioning.linger.ms
* use_all_dns_ips/resolve_canonical_bootstrap_servers_only client.dns.lookup
P -1..1000 request.required.acks acks
P 1..900000 request.timeout.ms
P fifo/lifo queuing.strategy
P -1..12 compression.level
C smallest/earliest/beginning/largest/latest/end/error auto.offset.reset
C -1..86400000 offset.store.sync.interval.ms
C 0..1000000 consume.callback.max.messages'''
