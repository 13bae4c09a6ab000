import { API } from '../../protocol/messages';
import type {
  AddPartitionsToTxnRequest,
  EndTxnRequest,
  TxnOffsetCommitRequest,
} from '../../protocol/transaction-messages';

/** A request of a transactional producer that waits or is on its way (TransactionManager.TxnRequestHandler). */
export type TransactionalRequest = {
  /** The result that it settles; -1 for none. */
  readonly result: number;
  /** It was sent before, or waited for its coordinator: the I/O thread sleeps before it sends it. */
  isRetry: boolean;
  hasSlept: boolean;
} & TransactionalBody;

/** What is asked, by its kind. */
export type TransactionalBody =
  | { readonly kind: 'FindCoordinator'; readonly keyType: 'group' | 'transaction'; readonly key: string }
  /** With `isEpochBump` a client before 4.0 goes on under a new epoch. */
  | { readonly kind: 'InitProducerId'; readonly isEpochBump: boolean }
  | { readonly kind: 'AddPartitionsToTxn'; readonly body: AddPartitionsToTxnRequest }
  | { readonly kind: 'AddOffsetsToTxn'; readonly group: GroupOfOffsets }
  | { readonly kind: 'EndTxn'; readonly body: EndTxnRequest }
  | { readonly kind: 'TxnOffsetCommit'; readonly group: GroupOfOffsets };

/** Whose offsets they are: ConsumerGroupMetadata. */
export type GroupOfOffsets = Pick<
  TxnOffsetCommitRequest,
  'groupId' | 'generationId' | 'memberId' | 'groupInstanceId'
>;

const PRIORITIES: Readonly<Record<TransactionalBody['kind'], number>> = {
  FindCoordinator: 0,
  InitProducerId: 1,
  AddPartitionsToTxn: 2,
  AddOffsetsToTxn: 2,
  TxnOffsetCommit: 2,
  EndTxn: 3,
};

const EPOCH_BUMP_PRIORITY = 4;

/** Which request is sent first: the smallest (TransactionManager.Priority). */
export function priorityOf(request: TransactionalRequest): number {
  if (request.kind === 'InitProducerId' && request.isEpochBump) return EPOCH_BUMP_PRIORITY;
  return PRIORITIES[request.kind];
}

/** Which coordinator a request goes to; null when any broker will do. */
export function coordinatorTypeOf({ kind }: TransactionalRequest): 'group' | 'transaction' | null {
  if (kind === 'FindCoordinator') return null;
  return kind === 'TxnOffsetCommit' ? 'group' : 'transaction';
}

/** The api key of a request. */
export function apiOf({ kind }: TransactionalRequest): number {
  return API[kind];
}
