import type { Plain } from '../engine/plain-data';
import type { HostValue } from '../interpreter/machine/host';
import type {
  ClientAnswer,
  ConfigEntry,
  KafkaClientApi,
  SentRecord,
  TopicPartition,
} from '../platforms/kafka/clients/client-api';
import { adminRows } from './admin-rows';
import { consumerQueryRows } from './consumer-rows';
import {
  type CallRow,
  clientOf,
  each,
  type KafkaCall,
  long,
  maybe,
  nothing,
  number,
  partitionAt,
  text,
  texts,
  timeoutMs,
} from './host-call';
import { hostConfig } from './host-config';
import {
  committedForProgram,
  completionForProgram,
  exceptionForProgram,
  infoForProgram,
  longsForProgram,
  offsetsOf,
  partitionForProgram,
  partitionsOf,
  stepForProgram,
} from './kafka-values';
import { transactionRows } from './transaction-rows';

function config(call: KafkaCall, args: readonly HostValue[]): ReadonlyMap<string, ConfigEntry> {
  return hostConfig(args[0] as readonly HostValue[], call.programClasses);
}

function record(args: readonly HostValue[], staysWhenRefused: boolean): SentRecord {
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
    staysWhenRefused,
  };
}

/** Every host call of the library by name: what it asks of the simulated client. */
const rows: ReadonlyMap<string, CallRow> = new Map(
  Object.entries({
    createProducer: {
      call: (api, call, args) => api.createProducer(call.host, config(call, args), call.version),
      result: number,
    },
    send: {
      call: (api, { token }, args) => api.send(clientOf(args), record(args, true), token),
      result: long,
    },
    // What is refused is in no batch: librdkafka and kafkajs look at the transaction themselves.
    offer: {
      call: (api, { token }, args) => api.send(clientOf(args), record(args, false), token),
      result: long,
    },
    takeCompletions: {
      call: (api, { token }, args) => api.takeCompletions(clientOf(args), token),
      result: maybe(each(completionForProgram)),
    },
    flush: { call: (api, { token }, args) => api.flush(clientOf(args), token), result: nothing },
    closeProducer: {
      call: (api, { token }, args) => api.closeProducer(clientOf(args), timeoutMs(args[1]), token),
      result: nothing,
      limitAt: 1,
    },
    partitionsFor: {
      call: (api, { token }, args) => api.partitionsFor(clientOf(args), text(args[1]), token),
      result: each(infoForProgram),
    },
    createConsumer: {
      call: (api, call, args) => api.createConsumer(call.host, config(call, args), call.version),
      result: number,
    },
    subscribe: {
      call: (api, _, args) => api.subscribe(clientOf(args), texts(args[1]), args[2] as boolean),
      result: nothing,
    },
    unsubscribe: {
      call: (api, { token }, args) => api.unsubscribe(clientOf(args), token),
      result: maybe(stepForProgram),
    },
    assign: { call: (api, _, args) => api.assign(clientOf(args), partitionsOf(args[1])), result: nothing },
    poll: {
      call: (api, { token }, args) => api.poll(clientOf(args), timeoutMs(args[1]), args[2] as boolean, token),
      result: stepForProgram,
      limitAt: 1,
    },
    commitSync: {
      call: (api, { token }, args) =>
        api.commitSync(clientOf(args), offsetsOf(args[1]), timeoutMs(args[2]), token),
      result: nothing,
      limitAt: 2,
    },
    commitAsync: {
      call: (api, _, args) => api.commitAsync(clientOf(args), offsetsOf(args[1])),
      result: long,
    },
    committed: {
      call: (api, { token }, args) =>
        api.committed(clientOf(args), partitionsOf(args[1]), token, timeoutMs(args[2])),
      result: committedForProgram,
      isAboutPartitions: true,
      limitAt: 2,
    },
    position: {
      call: (api, { token }, args) =>
        api.position(clientOf(args), partitionAt(args), token, timeoutMs(args[3])),
      result: long,
      limitAt: 3,
    },
    seek: {
      call: (api, _, args) => api.seek(clientOf(args), partitionAt(args), Number(args[3] as bigint)),
      result: nothing,
    },
    seekToBeginning: {
      call: (api, _, args) => api.seekToBeginning(clientOf(args), partitionsOf(args[1])),
      result: nothing,
    },
    seekToEnd: {
      call: (api, _, args) => api.seekToEnd(clientOf(args), partitionsOf(args[1])),
      result: nothing,
    },
    beginningOffsets: {
      call: (api, { token }, args) =>
        api.beginningOffsets(clientOf(args), partitionsOf(args[1]), token, timeoutMs(args[2])),
      result: longsForProgram,
      isAboutPartitions: true,
      limitAt: 2,
    },
    endOffsets: {
      call: (api, { token }, args) =>
        api.endOffsets(clientOf(args), partitionsOf(args[1]), token, timeoutMs(args[2])),
      result: longsForProgram,
      isAboutPartitions: true,
      limitAt: 2,
    },
    pause: { call: (api, _, args) => api.pause(clientOf(args), partitionsOf(args[1])), result: nothing },
    resume: { call: (api, _, args) => api.resume(clientOf(args), partitionsOf(args[1])), result: nothing },
    paused: { call: (api, _, args) => api.paused(clientOf(args)), result: each(partitionForProgram) },
    assignment: { call: (api, _, args) => api.assignment(clientOf(args)), result: each(partitionForProgram) },
    subscription: {
      call: (api, _, args) => api.subscription(clientOf(args)),
      result: (value: Plain) => value as readonly string[],
    },
    groupMetadata: {
      call: (api, _, args) => api.groupMetadata(clientOf(args)),
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
    ...consumerQueryRows,
    wakeup: { call: (api, _, args) => api.wakeup(clientOf(args)), result: nothing },
    closeConsumer: {
      call: (api, { token }, args) => api.closeConsumer(clientOf(args), timeoutMs(args[1]), token),
      result: maybe(stepForProgram),
      limitAt: 1,
    },
    createAdmin: {
      call: (api, call, args) => api.createAdmin(call.host, config(call, args), call.version),
      result: number,
    },
    ...transactionRows,
    ...adminRows,
    setAdminTimeout: {
      call: (api, _, args) => api.setAdminTimeout(clientOf(args), args[1] as number),
      result: nothing,
    },
    closeAdmin: { call: (api, _, args) => api.closeAdmin(clientOf(args)), result: nothing },
  } satisfies Record<string, CallRow>),
);

/** Makes a call of the library on the simulated clients. The answer still has the clients' values. */
export function callKafka(api: KafkaClientApi, call: KafkaCall): ClientAnswer {
  return rowOf(call.name).call(api, call, call.args);
}

/** The partitions a call asks about, which the order of its answer refers to. */
export function askedPartitions(name: string, args: readonly HostValue[]): readonly TopicPartition[] {
  const { isAboutPartitions } = rowOf(name);
  return isAboutPartitions === true ? partitionsOf(args[1]) : [];
}

/** How long a call may wait at most, in milliseconds; null when it does not say. */
export function timeLimitMs(name: string, args: readonly HostValue[]): number | null {
  const { limitAt } = rowOf(name);
  return limitAt === undefined ? null : timeoutMs(args[limitAt]);
}

/** An answer as the class SimulatedCluster takes it: {"value", value} or {"throw", class, message, cause}. */
export function answerForProgram(
  name: string,
  answer: Exclude<ClientAnswer, { kind: 'wait' }>,
  asked: readonly TopicPartition[],
): HostValue {
  if (answer.kind === 'value') return ['value', rowOf(name).result(answer.value, asked)];
  const exception = exceptionForProgram(answer.exception) as readonly HostValue[];
  return answer.send === undefined ? ['throw', ...exception] : ['throw', ...exception, BigInt(answer.send)];
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
