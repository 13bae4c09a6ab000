import { present } from '../../../../base/assert';
import type { Plain } from '../../../../engine/plain-data';
import { errorWithCode } from '../../protocol/errors';
import type { PartitionRegistry } from '../../registry';
import type { ClientAnswer, TopicPartition } from '../client-api';

/** Where a request of an admin client goes: any broker, the coordinator of a group or transactional id, or one node. */
export type AdminTarget =
  | { readonly kind: 'any' }
  /** `keyType` as in FindCoordinator: 0 for a group, 1 for a transactional id. */
  | { readonly kind: 'coordinator'; readonly key: string; readonly keyType: 0 | 1 }
  | { readonly kind: 'node'; readonly node: number };

/** A request that an operation consists of. */
export interface AdminRequest {
  readonly api: number;
  readonly body: Plain;
  readonly target: AdminTarget;
}

/** A request with its response; `node` is the broker that gave it. */
export interface AnsweredRequest extends AdminRequest {
  readonly response: Plain;
  readonly node: number;
}

/** What operations may look at besides the responses. */
export interface AdminWorld {
  readonly clusterId: string;
  readonly registry: PartitionRegistry;
  readonly brokerNodes: ReadonlyMap<number, number>;
}

/** What comes after the requests of an operation were answered: more of them, or the answer. */
export type AdminStep = { readonly requests: readonly AdminRequest[] } | { readonly answer: ClientAnswer };

/** One operation of an admin client. */
export interface AdminOperation<Args> {
  begin(args: Args, world: AdminWorld): readonly AdminRequest[];
  /** Called when all requests so far are answered, in their order. */
  proceed(args: Args, answered: readonly AnsweredRequest[], world: AdminWorld): AdminStep;
  /** Whether a response only says to try again. */
  mustRetry?(response: Plain, api: number): boolean;
}

/** A request to any broker. */
export function toAny(api: number, body: object): AdminRequest {
  return { api, body: body as Plain, target: { kind: 'any' } };
}

/** A request to the coordinator of a group. */
export function toCoordinator(api: number, group: string, body: object): AdminRequest {
  return { api, body: body as Plain, target: { kind: 'coordinator', key: group, keyType: 0 } };
}

/** A request to the coordinator of a transactional id. */
export function toTransactionCoordinator(api: number, transactionalId: string, body: object): AdminRequest {
  return { api, body: body as Plain, target: { kind: 'coordinator', key: transactionalId, keyType: 1 } };
}

/** A request to one node. */
export function toNode(api: number, node: number, body: object): AdminRequest {
  return { api, body: body as Plain, target: { kind: 'node', node } };
}

/** An answer that is a list or an object of plain values. */
export function answerWith(value: unknown): AdminStep {
  return { answer: { kind: 'value', value: value as Plain } };
}

/** The response to the first request of an operation. */
export function firstResponse<T>(answered: readonly AnsweredRequest[]): T {
  return present(answered[0], 'a response').response as unknown as T;
}

/** Whether an error says that the coordinator is another one, or not ready: the request is for its successor. */
export function isCoordinatorError(errorCode: number): boolean {
  const { name } = errorWithCode(errorCode);
  return (
    name === 'NOT_COORDINATOR' ||
    name === 'COORDINATOR_NOT_AVAILABLE' ||
    name === 'COORDINATOR_LOAD_IN_PROGRESS'
  );
}

/** The id of the broker on a node; -1 when none is there. */
export function brokerId({ brokerNodes }: AdminWorld, node: number): number {
  return [...brokerNodes].find(([, each]) => each === node)?.[0] ?? -1;
}

/** Topic and index of a partition, for programs. */
export function partitionNamed({ registry }: Pick<AdminWorld, 'registry'>, number: number): TopicPartition {
  const { topic, index } = registry.partition(number);
  return { topic, partition: index };
}
