import { javaStringHash } from '../../../base/java-string-hash';

const javaIntMin = -2_147_483_648;

/**
 * The partition of __consumer_offsets or __transaction_state whose leader coordinates a group or a transactional id.
 * It takes the absolute value of Java's hash, not the bit mask that keys get; the smallest int has none and becomes 0.
 * Source: GroupCoordinatorService.partitionFor, TransactionStateManager.partitionFor, Utils.abs.
 */
export function coordinatorPartition(id: string, numPartitions: number): number {
  return absoluteHash(id) % numPartitions;
}

/** `Utils.abs(id.hashCode())`. */
export function absoluteHash(id: string): number {
  const hash = javaStringHash(id);
  return hash === javaIntMin ? 0 : Math.abs(hash);
}
