import type { ConfigFault } from '../configs/config-fault';
import { type ErrorName, errorNamed, errorWithCode } from '../protocol/errors';
import type { ClientAnswer, ClientException } from './client-api';

const ERRORS = 'org.apache.kafka.common.errors';

/** The exception that a client makes of a protocol error (Errors.exception), with the broker's message if it sent one. */
export function protocolException(code: number, message: string | null = null): ClientException {
  const error = errorWithCode(code);
  return {
    className: error.exceptionClass ?? `${ERRORS}.UnknownServerException`,
    message: message ?? error.message,
  };
}

/** The exception of a protocol error by the error's name. */
export function namedException(name: ErrorName, message: string | null = null): ClientException {
  return protocolException(errorNamed(name).code, message);
}

/** An exception of org.apache.kafka.common.errors by its simple name. */
export function kafkaError(simpleName: string, message: string, cause?: ClientException): ClientException {
  const className = `${ERRORS}.${simpleName}`;
  return cause === undefined ? { className, message } : { className, message, cause };
}

/** org.apache.kafka.common.errors.TimeoutException. */
export function timeoutException(message: string, cause?: ClientException): ClientException {
  return kafkaError('TimeoutException', message, cause);
}

/** org.apache.kafka.common.KafkaException, the class that is not an ApiException. */
export function kafkaException(message: string): ClientException {
  return { className: 'org.apache.kafka.common.KafkaException', message };
}

/** The exception of a setting that Kafka refuses. */
export function configException({ exceptionClass: className, message, cause }: ConfigFault): ClientException {
  return cause === undefined ? { className, message } : { className, message, cause: configException(cause) };
}

/** java.lang.IllegalStateException. */
export function illegalState(message: string): ClientException {
  return { className: 'java.lang.IllegalStateException', message };
}

/** java.lang.IllegalArgumentException. */
export function illegalArgument(message: string): ClientException {
  return { className: 'java.lang.IllegalArgumentException', message };
}

/** An answer that throws. */
export function thrown(exception: ClientException): ClientAnswer {
  return { kind: 'throw', exception };
}

/** The answer of an operation that must wait. */
export const WAIT: ClientAnswer = { kind: 'wait' };

/** The answer of an operation that returns nothing. */
export const NOTHING: ClientAnswer = { kind: 'value', value: null };
