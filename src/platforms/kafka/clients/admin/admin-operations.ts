import type { AdminArguments, AdminOperationName } from './admin-api';
import type { AdminOperation } from './admin-request';
import * as groups from './group-operations';
import { listOffsets } from './offset-operations';
import * as reassignments from './reassignment-operations';
import * as topics from './topic-operations';
import * as transactions from './transaction-operations';

const operations: { readonly [Name in AdminOperationName]: AdminOperation<AdminArguments[Name]> } = {
  createTopics: topics.createTopics,
  deleteTopics: topics.deleteTopics,
  createPartitions: topics.createPartitions,
  listTopics: topics.listTopics,
  describeTopics: topics.describeTopics,
  describeCluster: topics.describeCluster,
  describeConfigs: topics.describeConfigs,
  alterConfigs: topics.alterConfigs,
  electLeaders: topics.electLeaders,
  alterReassignments: reassignments.alterReassignments,
  listReassignments: reassignments.listReassignments,
  describeTransactions: transactions.describeTransactions,
  listTransactions: transactions.listTransactions,
  fenceProducers: transactions.fenceProducers,
  describeProducers: transactions.describeProducers,
  listOffsets,
  listGroups: groups.listGroups,
  describeGroups: groups.describeGroups,
  deleteGroups: groups.deleteGroups,
  listGroupOffsets: groups.listGroupOffsets,
  alterGroupOffsets: groups.alterGroupOffsets,
};

/** An operation by its name, for arguments that were checked when it was called. */
export function operationNamed(name: AdminOperationName): AdminOperation<unknown> {
  return operations[name] as AdminOperation<unknown>;
}

/** What Kafka calls an operation in the message of its timeout. */
export function callName(name: AdminOperationName): string {
  return CALL_NAMES.get(name) ?? name;
}

const CALL_NAMES: ReadonlyMap<AdminOperationName, string> = new Map<AdminOperationName, string>([
  ['describeCluster', 'listNodes'],
  ['alterConfigs', 'incrementalAlterConfigs'],
  ['alterReassignments', 'alterPartitionReassignments'],
  ['listReassignments', 'listPartitionReassignments'],
  ['fenceProducers', 'fenceProducer'],
  ['listGroups', 'listConsumerGroups'],
  ['describeGroups', 'describeConsumerGroups'],
  ['deleteGroups', 'deleteConsumerGroups'],
  ['listGroupOffsets', 'listConsumerGroupOffsets'],
  ['alterGroupOffsets', 'alterConsumerGroupOffsets'],
]);
