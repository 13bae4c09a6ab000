/** What the metadata log says of a partition (metadata/…/PartitionRegistration). Broker ids throughout. */
export interface PartitionRegistration {
  /** In assignment order; the first is the preferred leader. */
  readonly replicas: readonly number[];
  /** Of a reassignment under way: replicas that are to come, and those that are to go. All are in `replicas` too. */
  readonly addingReplicas: readonly number[];
  readonly removingReplicas: readonly number[];
  readonly isr: readonly number[];
  /** Eligible leader replicas (KIP-966). */
  readonly elr: readonly number[];
  readonly lastKnownElr: readonly number[];
  /** -1: offline. */
  readonly leader: number;
  readonly leaderEpoch: number;
  readonly partitionEpoch: number;
  readonly leaderRecoveryState: 'RECOVERED' | 'RECOVERING';
}
