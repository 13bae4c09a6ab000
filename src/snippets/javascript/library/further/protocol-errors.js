// What brokers and the simulated client refuse, in kafkajs's words: its src/protocol/error.js.
import { KafkaJSError, KafkaJSProtocolError, KafkaJSRequestTimeoutError } from './errors.js';

// What brokers answer, by the class that the simulated client throws: type, code, retriable, kafkajs's words.
const PROTOCOL = {
  UnknownTopicOrPartitionException: [
    'UNKNOWN_TOPIC_OR_PARTITION',
    3,
    true,
    'This server does not host this topic-partition',
  ],
  LeaderNotAvailableException: [
    'LEADER_NOT_AVAILABLE',
    5,
    true,
    'There is no leader for this topic-partition as we are in the middle of a leadership election',
  ],
  NotLeaderOrFollowerException: [
    'NOT_LEADER_FOR_PARTITION',
    6,
    true,
    'This server is not the leader for that topic-partition',
  ],
  RecordTooLargeException: [
    'MESSAGE_TOO_LARGE',
    10,
    false,
    'The request included a message larger than the max message size the server will accept',
  ],
  InvalidTopicException: [
    'INVALID_TOPIC_EXCEPTION',
    17,
    false,
    'The request attempted to perform an operation on an invalid topic',
  ],
  NotEnoughReplicasException: [
    'NOT_ENOUGH_REPLICAS',
    19,
    true,
    'Messages are rejected since there are fewer in-sync replicas than required',
  ],
  NotEnoughReplicasAfterAppendException: [
    'NOT_ENOUGH_REPLICAS_AFTER_APPEND',
    20,
    true,
    'Messages are written to the log, but to fewer in-sync replicas than required',
  ],
  RebalanceInProgressException: [
    'REBALANCE_IN_PROGRESS',
    27,
    false,
    'The group is rebalancing, so a rejoin is needed',
  ],
  TopicAuthorizationException: [
    'TOPIC_AUTHORIZATION_FAILED',
    29,
    false,
    'Not authorized to access topics: [Topic authorization failed]',
  ],
  TopicExistsException: ['TOPIC_ALREADY_EXISTS', 36, false, 'Topic with this name already exists'],
  InvalidPartitionsException: ['INVALID_PARTITIONS', 37, false, 'Number of partitions is invalid'],
  InvalidReplicationFactorException: [
    'INVALID_REPLICATION_FACTOR',
    38,
    false,
    'Replication-factor is invalid',
  ],
  InvalidReplicaAssignmentException: [
    'INVALID_REPLICA_ASSIGNMENT',
    39,
    false,
    'Replica assignment is invalid',
  ],
  InvalidConfigurationException: ['INVALID_CONFIG', 40, false, 'Configuration is invalid'],
  GroupIdNotFoundException: ['GROUP_ID_NOT_FOUND', 69, false, 'The group ID does not exist'],
  NonEmptyGroupException: ['NON_EMPTY_GROUP', 68, false, 'The group is not empty'],
};
PROTOCOL.CommitFailedException = PROTOCOL.RebalanceInProgressException;
export const errorOf = (className, message) => {
  const name = className.slice(className.lastIndexOf('.') + 1);
  const known = PROTOCOL[name];
  if (known !== undefined) {
    const [type, code, retriable, words] = known;
    return new KafkaJSProtocolError({ type, code, retriable, message: words });
  }
  if (name !== 'TimeoutException') return new KafkaJSError(message ?? name);
  if (message?.includes('not present in metadata')) return errorOf('UnknownTopicOrPartitionException', null);
  return new KafkaJSRequestTimeoutError(message ?? 'Request timed out');
};
globalThis.hidden.kafkajs.errorOf = errorOf;
