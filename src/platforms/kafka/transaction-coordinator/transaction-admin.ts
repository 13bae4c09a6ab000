import type { Message } from '../../../engine/network-state';
import type { Plain } from '../../../engine/plain-data';
import type { BrokerContext } from '../broker/broker-context';
import {
  ADMIN_API,
  type DescribeTransactionsRequest,
  type DescribeTransactionsResponse,
  type ListTransactionsRequest,
  type ListTransactionsResponse,
} from '../protocol/admin-messages';
import { type ErrorName, errorNamed } from '../protocol/errors';
import type { CoordinatedTransaction, TransactionStore } from './transaction-store';

type Described = DescribeTransactionsResponse['transactions'][number];

/** What admin clients ask of transaction coordinators (TransactionCoordinator.handleDescribeTransactions, …ListTransactions). */
export class TransactionAdmin {
  private readonly context: BrokerContext;
  private readonly store: TransactionStore;

  constructor(context: BrokerContext, store: TransactionStore) {
    this.context = context;
    this.store = store;
  }

  /** DescribeTransactions. */
  onDescribe(broker: number, message: Message): void {
    const { transactionalIds } = message.body as unknown as DescribeTransactionsRequest;
    const response: DescribeTransactionsResponse = {
      transactions: transactionalIds.map((id) => this.describe(broker, id)),
    };
    this.respond(broker, message, ADMIN_API.DescribeTransactions, response);
  }

  /** ListTransactions: those that this broker coordinates. */
  onList(broker: number, message: Message): void {
    const request = message.body as unknown as ListTransactionsRequest;
    const nowMs = this.context.epochMs + Math.floor(this.context.simulation.now / 1000);
    const pattern = wholePattern(request.transactionalIdPattern);
    const response: ListTransactionsResponse = {
      errorCode: pattern === null ? errorNamed('INVALID_REGULAR_EXPRESSION').code : 0,
      transactions: this.store
        .all(broker)
        .filter((transaction) => pattern !== null && isWanted(transaction, request, pattern, nowMs))
        .map(({ transactionalId, producerId, state }) => ({ transactionalId, producerId, state })),
    };
    this.respond(broker, message, ADMIN_API.ListTransactions, response);
  }

  private describe(broker: number, transactionalId: string): Described {
    if (transactionalId === '') return refused(transactionalId, 'INVALID_REQUEST');
    const replica = this.store.replicaFor(broker, transactionalId);
    if (typeof replica === 'string') return refused(transactionalId, replica);
    const found = this.store.find(broker, transactionalId);
    if (found === null) return refused(transactionalId, 'TRANSACTIONAL_ID_NOT_FOUND');
    return {
      transactionalId,
      errorCode: 0,
      state: found.state,
      producerId: found.producerId,
      producerEpoch: found.producerEpoch,
      transactionTimeoutMs: found.txnTimeoutMs,
      transactionStartTimeMs: found.txnStartMs,
      partitions: found.partitions,
    };
  }

  private respond(broker: number, message: Message, api: number, body: object): void {
    const to = { node: message.from, correlation: message.correlation };
    this.context.requestChannels.respond(broker, to, api, body as Plain);
  }
}

function refused(transactionalId: string, error: ErrorName): Described {
  return {
    transactionalId,
    errorCode: errorNamed(error).code,
    state: '',
    producerId: -1,
    producerEpoch: -1,
    transactionTimeoutMs: -1,
    transactionStartTimeMs: -1,
    partitions: [],
  };
}

function isWanted(
  { transactionalId, producerId, state, txnStartMs }: CoordinatedTransaction,
  { states, producerIds, durationMs }: ListTransactionsRequest,
  pattern: RegExp,
  nowMs: number,
): boolean {
  if (producerIds.length > 0 && !producerIds.includes(producerId)) return false;
  if (states.length > 0 && !states.includes(state)) return false;
  if (durationMs >= 0 && nowMs - txnStartMs <= durationMs) return false;
  return pattern.test(transactionalId);
}

/** What a whole transactional id must match, anything for ''; null for what is no regular expression. */
function wholePattern(pattern: string): RegExp | null {
  try {
    return new RegExp(pattern === '' ? '' : `^(?:${pattern})$`);
  } catch {
    return null;
  }
}
