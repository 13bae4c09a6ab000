import type { GoldenAdapter } from './adapter';
import { apiKeys } from './adapters/api-keys';
import { assignorCooperativeStickyChurn } from './adapters/assignor-cooperative-sticky-churn';
import { assignorRange } from './adapters/assignor-range';
import { assignorRoundrobin } from './adapters/assignor-roundrobin';
import { assignorStickyChurn } from './adapters/assignor-sticky-churn';
import { builtinPartitioner } from './adapters/builtin-partitioner';
import { classicGroupTraces } from './adapters/classic-group-traces';
import { configDefaults } from './adapters/config-defaults';
import { configExceptions } from './adapters/config-exceptions';
import { consumerGroup848Traces } from './adapters/consumer-group-848-traces';
import { coordinatorPartition } from './adapters/coordinator-partition';
import { errors } from './adapters/errors';
import { exponentialBackoff } from './adapters/exponential-backoff';
import { javaHashmapOrder } from './adapters/java-hashmap-order';
import { javaRandom } from './adapters/java-random';
import { leaderElection } from './adapters/leader-election';
import { leaderEpochCache } from './adapters/leader-epoch-cache';
import { logTraces } from './adapters/log-traces';
import { murmur2 } from './adapters/murmur2';
import { recordAccumulator } from './adapters/record-accumulator';
import { recordBatchSize } from './adapters/record-batch-size';
import { replicaCaughtUp } from './adapters/replica-caught-up';
import { serverAssignorRangeChurn } from './adapters/server-assignor-range-churn';
import { serverAssignorUniformChurn } from './adapters/server-assignor-uniform-churn';
import { stateMachines } from './adapters/state-machines';
import { stripedReplicaPlacer } from './adapters/striped-replica-placer';
import { transactionMetadata } from './adapters/transaction-metadata';

/** Every adapter; a golden file is examined by the one that bears its name. */
export const adapters: readonly GoldenAdapter[] = [
  apiKeys,
  assignorCooperativeStickyChurn,
  assignorRange,
  assignorRoundrobin,
  assignorStickyChurn,
  builtinPartitioner,
  classicGroupTraces,
  configDefaults,
  configExceptions,
  consumerGroup848Traces,
  coordinatorPartition,
  errors,
  exponentialBackoff,
  javaHashmapOrder,
  javaRandom,
  leaderElection,
  leaderEpochCache,
  logTraces,
  murmur2,
  recordAccumulator,
  recordBatchSize,
  replicaCaughtUp,
  serverAssignorRangeChurn,
  serverAssignorUniformChurn,
  stateMachines,
  stripedReplicaPlacer,
  transactionMetadata,
];
