import type { Plain } from '../engine/plain-data';
import type { HostValue } from '../interpreter/machine/host';
import type {
  ClientAnswer,
  ClientVersion,
  KafkaClientApi,
  TopicPartition,
} from '../platforms/kafka/clients/client-api';

/** What a call of the library was made with. */
export interface KafkaCall {
  /** The name of the host call without `kafka.`. */
  readonly name: string;
  readonly args: readonly HostValue[];
  readonly token: number;
  /** The program's node, whose version of the library and whose own classes it is about. */
  readonly host: number;
  readonly version: ClientVersion;
  readonly programClasses: ReadonlySet<string>;
}

/** A call, and how its value is handed to the program. */
export interface CallRow {
  readonly call: (api: KafkaClientApi, call: KafkaCall, args: readonly HostValue[]) => ClientAnswer;
  readonly result: (value: Plain, asked: readonly TopicPartition[]) => HostValue;
  /** Whether the answer goes by the order of the partitions that were asked about, the second argument. */
  readonly isAboutPartitions?: true;
  /** The place of the argument that says how long the call may wait at most; without it that is not said. */
  readonly limitAt?: number;
}

const MOST_MS = 2_147_483_647;

/** A time limit. Java's "for ever" is Long.MAX_VALUE ms; no run lasts longer than 24 days. */
export function timeoutMs(value: HostValue | undefined): number {
  return Math.min(Number(value as bigint), MOST_MS);
}

/** The client that a call is made on: the first argument. */
export function clientOf(args: readonly HostValue[]): number {
  return args[0] as number;
}

/** An argument that is a text. */
export function text(value: HostValue | undefined): string {
  return value as string;
}

/** An argument that is a list of texts. */
export function texts(value: HostValue | undefined): readonly string[] {
  return value as readonly string[];
}

/** A partition in two arguments, after the client. */
export function partitionAt(args: readonly HostValue[]): TopicPartition {
  return { topic: text(args[1]), partition: args[2] as number };
}

/** The result of a call that returns nothing. */
export function nothing(): HostValue {
  return null;
}

/** A result that is an int. */
export function number(value: Plain): HostValue {
  return value as number;
}

/** A result that is a long. */
export function long(value: Plain): HostValue {
  return BigInt(value as number);
}

/** A result that is a list, item by item. */
export function each<T>(make: (item: T) => HostValue): (value: Plain) => HostValue {
  return (value) => (value as unknown as readonly T[]).map(make);
}

/** A result that may be null. */
export function maybe(make: (value: Plain) => HostValue): (value: Plain) => HostValue {
  return (value) => (value === null || value === undefined ? null : make(value));
}
