// The errors of kafkajs: its src/errors.js.
const { kafkajs, modules } = globalThis.hidden;

export class KafkaJSError extends Error {
  constructor(e, { retriable = true, cause } = {}) {
    super(e.message ?? e);
    this.name = new.target.name;
    this.retriable = retriable;
    this.helpUrl = e.helpUrl;
    this.cause = cause;
  }
}
export class KafkaJSNonRetriableError extends KafkaJSError {
  constructor(e, { cause } = {}) {
    super(e, { retriable: false, cause });
  }
}
export class KafkaJSProtocolError extends KafkaJSError {
  constructor(e, { retriable = e.retriable } = {}) {
    super(e, { retriable });
    this.type = e.type;
    this.code = e.code;
  }
}
export class KafkaJSNumberOfRetriesExceeded extends KafkaJSNonRetriableError {
  constructor(e, { retryCount, retryTime }) {
    super(e, { cause: e });
    this.stack = `KafkaJSNonRetriableError\n  Caused by: ${e.stack}`;
    this.retryCount = retryCount;
    this.retryTime = retryTime;
  }
}
export class KafkaJSConnectionError extends KafkaJSError {
  constructor(e, { broker, code } = {}) {
    super(e);
    this.broker = broker;
    this.code = code;
  }
}
export class KafkaJSRequestTimeoutError extends KafkaJSError {}
export class KafkaJSCreateTopicError extends KafkaJSProtocolError {
  constructor(e, topic) {
    super(e);
    this.topic = topic;
  }
}
export class KafkaJSDeleteGroupsError extends KafkaJSError {
  constructor(e, groups) {
    super(e);
    this.groups = groups;
  }
}
export class KafkaJSAggregateError extends Error {
  constructor(message, errors) {
    super(message);
    this.errors = errors;
    this.name = 'KafkaJSAggregateError';
  }
}

const all = {
  KafkaJSError,
  KafkaJSNonRetriableError,
  KafkaJSProtocolError,
  KafkaJSNumberOfRetriesExceeded,
  KafkaJSConnectionError,
  KafkaJSRequestTimeoutError,
};
Object.assign(modules.kafkajs, all);
Object.assign(kafkajs, all);
