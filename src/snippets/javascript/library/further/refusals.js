// What kafkajs says when it is used wrongly, and when it gives up.
import {
  KafkaJSConnectionError,
  KafkaJSError,
  KafkaJSNonRetriableError,
  KafkaJSNumberOfRetriesExceeded,
} from './errors.js';

const UNRECOVERABLE = ['RangeError', 'ReferenceError', 'SyntaxError', 'TypeError'];
const isFinal = (e) => e.retriable === false || UNRECOVERABLE.includes(e.name);
// Thrown by what is tried again: its error is the answer at once.
class Bail {
  constructor(error) {
    this.error = error;
  }
}

Object.assign(globalThis.hidden.kafkajs, {
  // The error with which trying again ends, null when it goes on.
  lastError: (e, { retries, retryCount, retryTime }) => {
    if (e instanceof Bail) return e.error;
    if (isFinal(e)) return new KafkaJSNonRetriableError(e, { cause: e.cause ?? e });
    return retryCount < retries ? null : new KafkaJSNumberOfRetriesExceeded(e, { retryCount, retryTime });
  },
  // What is wrong with the brokers of the options comes out when the first client connects.
  refuseBrokers: (brokers) => {
    if (!brokers) throw new KafkaJSNonRetriableError('Failed to connect: brokers should not be null');
    if (brokers.length === 0) throw new KafkaJSNonRetriableError('Failed to connect: brokers array is empty');
    brokers.forEach((broker, index) => {
      if (typeof broker !== 'string' || broker === '')
        throw new KafkaJSNonRetriableError(
          `Failed to connect: broker at index ${index} is invalid "${typeof broker}"`,
        );
    });
  },
  unreachable: ({ logger, clientId }, broker, tried) => {
    const place = broker.startsWith('localhost:') ? `127.0.0.1${broker.slice(9)}` : broker;
    const text = `Connection error: connect ECONNREFUSED ${place}`;
    logger.namespace('Connection').error(text, { broker, clientId });
    logger
      .namespace('BrokerPool')
      .error(`Failed to connect to seed broker, trying another broker from the list: ${text}`, tried);
    return new KafkaJSConnectionError(text, { broker, code: 'ECONNREFUSED' });
  },
  unconnected: (status) =>
    status === 'disconnecting'
      ? new KafkaJSNonRetriableError(
          "The producer is disconnecting; therefore, it can't safely accept messages anymore",
        )
      : new KafkaJSError('The producer is disconnected'),
  // What is thrown after messages could not be sent.
  failedSend: (logger, e, tried) => {
    if (e instanceof KafkaJSError) {
      const prefix = e.name === 'KafkaJSProtocolError' && e.retriable ? 'Failed to send messages: ' : '';
      logger.error(`${prefix}${e.message}`, tried);
    }
    return isFinal(e) ? new Bail(e) : e;
  },
  refuseValue: (value) => {
    // What Buffer.byteLength says of it, which kafkajs asks first.
    const text = `The "string" argument must be of type string or an instance of Buffer or ArrayBuffer. Received type ${typeof value} (${value})`;
    throw Object.assign(new TypeError(text), { code: 'ERR_INVALID_ARG_TYPE' });
  },
  // What is wrong with messages to be sent.
  refuseMessages: (isIdempotent, acks, topicMessages) => {
    if (topicMessages.some(({ topic }) => !topic)) throw new KafkaJSNonRetriableError('Invalid topic');
    if (isIdempotent && acks !== -1)
      throw new KafkaJSNonRetriableError(
        "Not requiring ack for all messages invalidates the idempotent producer's EoS guarantees",
      );
    for (const { topic, messages } of topicMessages) {
      if (!messages)
        throw new KafkaJSNonRetriableError(`Invalid messages array [${messages}] for topic "${topic}"`);
      const without = messages.find(({ value }) => value === undefined);
      if (without)
        throw new KafkaJSNonRetriableError(
          `Invalid message without value for topic "${topic}": ${JSON.stringify(without)}`,
        );
    }
  },
  refuseConsumer: (groupId, sessionTimeout, heartbeatInterval) => {
    if (!groupId) throw new KafkaJSNonRetriableError('Consumer groupId must be a non-empty string.');
    throw new KafkaJSNonRetriableError(
      `Consumer heartbeatInterval (${heartbeatInterval}) must be lower than sessionTimeout (${sessionTimeout}). It is recommended to set heartbeatInterval to approximately a third of the sessionTimeout.`,
    );
  },
  refuseSubscription: (isRunning, topic, topics) => {
    if (isRunning) throw new KafkaJSNonRetriableError('Cannot subscribe to topic while consumer is running');
    if (!topic && !topics) throw new KafkaJSNonRetriableError('Missing required argument "topics"');
    if (topics !== undefined && topics !== null && !Array.isArray(topics))
      throw new KafkaJSNonRetriableError('Argument "topics" must be an array');
    const wrong = (topics ?? [topic]).find((each) => !$isText(each) && $kind(each) !== 13);
    throw new KafkaJSNonRetriableError(
      `Invalid topic ${wrong} (${typeof wrong}), the topic name has to be a String or a RegExp`,
    );
  },
});
