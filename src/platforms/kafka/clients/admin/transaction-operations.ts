import {
  ADMIN_API,
  type DescribeProducersResponse,
  type DescribeTransactionsResponse,
  type ListTransactionsResponse,
} from '../../protocol/admin-messages';
import { errorWithCode } from '../../protocol/errors';
import { API, type MetadataResponse } from '../../protocol/messages';
import type { InitProducerIdResponse } from '../../protocol/transaction-messages';
import { protocolException, thrown } from '../client-exceptions';
import type { AdminArguments } from './admin-api';
import {
  type AdminOperation,
  answerWith,
  brokerId,
  firstResponse,
  isCoordinatorError,
  partitionNamed,
  toNode,
  toTransactionCoordinator,
} from './admin-request';
import { metadata } from './topic-operations';

type Args<Name extends keyof AdminArguments> = AdminArguments[Name];

/** Transactions by their ids, each as its coordinator has it (DescribeTransactionsHandler). */
export const describeTransactions: AdminOperation<Args<'describeTransactions'>> = {
  begin: ({ transactionalIds }) =>
    transactionalIds.map((id) =>
      toTransactionCoordinator(ADMIN_API.DescribeTransactions, id, { transactionalIds: [id] }),
    ),
  proceed: (_, answered, world) =>
    answerWith(
      answered.flatMap(({ response, node }) =>
        (response as unknown as DescribeTransactionsResponse).transactions.map(
          ({ transactionalId, errorCode, partitions, ...rest }) => ({
            ...rest,
            name: transactionalId,
            coordinator: brokerId(world, node),
            partitions: partitions.map((number) => partitionNamed(world, number)),
            exception: exceptionOf(errorCode, transactionalId),
          }),
        ),
      ),
    ),
  mustRetry: (response) =>
    (response as unknown as DescribeTransactionsResponse).transactions.some((each) =>
      isCoordinatorError(each.errorCode),
    ),
};

/** The transactional ids that each broker coordinates (ListTransactionsHandler). */
export const listTransactions: AdminOperation<Args<'listTransactions'>> = {
  begin: () => [metadata([])],
  proceed: (filters, answered, world) => {
    const lists = answered.slice(1);
    if (lists.length === 0) {
      const { brokers } = firstResponse<MetadataResponse>(answered);
      return { requests: brokers.map(({ node }) => toNode(ADMIN_API.ListTransactions, node, filters)) };
    }
    const listed = lists.map(({ response, node }) => ({
      broker: brokerId(world, node),
      ...(response as unknown as ListTransactionsResponse),
    }));
    const refused = listed.find(({ errorCode }) => errorCode !== 0);
    if (refused === undefined)
      return answerWith(listed.map(({ broker, transactions }) => ({ broker, transactions })));
    const message = `ListTransactions request sent to broker ${refused.broker} failed with an unexpected exception`;
    return { answer: thrown(protocolException(refused.errorCode, message)) };
  },
};

/** Fences whoever uses these transactional ids, by a new epoch for each (FenceProducersHandler). */
export const fenceProducers: AdminOperation<Args<'fenceProducers'>> = {
  begin: ({ transactionalIds, transactionTimeoutMs }) =>
    transactionalIds.map((transactionalId) =>
      toTransactionCoordinator(API.InitProducerId, transactionalId, {
        transactionalId,
        transactionTimeoutMs,
        producerId: -1,
        producerEpoch: -1,
      }),
    ),
  proceed: ({ transactionalIds }, answered) =>
    answerWith(
      answered.map(({ response }, i) => {
        const { errorCode, producerId, producerEpoch } = response as unknown as InitProducerIdResponse;
        const name = transactionalIds[i];
        return {
          name,
          producerId,
          producerEpoch,
          exception: errorCode === 0 ? null : protocolException(errorCode),
        };
      }),
    ),
  mustRetry: (response) => {
    const { errorCode } = response as unknown as InitProducerIdResponse;
    return isCoordinatorError(errorCode) || errorWithCode(errorCode).name === 'CONCURRENT_TRANSACTIONS';
  },
};

/** The producers that the leaders of partitions know (DescribeProducersHandler). */
export const describeProducers: AdminOperation<Args<'describeProducers'>> = {
  begin: ({ partitions }) => [metadata([...new Set(partitions.map(({ topic }) => topic))])],
  proceed: ({ partitions }, answered, world) => {
    const descriptions = answered.slice(1);
    const { topics } = firstResponse<MetadataResponse>(answered);
    const found = partitions.map(({ topic, partition }) => ({
      topic,
      partition,
      known: topics.find(({ name }) => name === topic)?.partitions[partition],
    }));
    const requests = found.flatMap(({ known }) => {
      const node = world.brokerNodes.get(known?.leaderId ?? -1);
      if (known === undefined || node === undefined) return [];
      return [toNode(ADMIN_API.DescribeProducers, node, { partitions: [known.partition] })];
    });
    if (descriptions.length < requests.length) return { requests };
    const described = descriptions.flatMap(
      ({ response }) => (response as unknown as DescribeProducersResponse).partitions,
    );
    return answerWith(
      found.map(({ topic, partition, known }) => {
        const one = described.find((each) => each.partition === known?.partition);
        const errorCode = one?.errorCode ?? UNKNOWN_TOPIC_OR_PARTITION;
        const exception = errorCode === 0 ? null : protocolException(errorCode);
        return { topic, partition, exception, producers: one?.activeProducers ?? [] };
      }),
    );
  },
  mustRetry: (response, api) =>
    api === API.Metadata
      ? (response as unknown as MetadataResponse).topics.some(({ partitions }) =>
          partitions.some(({ leaderId }) => leaderId < 0),
        )
      : (response as unknown as DescribeProducersResponse).partitions.some(
          ({ errorCode }) => errorWithCode(errorCode).name === 'NOT_LEADER_OR_FOLLOWER',
        ),
};

const UNKNOWN_TOPIC_OR_PARTITION = 3;

function exceptionOf(errorCode: number, transactionalId: string) {
  if (errorCode === 0) return null;
  if (errorWithCode(errorCode).name !== 'TRANSACTIONAL_ID_NOT_FOUND') return protocolException(errorCode);
  const reason = 'because the ID could not be found';
  return protocolException(
    errorCode,
    `DescribeTransactions request for transactionalId \`${transactionalId}\` failed ${reason}`,
  );
}
