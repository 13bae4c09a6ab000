import type { Plain } from '../engine/plain-data';
import type { HostValue } from '../interpreter/machine/host';
import type {
  ClientAnswer,
  ClientVersion,
  ConfigEntry,
  KafkaClientApi,
  SentRecord,
  TopicPartition,
} from '../platforms/kafka/clients/client-api';
import { hostConfig } from './host-config';
import {
  committedForProgram,
  completionForProgram,
  exceptionForProgram,
  infoForProgram,
  listingForProgram,
  longsForProgram,
  offsetsOf,
  partitionForProgram,
  partitionsOf,
  stepForProgram,
  topicForProgram,
} from './kafka-values';

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

type Call = (api: KafkaClientApi, call: KafkaCall, args: readonly HostValue[]) => ClientAnswer;

/** A call, and how its value is handed to the program. */
interface CallRow {
  readonly call: Call;
  readonly result: (value: Plain, asked: readonly TopicPartition[]) => HostValue;
}

const MOST_MS = 2_147_483_647;

/** Java's "for ever" is Long.MAX_VALUE ms; no run lasts longer than 24 days. */
function timeoutMs(value: HostValue | undefined): number {
  return Math.min(Number(value as bigint), MOST_MS);
}

const client = (args: readonly HostValue[]): number => args[0] as number;
const text = (value: HostValue | undefined): string => value as string;
const texts = (value: HostValue | undefined): readonly string[] => value as readonly string[];

function config(call: KafkaCall, args: readonly HostValue[]): ReadonlyMap<string, ConfigEntry> {
  return hostConfig(args[0] as readonly HostValue[], call.programClasses);
}

function record(args: readonly HostValue[]): SentRecord {
  const [, topic, partition, timestamp, key, value, headers] = args;
  return {
    topic: text(topic),
    partition: partition as number | null,
    timestampMs: timestamp === null ? null : Number(timestamp),
    key: key as Uint8Array | null,
    value: value as Uint8Array | null,
    headers: (headers as readonly (readonly HostValue[])[]).map(([name, bytes]) => ({
      key: text(name),
      value: bytes as Uint8Array | null,
    })),
  };
}

function at(args: readonly HostValue[]): TopicPartition {
  return { topic: text(args[1]), partition: args[2] as number };
}

const nothing = (): HostValue => null;
const number = (value: Plain): HostValue => value as number;
const long = (value: Plain): HostValue => BigInt(value as number);
const each =
  <T>(make: (item: T) => HostValue) =>
  (value: Plain): HostValue =>
    (value as unknown as readonly T[]).map(make);
const maybe =
  (make: (value: Plain) => HostValue) =>
  (value: Plain): HostValue =>
    value === null || value === undefined ? null : make(value);

/** Every host call of the library by name: what it asks of the simulated client. */
const rows: ReadonlyMap<string, CallRow> = new Map(
  Object.entries({
    createProducer: {
      call: (api, call, args) => api.createProducer(call.host, config(call, args), call.version),
      result: number,
    },
    send: { call: (api, { token }, args) => api.send(client(args), record(args), token), result: long },
    takeCompletions: {
      call: (api, { token }, args) => api.takeCompletions(client(args), token),
      result: maybe(each(completionForProgram)),
    },
    flush: { call: (api, { token }, args) => api.flush(client(args), token), result: nothing },
    closeProducer: {
      call: (api, { token }, args) => api.closeProducer(client(args), timeoutMs(args[1]), token),
      result: nothing,
    },
    partitionsFor: {
      call: (api, { token }, args) => api.partitionsFor(client(args), text(args[1]), token),
      result: each(infoForProgram),
    },
    createConsumer: {
      call: (api, call, args) => api.createConsumer(call.host, config(call, args), call.version),
      result: number,
    },
    subscribe: {
      call: (api, _, args) => api.subscribe(client(args), texts(args[1]), args[2] as boolean),
      result: nothing,
    },
    unsubscribe: {
      call: (api, { token }, args) => api.unsubscribe(client(args), token),
      result: maybe(stepForProgram),
    },
    assign: { call: (api, _, args) => api.assign(client(args), partitionsOf(args[1])), result: nothing },
    poll: {
      call: (api, { token }, args) => api.poll(client(args), timeoutMs(args[1]), args[2] as boolean, token),
      result: stepForProgram,
    },
    commitSync: {
      call: (api, { token }, args) =>
        api.commitSync(client(args), offsetsOf(args[1]), timeoutMs(args[2]), token),
      result: nothing,
    },
    commitAsync: {
      call: (api, _, args) => api.commitAsync(client(args), offsetsOf(args[1])),
      result: long,
    },
    committed: {
      call: (api, { token }, args) => api.committed(client(args), partitionsOf(args[1]), token),
      result: committedForProgram,
    },
    position: { call: (api, { token }, args) => api.position(client(args), at(args), token), result: long },
    seek: {
      call: (api, _, args) => api.seek(client(args), at(args), Number(args[3] as bigint)),
      result: nothing,
    },
    seekToBeginning: {
      call: (api, _, args) => api.seekToBeginning(client(args), partitionsOf(args[1])),
      result: nothing,
    },
    seekToEnd: {
      call: (api, _, args) => api.seekToEnd(client(args), partitionsOf(args[1])),
      result: nothing,
    },
    beginningOffsets: {
      call: (api, { token }, args) => api.beginningOffsets(client(args), partitionsOf(args[1]), token),
      result: longsForProgram,
    },
    endOffsets: {
      call: (api, { token }, args) => api.endOffsets(client(args), partitionsOf(args[1]), token),
      result: longsForProgram,
    },
    pause: { call: (api, _, args) => api.pause(client(args), partitionsOf(args[1])), result: nothing },
    resume: { call: (api, _, args) => api.resume(client(args), partitionsOf(args[1])), result: nothing },
    paused: { call: (api, _, args) => api.paused(client(args)), result: each(partitionForProgram) },
    assignment: { call: (api, _, args) => api.assignment(client(args)), result: each(partitionForProgram) },
    subscription: {
      call: (api, _, args) => api.subscription(client(args)),
      result: (value: Plain) => value as readonly string[],
    },
    groupMetadata: {
      call: (api, _, args) => api.groupMetadata(client(args)),
      result: (value: Plain) => {
        const found = value as Record<string, string | number | null>;
        return [
          found['groupId'] ?? '',
          found['generationId'] ?? -1,
          found['memberId'] ?? '',
          found['groupInstanceId'] ?? null,
        ];
      },
    },
    wakeup: { call: (api, _, args) => api.wakeup(client(args)), result: nothing },
    closeConsumer: {
      call: (api, { token }, args) => api.closeConsumer(client(args), timeoutMs(args[1]), token),
      result: maybe(stepForProgram),
    },
    createAdmin: {
      call: (api, call, args) => api.createAdmin(call.host, config(call, args), call.version),
      result: number,
    },
    createTopics: {
      call: (api, { token }, args) => api.createTopics(client(args), newTopics(args[1]), token),
      result: each(topicForProgram),
    },
    listTopics: {
      call: (api, { token }, args) => api.listTopics(client(args), token),
      result: each(listingForProgram),
    },
    describeTopics: {
      call: (api, { token }, args) => api.describeTopics(client(args), texts(args[1]), token),
      result: each(topicForProgram),
    },
    closeAdmin: { call: (api, _, args) => api.closeAdmin(client(args)), result: nothing },
  } satisfies Record<string, CallRow>),
);

function newTopics(value: HostValue | undefined) {
  return (value as readonly (readonly HostValue[])[]).map(
    ([name, partitions, replicationFactor, configs]) => ({
      name: text(name),
      partitions: partitions as number,
      replicationFactor: replicationFactor as number,
      configs: new Map(configs as readonly (readonly [string, string])[]),
    }),
  );
}

/** Makes a call of the library on the simulated clients. The answer still has the clients' values. */
export function callKafka(api: KafkaClientApi, call: KafkaCall): ClientAnswer {
  return rowOf(call.name).call(api, call, call.args);
}

/** The partitions a call asks about, which the order of its answer refers to. */
export function askedPartitions(name: string, args: readonly HostValue[]): readonly TopicPartition[] {
  const { result } = rowOf(name);
  return result === committedForProgram || result === longsForProgram ? partitionsOf(args[1]) : [];
}

/** How long a call may wait at most, in milliseconds; null when it does not say. */
export function timeLimitMs(name: string, args: readonly HostValue[]): number | null {
  if (name === 'poll' || name === 'closeProducer' || name === 'closeConsumer') return timeoutMs(args[1]);
  return name === 'commitSync' ? timeoutMs(args[2]) : null;
}

/** An answer as the class SimulatedCluster takes it: {"value", value} or {"throw", class, message, cause}. */
export function answerForProgram(
  name: string,
  answer: Exclude<ClientAnswer, { kind: 'wait' }>,
  asked: readonly TopicPartition[],
): HostValue {
  if (answer.kind === 'value') return ['value', rowOf(name).result(answer.value, asked)];
  return ['throw', ...(exceptionForProgram(answer.exception) as readonly HostValue[])];
}

/** Whether an answer is a poll's that brings records. */
export function hasRecords(answer: ClientAnswer): boolean {
  if (answer.kind !== 'value' || typeof answer.value !== 'object' || answer.value === null) return false;
  const { records } = answer.value as { readonly records?: readonly unknown[] };
  return records !== undefined && records.length > 0;
}

function rowOf(name: string): CallRow {
  const row = rows.get(name);
  if (row === undefined) throw new Error(`The library has no host call kafka.${name}.`);
  return row;
}
