import { assert } from '../../../base/assert';
import messages from './error-messages.json';
import { errorTable } from './error-table';

/** The name of a protocol error, as Kafka writes it. */
export type ErrorName = (typeof errorTable)[number][1];

/** One protocol error with what clients make of it. */
export interface ProtocolError {
  /** The number on the wire; -1 for an unexpected fault, 0 for none. */
  readonly code: number;
  readonly name: ErrorName;
  /** Simple name of the exception that a client throws for it, null for NONE. */
  readonly exception: string | null;
  /** Binary name of that exception. */
  readonly exceptionClass: string | null;
  /** The exception's default message. */
  readonly message: string;
  /** Whether a client may try again. */
  readonly retriable: boolean;
  /** Whether a client asks for fresh metadata or for its coordinator before it tries again. */
  readonly refreshRetriable: boolean;
  /** Whether the error says that the client's metadata is out of date. */
  readonly invalidMetadata: boolean;
  /** Whether the error is about missing rights. */
  readonly authorization: boolean;
}

function protocolError([code, name, exception, kind]: (typeof errorTable)[number]): ProtocolError {
  return {
    code,
    name,
    exception: exception === null ? null : exception.slice(exception.lastIndexOf('.') + 1),
    exceptionClass: exception === null ? null : `org.apache.kafka.common.${exception}`,
    message: messages[name],
    retriable: kind === 'retriable' || kind === 'refreshRetriable' || kind === 'invalidMetadata',
    refreshRetriable: kind === 'refreshRetriable' || kind === 'invalidMetadata',
    invalidMetadata: kind === 'invalidMetadata',
    authorization: kind === 'authorization',
  };
}

/** Every protocol error in order of its code. Source: org.apache.kafka.common.protocol.Errors, Kafka 4.3.1. */
export const protocolErrors: readonly ProtocolError[] = errorTable.map(protocolError);

const byName = new Map<string, ProtocolError>(protocolErrors.map((error) => [error.name, error]));
const byCode = new Map<number, ProtocolError>(protocolErrors.map((error) => [error.code, error]));

/** The error called `name`. */
export function errorNamed(name: ErrorName): ProtocolError {
  const error = byName.get(name);
  assert(error !== undefined, `${name} is a protocol error`);
  return error;
}

/** The error with `code`; a code that nobody knows is UNKNOWN_SERVER_ERROR, as for a Kafka client. */
export function errorWithCode(code: number): ProtocolError {
  return byCode.get(code) ?? errorNamed('UNKNOWN_SERVER_ERROR');
}
